"""What exactly was filed each time, and what was said to it?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.classes.models.training_class import TrainingClass
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row


@tracked()
class ClassVersion(Row):
    """One filing of a class, as it was: facts, timetable, roster (people by their uid, never by their number)."""

    training_class = models.ForeignKey(TrainingClass, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    filed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    filed_at = models.DateTimeField()
    answer = models.CharField(max_length=10, blank=True, choices=TrainingClass.State)
    answer_reason = models.CharField(max_length=300, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("number",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["training_class", "number"], name="class_version_once_per_number")
        ]
