"""Which employer trains which apprentice together with which school, from when to when?"""

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.texts import say
from zhiji.office.directory.models import Level

_LAST = models.functions.Coalesce("ended_on", "ends_on")
_DAYS = models.Func("starts_on", _LAST, models.Value("[]"), function="daterange", output_field=DateRangeField())


@tracked()
class Apprenticeship(Row):
    """An agreement of employer, school and apprentice. `ended_on` is the last day of one that ended early."""

    class State(models.TextChoices):
        RECORDED = "recorded", say("待院校确认", "waits for the school")
        AGREED = "agreed", say("待核实", "to be verified")
        VERIFIED = "verified", say("已核实", "verified")
        REFUTED = "refuted", say("不成立", "refuted")
        WITHDRAWN = "withdrawn", say("已撤回", "withdrawn")

    employer = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    school = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.RECORDED)
    occupation_code = models.CharField(max_length=20, blank=True)
    occupation_name = models.CharField(max_length=120)
    level = models.PositiveSmallIntegerField(choices=Level)
    training_years = models.PositiveSmallIntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=300, blank=True)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    state_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(training_years__range=(1, 3)), name="apprenticeship_years"),
            models.CheckConstraint(
                condition=models.Q(ends_on__gt=models.F("starts_on"))
                & (
                    models.Q(ended_on=None)
                    | models.Q(ended_on__gte=models.F("starts_on"), ended_on__lte=models.F("ends_on"))
                ),
                name="apprenticeship_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~models.Q(employer=models.F("school")), name="apprenticeship_of_employer_and_school"
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("recorded_by")),
                name="apprenticeship_decided_by_another",
            ),
            ExclusionConstraint(
                name="apprentice_of_one_employer_at_a_time",
                expressions=[("person", RangeOperators.EQUAL), (_DAYS, RangeOperators.OVERLAPS)],
                condition=models.Q(state__in=("recorded", "agreed", "verified")),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["employer", "state"]), models.Index(fields=["school", "state"])]

    @property
    def last_on(self) -> date:
        """The last day, whether it ended early or not."""
        return self.ended_on or self.ends_on
