"""Is this a working day, and which day is so many working days on? By the week, and the table of days that differ."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import CalendarDay
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.roles import Role

_SATURDAY: Final = 5
_LONGEST_HOLIDAY: Final = timedelta(days=21)
"""More free days in a row than the table may hold: a deadline is looked for no further."""


class CalendarUnfit(Refusal):
    """The days asked for lie too far apart for the table."""


def is_working_day(on: date) -> bool:
    """Whether the office works on a day."""
    return next(_working(on, on))[1]


def add_working_days(start: date, count: int) -> date:
    """The day that is `count` working days after `start`, which is not counted itself (5 after a Monday: next Monday).

    Raises CalendarUnfit where the table has no end of free days.
    """
    if count <= 0:
        return start
    last = start + timedelta(days=2 * count) + _LONGEST_HOLIDAY
    left = count
    for day, works in _working(start + timedelta(days=1), last):
        left -= works
        if left == 0:
            return day
    raise CalendarUnfit(
        "工作日历中连续的非工作日过多，请先核对工作日历。", "The calendar has too many free days in a row; check it."
    )


def working_days_between(first: date, last: date) -> int:
    """How many working days lie after `first`, up to and with `last`; 0 where `last` is not later."""
    return sum(works for _, works in _working(first + timedelta(days=1), last))


def _working(first: date, last: date) -> Iterator[tuple[date, bool]]:
    """Every day from first to last, with whether it is worked; one question to the table."""
    rows = CalendarDay.objects.filter(day__range=(first, last))
    different = dict(rows.values_list("day", "is_working"))
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        yield day, different.get(day, day.weekday() < _SATURDAY)


def set_calendar_day(*, day: date, is_working: bool, note: str, actor: Actor) -> None:
    """Say that a day differs from the week, or no longer does. Raises NotPermitted."""
    actor.must_have(Role.BUREAU_CLERK, Role.LEADER)
    with acting(actor, "set_calendar_day", note.strip()[:60]):
        row = CalendarDay.objects.select_for_update().filter(day=day).first()
        if is_working == (day.weekday() < _SATURDAY):
            if row is not None:
                row.delete()
            return
        row = row or CalendarDay(day=day)
        row.is_working, row.note, row.set_by_id = is_working, note.strip()[:60], actor.user_id
        row.save()


def calendar_of(year: int) -> list[CalendarDay]:
    """The days of a year that differ from the week."""
    return list(CalendarDay.objects.filter(day__year=year).select_related("set_by"))
