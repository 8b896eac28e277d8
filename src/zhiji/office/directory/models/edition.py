"""Which edition of a catalogue is in force on a day, who drafted and who signed it? Signed ones never change."""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say


@tracked()
class Edition(Row):
    """One edition of one catalogue. It is in force from its day until the next signed one begins."""

    class Kind(models.TextChoices):
        COURSES = "courses", say("培训项目", "courses")
        SHORTAGE = "shortage", say("急需紧缺职业（工种）", "shortage occupations")
        INSTITUTIONS = "institutions", say("培训机构", "institutions")
        ASSESSORS = "assessors", say("评价机构", "assessment bodies")

    class State(models.TextChoices):
        DRAFTED = "drafted", say("草案", "draft")
        SIGNED = "signed", say("已签发", "signed")

    kind = models.CharField(max_length=12, choices=Kind)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.DRAFTED)
    note = models.CharField(max_length=300, blank=True)
    effective_from = models.DateField(null=True)
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "number"], name="edition_once_per_number"),
            models.UniqueConstraint(
                fields=["kind"], condition=models.Q(state="drafted"), name="one_draft_per_catalogue"
            ),
            models.UniqueConstraint(
                fields=["kind", "effective_from"], condition=models.Q(state="signed"), name="one_edition_per_day"
            ),
            models.CheckConstraint(
                condition=models.Q(state="drafted", signed_by=None, signed_at=None, effective_from=None)
                | models.Q(
                    state="signed", signed_by__isnull=False, signed_at__isnull=False, effective_from__isnull=False
                ),
                name="edition_signed_whole",
            ),
            models.CheckConstraint(
                condition=models.Q(signed_by=None)
                | models.Q(drafted_by__isnull=False) & ~models.Q(signed_by=models.F("drafted_by")),
                name="edition_signed_by_another",
            ),
        ]
        triggers: ClassVar = [
            pgtrigger.Protect(
                name="fixed_once_signed",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__state="signed"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"
