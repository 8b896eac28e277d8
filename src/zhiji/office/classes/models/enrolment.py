"""Who is on the roster of a class, by whom put there, and how did they leave?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.classes.models.roster_file import RosterFile
from zhiji.office.classes.models.training_class import TrainingClass
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say

ON_ROSTER = models.Q(state__in=("enrolled", "suspended"))


@tracked()
class Enrolment(Row):
    """A person on a roster. Who leaves keeps the row; who comes back after leaving gets another.

    `foreseen` is what the rulebook said at the entry: a forecast for the roster's reader, never a decision.
    """

    class State(models.TextChoices):
        ENROLLED = "enrolled", say("在班", "enrolled")
        SUSPENDED = "suspended", say("暂停", "suspended")
        LEFT = "left", say("已退班", "left")
        TRANSFERRED = "transferred", say("已转班", "transferred")

    class Source(models.TextChoices):
        ROSTER = "roster", say("机构报名", "the organisation's roster")
        OWN = "own", say("本人报名", "own enrolment")
        TRANSFER = "transfer", say("转入", "transfer")

    class FeeBearer(models.TextChoices):
        PERSON = "person", say("个人", "the person")
        INSTITUTION = "institution", say("培训主体", "the training body")

    training_class = models.ForeignKey(TrainingClass, on_delete=models.PROTECT, related_name="enrolments")
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    employer = models.ForeignKey(
        "registry.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=12, choices=State, default=State.ENROLLED)
    source = models.CharField(max_length=10, choices=Source)
    fee_paid_by = models.CharField(max_length=12, choices=FeeBearer, default=FeeBearer.INSTITUTION)
    roster_file = models.ForeignKey(
        RosterFile, null=True, blank=True, on_delete=models.PROTECT, related_name="enrolments"
    )
    foreseen = models.JSONField(default=dict, blank=True)
    enrolled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    enrolled_at = models.DateTimeField()
    state_reason = models.CharField(max_length=300, blank=True)
    state_at = models.DateTimeField(null=True)
    transferred_from = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="transferred_to"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["training_class", "person"], condition=ON_ROSTER, name="enrolled_once_per_class"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["person", "state"])]
