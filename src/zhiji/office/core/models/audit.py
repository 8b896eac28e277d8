"""The chain over the events: links, and the shapes that say which columns of an event table are hashed."""

from typing import ClassVar

import pgtrigger
from django.db import models


class AuditShape(models.Model):
    """The columns of one event table that take part in a hash. Columns may be added later: they make a new shape."""

    event_table = models.CharField(max_length=120)
    columns = models.JSONField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["event_table", "columns"], name="audit_shape_once")]
        triggers: ClassVar = [pgtrigger.Protect(name="fixed", operation=pgtrigger.Update | pgtrigger.Delete)]


class AuditLink(models.Model):
    """One event's place in the chain. Numbers run from 1 without a gap."""

    number = models.BigIntegerField(primary_key=True)
    shape = models.ForeignKey(AuditShape, on_delete=models.PROTECT, related_name="+")
    event_id = models.BigIntegerField()
    digest = models.BinaryField(max_length=32)
    hash = models.BinaryField(max_length=32)
    sealed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["shape", "event_id"], name="audit_event_once")]
        triggers: ClassVar = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]
