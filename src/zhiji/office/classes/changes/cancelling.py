"""How is an accepted class cancelled? Before it begins; one that has begun ends with what was held."""

from datetime import datetime

from zhiji.office.classes.access import locked_own_class
from zhiji.office.classes.changes.lessons import must_be_accepted
from zhiji.office.classes.models import Lesson, TrainingClass
from zhiji.office.classes.timetable.booking import free_class
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import needs_reason


def cancel_class(*, uid: str, reason: str, actor: Actor, at: datetime) -> TrainingClass:
    """Cancel a class: its lessons that have not begun are void, teachers, venues and trainees are free again.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState.
    """
    reason = needs_reason(reason)
    with acting(actor, "cancel_class", reason):
        found = must_be_accepted(locked_own_class(uid, actor))
        free_class(found, Lesson.State.VOID, after=at)
        found.state, found.state_reason = TrainingClass.State.CANCELLED, reason[:300]
        found.save()
    return found
