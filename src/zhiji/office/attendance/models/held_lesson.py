"""Which lesson was held: opened and closed by whom and when; what was taught, and what do its photos show?"""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models

from zhiji.office.attendance.models.sealing import fixed_once_sealed
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.core.texts import say


@tracked()
class HeldLesson(Row):
    """A lesson of the timetable as it was held. `secret` signs its codes; it never leaves the server.

    `events_hash` is taken when the lesson is closed: so the raw check-ins are held by the trail long before the seal.
    """

    class State(models.TextChoices):
        OPENED = "opened", say("进行中", "under way")
        CLOSED = "closed", say("已结束", "closed")

    lesson = models.OneToOneField("classes.Lesson", on_delete=models.PROTECT, related_name="+")
    training_class = models.ForeignKey("classes.TrainingClass", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.OPENED)
    is_offline = models.BooleanField(default=False)
    secret = SealedField(kind="words", purpose="attendance.held_lesson.secret")
    code_seconds = models.PositiveSmallIntegerField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)
    events_hash = models.BinaryField(max_length=32, null=True)
    event_count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(state="opened", closed_at=None) | models.Q(state="closed", closed_at__isnull=False),
                name="held_lesson_closed_at",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["opened_at"], condition=models.Q(state="opened"), name="held_opened"),
        ]
        triggers: ClassVar = fixed_once_sealed(by="training_class_id")


@tracked()
class LessonLog(Row):
    """What the teacher wrote of a lesson: what was taught, how many were there, what happened."""

    held = models.OneToOneField(HeldLesson, on_delete=models.PROTECT, related_name="log")
    content = models.CharField(max_length=500)
    headcount = models.PositiveSmallIntegerField()
    incidents = models.CharField(max_length=500, blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        triggers: ClassVar = fixed_once_sealed(by="held_id")


@tracked()
class LessonPhoto(Row):
    """A photo of a lesson. `hash_rows` and `hash_columns` say what it looks like: photos alike differ in few bits.

    `like` is an earlier photo of another lesson that it is equal to or looks like: a question, not yet a finding.
    """

    held = models.ForeignKey(HeldLesson, on_delete=models.PROTECT, related_name="photos")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    hash = models.BinaryField(max_length=32, help_text="SM3 of the file")
    hash_rows = models.BigIntegerField(help_text="the differences from row to row, 64 bits")
    hash_columns = models.BigIntegerField(help_text="the differences from column to column, 64 bits")
    taken_at = models.DateTimeField(null=True, help_text="as the camera wrote it")
    is_time_off = models.BooleanField(default=False, help_text="taken outside the lesson, by the camera's clock")
    like = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    likeness_bits = models.PositiveSmallIntegerField(null=True, help_text="in how many of 128 bits the two differ")
    handed_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    handed_in_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["held", "hash"], name="photo_once_per_lesson")]
        indexes: ClassVar = [models.Index(fields=["hash"])]
        triggers: ClassVar = [
            *fixed_once_sealed(by="held_id"),
            pgtrigger.Protect(name="fixed", operation=pgtrigger.Update | pgtrigger.Delete),
        ]
