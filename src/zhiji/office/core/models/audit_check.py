"""When was the trail looked through, by whose wish, and what was found?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row


@tracked()
class AuditCheck(Row):
    """One look through the whole trail. Nobody asked for those that the clock starts."""

    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    link_count = models.BigIntegerField(help_text="events that were chained, all of them looked at")
    row_count = models.BigIntegerField(help_text="rows that were compared with their latest event")
    head = models.CharField(max_length=64, blank=True, help_text="the hash of the last link, hexadecimal")
    break_count = models.PositiveIntegerField()
    breaks = models.JSONField(default=list, help_text="what was found: code and place, the first of each kind")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["-began_at"])]
