"""Who took which list out of the office, with how many lines, and how was it narrowed down?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row


@tracked()
class Export(Row):
    """A list that was written to a file. `narrowed` says by which filters; it holds no personal data."""

    kind = models.CharField(max_length=60)
    narrowed = models.CharField(max_length=500, blank=True)
    line_count = models.PositiveIntegerField()
    exported_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    exported_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["-exported_at"])]
