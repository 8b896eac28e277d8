"""The stage as a Django app."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """What may be taught, by whom, at what price: dated editions of the catalogues."""

    name = "zhiji.office.directory"
    label = "directory"
    verbose_name = "目录"
