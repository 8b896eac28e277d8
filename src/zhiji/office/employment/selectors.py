"""Which months, agreements and placements may somebody see; how do they stand to the lists; what waits?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.employment.access import VERIFIES, visible_apprenticeships, visible_months, visible_placements
from zhiji.office.employment.choices import Proven
from zhiji.office.employment.models import Apprenticeship, MonthSheet, MonthSheetRow, Placement, WorkMonth
from zhiji.office.registry.feeds.insured import Insured, insured_in

RECORDED = WorkMonth.State.RECORDED


def months(*, actor: Actor, month: date | None = None, words: str = "", only: str = "") -> QuerySet[WorkMonth]:
    """Months that the actor may see, the latest first, each with `has_conflict`.

    Args:
        only: `waiting` for what is not decided yet, `conflict` for what two employers say.
    """
    other = WorkMonth.objects.filter(person=OuterRef("person"), month=OuterRef("month"), state=RECORDED)
    conflict = Exists(other.exclude(pk=OuterRef("pk")).exclude(wage=Proven.REFUTED))
    found = visible_months(actor).filter(state=RECORDED).annotate(has_conflict=conflict)
    if month is not None:
        found = found.filter(month=month.replace(day=1))
    if only == "waiting":
        found = found.filter(Q(wage=Proven.WAITING) | Q(insurance=Proven.WAITING))
    if only == "conflict":
        found = found.filter(has_conflict=True)
    for word in words.replace("\0", "").split()[:5]:
        found = found.filter(Q(person__name__startswith=word) | Q(employer__name__icontains=word))
    return found.order_by("-month", "employer__name", "person__name_pinyin", "id")


@dataclass(frozen=True)
class MonthShown:
    """A month with how its person stands to the lists of insurance: not compared, clean, a hit, to be looked at."""

    month: WorkMonth
    insured: Insured


def with_standing(rows: Iterable[WorkMonth]) -> list[MonthShown]:
    """Months as they are shown; a handful of questions for all of them together."""
    found = list(rows)
    standing = insured_in((each.person_id, each.month) for each in found)
    return [MonthShown(each, standing[each.person_id, each.month]) for each in found]


def month_of(*, uid: str, actor: Actor) -> WorkMonth:
    """One month. Raises NotFound."""
    found = months(actor=actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def months_to_verify(*, actor: Actor) -> QuerySet[WorkMonth]:
    """Months that wait for a second person, the oldest first; nothing for those who do not verify."""
    rows = months(actor=actor, only="waiting").order_by("recorded_at", "id")
    return rows if actor.has(*VERIFIES) else rows.none()


@dataclass(frozen=True)
class MonthFacts:
    """What is known of one person's month with one employer, for whoever decides on it: unknown is None."""

    employer_id: int
    month: date
    wage_paid: bool | None
    insured: bool | None
    has_conflict: bool


def month_facts(*, person_id: int, actor: Actor) -> list[MonthFacts]:
    """The facts of a person's months, in order; a month that two employers claim says so."""
    known = {Proven.PROVEN.value: True, Proven.REFUTED.value: False}
    rows = months(actor=actor).filter(person_id=person_id).order_by("month", "id")
    return [
        MonthFacts(each.employer_id, each.month, known.get(each.wage), known.get(each.insurance), each.has_conflict)  # type: ignore[attr-defined]
        for each in rows
    ]


def apprenticeships(*, actor: Actor, state: str = "") -> QuerySet[Apprenticeship]:
    """Agreements that the actor may see, the latest first."""
    found = visible_apprenticeships(actor).order_by("-starts_on", "-id")
    return found.filter(state=state) if state in Apprenticeship.State.values else found


def apprenticeship_of(*, uid: str, actor: Actor) -> Apprenticeship:
    """One agreement. Raises NotFound."""
    found = visible_apprenticeships(actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def placements(*, actor: Actor, state: str = "") -> QuerySet[Placement]:
    """Placements that the actor may see, the latest first."""
    found = visible_placements(actor).order_by("-employed_on", "-id")
    return found.filter(state=state) if state in Placement.State.values else found


def placement_of(*, uid: str, actor: Actor) -> Placement:
    """One placement. Raises NotFound."""
    found = visible_placements(actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def placements_with_standing(rows: Iterable[Placement]) -> list[tuple[Placement, Insured]]:
    """Placements with how their people stand to the lists of insurance in the month of employment."""
    found = list(rows)
    standing = insured_in((each.person_id, each.employed_on.replace(day=1)) for each in found)
    return [(each, standing[each.person_id, each.employed_on.replace(day=1)]) for each in found]


def month_sheets_of(*, actor: Actor) -> QuerySet[MonthSheet]:
    """The workbooks of the actor's own employer, the latest first."""
    if not actor.has(Role.EMPLOYER) or actor.organisation_id is None:
        return MonthSheet.objects.none()
    rows = MonthSheet.objects.filter(employer_id=actor.organisation_id).select_related("evidence")
    counts = {f"{state}_count": Count("rows", filter=Q(rows__state=state)) for state in MonthSheetRow.State.values}
    return rows.annotate(row_count=Count("rows"), **counts).order_by("-uploaded_at", "-id")


def month_sheet_of(*, uid: str, actor: Actor) -> MonthSheet:
    """One workbook of one's own. Raises NotFound."""
    found = month_sheets_of(actor=actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found
