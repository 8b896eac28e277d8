"""How days, months and birthdays are counted.

A date is a day number: 1 is 1 January of the year 1 (Python's proleptic Gregorian ordinal). Every function here is
integer arithmetic only, so that CPython and the compiled engine run the same source.
"""


def day_number(year: int, month: int, day: int) -> int:
    """Day number of a calendar day; the day must exist."""
    shifted = year - 1 if month <= 2 else year
    era = shifted // 400
    year_of_era = shifted - era * 400
    month_from_march = month - 3 if month > 2 else month + 9
    day_of_year = (153 * month_from_march + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146097 + day_of_era - 305


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number (1 or later)."""
    shifted = day + 305
    era = shifted // 146097
    day_of_era = shifted - era * 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    day_of_month = day_of_year - (153 * month_from_march + 2) // 5 + 1
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    year = year_of_era + era * 400
    if month <= 2:
        year += 1
    return year, month, day_of_month


def days_in_month(year: int, month: int) -> int:
    """How many days the month has."""
    if month == 2:
        return 29 if (year % 4 == 0 and year % 100 != 0) or year % 400 == 0 else 28
    return 30 if month == 4 or month == 6 or month == 9 or month == 11 else 31


def is_calendar_day(year: int, month: int, day: int) -> bool:
    """Whether the day exists, in the years 1 to 9999."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def month_index(day: int) -> int:
    """A running number of the calendar month: two days share it exactly when they share the month."""
    year, month, _ = civil(day)
    return year * 12 + month - 1


def year_of(day: int) -> int:
    """Calendar year of a day number."""
    return civil(day)[0]


def add_months(day: int, months: int) -> int:
    """The same day so many months later, or that month's last day where it has no such day (contract §5)."""
    year, month, day_of_month = civil(day)
    index = year * 12 + month - 1 + months
    year = index // 12
    month = index - year * 12 + 1
    last = days_in_month(year, month)
    return day_number(year, month, day_of_month if day_of_month < last else last)


def is_by_months_after(day: int, start: int, months: int) -> bool:
    """Whether `day` is no later than `start` plus so many months.

    The calendar is asked only where the answer is not plain: that many months are never fewer than 28 nor more than
    31 days each.
    """
    passed = day - start
    if passed <= 28 * months:
        return True
    if passed > 31 * months:
        return False
    return day <= add_months(start, months)


def birthday(birth: int, years: int) -> int:
    """The birthday on which somebody reaches an age; born on 29 February counts on 28 where the year has no 29th.

    An age is reached from this day on; twelve months a year give the same answer as `is_by_months_after`.
    """
    return add_months(birth, 12 * years)


def months_touched(start: int, end: int) -> int:
    """How many calendar months the days from start to end touch; 0 where end is before start."""
    touched = month_index(end) - month_index(start) + 1
    return touched if touched > 0 else 0
