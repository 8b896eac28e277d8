"""Which roster files were handed in for a class, and what became of each?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.classes.models.training_class import TrainingClass
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.texts import say


@tracked()
class RosterFile(Row):
    """A workbook of a roster. Its content is the sealed evidence; its rows are read again whenever they are shown."""

    class State(models.TextChoices):
        READ = "read", say("已读取，待确认", "read, to be confirmed")
        APPLIED = "applied", say("已导入", "imported")
        UNDONE = "undone", say("已撤销导入", "undone")

    training_class = models.ForeignKey(TrainingClass, on_delete=models.CASCADE, related_name="roster_files")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.READ)
    row_count = models.PositiveIntegerField()
    faulty_count = models.PositiveIntegerField()
    added_count = models.PositiveIntegerField(default=0)
    handed_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    handed_in_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["training_class", "-handed_in_at"])]
