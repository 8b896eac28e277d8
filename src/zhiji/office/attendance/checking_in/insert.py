"""How does an event come into the database: found, judged and written in one round trip?

The seat is found from lesson and person; whether the lesson is still under way and whether the same device spoke for
somebody else are asked in the same statement. A lesson that is being closed waits for it, or it for the closing.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection

from zhiji.office.attendance.models import CheckIn
from zhiji.office.core.refusals import NotFound, Refusal, WrongState

_INSERT: Final = """
INSERT INTO attendance_checkin (uid, held_id, seat_id, act, way, place, counts, at, received_at, device, latitude,
    longitude, accuracy_m, distance_m, is_shared_device, is_late, reason, recorded_by_id)
SELECT %(uid)s, h.id, s.id, %(act)s, %(way)s, %(place)s, %(counts)s, %(at)s, %(at)s, %(device)s, %(latitude)s,
    %(longitude)s, %(accuracy_m)s, %(distance_m)s, %(device)s::bytea IS NOT NULL AND EXISTS (
        SELECT 1 FROM attendance_checkin o WHERE o.held_id = h.id AND o.device = %(device)s AND o.seat_id <> s.id),
    false, %(reason)s, %(user)s
FROM attendance_heldlesson h
JOIN classes_seat s ON s.lesson_id = h.lesson_id AND s.person_id = %(person)s AND NOT s.is_freed
WHERE h.id = %(held)s AND h.state = 'opened'
FOR SHARE OF h
ON CONFLICT DO NOTHING
RETURNING is_shared_device
"""


class Replayed(Refusal):
    """The same request came before."""

    def __init__(self) -> None:
        super().__init__(
            "这次签到已经提交过了，无需重复提交；如需再次签到，请重新扫码。",
            "This was sent before and counted once; scan again for another act.",
        )


class DoneAlready(Refusal):
    """The act was done before, and counted."""

    def __init__(self, act: CheckIn.Act) -> None:
        super().__init__(f"您已{_ZH[act]}，无需重复操作。", f"Your {_EN[act]} is recorded already.")


_ZH: Final = {CheckIn.Act.SIGN_IN: "签到", CheckIn.Act.MID_CHECK: "过程签到", CheckIn.Act.SIGN_OUT: "签退"}
_EN: Final = {CheckIn.Act.SIGN_IN: "sign-in", CheckIn.Act.MID_CHECK: "mid-check", CheckIn.Act.SIGN_OUT: "sign-out"}


class NotExpected(NotFound):
    """The person has no seat in this lesson."""

    def __init__(self) -> None:
        super().__init__(
            "您不在这节课的名单中，请联系任课教师。", "You have no seat in this lesson; speak to the teacher."
        )


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event to be written. `uid` is the number that the request brought."""

    uid: UUID
    held_id: int
    person_id: int
    act: CheckIn.Act
    way: CheckIn.Way
    place: CheckIn.Place
    counts: bool
    at: datetime
    user_id: int | None
    device: bytes | None = None
    latitude: float | None = None
    longitude: float | None = None
    accuracy_m: int | None = None
    distance_m: int | None = None
    reason: str = ""


def insert_event(event: NewEvent) -> bool:
    """Write an event; returns whether its device spoke for somebody else in this lesson.

    Raises Replayed, DoneAlready, NotExpected, WrongState.
    """
    values: dict[str, Any] = {
        "uid": event.uid,
        "held": event.held_id,
        "person": event.person_id,
        "act": str(event.act),
        "way": str(event.way),
        "place": str(event.place),
        "counts": event.counts,
        "at": event.at,
        "user": event.user_id,
        "device": event.device,
        "latitude": None if event.latitude is None else round(event.latitude, 6),
        "longitude": None if event.longitude is None else round(event.longitude, 6),
        "accuracy_m": event.accuracy_m,
        "distance_m": event.distance_m,
        "reason": event.reason,
    }
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, values)
        row = cursor.fetchone()
    if row is None:
        raise _why_not(event)
    return bool(row[0])


def _why_not(event: NewEvent) -> Refusal:
    """Asked only after a refusal: which of the conditions did not hold?"""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM attendance_checkin WHERE uid = %s), h.state, s.id,"
            " EXISTS (SELECT 1 FROM attendance_checkin c WHERE c.seat_id = s.id AND c.act = %s AND c.counts)"
            " FROM attendance_heldlesson h LEFT JOIN classes_seat s"
            " ON s.lesson_id = h.lesson_id AND s.person_id = %s AND NOT s.is_freed WHERE h.id = %s",
            [event.uid, str(event.act), event.person_id, event.held_id],
        )
        is_replayed, state, seat, is_done = cursor.fetchone()
    if is_replayed:
        return Replayed()
    if seat is None:
        return NotExpected()
    if is_done:
        return DoneAlready(event.act)
    if state != "opened":
        return WrongState("该节课的签到已结束。", "This lesson is closed.")
    return WrongState("签到没有成功，请重新扫码。", "It was not recorded; scan again.")
