"""Which two records might be one person, on what grounds, and what did a person decide? And who looked for a number?"""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say
from zhiji.office.registry.models.person import Person


@tracked()
class DuplicatePair(Row):
    """Two records that may be one person. A decision is remembered: the pair is not asked about again."""

    class Ground(models.TextChoices):
        FORMER_NUMBER = "former_number", say("一人的现号码是另一人的旧号码", "one's number was the other's before")
        NEAR_NUMBER = "near_number", say("身份证号仅差一位", "ID numbers differ by one digit")
        SAME_BIRTH_DATE = "same_birth_date", say("出生日期相同", "same date of birth")
        SAME_PHONE = "same_phone", say("手机号相同", "same mobile number")

    class State(models.TextChoices):
        FOUND = "found", say("待判断", "to be decided")
        SAME = "same", say("同一人", "the same person")
        DIFFERENT = "different", say("不是同一人", "two persons")

    first = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.FOUND)
    grounds = ArrayField(models.CharField(max_length=20, choices=Ground))
    weight = models.PositiveSmallIntegerField(help_text="the heavier, the likelier")
    found_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["first", "second"], name="pair_once"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="pair_in_order"),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "-weight", "id"])]

    @property
    def ground_labels(self) -> list[str]:
        """The grounds in the reader's words."""
        return [str(self.Ground(each).label) for each in self.grounds]


@tracked()
class NumberLookup(Row):
    """Somebody looked for a whole ID or phone number: who, when, and whether there was anybody. Not the number."""

    class Kind(models.TextChoices):
        ID_NUMBER = "id_number", say("身份证号", "ID number")
        PHONE = "phone", say("手机号", "mobile number")

    kind = models.CharField(max_length=10, choices=Kind)
    number_index = models.BinaryField(max_length=32)
    found_count = models.PositiveSmallIntegerField()
    looked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    looked_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["looked_by", "looked_at"]), models.Index(fields=["number_index"])]
