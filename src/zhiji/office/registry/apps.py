"""The stage as a Django app."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Who: persons, organisations, groups with proof, accounts, towns, bureaus; and who may act for whom."""

    name = "zhiji.office.registry"
    label = "registry"
    verbose_name = "登记"
