"""Whom did an institution bring into work after training, where, since when, and did they stay?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.texts import say
from zhiji.office.employment.choices import ProvenBy


@tracked()
class Placement(Row):
    """A placement of somebody whom the institution trained. The employer may be one that is not registered here."""

    class State(models.TextChoices):
        ASSERTED = "asserted", say("待核实", "to be verified")
        VERIFIED = "verified", say("已核实", "verified")
        REFUTED = "refuted", say("不成立", "refuted")
        WITHDRAWN = "withdrawn", say("已撤回", "withdrawn")

    institution = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    training_class = models.ForeignKey("classes.TrainingClass", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    employer = models.ForeignKey("registry.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    employer_name = models.CharField(max_length=120)
    employed_on = models.DateField()
    region_code = models.CharField(max_length=6)
    stayed_months = models.PositiveSmallIntegerField(default=0)
    slip = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+", help_text="recommendation slip")
    state = models.CharField(max_length=10, choices=State, default=State.ASSERTED)
    source = models.CharField(max_length=6, choices=ProvenBy, default=ProvenBy.NOTHING, blank=True)
    batch = models.ForeignKey("registry.FeedBatch", null=True, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    state_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["training_class", "person"],
                condition=models.Q(state__in=("asserted", "verified")),
                name="placement_once_per_class",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("recorded_by")),
                name="placement_decided_by_another",
            ),
            models.CheckConstraint(condition=models.Q(region_code__regex=r"^[0-9]{6}$"), name="placement_in_a_region"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["institution", "-employed_on"]),
            models.Index(fields=["state", "recorded_at"]),
        ]
