"""The stage as a Django app."""

from django.apps import AppConfig


class EmploymentConfig(AppConfig):
    """Employment: work-based months, apprenticeship agreements, placements."""

    name = "zhiji.office.employment"
    label = "employment"
    verbose_name = "就业与以工代训"
