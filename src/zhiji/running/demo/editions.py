"""Which editions of the four catalogues are there? Two signed ones of each, and a draft of the third."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Final

from zhiji.batch.synthetic.county import GRADED
from zhiji.office.core.actors import Actor, system
from zhiji.office.core.roles import Role
from zhiji.office.directory.codes.starter import load_starter_tables
from zhiji.office.directory.editions.drafting import start_draft
from zhiji.office.directory.editions.entering import enter_organisation
from zhiji.office.directory.editions.entries import put_entry
from zhiji.office.directory.editions.signing import sign_edition
from zhiji.office.directory.models import Code, CodeTable
from zhiji.running.demo.organisations import Registered

DRAFTED_AT: Final = tuple(datetime(*day, 1, tzinfo=UTC) for day in ((2019, 12, 20), (2020, 5, 20), (2020, 6, 22)))
BEGINS: Final = (date(2020, 1, 1), date(2020, 6, 1), None)
"""From when the editions are in force; the third is a draft."""
SHORTAGE: Final = (("5-01-02-03", "4-10-01-06"), ("4-10-01-05", "6-31-01-03"), ("4-10-01-02",))
SCOPES: Final = ("5-01-02-03", "4-10-01-06", "6-31-01-03", "4-12-01-01", "4-10-01-05", "4-01-06-01")


def make_editions(organisations: dict[str, list[Registered]], staff: dict[Role, Actor]) -> None:
    """Each edition adds to the one before."""
    load_starter_tables(actor=system("demo"), at=DRAFTED_AT[0])
    _make("courses", _courses, staff)
    _make("shortage", _shortage, staff)
    for kind, stage in (("institutions", "institution"), ("assessors", "assessor")):
        standing = [each.organisation.uid for each in organisations[stage] if _stands(each)]
        _make(kind, _entering([str(uid) for uid in standing]), staff)


type Filler = Callable[[int, str, Actor, datetime], None]


def _make(kind: str, fill: Filler, staff: dict[Role, Actor]) -> None:
    clerk = staff[Role.BUREAU_CLERK]
    for number, (at, begins) in enumerate(zip(DRAFTED_AT, BEGINS, strict=True)):
        draft = start_draft(kind=kind, actor=clerk, at=at, note="演示数据")
        fill(number, str(draft.uid), clerk, at)
        if begins:
            sign_edition(edition_uid=str(draft.uid), effective_from=begins, actor=staff[Role.REVIEWER], at=at)


def _courses(number: int, uid: str, actor: Actor, at: datetime) -> None:
    known = set(Code.objects.filter(table__kind=CodeTable.Kind.OCCUPATION).values_list("code", flat=True))
    listed = [course for course in GRADED if course.occupation in known]
    for course in listed[number::3]:
        typed = {
            "occupation_code": str(course.occupation),
            "level": str(course.level),
            "title": course.title,
            "theory_hours": str(course.hours * 2 // 5),
            "practice_hours": str(course.hours - course.hours * 2 // 5),
            "fee_fen": str(course.price),
        }
        put_entry(edition_uid=uid, typed=typed, actor=actor, at=at)


def _shortage(number: int, uid: str, actor: Actor, at: datetime) -> None:
    for code in SHORTAGE[number]:
        typed = {"occupation_code": code, "reason": "用工调查显示缺口较大"}
        put_entry(edition_uid=uid, typed=typed, actor=actor, at=at)


def _entering(uids: list[str]) -> Filler:
    def enter(number: int, uid: str, actor: Actor, at: datetime) -> None:
        for place, organisation in list(enumerate(uids))[number::3]:
            scope = [(SCOPES[place % 6], "3"), (SCOPES[(place + 1) % 6], "4")]
            enter_organisation(organisation_uid=organisation, scope=scope, actor=actor, at=at)

    return enter


def _stands(registered: Registered) -> bool:
    registered.organisation.refresh_from_db()
    return registered.organisation.state == "approved"
