"""Who is expected in which lesson? The database refuses a second seat of one person at the same time."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models

from zhiji.office.classes.models.enrolment import Enrolment
from zhiji.office.classes.models.lesson import Lesson
from zhiji.office.core.models.base import Row


class Seat(Row):
    """A trainee's seat in a booked lesson. It is made and freed by the verbs that are on the trail themselves.

    Seats follow from rosters and timetables, whose rows are tracked; millions of them are not tracked again.
    """

    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="seats")
    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    span = DateTimeRangeField()
    is_freed = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["lesson", "enrolment"], name="seat_once_per_lesson"),
            ExclusionConstraint(
                name="seat_person_in_one_place",
                expressions=[("person", RangeOperators.EQUAL), ("span", RangeOperators.OVERLAPS)],
                condition=models.Q(is_freed=False),
            ),
        ]
