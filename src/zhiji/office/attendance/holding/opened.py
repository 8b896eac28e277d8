"""What must be known of a lesson under way to judge a check-in? Asked of the database once, then remembered.

Only what cannot change while a lesson is held is remembered: its secret, its span, its venue. Whether it is still
under way, and who has a seat in it, the database says at each check-in.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Final
from uuid import UUID

from django.utils import timezone

from zhiji.office.attendance.holding.codes import CodeUnknown
from zhiji.office.attendance.models import CheckIn, HeldLesson
from zhiji.office.attendance.parameters import ACCURACY, CLOSE_AFTER, MID_CHECK_MARGIN
from zhiji.office.core.parameters import values_on
from zhiji.office.core.refusals import WrongState

MOST: Final = 4096
_known: OrderedDict[UUID, "Opened"] = OrderedDict()
_lock: Final = Lock()


@dataclass(frozen=True, slots=True)
class Opened:
    """A lesson that was opened, as check-ins see it."""

    held_id: int
    lesson_id: int
    secret: bytes
    code_seconds: int
    begins: datetime
    ends: datetime
    latitude: float
    longitude: float
    radius_m: int
    accuracy_m: int
    mid_margin: timedelta
    close_after: timedelta

    def must_be_time_for(self, act: str, at: datetime) -> None:
        """Raise WrongState where an act is not due: a mid-check near an end, a sign-in after the lesson."""
        if act == CheckIn.Act.SIGN_IN and at >= self.ends:
            raise WrongState("课程已结束，不能再签到。", "The lesson is over; there is no signing in any more.")
        if act == CheckIn.Act.MID_CHECK and not self.begins + self.mid_margin <= at <= self.ends - self.mid_margin:
            minutes = int(self.mid_margin.total_seconds() // 60)
            raise WrongState(
                f"过程签到须在上课{minutes}分钟后、下课{minutes}分钟前进行。",
                f"A mid-check is taken {minutes} minutes or more from either end of the lesson.",
            )
        if act == CheckIn.Act.SIGN_OUT and not self.begins < at <= self.ends + self.close_after:
            raise WrongState("现在不是签退时间。", "It is not the time to sign out.")


def opened(uid: UUID) -> Opened:
    """The lesson held of this uid. Raises CodeUnknown: nobody but the server names one."""
    with _lock:
        found = _known.get(uid)
        if found is not None:
            _known.move_to_end(uid)
            return found
    row = HeldLesson.objects.select_related("lesson__venue").filter(uid=uid).first()
    if row is None:
        raise CodeUnknown
    found = opened_as(row)
    with _lock:
        _known[uid] = found
        while len(_known) > MOST:
            _known.popitem(last=False)
    return found


def opened_as(row: HeldLesson) -> Opened:
    """A row with its lesson and venue, as check-ins see it."""
    lesson, venue = row.lesson, row.lesson.venue
    numbers = values_on(timezone.localdate(lesson.span.lower), ACCURACY, MID_CHECK_MARGIN, CLOSE_AFTER)
    return Opened(
        held_id=row.pk,
        lesson_id=lesson.pk,
        secret=bytes.fromhex(row.secret.open()),
        code_seconds=row.code_seconds,
        begins=lesson.span.lower,
        ends=lesson.span.upper,
        latitude=float(venue.latitude),
        longitude=float(venue.longitude),
        radius_m=venue.radius_m,
        accuracy_m=numbers[ACCURACY.name],
        mid_margin=timedelta(minutes=numbers[MID_CHECK_MARGIN.name]),
        close_after=timedelta(minutes=numbers[CLOSE_AFTER.name]),
    )
