"""How do results come in and become fixed? The assessor enters them, another person of the assessor locks them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from django.utils import timezone

from zhiji.office.assessment.access import locked_own_exam
from zhiji.office.assessment.models import Exam
from zhiji.office.assessment.parameters import PASS_MARK
from zhiji.office.classes.models import Enrolment, Lesson
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal, SecondPersonNeeded, WrongState
from zhiji.office.core.uids import as_uid

MOST: Final = Decimal(100)
State = Exam.State


class ScoreUnfit(Refusal):
    """What was typed is no result. `result_uid` says whose."""

    def __init__(self, zh: str, en: str, *, field: str, result_uid: str = "") -> None:
        self.result_uid = result_uid
        super().__init__(zh, en, field=field)


@dataclass(frozen=True)
class Score:
    """What somebody reached, of one candidate; absent ones reach nothing."""

    result_uid: str
    theory: Decimal | None = None
    practice: Decimal | None = None
    is_absent: bool = False


def enter_results(*, uid: str, scores: Iterable[Score], actor: Actor, at: datetime) -> Exam:
    """Write results down, some or all, as often as is needed until they are locked.

    Raises NotPermitted, NotFound, WrongState, ScoreUnfit.
    """
    with acting(actor, "enter_results"):
        exam = locked_own_exam(uid, actor)
        _must_be_apart(exam, actor)
        if exam.state not in (State.SCHEDULED, State.ENTERED):
            raise WrongState("成绩已锁定或考核已取消，不能录入。", "The results are locked, or the exam is called off.")
        if at < exam.span.lower:
            raise WrongState("考核尚未开始，不能录入成绩。", "The exam has not begun: there is nothing to enter.")
        results = {each.uid: each for each in exam.results.select_related("booking__person")}
        for score in scores:
            result = results.get(as_uid(score.result_uid))
            if result is None:
                raise NotFound
            check_score(exam, score, result.booking.person.name)
            result.theory, result.practice, result.is_absent = score.theory, score.practice, score.is_absent
            result.save()
        done = all(each.is_entered for each in results.values())
        exam.state = State.ENTERED if done else State.SCHEDULED
        exam.entered_by_id, exam.entered_at = actor.user_id, at
        exam.save()
    return exam


def lock_results(*, uid: str, actor: Actor, at: datetime) -> Exam:
    """Fix the results, as a second person of the assessor: who passed is worked out, and nothing is changed any more.

    Raises NotPermitted, NotFound, WrongState, SecondPersonNeeded.
    """
    with acting(actor, "lock_results"):
        exam = locked_own_exam(uid, actor)
        _must_be_apart(exam, actor)
        if exam.state != State.ENTERED:
            raise WrongState(
                "全部考生的成绩录入后才能锁定，且只能锁定一次。",
                "Results are locked once all are entered, and once only.",
            )
        if exam.entered_by_id == actor.user_id:
            raise SecondPersonNeeded(
                "成绩由您录入，请由本机构另一人核对后锁定。",
                "You entered them: another person of your body checks and locks.",
            )
        for result in exam.results.all():
            result.is_passed = reaches(exam, result.theory, result.practice, is_absent=result.is_absent)
            result.save()
        exam.state, exam.locked_by_id, exam.locked_at = State.LOCKED, actor.user_id, at
        exam.save()
    return exam


def reaches(exam: Exam, theory: Decimal | None, practice: Decimal | None, *, is_absent: bool) -> bool:
    """Whether each part that is examined reaches the pass mark of the exam's day."""
    if is_absent:
        return False
    mark = PASS_MARK.on(timezone.localdate(exam.span.lower))
    parts = [(exam.has_theory, theory), (exam.has_practice, practice)]
    return all(score is not None and score >= mark for is_examined, score in parts if is_examined)


def check_score(exam: Exam, score: Score, name: str) -> None:
    """Raise ScoreUnfit unless there is a score for each part that is examined, and none for others."""
    if score.is_absent:
        if score.theory is not None or score.practice is not None:
            raise _unfit(score, "theory", f"{name}：缺考的不填分数。", f"{name}: who was absent has no score.")
        return
    for field, is_examined, value, zh, en in (
        ("theory", exam.has_theory, score.theory, "理论", "theory"),
        ("practice", exam.has_practice, score.practice, "实操", "practice"),
    ):
        if is_examined and value is None:
            raise _unfit(
                score,
                field,
                f"{name}：请填写{zh}成绩，或标为缺考。",
                f"{name}: give the {en} score, or mark as absent.",
            )
        if not is_examined and value is not None:
            raise _unfit(score, field, f"{name}：本次考核没有{zh}。", f"{name}: there is no {en} in this exam.")
        if value is not None and not (0 <= value <= MOST and value == round(value, 1)):
            raise _unfit(
                score,
                field,
                f"{name}：{zh}成绩应在 0 到 100 之间，最多一位小数。",
                f"{name}: {en} is 0 to 100, one decimal.",
            )


def _unfit(score: Score, field: str, zh: str, en: str) -> ScoreUnfit:
    return ScoreUnfit(zh, en, field=field, result_uid=score.result_uid)


def _must_be_apart(exam: Exam, actor: Actor) -> None:
    """Whoever taught or sat in the class writes nothing down, whatever roles they hold."""
    if actor.person_id is None:
        return
    taught = Lesson.objects.filter(training_class=exam.training_class_id, teacher_person_id=actor.person_id)
    sat = Enrolment.objects.filter(training_class=exam.training_class_id, person_id=actor.person_id)
    if taught.exists() or sat.exists():
        raise NotPermitted(
            "您是本班教师或学员，不能录入或锁定成绩。", "You taught or sat in this class: you write no results of it."
        )


__all__ = ["Score", "ScoreUnfit", "check_score", "enter_results", "lock_results", "reaches"]
