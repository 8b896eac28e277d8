"""Where may an organisation hold lessons, and who may teach there, what, and up to which grade?"""

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.texts import say
from zhiji.office.directory.models import Level


@tracked()
class Venue(Row):
    """A place of lessons: a room, a greenhouse, a workshop. Who signs in is looked for within `radius_m` of it."""

    class State(models.TextChoices):
        IN_USE = "in_use", say("使用中", "in use")
        RETIRED = "retired", say("已停用", "retired")

    organisation = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.IN_USE)
    name = models.CharField(max_length=80)
    town = models.ForeignKey("registry.Town", on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=200)
    latitude = models.DecimalField(max_digits=9, decimal_places=6)
    longitude = models.DecimalField(max_digits=9, decimal_places=6)
    radius_m = models.PositiveIntegerField(default=200)
    capacity = models.PositiveIntegerField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "name"], condition=models.Q(state="in_use"), name="venue_once_per_name"
            ),
            models.CheckConstraint(
                condition=models.Q(latitude__range=(-90, 90), longitude__range=(-180, 180)), name="venue_on_earth"
            ),
            models.CheckConstraint(condition=models.Q(capacity__gt=0, radius_m__range=(20, 5000)), name="venue_sized"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Teacher(Row):
    """Somebody who teaches for an organisation. What they may teach stands in their qualifications."""

    class State(models.TextChoices):
        ENGAGED = "engaged", say("在聘", "engaged")
        LEFT = "left", say("已离聘", "left")

    organisation = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.ENGAGED)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "person"], condition=models.Q(state="engaged"), name="teacher_engaged_once"
            )
        ]


@tracked()
class TeacherQualification(Row):
    """An occupation that a teacher may teach, up to a grade, by a paper, from day to day; without an end it is open."""

    teacher = models.ForeignKey(Teacher, on_delete=models.PROTECT, related_name="qualifications")
    occupation_code = models.CharField(max_length=20)
    highest_level = models.PositiveSmallIntegerField(choices=Level)
    title = models.CharField(max_length=120, help_text="what the paper is called")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gte=models.F("valid_from")),
                name="qualification_ends_after_it_begins",
            )
        ]

    def covers(self, occupation_code: str, level: int, on: date) -> bool:
        """Whether it lets its holder teach an occupation at a grade on a day; 0 is no grade, 1 the highest."""
        stands = self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)
        high_enough = level == Level.NONE or Level.NONE < self.highest_level <= level
        return stands and self.occupation_code == occupation_code and high_enough
