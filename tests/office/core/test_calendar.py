"""Working days follow the week, the national holidays with their make-up days, and what the office sets."""

from datetime import date

import pytest

from zhiji.office.core.actors import Actor
from zhiji.office.core.calendar import (
    CalendarUnfit,
    add_working_days,
    calendar_of,
    is_working_day,
    set_calendar_day,
    working_days_between,
)
from zhiji.office.core.models import CalendarDay

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2020, 6, 24), True),
        (date(2020, 6, 25), False),  # the dragon-boat festival, a Thursday
        (date(2020, 6, 28), True),  # a Sunday, made up for it
        (date(2020, 6, 27), False),
        (date(2020, 1, 31), False),  # the spring festival was made longer that year
        (date(2030, 10, 1), True),  # not ordered yet: as the week says
    ],
)
def test_holidays_and_make_up_days_stand_against_the_week(day: date, works: bool) -> None:
    assert is_working_day(day) is works


def test_working_days_are_counted_from_the_day_after() -> None:
    assert add_working_days(date(2020, 6, 15), 5) == date(2020, 6, 22)
    assert add_working_days(date(2020, 6, 24), 1) == date(2020, 6, 28), "over the festival to the make-up Sunday"
    assert working_days_between(date(2020, 6, 24), date(2020, 6, 29)) == 2
    assert working_days_between(date(2020, 6, 29), date(2020, 6, 24)) == 0


def test_no_days_more_is_the_day_itself() -> None:
    assert add_working_days(date(2020, 6, 25), 0) == date(2020, 6, 25)


def test_the_office_sets_a_day_and_takes_it_back(clerk: Actor) -> None:
    day = date(2020, 7, 1)
    set_calendar_day(day=day, is_working=False, note="本地活动", actor=clerk)
    assert not is_working_day(day) and day in [row.day for row in calendar_of(2020)]
    set_calendar_day(day=day, is_working=True, note="恢复", actor=clerk)
    assert is_working_day(day) and not CalendarDay.objects.filter(day=day).exists()


def test_a_calendar_without_end_of_free_days_is_an_error_not_a_loop(clerk: Actor) -> None:
    for row in range(1, 29):
        set_calendar_day(day=date(2031, 2, row), is_working=False, note="测试", actor=clerk)
    for row in range(1, 32):
        set_calendar_day(day=date(2031, 3, row), is_working=False, note="测试", actor=clerk)
    with pytest.raises(CalendarUnfit):
        add_working_days(date(2031, 2, 1), 1)
