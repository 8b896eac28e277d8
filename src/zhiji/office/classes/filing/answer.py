"""How does the bureau answer a filing: accepted, returned for correction, refused?"""

from datetime import datetime

from zhiji.office.classes.access import ANSWERS, locked_class
from zhiji.office.classes.models import ClassVersion, Lesson, TrainingClass
from zhiji.office.classes.timetable.booking import free_class
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import SecondPersonNeeded, WrongState, needs_reason

State = TrainingClass.State


def accept_class(*, uid: str, actor: Actor, at: datetime, expected_version: int) -> TrainingClass:
    """Accept a filing. `expected_version` is the one that was read: a newer one is not accepted unread.

    Raises NotPermitted, NotFound, WrongState, SecondPersonNeeded.
    """
    with acting(actor, "accept_class"):
        return _answer(uid, State.ACCEPTED, "", actor, at, expected_version)


def return_class(*, uid: str, reason: str, actor: Actor, at: datetime, expected_version: int) -> TrainingClass:
    """Give a filing back, saying what to correct: bookings are free until it is filed again.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded.
    """
    reason = needs_reason(reason)
    with acting(actor, "return_class", reason):
        found = _answer(uid, State.RETURNED, reason, actor, at, expected_version)
        free_class(found, Lesson.State.DRAFTED)
    return found


def refuse_class(*, uid: str, reason: str, actor: Actor, at: datetime, expected_version: int) -> TrainingClass:
    """Refuse a filing for good. Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded."""
    reason = needs_reason(reason)
    with acting(actor, "refuse_class", reason):
        found = _answer(uid, State.REFUSED, reason, actor, at, expected_version)
        free_class(found, Lesson.State.DRAFTED)
    return found


def _answer(
    uid: str, state: TrainingClass.State, reason: str, actor: Actor, at: datetime, version: int
) -> TrainingClass:
    actor.must_have(*ANSWERS)
    found = locked_class(uid, actor)
    if found.state != State.FILED:
        raise WrongState(
            "该备案已答复或已撤回，请刷新页面查看最新状态。", "It was answered or withdrawn already; reload the page."
        )
    if found.version_count != version:
        raise WrongState(
            "该班级已重新备案，请先查看最新一次备案的内容。",
            "It was filed again meanwhile; read the latest filing first.",
        )
    if found.filed_by_id == actor.user_id:
        raise SecondPersonNeeded
    found.state, found.state_reason = state, reason[:300]
    found.decided_by_id, found.decided_at = actor.user_id, at
    found.save()
    filed = ClassVersion.objects.select_for_update().get(training_class=found, number=version)
    filed.answer, filed.answer_reason = state, reason[:300]
    filed.answered_by_id, filed.answered_at = actor.user_id, at
    filed.save()
    return found
