"""The audience as a Django app."""

from django.apps import AppConfig


class PublicPagesConfig(AppConfig):
    """Pages for everybody, without signing in."""

    name = "zhiji.portals.public"
    label = "public_pages"
