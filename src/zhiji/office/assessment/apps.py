"""The stage as a Django app."""

from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    """Assessment: exams, results, certificates."""

    name = "zhiji.office.assessment"
    label = "assessment"
    verbose_name = "考核评价"
