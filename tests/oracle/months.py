"""How does the contract count months and days (§5)?

Sums of months are answered as (year, month, day), which compare like dates and may lie beyond the year 9999.
"""

from calendar import monthrange
from datetime import date

type Day = tuple[int, int, int]


def as_day(day: date) -> Day:
    """A date in the form that `plus_months` answers."""
    return day.year, day.month, day.day


def plus_months(day: date, months: int) -> Day:
    """The same day of a later month, or that month's last day where it has no such day."""
    year, month = divmod(month_number(day) + months, 12)
    last = monthrange(year, month + 1)[1] if year <= 9999 else 31
    return year, month + 1, min(day.day, last)


def sixteenth_birthday(born: date) -> Day:
    """For someone born on 29 February: 29 February, or 28 where the year has none."""
    return plus_months(born, 16 * 12)


def month_number(day: date) -> int:
    """Calendar months counted from the year 0."""
    return day.year * 12 + day.month - 1


def months_touched(first: date, last: date) -> int:
    """Calendar months from `first` to `last`, both counted; none where they are the wrong way round."""
    return max(0, month_number(last) - month_number(first) + 1)


def share_a_month(first: date, last: date, other_first: date, other_last: date) -> bool:
    """Whether two spans touch one and the same calendar month."""
    return max(month_number(first), month_number(other_first)) <= min(month_number(last), month_number(other_last))


def days_counted(first: date, last: date) -> int:
    """Days from `first` to `last`, both counted."""
    return (last - first).days + 1
