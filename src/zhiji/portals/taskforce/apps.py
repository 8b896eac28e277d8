"""The audience as a Django app."""

from django.apps import AppConfig


class TaskforcePagesConfig(AppConfig):
    """Pages for the officers of other departments: their lists and their tasks."""

    name = "zhiji.portals.taskforce"
    label = "taskforce_pages"
