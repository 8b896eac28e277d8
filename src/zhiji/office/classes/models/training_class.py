"""Which class is to be held, of which kind, for which course, from when to when; and how far is its filing?

That a class is running or over is never stored: it follows from its days.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say


@tracked()
class TrainingClass(Row):
    """A class. `number` is given at the first filing; `version_count` says how often it was filed."""

    class Kind(models.TextChoices):
        EMPLOYMENT_SKILLS = "employment_skills", say("就业技能培训", "employment skills")
        PREPARATORY = "preparatory", say("劳动预备制培训", "preparatory training")
        ENTREPRENEURSHIP = "entrepreneurship", say("创业培训", "entrepreneurship")
        PROJECT_BASED = "project_based", say("项目制培训", "project-based training")
        REHAB = "rehab", say("戒毒人员培训", "drug-rehabilitation training")
        PRE_JOB = "pre_job", say("岗前培训", "pre-job training")
        TRANSFER = "transfer", say("转岗转业培训", "job-transfer training")
        IN_SERVICE = "in_service", say("在岗技能提升培训", "in-service upgrading")
        SAFETY = "safety", say("安全技能培训", "safety training")
        APPRENTICESHIP = "apprenticeship", say("新型学徒制培训", "new-type apprenticeship")

    class State(models.TextChoices):
        DRAFTED = "drafted", say("草稿", "draft")
        FILED = "filed", say("已备案待答复", "filed, waiting for an answer")
        RETURNED = "returned", say("退回补正", "returned for correction")
        ACCEPTED = "accepted", say("备案通过", "accepted")
        REFUSED = "refused", say("未通过", "refused")
        WITHDRAWN = "withdrawn", say("已撤回", "withdrawn")
        CANCELLED = "cancelled", say("已取消", "cancelled")

    number = models.CharField(max_length=20, null=True, unique=True)
    kind = models.CharField(max_length=20, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFTED)
    name = models.CharField(max_length=120)
    organisation = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    bureau = models.ForeignKey(
        "registry.Bureau",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="the managing bureau of a class for people in rehabilitation: nobody else may know of its roster",
    )
    town = models.ForeignKey("registry.Town", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    course = models.ForeignKey("directory.CourseEntry", on_delete=models.PROTECT, related_name="+")
    planned_headcount = models.PositiveIntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    fee_fen = models.PositiveBigIntegerField(help_text="what is charged for one trainee")
    assessor = models.ForeignKey(
        "registry.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    exam_on = models.DateField(null=True, blank=True)
    exam_plan = models.CharField(max_length=300, blank=True)
    contact_name = models.CharField(max_length=60, blank=True)
    version_count = models.PositiveIntegerField(default=0)
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    filed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    filed_at = models.DateTimeField(null=True)
    answer_due_on = models.DateField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    state_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="class_ends_after_it_begins"
            ),
            models.CheckConstraint(condition=models.Q(planned_headcount__gt=0), name="class_for_somebody"),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("filed_by")),
                name="class_decided_by_another",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="rehab", bureau__isnull=False) | ~models.Q(kind="rehab"),
                name="class_of_rehab_has_bureau",
            ),
            models.CheckConstraint(
                condition=models.Q(state="drafted", number=None)
                | models.Q(number__isnull=False, filed_at__isnull=False),
                name="class_numbered_when_filed",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="filed") | models.Q(answer_due_on__isnull=False),
                name="class_answered_by_a_day",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "answer_due_on"]),
            models.Index(fields=["organisation", "-starts_on"]),
            models.Index(fields=["starts_on", "ends_on"]),
        ]

    def __str__(self) -> str:
        return f"{self.number or ''} {self.name}".strip()


class ClassCounter(models.Model):
    """The last serial number given to a class in a year; its row is locked while the next is taken."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)
