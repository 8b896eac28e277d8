"""The audience as a Django app."""

from django.apps import AppConfig


class BureauPagesConfig(AppConfig):
    """Pages for the bureau's clerks, reviewers and leaders."""

    name = "zhiji.portals.bureau"
    label = "bureau_pages"
