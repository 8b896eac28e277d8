"""How is a result changed after the lock? One of the assessor asks, with evidence; a reviewer of the bureau decides."""

from datetime import datetime
from decimal import Decimal

from zhiji.office.assessment.access import DECIDES, EXAMINES, visible_exams
from zhiji.office.assessment.certificates.revoke import revoke_for_result
from zhiji.office.assessment.models import Exam, Result, ScoreChange
from zhiji.office.assessment.results.enter import Score, check_score, reaches
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.uids import as_uid

State = ScoreChange.State


class ChangeNeedsEvidence(Refusal):
    """A locked result is not changed without a paper that shows why."""


def ask_score_change(
    *,
    result_uid: str,
    theory: Decimal | None,
    practice: Decimal | None,
    is_absent: bool,
    reason: str,
    evidence: Evidence | None,
    actor: Actor,
    at: datetime,
) -> ScoreChange:
    """Ask that a locked result be changed; nothing is changed yet.

    Raises ReasonNeeded, ChangeNeedsEvidence, NotPermitted, NotFound, WrongState, ScoreUnfit.
    """
    reason = needs_reason(reason)
    actor.must_have(*EXAMINES)
    if evidence is None:
        raise ChangeNeedsEvidence(
            "请上传证明材料（如原始评分表）。", "Hand in a paper, such as the marking sheet.", field="evidence"
        )
    with acting(actor, "ask_score_change", reason):
        result = _locked_result(result_uid, actor)
        exam = result.exam
        if exam.state != Exam.State.LOCKED:
            raise WrongState("成绩尚未锁定，可直接修改。", "The results are not locked: change them directly.")
        if result.changes.filter(state=State.ASKED).exists():
            raise WrongState("该成绩已有一项更正等待复核。", "A change of this result waits for a decision already.")
        score = Score(result_uid, theory, practice, is_absent)
        check_score(exam, score, result.booking.person.name)
        if (theory, practice, is_absent) == (result.theory, result.practice, result.is_absent):
            raise WrongState("与现有成绩相同，没有可更正的内容。", "That is what stands there already.")
        return ScoreChange.objects.create(
            result=result,
            theory_before=result.theory,
            practice_before=result.practice,
            was_absent=result.is_absent,
            was_passed=result.is_passed,
            theory=theory,
            practice=practice,
            is_absent=is_absent,
            is_passed=reaches(exam, theory, practice, is_absent=is_absent),
            reason=reason[:300],
            evidence=evidence,
            asked_by_id=actor.user_id,
            asked_at=at,
        )


def approve_score_change(*, uid: str, reason: str, actor: Actor, at: datetime) -> ScoreChange:
    """Let a change happen. A certificate that rests on a result that is passed no more is revoked with it.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded.
    """
    reason = needs_reason(reason)
    with acting(actor, "approve_score_change", reason):
        change = _decide(uid, State.APPROVED, reason, actor, at)
        result = Result.objects.select_for_update().get(pk=change.result_id)
        result.theory, result.practice = change.theory, change.practice
        result.is_absent, result.is_passed = change.is_absent, change.is_passed
        result.save()
        change.is_applied = True
        change.save()
        if not change.is_passed:
            revoke_for_result(result, reason, actor, at)
    return change


def refuse_score_change(*, uid: str, reason: str, actor: Actor, at: datetime) -> ScoreChange:
    """Leave a result as it is. Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded."""
    reason = needs_reason(reason)
    with acting(actor, "refuse_score_change", reason):
        return _decide(uid, State.REFUSED, reason, actor, at)


def _locked_result(uid: str, actor: Actor) -> Result:
    found = (
        Result.objects.select_for_update(of=("self",))
        .select_related("exam", "booking__person")
        .filter(uid=as_uid(uid), exam__in=visible_exams(actor).values("pk"))
        .first()
    )
    if found is None:
        raise NotFound
    return found


def _decide(uid: str, state: State, reason: str, actor: Actor, at: datetime) -> ScoreChange:
    actor.must_have(*DECIDES)
    change = (
        ScoreChange.objects.select_for_update(of=("self",))
        .filter(uid=as_uid(uid), result__exam__in=visible_exams(actor).values("pk"))
        .first()
    )
    if change is None:
        raise NotFound
    if change.state != State.ASKED:
        raise WrongState("该更正已有结论，请刷新后查看。", "It was decided before; look again.")
    if change.asked_by_id is not None and change.asked_by_id == actor.user_id:
        raise SecondPersonNeeded
    change.state, change.decided_by_id, change.decided_at = state, actor.user_id, at
    change.decided_reason = reason[:300]
    change.save()
    return change
