"""Which list was handed in, by which bureau, as of which day; what does each row say, and what came of comparing it?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.models.job_card import JobCard
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.core.texts import say
from zhiji.office.registry.feeds.kinds import FeedKind
from zhiji.office.registry.models.person import Person
from zhiji.office.registry.models.place import Bureau


@tracked()
class FeedRight(Row):
    """A bureau may hand in lists of a kind, until the right is withdrawn."""

    bureau = models.ForeignKey(Bureau, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=FeedKind)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    granted_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["bureau", "kind"], condition=models.Q(withdrawn_at=None), name="feed_right_once"
            )
        ]


@tracked()
class FeedBatch(Row):
    """One list as it was handed in. Nothing of it counts until it is confirmed; only then are people compared with it.

    `is_whole`: the list names everybody of its kind as of its day, so that who does not stand on it is clean.
    """

    class State(models.TextChoices):
        DRAFT = "draft", say("待确认", "to be confirmed")
        CONFIRMED = "confirmed", say("已确认，待比对", "confirmed, to be compared")
        COMPARED = "compared", say("已比对", "compared")
        WITHDRAWN = "withdrawn", say("已撤回", "withdrawn")

    kind = models.CharField(max_length=20, choices=FeedKind)
    bureau = models.ForeignKey(Bureau, on_delete=models.PROTECT, related_name="+")
    as_of = models.DateField(help_text="the day for which the list is true")
    is_whole = models.BooleanField(default=True)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    job = models.ForeignKey(JobCard, null=True, on_delete=models.PROTECT, related_name="+")
    notices = models.JSONField(default=list, help_text="codes and row numbers, never values")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    compared_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(state="compared", compared_at__isnull=False)
                | ~models.Q(state="compared") & models.Q(compared_at=None),
                name="feed_compared_has_instant",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["kind", "-as_of"], condition=models.Q(state="compared"), name="feed_compared"),
            models.Index(fields=["bureau", "-uploaded_at"]),
        ]


@tracked()
class FeedRow(Row):
    """One row of a list. What could not be read stands sealed in `told`, as it was typed, until it is put right."""

    class State(models.TextChoices):
        ACCEPTED = "accepted", say("可用", "accepted")
        FAULTY = "faulty", say("有误", "faulty")
        LEFT_OUT = "left_out", say("不采用", "left out")

    class Outcome(models.TextChoices):
        NOT_COMPARED = "not_compared", say("未比对", "not compared")
        UNKNOWN = "unknown", say("库中无此人", "not in the registry")
        HIT = "hit", say("命中", "hit")
        NAME_DIFFERS = "name_differs", say("号码相同、姓名不同，待核对", "same number, other name: to be looked at")
        SET_ASIDE = "set_aside", say("核对后不是同一人", "looked at: another person")

    batch = models.ForeignKey(FeedBatch, on_delete=models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField(help_text="beside the row in the spreadsheet")
    state = models.CharField(max_length=10, choices=State)
    name = models.CharField(max_length=60, blank=True, db_collation="C")
    id_number = SealedField(kind="id_number", purpose="registry.feed_row.id_number", null=True)
    id_index = models.BinaryField(max_length=32, null=True)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    detail = models.CharField(max_length=40, blank=True)
    told = SealedField(kind="words", purpose="registry.feed_row.told", null=True)
    faults = models.JSONField(default=list, help_text="pairs of column and code")
    outcome = models.CharField(max_length=14, choices=Outcome, default=Outcome.NOT_COMPARED)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["batch", "number"], name="feed_row_once"),
            models.CheckConstraint(
                condition=~models.Q(state="accepted") | models.Q(id_index__isnull=False), name="feed_row_names_somebody"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["id_index", "batch"]),
            models.Index(fields=["batch", "state", "number"]),
            models.Index(fields=["batch", "outcome"]),
        ]
