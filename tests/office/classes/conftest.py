"""A training school with venues, teachers and catalogue entries, and a class that could be filed tomorrow."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests.office.classes.people import LISTED, number

from zhiji.office.classes.filing.draft import ClassFacts, draft_class
from zhiji.office.classes.models import Teacher, TrainingClass, Venue
from zhiji.office.classes.resources.verbs import VenueFacts, add_qualification, engage_teacher, record_venue
from zhiji.office.classes.roster.enrol import enrol
from zhiji.office.classes.timetable.plan import LessonPlan, Pattern, lay_out, plan_lessons
from zhiji.office.core.actors import Actor, system
from zhiji.office.core.roles import Role
from zhiji.office.directory.codes.starter import load_starter_tables
from zhiji.office.directory.editions import put_entry, sign_edition, start_draft
from zhiji.office.directory.models import CourseEntry
from zhiji.office.registry.models import Organisation, Town

OCCUPATION = "5-01-02-03"
FIRST_DAY = date(2020, 6, 29)
"""A Monday: ten working days and the dragon-boat holiday after `now`."""


@pytest.fixture
def town(db: None) -> Town:
    return Town.objects.get_or_create(code="231086103", defaults={"name": "绥阳镇"})[0]


@pytest.fixture
def school(town: Town, now: datetime) -> Organisation:
    """An approved institution, named in the catalogue by `course`."""
    return Organisation.objects.create(
        kind=Organisation.Kind.INSTITUTION,
        state=Organisation.State.APPROVED,
        credit_code="52231098MJ0000001A",
        name="东宁市北方职业培训学校",
        town=town,
        registered_at=now,
        licensed_from=date(2019, 1, 1),
        licensed_to=date(2024, 12, 31),
        agreed_from=date(2019, 9, 11),
        agreed_to=date(2021, 12, 31),
    )


@pytest.fixture
def course(school: Organisation, clerk: Actor, reviewer: Actor, now: datetime) -> CourseEntry:
    """A small course of the catalogue: 4 hours of theory and 8 of practice; the school may train it."""
    load_starter_tables(actor=system("test"), at=now)
    rows = {
        "courses": {
            "occupation_code": OCCUPATION,
            "work_type": "",
            "level": "5",
            "title": "黑木耳种植",
            "theory_hours": "4",
            "practice_hours": "8",
            "fee_fen": "1000",
        },
        "institutions": {
            "organisation": school.credit_code,
            "occupation_code": OCCUPATION,
            "highest_level": "4",
        },
    }
    for kind, typed in rows.items():
        draft: Any = start_draft(kind=kind, actor=clerk, at=now)
        put_entry(edition_uid=str(draft.uid), typed=typed, actor=clerk, at=now)
        sign_edition(edition_uid=str(draft.uid), effective_from=now.date(), actor=reviewer, at=now)
    return CourseEntry.objects.get()


@pytest.fixture
def head(make_actor: Callable[..., Actor], school: Organisation) -> Actor:
    """Who acts for the school."""
    return make_actor(Role.INSTITUTION, name="王校长", organisation_id=school.pk)


@pytest.fixture
def venue(head: Actor, town: Town, now: datetime) -> Venue:
    facts = VenueFacts("绥阳一号教室", town.code, "绥阳镇木耳街1号", Decimal("44.4"), Decimal("131.1"), capacity=30)
    return record_venue(facts=facts, actor=head, at=now)


@pytest.fixture
def teacher(head: Actor, now: datetime) -> Teacher:
    found = engage_teacher(name="李老师", id_number_text=number("19800101", 7), phone="", actor=head, at=now)
    add_qualification(
        teacher_uid=str(found.uid),
        occupation_code=OCCUPATION,
        highest_level=4,
        title="农艺师证",
        valid_from=date(2018, 1, 1),
        valid_to=None,
        actor=head,
        at=now,
    )
    return found


@pytest.fixture
def facts(course: CourseEntry) -> ClassFacts:
    return ClassFacts(
        kind="employment_skills",
        name="绥阳镇黑木耳种植一班",
        course_uid=str(course.uid),
        planned_headcount=len(LISTED),
        starts_on=FIRST_DAY,
        ends_on=FIRST_DAY + timedelta(days=11),
        fee_fen=100_000,
        town_code="231086103",
    )


@pytest.fixture
def plans(teacher: Teacher, venue: Venue) -> list[LessonPlan]:
    """Four hours each morning: theory on the first, practice on the two that follow."""
    pattern = Pattern(frozenset(range(5)), ((time(8, 30), time(11, 45), 4),))
    laid = lay_out(pattern=pattern, first=FIRST_DAY, theory_hours=4, practice_hours=8)
    return [
        LessonPlan(kind, begins, ends, hours, "木耳菌种与接种", str(teacher.uid), str(venue.uid))
        for kind, begins, ends, hours in laid
    ]


@pytest.fixture
def draft(facts: ClassFacts, plans: list[LessonPlan], head: Actor, now: datetime) -> TrainingClass:
    """A class with timetable and roster that nothing stands against."""
    found = draft_class(facts=facts, actor=head, at=now)
    plan_lessons(uid=str(found.uid), lessons=plans, actor=head, at=now)
    for sequence, name in enumerate(LISTED, 1):
        enrol(class_uid=str(found.uid), name=name, id_number_text=number("19850615", sequence), actor=head, at=now)
    return found
