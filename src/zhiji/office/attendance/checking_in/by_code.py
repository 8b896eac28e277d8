"""How does a trainee check in with their own phone, by the code on the teacher's screen?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zhiji.office.attendance.checking_in.fence import Position, judge
from zhiji.office.attendance.checking_in.insert import NewEvent, insert_event
from zhiji.office.attendance.holding.codes import check_code, read_code
from zhiji.office.attendance.holding.opened import opened
from zhiji.office.attendance.models import CheckIn
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotPermitted
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.cipher import sm3
from zhiji.office.core.uids import as_uid


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """What was recorded, for the trainee's screen. Where it does not count, the place says why."""

    act: CheckIn.Act
    at: datetime
    place: CheckIn.Place
    distance_m: int | None
    counts: bool
    is_shared_device: bool


def check_in(
    *, code: str, nonce: UUID | str, actor: Actor, at: datetime, device: str = "", position: Position | None = None
) -> CheckedIn:
    """Record that a trainee is there, one statement for all of it.

    Outside the fence, or without a position that says something, the event is kept but does not count, and the act may
    be done again. A device that spoke for somebody else is accepted and flagged: phones are shared in families.

    Args:
        nonce: a random uid that the page was made with; the same one is taken once.
        device: a random word that this browser keeps; only its hash is.

    Raises NotPermitted, NotFound, CodeUnknown, CodeExpired, Replayed, DoneAlready, NotExpected, WrongState.
    """
    actor.must_have(Role.TRAINEE)
    if actor.person_id is None:
        raise NotPermitted
    said = read_code(code)
    lesson = opened(said.held)
    check_code(said, secret=lesson.secret, at=at, seconds=lesson.code_seconds)
    lesson.must_be_time_for(said.act, at)
    if position is not None and not position.is_on_earth():
        position = None
    judged = judge(
        position,
        latitude=lesson.latitude,
        longitude=lesson.longitude,
        radius_m=lesson.radius_m,
        accuracy_m=lesson.accuracy_m,
    )
    is_shared = insert_event(
        NewEvent(
            uid=as_uid(nonce),
            held_id=lesson.held_id,
            person_id=actor.person_id,
            act=said.act,
            way=CheckIn.Way.CODE,
            place=judged.place,
            counts=judged.counts,
            at=at,
            user_id=actor.user_id,
            device=sm3(device.encode()) if device else None,
            latitude=position.latitude if position else None,
            longitude=position.longitude if position else None,
            accuracy_m=round(position.accuracy_m) if position else None,
            distance_m=judged.distance_m,
        )
    )
    return CheckedIn(said.act, at, judged.place, judged.distance_m, judged.counts, is_shared)
