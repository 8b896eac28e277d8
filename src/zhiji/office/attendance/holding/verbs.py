"""How does a teacher open a lesson, show its codes, and close it?"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from zhiji.office.attendance.access import locked_held, taught_lesson
from zhiji.office.attendance.holding.closing import close_held
from zhiji.office.attendance.holding.codes import code_at, step_of
from zhiji.office.attendance.holding.opened import opened
from zhiji.office.attendance.models import CheckIn, HeldLesson
from zhiji.office.attendance.parameters import CODE_SECONDS, OPEN_BEFORE
from zhiji.office.attendance.record.state import must_not_be_sealed
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.parameters import values_on
from zhiji.office.core.refusals import WrongState


def open_lesson(*, lesson_uid: str, actor: Actor, at: datetime) -> HeldLesson:
    """Begin to take attendance: from shortly before the lesson until its end. Opening again changes nothing.

    Raises NotPermitted, NotFound, WrongState.
    """
    with acting(actor, "open_lesson"):
        lesson = taught_lesson(uid=lesson_uid, actor=actor, locked=True)
        must_not_be_sealed(lesson.training_class_id)
        numbers = values_on(timezone.localdate(lesson.span.lower), CODE_SECONDS, OPEN_BEFORE)
        earliest = lesson.span.lower - timedelta(minutes=numbers[OPEN_BEFORE.name])
        if not earliest <= at < lesson.span.upper:
            raise WrongState(
                f"课前{numbers[OPEN_BEFORE.name]}分钟起、下课前可以开始签到。",
                f"A lesson is opened from {numbers[OPEN_BEFORE.name]} minutes before it begins until it ends.",
            )
        found = HeldLesson.objects.select_for_update().filter(lesson=lesson).first()
        if found is None:
            found = new_held(lesson.pk, lesson.training_class_id, numbers[CODE_SECONDS.name], actor, at)
            found.save()
        elif found.state == HeldLesson.State.CLOSED:
            raise WrongState("该节课已结束签到，不能再次打开。", "This lesson is closed and is not opened again.")
    return found


def new_held(lesson_id: int, class_id: int, code_seconds: int, actor: Actor, at: datetime) -> HeldLesson:
    """A lesson that begins to be held, not yet saved."""
    row = HeldLesson(
        lesson_id=lesson_id,
        training_class_id=class_id,
        code_seconds=code_seconds,
        opened_by_id=actor.user_id,
        opened_at=at,
    )
    row.secret = secrets.token_hex(32)
    return row


def close_lesson(*, lesson_uid: str, actor: Actor, at: datetime) -> HeldLesson:
    """End the taking of attendance and compute everybody's hours. Raises NotPermitted, NotFound, WrongState."""
    with acting(actor, "close_lesson"):
        held = locked_held(taught_lesson(uid=lesson_uid, actor=actor))
        if held.state == HeldLesson.State.CLOSED:
            raise WrongState("该节课已结束签到。", "This lesson is closed already.")
        return close_held(held, actor, at)


@dataclass(frozen=True)
class Shown:
    """A code on the teacher's screen, with the seconds until the next one."""

    code: str
    act: str
    seconds_left: int


def code_now(*, lesson_uid: str, act: str, actor: Actor, at: datetime) -> Shown:
    """The code to show now. Raises NotPermitted, NotFound, WrongState where the act is not due or the lesson closed."""
    lesson = taught_lesson(uid=lesson_uid, actor=actor)
    held = HeldLesson.objects.filter(lesson=lesson).first()
    if held is None or held.state != HeldLesson.State.OPENED or act not in CheckIn.Act.values:
        raise WrongState("请先开始签到。", "Open the lesson first.")
    known = opened(held.uid)
    known.must_be_time_for(act, at)
    seconds = known.code_seconds
    left = (step_of(at, seconds) + 1) * seconds - int(at.timestamp())
    return Shown(code_at(held=held.uid, act=act, secret=known.secret, at=at, seconds=seconds), act, left)
