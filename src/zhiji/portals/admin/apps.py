"""The audience as a Django app."""

from django.apps import AppConfig


class AdminPagesConfig(AppConfig):
    """Pages for the three administrators: accounts, rights, trail."""

    name = "zhiji.portals.admin"
    label = "admin_pages"
