"""How far is the record of a class: open or sealed; and what exactly was sealed each time?"""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say


@tracked()
class ClassRecord(Row):
    """The record of a class. While it is sealed the database refuses every change of what belongs to it."""

    class State(models.TextChoices):
        OPEN = "open", say("记录中", "open")
        SEALED = "sealed", say("已封存", "sealed")
        REOPENED = "reopened", say("已重新打开", "reopened")

    training_class = models.OneToOneField("classes.TrainingClass", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    seal_count = models.PositiveSmallIntegerField(default=0)
    reopened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reopened_at = models.DateTimeField(null=True)
    reopen_reason = models.CharField(max_length=300, blank=True)


@tracked()
class ClassSeal(Row):
    """One sealing: the SM3 hash over the whole record as it was then. Earlier seals stay."""

    record = models.ForeignKey(ClassRecord, on_delete=models.PROTECT, related_name="seals")
    number = models.PositiveSmallIntegerField()
    hash = models.BinaryField(max_length=32)
    size = models.PositiveIntegerField(help_text="bytes of the record")
    sealed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    sealed_at = models.DateTimeField()

    class Meta:
        ordering = ("number",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["record", "number"], name="seal_once_per_number")]
        triggers: ClassVar = [pgtrigger.Protect(name="fixed", operation=pgtrigger.Update | pgtrigger.Delete)]


class SealedContent(models.Model):
    """What was sealed, compressed. Not tracked: it never changes, and its hash stands in the seal."""

    seal = models.OneToOneField(ClassSeal, primary_key=True, on_delete=models.PROTECT, related_name="content")
    content = models.BinaryField()

    class Meta:
        triggers: ClassVar = [pgtrigger.Protect(name="fixed", operation=pgtrigger.Update | pgtrigger.Delete)]
