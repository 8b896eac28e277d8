"""Who looked at which sealed text, when and why?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row


@tracked()
class Reveal(Row):
    """One opening of a sealed text for somebody's eyes."""

    purpose = models.CharField(max_length=80, help_text="table and column")
    row_uid = models.UUIDField()
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField()
    reason = models.CharField(max_length=300)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["row_uid"]), models.Index(fields=["seen_by", "seen_at"])]
