"""Who is proven to belong to which group, from when to when, by what, and who has looked at it twice?"""

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
from zhiji.office.registry.categories import Category
from zhiji.office.registry.models.person import Person
from zhiji.office.registry.models.place import Bureau

_DAYS = models.Func("valid_from", "valid_to", models.Value("[]"), function="daterange", output_field=DateRangeField())


@tracked()
class CategoryProof(Row):
    """A proof for an interval of days, both ends counted; without a last day it is open.

    That it has expired is said as of a day and never stored.
    """

    class Source(models.TextChoices):
        PAPER = "paper", say("证明材料", "paper")
        FEED = "feed", say("部门名单", "a department's list")
        STATEMENT = "statement", say("本人承诺", "own statement")

    class State(models.TextChoices):
        ASSERTED = "asserted", say("待核实", "to be verified")
        VERIFIED = "verified", say("已核实", "verified")
        REFUTED = "refuted", say("不成立", "refuted")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="proofs")
    category = models.CharField(max_length=30, choices=Category)
    source = models.CharField(max_length=10, choices=Source)
    state = models.CharField(max_length=10, choices=State, default=State.ASSERTED)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    bureau = models.ForeignKey(Bureau, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    batch = models.ForeignKey(
        "registry.FeedBatch", null=True, blank=True, on_delete=models.PROTECT, related_name="proofs"
    )
    asserted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asserted_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gte=models.F("valid_from")),
                name="proof_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by=None)
                | ~models.Q(decided_by=models.F("asserted_by"))
                | models.Q(state="refuted"),
                name="proof_needs_second_person",
            ),
            models.CheckConstraint(
                condition=~models.Q(category="drug_rehab") | models.Q(bureau__isnull=False),
                name="proof_of_rehab_has_bureau",
            ),
            models.CheckConstraint(
                condition=models.Q(source="feed", batch__isnull=False)
                | ~models.Q(source="feed") & models.Q(batch=None),
                name="proof_of_feed_has_batch",
            ),
            ExclusionConstraint(
                name="proof_verified_once_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("category", RangeOperators.EQUAL),
                    ("source", RangeOperators.EQUAL),
                    (_DAYS, RangeOperators.OVERLAPS),
                ],
                condition=models.Q(state="verified"),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "asserted_at"])]

    def has_expired(self, on: date) -> bool:
        """Whether its last day is past on a day."""
        return self.valid_to is not None and self.valid_to < on
