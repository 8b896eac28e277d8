"""Which class is examined, by whom, when and where; and who has to be there?

Nobody is examined or examining in two places at once: the database refuses a second booking of a person.
"""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models

from zhiji.office.assessment.choices import CertificateKind
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say
from zhiji.office.directory.models import Level


@tracked()
class Exam(Row):
    """An exam of a class. Occupation and grade stand as the course said them when the exam was fixed.

    `trainer` repeats the organisation of the class, so that the database holds it apart from the assessor.
    """

    class State(models.TextChoices):
        SCHEDULED = "scheduled", say("已安排", "scheduled")
        ENTERED = "entered", say("成绩待锁定", "results to be locked")
        LOCKED = "locked", say("成绩已锁定", "results locked")
        CANCELLED = "cancelled", say("已取消", "cancelled")

    number = models.CharField(max_length=20, unique=True)
    training_class = models.ForeignKey("classes.TrainingClass", on_delete=models.PROTECT, related_name="+")
    assessor = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    trainer = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.SCHEDULED)
    certificate_kind = models.CharField(max_length=30, choices=CertificateKind)
    occupation_code = models.CharField(max_length=20)
    occupation_name = models.CharField(max_length=120)
    level = models.PositiveSmallIntegerField(choices=Level)
    has_theory = models.BooleanField()
    has_practice = models.BooleanField()
    span = DateTimeRangeField()
    place = models.CharField(max_length=200)
    seat_count = models.PositiveIntegerField()
    scheduled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    scheduled_at = models.DateTimeField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(null=True)
    locked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    locked_at = models.DateTimeField(null=True)
    state_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(assessor=models.F("trainer")), name="exam_by_another_than_the_trainer"
            ),
            models.CheckConstraint(
                condition=models.Q(locked_by=None) | ~models.Q(locked_by=models.F("entered_by")),
                name="exam_locked_by_another",
            ),
            models.CheckConstraint(
                condition=models.Q(state="locked", locked_at__isnull=False)
                | ~models.Q(state="locked") & models.Q(locked_at=None),
                name="exam_locked_has_instant",
            ),
            models.CheckConstraint(
                condition=models.Q(has_theory=True) | models.Q(has_practice=True), name="exam_of_something"
            ),
            models.CheckConstraint(
                condition=models.Q(span__startswith__isnull=False, span__endswith__isnull=False, span__isempty=False),
                name="exam_begins_and_ends",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["assessor", "state"]),
            models.Index(fields=["training_class", "state"]),
        ]

    def __str__(self) -> str:
        return self.number


class ExamCounter(models.Model):
    """The last serial number given to an exam in a year; its row is locked while the next is taken."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)


@tracked()
class ExamBooking(Row):
    """Somebody who has to be at an exam, to be examined or to examine. A freed one books nobody."""

    class Part(models.TextChoices):
        EXAMINED = "examined", say("考生", "examined")
        EXAMINING = "examining", say("考评人员", "examiner")

    exam = models.ForeignKey(Exam, on_delete=models.PROTECT, related_name="bookings")
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=10, choices=Part)
    span = DateTimeRangeField()
    is_freed = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["exam", "person"], name="exam_booking_once"),
            ExclusionConstraint(
                name="exam_person_in_one_place",
                expressions=[("person", RangeOperators.EQUAL), ("span", RangeOperators.OVERLAPS)],
                condition=models.Q(is_freed=False),
            ),
        ]
