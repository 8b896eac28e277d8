"""Are days, months and birthdays counted as the calendar and the contract say?"""

import calendar
import datetime

from hypothesis import given
from hypothesis import strategies as st

from zhiji.rulebook.kernel import dates

DAYS = st.integers(1, datetime.date.max.toordinal())


@given(DAYS)
def test_a_day_number_is_pythons_ordinal(day: int) -> None:
    date = datetime.date.fromordinal(day)
    assert dates.day_number(date.year, date.month, date.day) == day
    assert dates.civil(day) == (date.year, date.month, date.day)


@given(DAYS, st.integers(0, 600))
def test_adding_months_keeps_the_day_or_takes_the_last(day: int, months: int) -> None:
    start = datetime.date.fromordinal(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > 9999:
        return
    last = calendar.monthrange(year, month + 1)[1]
    expected = datetime.date(year, month + 1, min(start.day, last))
    assert dates.add_months(day, months) == expected.toordinal()


@given(st.integers(1, 3_000_000), st.integers(0, 240), st.integers(-40, 40))
def test_the_shortcut_of_months_after_agrees_with_the_calendar(start: int, months: int, shift: int) -> None:
    day = dates.add_months(start, months) + shift
    assert dates.is_by_months_after(day, start, months) == (day <= dates.add_months(start, months))


@given(DAYS, st.integers(0, 800))
def test_months_touched_counts_both_ends(day: int, length: int) -> None:
    end = min(day + length, datetime.date.max.toordinal())
    touched = {(d.year, d.month) for d in map(datetime.date.fromordinal, range(day, end + 1))}
    assert dates.months_touched(day, end) == len(touched)


def test_the_31st_of_august_and_six_months_is_the_end_of_february() -> None:
    def after(year: int) -> tuple[int, int, int]:
        return dates.civil(dates.add_months(dates.day_number(year, 8, 31), 6))

    assert after(2019) == (2020, 2, 29)
    assert after(2020) == (2021, 2, 28)


def test_who_is_born_on_29_february_has_the_28th_where_there_is_no_29th() -> None:
    born = dates.day_number(2004, 2, 29)
    assert dates.civil(dates.birthday(born, 16)) == (2020, 2, 29)
    assert dates.civil(dates.birthday(born, 17)) == (2021, 2, 28)


def test_days_that_do_not_exist_are_known() -> None:
    assert dates.is_calendar_day(2020, 2, 29)
    assert not dates.is_calendar_day(2021, 2, 29)
    assert not dates.is_calendar_day(1900, 2, 29)
    assert not dates.is_calendar_day(2020, 13, 1)
    assert not dates.is_calendar_day(0, 1, 1)
