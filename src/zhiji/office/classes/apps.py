"""The stage as a Django app."""

from django.apps import AppConfig


class ClassesConfig(AppConfig):
    """Classes: filing and its answer, timetable, roster, changes."""

    name = "zhiji.office.classes"
    label = "classes"
    verbose_name = "开班备案"
