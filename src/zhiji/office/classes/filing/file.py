"""How does an organisation file a class, and take the filing back before it is answered?"""

from datetime import datetime

from django.utils import timezone

from zhiji.office.classes.access import locked_own_class
from zhiji.office.classes.faults import ClassUnfit
from zhiji.office.classes.filing.checks import faults_of
from zhiji.office.classes.filing.draft import must_be_open
from zhiji.office.classes.filing.versions import keep_version
from zhiji.office.classes.models import ClassCounter, Lesson, TrainingClass
from zhiji.office.classes.parameters import ANSWER_DAYS
from zhiji.office.classes.timetable.booking import book_class, free_class
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.calendar import add_working_days
from zhiji.office.core.refusals import WrongState, needs_reason

State = TrainingClass.State


def file_class(*, uid: str, actor: Actor, at: datetime) -> TrainingClass:
    """File a class, or file it again after correction: its lessons and seats are booked, the version is kept.

    Raises NotPermitted, NotFound, WrongState; ClassUnfit with everything that stands against it.
    """
    on = timezone.localdate(at)
    with acting(actor, "file_class"):
        found = must_be_open(locked_own_class(uid, actor))
        if faults := faults_of(found, on):
            raise ClassUnfit(faults)
        found.number = found.number or next_number(on.year)
        found.version_count += 1
        found.state, found.state_reason = State.FILED, ""
        found.filed_by_id, found.filed_at = actor.user_id, at
        found.answer_due_on = add_working_days(on, ANSWER_DAYS.on(on))
        found.decided_by, found.decided_at = None, None
        found.save()
        keep_version(found, actor, at)
        book_class(found)
    return found


def next_number(year: int) -> str:
    """The next class number of a year, such as 2020-0007; two filings at once get two."""
    ClassCounter.objects.get_or_create(year=year)
    counter = ClassCounter.objects.select_for_update().get(year=year)
    counter.last += 1
    counter.save()
    return f"{year}-{counter.last:04d}"


def withdraw_class(*, uid: str, reason: str, actor: Actor, at: datetime) -> TrainingClass:
    """Take a filing back that is not answered yet: what it booked is free again.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState.
    """
    reason = needs_reason(reason)
    with acting(actor, "withdraw_class", reason):
        found = locked_own_class(uid, actor)
        if found.state not in (State.FILED, State.RETURNED):
            raise WrongState(
                "只有尚未答复的备案可以撤回；已通过的请办理取消。",
                "Only a filing without an answer can be withdrawn; cancel an accepted class.",
            )
        free_class(found, Lesson.State.DRAFTED)
        found.state, found.state_reason = State.WITHDRAWN, reason[:300]
        found.save()
    return found
