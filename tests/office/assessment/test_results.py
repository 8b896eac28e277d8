"""Results come from the assessor alone, are locked by a second person, and are changed after that by two."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from tests.office.assessment.conftest import AFTER, EXAM_AT, ISSUED_ON, scores

from zhiji.office.assessment.certificates.issue import issue_certificates, set_issuer_code
from zhiji.office.assessment.models import Certificate, Exam, Result, ScoreChange
from zhiji.office.assessment.results.change import (
    ChangeNeedsEvidence,
    approve_score_change,
    ask_score_change,
    refuse_score_change,
)
from zhiji.office.assessment.results.enter import Score, ScoreUnfit, enter_results, lock_results
from zhiji.office.classes.models import Teacher
from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.models import Evidence
from zhiji.office.core.parameters import confirm_parameter, propose_parameter
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, SecondPersonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Organisation


@pytest.fixture
def paper(assessor: Actor) -> Evidence:
    return keep_evidence(
        content=b"%PDF-1.7 marking sheet",
        name="评分表.pdf",
        purpose="score_change",
        accepted=PAPERS,
        actor=assessor,
        at=AFTER,
    )


def passed(exam: Exam) -> list[bool | None]:
    rows = exam.results.order_by("booking__person__name_pinyin", "id")
    return list(rows.values_list("is_passed", flat=True))


def test_nobody_has_passed_until_the_results_are_locked(entered: Exam, second: Actor) -> None:
    assert entered.state == "entered" and passed(entered) == [None, None, None]
    lock_results(uid=str(entered.uid), actor=second, at=AFTER)
    assert passed(entered) == [True, True, False]


def test_who_was_absent_has_not_passed(exam: Exam, assessor: Actor, second: Actor) -> None:
    enter_results(uid=str(exam.uid), scores=scores(exam, (80, 75), (60, 60), (None, None)), actor=assessor, at=AFTER)
    lock_results(uid=str(exam.uid), actor=second, at=AFTER)
    assert passed(exam) == [True, True, False]


def test_the_pass_mark_is_that_of_the_day_of_the_exam(
    entered: Exam, second: Actor, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    proposed = propose_parameter(
        name="pass_mark", value=76, valid_from=EXAM_AT.date(), reason="新的合格线", actor=clerk, at=now
    )
    confirm_parameter(uid=str(proposed.uid), actor=reviewer, at=now)
    lock_results(uid=str(entered.uid), actor=second, at=AFTER)
    assert passed(entered) == [False, False, False], "75 in practice was enough for 60, not for 76"


@pytest.mark.parametrize(
    "attacker", ["head of the school", "teacher", "trainee", "clerk", "another body", "teacher with an assessor's role"]
)
def test_nobody_but_the_assessor_writes_results(
    attacker: str,
    exam: Exam,
    head: Actor,
    clerk: Actor,
    teacher: Teacher,
    assessor: Actor,
    make_actor: Callable[..., Actor],
    now: datetime,
) -> None:
    other = Organisation.objects.create(kind="assessor", credit_code="X" * 18, name="别处", registered_at=now)
    candidate = exam.results.first()
    assert candidate is not None
    who = {
        "head of the school": head,
        "teacher": make_actor(Role.TEACHER, person_id=teacher.person_id),
        "trainee": make_actor(Role.TRAINEE, person_id=candidate.booking.person_id),
        "clerk": clerk,
        "another body": make_actor(Role.ASSESSOR, organisation_id=other.pk),
        "teacher with an assessor's role": replace(assessor, person_id=teacher.person_id),
    }[attacker]
    with pytest.raises((NotPermitted, NotFound)):
        enter_results(uid=str(exam.uid), scores=scores(exam, (99, 99), (99, 99), (99, 99)), actor=who, at=AFTER)
    with pytest.raises((NotPermitted, NotFound)):
        lock_results(uid=str(exam.uid), actor=who, at=AFTER)
    assert not any(each.is_entered for each in exam.results.all())


def test_results_before_the_exam_are_refused(exam: Exam, assessor: Actor) -> None:
    with pytest.raises(WrongState, match="尚未开始"):
        enter_results(uid=str(exam.uid), scores=[], actor=assessor, at=EXAM_AT - timedelta(minutes=1))


@pytest.mark.parametrize(
    ("theory", "practice", "absent"),
    [("101", "60", False), ("-1", "60", False), ("60.25", "60", False), (None, "60", False), ("60", None, True)],
)
def test_what_is_no_score_is_refused_with_the_candidates_name(
    theory: str | None, practice: str | None, absent: bool, exam: Exam, assessor: Actor
) -> None:
    first = exam.results.select_related("booking__person").first()
    assert first is not None
    score = Score(str(first.uid), theory and Decimal(theory), practice and Decimal(practice), absent)  # type: ignore[arg-type]
    with pytest.raises(ScoreUnfit) as refused:
        enter_results(uid=str(exam.uid), scores=[score], actor=assessor, at=AFTER)
    assert first.booking.person.name in refused.value.zh and refused.value.result_uid == str(first.uid)


def test_results_of_another_exam_are_not_there(exam: Exam, assessor: Actor) -> None:
    with pytest.raises(NotFound):
        enter_results(uid=str(exam.uid), scores=[Score(str(exam.uid), Decimal(60))], actor=assessor, at=AFTER)


def test_who_entered_results_does_not_lock_them(entered: Exam, assessor: Actor) -> None:
    with pytest.raises(SecondPersonNeeded):
        lock_results(uid=str(entered.uid), actor=assessor, at=AFTER)


def test_results_are_not_locked_while_one_is_missing(exam: Exam, assessor: Actor, second: Actor) -> None:
    enter_results(uid=str(exam.uid), scores=scores(exam, (80, 75), (60, 60), (9, 9))[:2], actor=assessor, at=AFTER)
    with pytest.raises(WrongState):
        lock_results(uid=str(exam.uid), actor=second, at=AFTER)


def test_locked_results_are_not_entered_again(locked: Exam, assessor: Actor) -> None:
    with pytest.raises(WrongState):
        enter_results(uid=str(locked.uid), scores=scores(locked, (1, 1), (1, 1), (1, 1)), actor=assessor, at=AFTER)


@pytest.mark.parametrize(
    "query",
    [
        "UPDATE assessment_result SET practice = 100, is_passed = true",
        "UPDATE assessment_result SET is_passed = NOT is_passed",
        "DELETE FROM assessment_result",
    ],
)
def test_not_even_sql_changes_a_locked_result(query: str, locked: Exam) -> None:
    with pytest.raises(IntegrityError, match="results are locked"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(query)


def ask(locked: Exam, assessor: Actor, paper: Evidence | None, **more: Any) -> ScoreChange:
    failed = locked.results.get(is_passed=False)
    given: dict[str, Any] = {
        "theory": Decimal(90),
        "practice": Decimal(69),
        "is_absent": False,
        "reason": "加分漏计",
    } | more
    return ask_score_change(result_uid=str(failed.uid), evidence=paper, actor=assessor, at=AFTER, **given)


def test_a_change_is_asked_by_one_and_decided_by_another_and_the_earlier_value_stays(
    locked: Exam, assessor: Actor, reviewer: Actor, paper: Evidence
) -> None:
    change = ask(locked, assessor, paper)
    assert passed(locked) == [True, True, False], "nothing is changed by asking"
    approve_score_change(uid=str(change.uid), reason="已核对原始评分表", actor=reviewer, at=AFTER)
    result = Result.objects.get(pk=change.result_id)
    assert (result.practice, result.is_passed) == (Decimal(69), True)
    kept = ScoreChange.objects.get()
    assert (kept.practice_before, kept.was_passed, kept.practice) == (Decimal(59), False, Decimal(69))


def test_a_change_that_was_used_opens_the_lock_no_second_time(
    locked: Exam, assessor: Actor, reviewer: Actor, paper: Evidence
) -> None:
    change = ask(locked, assessor, paper)
    approve_score_change(uid=str(change.uid), reason="已核对原始评分表", actor=reviewer, at=AFTER)
    back = ask_score_change(
        result_uid=str(change.result.uid), theory=Decimal(90), practice=Decimal(59), is_absent=False,
        reason="核对有误", evidence=paper, actor=assessor, at=AFTER,
    )  # fmt: skip
    approve_score_change(uid=str(back.uid), reason="恢复原成绩", actor=reviewer, at=AFTER)
    with pytest.raises(IntegrityError, match="results are locked"), transaction.atomic():
        Result.objects.filter(pk=change.result_id).update(practice=69, is_passed=True)


def test_a_refused_change_leaves_the_result(locked: Exam, assessor: Actor, reviewer: Actor, paper: Evidence) -> None:
    change = ask(locked, assessor, paper)
    refuse_score_change(uid=str(change.uid), reason="评分表没有改动", actor=reviewer, at=AFTER)
    assert passed(locked) == [True, True, False]


def test_a_change_needs_reason_and_paper(locked: Exam, assessor: Actor, paper: Evidence) -> None:
    with pytest.raises(ReasonNeeded):
        ask(locked, assessor, paper, reason=" ")
    with pytest.raises(ChangeNeedsEvidence):
        ask(locked, assessor, None)


def test_the_assessor_does_not_decide_on_a_change(
    locked: Exam, assessor: Actor, second: Actor, head: Actor, clerk: Actor, paper: Evidence
) -> None:
    change = ask(locked, assessor, paper)
    both = replace(assessor, roles=frozenset({Role.REVIEWER}))
    for who in (second, head, clerk):
        with pytest.raises(NotPermitted):
            approve_score_change(uid=str(change.uid), reason="同意更正", actor=who, at=AFTER)
    with pytest.raises(SecondPersonNeeded):
        approve_score_change(uid=str(change.uid), reason="同意更正", actor=both, at=AFTER)


def test_the_school_cannot_ask_for_a_change(locked: Exam, head: Actor, paper: Evidence) -> None:
    with pytest.raises(NotPermitted):
        ask(locked, head, paper)


def test_a_certificate_that_rests_on_a_result_that_fell_is_revoked_with_it(
    locked: Exam, assessor: Actor, reviewer: Actor, clerk: Actor, body: Organisation, paper: Evidence
) -> None:
    set_issuer_code(organisation_uid=str(body.uid), kind="skill_level", code="S0001000001", actor=clerk, at=AFTER)
    issue_certificates(exam_uid=str(locked.uid), issued_on=ISSUED_ON, actor=assessor, at=AFTER)
    held = Certificate.objects.order_by("number").first()
    assert held is not None and held.result is not None
    change = ask_score_change(
        result_uid=str(held.result.uid), theory=Decimal(40), practice=Decimal(75), is_absent=False,
        reason="登分错误", evidence=paper, actor=assessor, at=AFTER,
    )  # fmt: skip
    approve_score_change(uid=str(change.uid), reason="已核对原始评分表", actor=reviewer, at=AFTER)
    held.refresh_from_db()
    assert (held.state, held.reason) == ("revoked", "已核对原始评分表")
