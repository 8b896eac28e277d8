"""What stands in an edition: which course at what price, which occupation is short, who may train or assess what?"""

from typing import Any, ClassVar

import pgtrigger
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say
from zhiji.office.directory.models.edition import Edition

# The edition is locked while its entry is written, so that it cannot be signed in between.
_ONLY_IN_DRAFTS = """
    IF TG_OP <> 'INSERT' AND EXISTS (
        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = OLD.edition_id FOR SHARE) e WHERE state = 'signed'
    ) OR TG_OP <> 'DELETE' AND EXISTS (
        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = NEW.edition_id FOR SHARE) e WHERE state = 'signed'
    ) THEN
        RAISE EXCEPTION 'the edition is signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_fixed';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""


def _fixed() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="only_in_drafts",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=_ONLY_IN_DRAFTS,
    )


class Level(models.IntegerChoices):
    """The grades of the national scale, by their number in certificates; 0 for what has no grades."""

    NONE = 0, say("不分等级", "no grade")
    BEGINNER = 5, say("五级（初级工）", "5 (beginner)")
    INTERMEDIATE = 4, say("四级（中级工）", "4 (intermediate)")
    ADVANCED = 3, say("三级（高级工）", "3 (advanced)")
    TECHNICIAN = 2, say("二级（技师）", "2 (technician)")
    SENIOR_TECHNICIAN = 1, say("一级（高级技师）", "1 (senior technician)")


class Entry(Row):
    """What all entries share. `KEY` tells entries of one edition apart; `VALUES` is what an edition may change."""

    KEY: ClassVar[tuple[str, ...]]
    VALUES: ClassVar[tuple[str, ...]]

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="%(class)s_rows")
    occupation_code = models.CharField(max_length=20)
    occupation_name = models.CharField(max_length=120)

    class Meta:
        abstract = True

    def key(self) -> tuple[Any, ...]:
        """What tells it apart in its edition."""
        return tuple(getattr(self, name) for name in self.KEY)

    def values(self) -> tuple[Any, ...]:
        """What it says."""
        return tuple(getattr(self, name) for name in self.VALUES)


@tracked()
class CourseEntry(Entry):
    """A course: occupation, work type where it matters, grade; title, class hours and fee standard."""

    KEY = ("occupation_code", "work_type", "level")
    VALUES = ("occupation_name", "title", "theory_hours", "practice_hours", "fee_fen")

    work_type = models.CharField(max_length=60, blank=True)
    level = models.PositiveSmallIntegerField(choices=Level)
    title = models.CharField(max_length=120)
    theory_hours = models.PositiveIntegerField()
    practice_hours = models.PositiveIntegerField()
    fee_fen = models.PositiveBigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["edition", "occupation_code", "work_type", "level"], name="course_once_per_edition"
            ),
            models.CheckConstraint(
                condition=models.Q(theory_hours__gt=0) | models.Q(practice_hours__gt=0), name="course_has_hours"
            ),
        ]
        triggers: ClassVar = [_fixed()]

    @property
    def hours(self) -> int:
        """Theory and practice together."""
        return self.theory_hours + self.practice_hours


@tracked()
class ShortageEntry(Entry):
    """An occupation that the city is short of: the higher rates of the plan are paid for it (4.2.1)."""

    KEY = ("occupation_code",)
    VALUES = ("occupation_name", "reason")

    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "occupation_code"], name="shortage_once_per_edition")
        ]
        triggers: ClassVar = [_fixed()]


class OrganisationEntry(Entry):
    """An occupation in which an organisation may work, up to a grade; name and place as they stood when entered."""

    KEY = ("organisation_id", "occupation_code")
    VALUES = ("occupation_name", "highest_level", "organisation_name", "town_name", "address")

    organisation = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    highest_level = models.PositiveSmallIntegerField(choices=Level)
    organisation_name = models.CharField(max_length=120)
    town_name = models.CharField(max_length=40, blank=True)
    address = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True


@tracked()
class InstitutionEntry(OrganisationEntry):
    """What an institution may train."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["edition", "organisation", "occupation_code"], name="institution_once_per_edition"
            )
        ]
        triggers: ClassVar = [_fixed()]


@tracked()
class AssessorEntry(OrganisationEntry):
    """What an assessment body may assess."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["edition", "organisation", "occupation_code"], name="assessor_once_per_edition"
            )
        ]
        triggers: ClassVar = [_fixed()]
