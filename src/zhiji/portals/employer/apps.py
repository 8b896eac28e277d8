"""The audience as a Django app."""

from django.apps import AppConfig


class EmployerPagesConfig(AppConfig):
    """Pages for employers."""

    name = "zhiji.portals.employer"
    label = "employer_pages"
