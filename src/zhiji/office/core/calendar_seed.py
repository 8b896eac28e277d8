"""Which days differed from the week by the national holiday orders? Taken from the package that keeps their list."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import chinese_calendar
from chinese_calendar import Holiday

YEARS: Final = (2019, 2026)
"""First and last year that are laid into a new office; later ones are entered when the order is out."""
NAMES: Final = {
    Holiday.new_years_day: "元旦",
    Holiday.spring_festival: "春节",
    Holiday.tomb_sweeping_day: "清明节",
    Holiday.labour_day: "劳动节",
    Holiday.dragon_boat_festival: "端午节",
    Holiday.national_day: "国庆节",
    Holiday.mid_autumn_festival: "中秋节",
    Holiday.anti_fascist_70th_day: "抗战胜利纪念日",
}


def days_that_differ() -> Iterator[tuple[date, bool, str]]:
    """Each such day, whether it is worked, and the holiday's name."""
    first, last = YEARS
    for day, name in chinese_calendar.holidays.items():
        if first <= day.year <= last and day.weekday() < 5:
            yield day, False, NAMES[Holiday(name)]
    for day, name in chinese_calendar.workdays.items():
        if first <= day.year <= last and day.weekday() >= 5:
            yield day, True, f"{NAMES[Holiday(name)]}调休上班"
