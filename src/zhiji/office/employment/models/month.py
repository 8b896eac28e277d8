"""Who worked for whom in which month, was the wage paid, and were they insured?

Two employers may each say that somebody worked for them in one month: both rows stand, and neither is proven while
both do.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.texts import say
from zhiji.office.employment.choices import Proven, ProvenBy, WageBand


@tracked()
class WorkMonth(Row):
    """A work-based month. Wage and insurance are two facts, each proven for itself."""

    class State(models.TextChoices):
        RECORDED = "recorded", say("已登记", "recorded")
        WITHDRAWN = "withdrawn", say("已撤回", "withdrawn")

    employer = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    month = models.DateField(help_text="its first day")
    state = models.CharField(max_length=10, choices=State, default=State.RECORDED)
    wage_band = models.CharField(max_length=12, choices=WageBand)
    wage_evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    wage = models.CharField(max_length=10, choices=Proven, default=Proven.WAITING)
    wage_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    wage_at = models.DateTimeField(null=True)
    wage_reason = models.CharField(max_length=300, blank=True)
    insurance_evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    insurance = models.CharField(max_length=10, choices=Proven, default=Proven.WAITING)
    insurance_source = models.CharField(max_length=6, choices=ProvenBy, default=ProvenBy.NOTHING, blank=True)
    insurance_batch = models.ForeignKey("registry.FeedBatch", null=True, on_delete=models.PROTECT, related_name="+")
    insurance_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    insurance_at = models.DateTimeField(null=True)
    insurance_reason = models.CharField(max_length=300, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    state_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["employer", "person", "month"],
                condition=models.Q(state="recorded"),
                name="work_month_once_per_employer",
            ),
            models.CheckConstraint(condition=models.Q(month__day=1), name="work_month_by_its_first_day"),
            models.CheckConstraint(
                condition=models.Q(wage_by=None) | ~models.Q(wage_by=models.F("recorded_by")),
                name="work_month_wage_by_another",
            ),
            models.CheckConstraint(
                condition=models.Q(insurance_by=None) | ~models.Q(insurance_by=models.F("recorded_by")),
                name="work_month_insurance_by_another",
            ),
            models.CheckConstraint(
                condition=~models.Q(insurance_source="feed") | models.Q(insurance_batch__isnull=False),
                name="work_month_feed_has_list",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["person", "month"]),
            models.Index(fields=["employer", "-month"]),
            models.Index(fields=["state", "wage", "recorded_at"]),
        ]
