"""When is which lesson held, by whom, where; and what stood in its place before?

Nobody is in two places at once: the database refuses a second booking of a teacher or a venue for the same time.
"""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models

from zhiji.office.classes.models.resource import Teacher, Venue
from zhiji.office.classes.models.training_class import TrainingClass
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say

_BOOKED = models.Q(state="booked")


@tracked()
class Lesson(Row):
    """A lesson. `span` is from begin to end, breaks included; `hours` are its class hours of 45 minutes.

    `teacher_person` repeats the teacher's person: somebody who teaches for two organisations is still one.
    """

    class Kind(models.TextChoices):
        THEORY = "theory", say("理论", "theory")
        PRACTICE = "practice", say("实操", "practice")

    class State(models.TextChoices):
        DRAFTED = "drafted", say("草稿", "draft")
        BOOKED = "booked", say("已排定", "booked")
        VOID = "void", say("已作废", "void")

    training_class = models.ForeignKey(TrainingClass, on_delete=models.PROTECT, related_name="lessons")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFTED)
    kind = models.CharField(max_length=10, choices=Kind)
    span = DateTimeRangeField()
    hours = models.PositiveSmallIntegerField()
    content = models.CharField(max_length=200)
    teacher = models.ForeignKey(Teacher, on_delete=models.PROTECT, related_name="+")
    teacher_person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    venue = models.ForeignKey(Venue, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            ExclusionConstraint(
                name="lesson_teacher_in_one_place",
                expressions=[("teacher_person", RangeOperators.EQUAL), ("span", RangeOperators.OVERLAPS)],
                condition=_BOOKED,
            ),
            ExclusionConstraint(
                name="lesson_venue_for_one_class",
                expressions=[("venue", RangeOperators.EQUAL), ("span", RangeOperators.OVERLAPS)],
                condition=_BOOKED,
            ),
            models.CheckConstraint(condition=models.Q(hours__range=(1, 12)), name="lesson_has_hours"),
            models.CheckConstraint(
                condition=models.Q(span__startswith__isnull=False, span__endswith__isnull=False, span__isempty=False),
                name="lesson_begins_and_ends",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["training_class", "state"])]


@tracked()
class LessonMove(Row):
    """A lesson that was changed after filing: what stood before stays, void, and says what took its place."""

    before = models.OneToOneField(Lesson, on_delete=models.PROTECT, related_name="move_away")
    after = models.OneToOneField(Lesson, null=True, on_delete=models.PROTECT, related_name="move_here")
    reason = models.CharField(max_length=300)
    moved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    moved_at = models.DateTimeField()
