"""The core as a Django app."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Actors, audit trail, sealed data, evidence files, long work."""

    name = "zhiji.office.core"
    label = "core"
    verbose_name = "核心"
