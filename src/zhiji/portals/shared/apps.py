"""The audience as a Django app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class SharedPagesConfig(AppConfig):
    """The kit that all pages are built with, and what stands before every page: who acts, and may they?"""

    name = "zhiji.portals.shared"
    label = "shared_pages"

    def ready(self) -> None:
        """Find each audience's navigation."""
        autodiscover_modules("navigation")
