"""The audience as a Django app."""

from django.apps import AppConfig


class TraineePagesConfig(AppConfig):
    """Pages for trainees, on their phones."""

    name = "zhiji.portals.trainee"
    label = "trainee_pages"
