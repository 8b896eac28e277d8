"""An accepted class, an assessment body with two people, and an exam of the class on its last day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests.office.classes.conftest import (  # noqa: F401
    OCCUPATION,
    course,
    draft,
    facts,
    head,
    plans,
    school,
    teacher,
    town,
    venue,
)
from tests.office.classes.people import number

from zhiji.office.assessment.exams.schedule import ExamFacts, schedule_exam
from zhiji.office.assessment.models import Exam
from zhiji.office.assessment.results.enter import Score, enter_results, lock_results
from zhiji.office.classes.filing.answer import accept_class
from zhiji.office.classes.filing.draft import ClassFacts, change_class
from zhiji.office.classes.filing.file import file_class
from zhiji.office.classes.models import TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import Role
from zhiji.office.directory.editions import put_entry, sign_edition, start_draft
from zhiji.office.registry.models import Organisation, Person, Town
from zhiji.office.registry.persons.register import register_person

EXAM_AT = datetime(2020, 7, 10, 1, 0, tzinfo=UTC)
"""Nine in the morning of the class's last day."""
AFTER = EXAM_AT + timedelta(hours=6)
EXAMINERS = (("周考官", number("19750101", 31)),)
ISSUED_ON = date(2020, 7, 10)


@pytest.fixture
def body(course: Any, town: Town, clerk: Actor, reviewer: Actor, now: datetime) -> Organisation:  # noqa: F811
    """An assessment body that may assess black-fungus growers up to grade 4."""
    made = Organisation.objects.create(
        kind=Organisation.Kind.ASSESSOR,
        state=Organisation.State.APPROVED,
        credit_code="52231098MJ0000009X",
        name="东宁市职业技能鉴定站",
        town=town,
        registered_at=now,
    )
    edition: Any = start_draft(kind="assessors", actor=clerk, at=now)
    typed = {"organisation": made.credit_code, "occupation_code": OCCUPATION, "highest_level": "4"}
    put_entry(edition_uid=str(edition.uid), typed=typed, actor=clerk, at=now)
    sign_edition(edition_uid=str(edition.uid), effective_from=now.date(), actor=reviewer, at=now)
    return made


@pytest.fixture
def assessor(make_actor: Callable[..., Actor], body: Organisation) -> Actor:
    """Who enters results."""
    return make_actor(Role.ASSESSOR, name="考务甲", organisation_id=body.pk)


@pytest.fixture
def second(make_actor: Callable[..., Actor], body: Organisation) -> Actor:
    """Who locks them."""
    return make_actor(Role.ASSESSOR, name="考务乙", organisation_id=body.pk)


@pytest.fixture
def examiner(clerk: Actor, now: datetime) -> Person:
    name, id_number = EXAMINERS[0]
    return register_person(name=name, id_number_text=id_number, actor=clerk, at=now)


@pytest.fixture
def accepted(
    draft: TrainingClass,  # noqa: F811
    facts: ClassFacts,  # noqa: F811
    body: Organisation,
    head: Actor,  # noqa: F811
    clerk: Actor,
    now: datetime,
) -> TrainingClass:
    """The class, filed with its assessor and accepted."""
    named = replace(facts, assessor_code=body.credit_code, exam_on=ISSUED_ON)
    change_class(uid=str(draft.uid), facts=named, actor=head, at=now)
    file_class(uid=str(draft.uid), actor=head, at=now)
    return accept_class(uid=str(draft.uid), actor=clerk, at=now, expected_version=1)


@pytest.fixture
def exam_facts(accepted: TrainingClass, examiner: Person) -> ExamFacts:
    return ExamFacts(
        class_uid=str(accepted.uid),
        certificate_kind="skill_level",
        begins_at=EXAM_AT,
        ends_at=EXAM_AT + timedelta(hours=3),
        place="鉴定站一号考场",
        seat_count=30,
        examiners=EXAMINERS,
    )


@pytest.fixture
def exam(exam_facts: ExamFacts, assessor: Actor, now: datetime) -> Exam:
    return schedule_exam(facts=exam_facts, actor=assessor, at=now)


def scores(exam: Exam, *given: tuple[int | None, int | None]) -> list[Score]:
    """Theory and practice of the candidates in the order of their names' pinyin; None twice is absent."""
    results = exam.results.order_by("booking__person__name_pinyin", "id")
    return [
        Score(
            str(result.uid),
            None if theory is None else Decimal(theory),
            None if practice is None else Decimal(practice),
            is_absent=theory is None and practice is None,
        )
        for result, (theory, practice) in zip(results, given, strict=True)
    ]


@pytest.fixture
def entered(exam: Exam, assessor: Actor) -> Exam:
    """Two passed, one by both parts at the mark; one failed in practice."""
    return enter_results(uid=str(exam.uid), scores=scores(exam, (80, 75), (60, 60), (90, 59)), actor=assessor, at=AFTER)


@pytest.fixture
def locked(entered: Exam, second: Actor) -> Exam:
    return lock_results(uid=str(entered.uid), actor=second, at=AFTER)
