"""The audience as a Django app."""

from django.apps import AppConfig


class ProviderPagesConfig(AppConfig):
    """Pages for training institutions and assessment bodies."""

    name = "zhiji.portals.provider"
    label = "provider_pages"
