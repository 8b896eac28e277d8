"""What was handed in to prove something, and how is it known to be unchanged?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row


@tracked()
class Evidence(Row):
    """A file that somebody handed in: its content lies sealed outside the database and the web root."""

    hash = models.BinaryField(max_length=32, help_text="SM3 of the content")
    size = models.PositiveIntegerField(help_text="bytes")
    media_type = models.CharField(max_length=100, help_text="as sniffed from the content")
    name = models.CharField(max_length=200, help_text="as the person's computer called it")
    purpose = models.CharField(max_length=60)
    handed_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    handed_in_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["hash"])]

    def __str__(self) -> str:
        return self.name
