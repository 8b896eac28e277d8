"""Does the text of a figure, as a clause writes it, name a value of the pack?"""

import datetime
import re
from fractions import Fraction
from typing import Any, Final

_NUMBER: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)([万亿])?")
_YUAN: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_YEAR: Final = re.compile(r"([0-9]{4})(?=[年—])")
_MONTH: Final = re.compile(r"([0-9]{1,2})月")
_DAY: Final = re.compile(r"([0-9]{1,2})日")
_TIMES: Final = {None: 1, "万": 10_000, "亿": 100_000_000}


def names_value(text: str, value: Any) -> bool:
    """`3.5元` names "3.50", `2万元` names 20000; of a day, every part that the text gives must be the day's."""
    if isinstance(value, datetime.date):
        return _names_day(text, value)
    if isinstance(value, bool) or not isinstance(value, (int, str)) or not _YUAN.fullmatch(str(value)):
        return False
    found = _NUMBER.search(text)
    return found is not None and Fraction(found[1]) * _TIMES[found[2]] == Fraction(str(value))


def _names_day(text: str, day: datetime.date) -> bool:
    parts = ((_YEAR, day.year), (_MONTH, day.month), (_DAY, day.day))
    named = [(set(map(int, form.findall(text))), part) for form, part in parts]
    return any(found for found, _ in named) and all(not found or part in found for found, part in named)
