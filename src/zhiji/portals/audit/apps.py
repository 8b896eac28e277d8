"""The audience as a Django app."""

from django.apps import AppConfig


class AuditPagesConfig(AppConfig):
    """Pages for auditors: they read everything and write nothing."""

    name = "zhiji.portals.audit"
    label = "audit_pages"
