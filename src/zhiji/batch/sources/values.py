"""What does a cell's text say, for tables that are no claims: is it spoilt, which day or month does it name?"""

import re
from calendar import monthrange
from datetime import date
from typing import Final

from zhiji.rulebook.decide.reading import ERROR_CELL, FORMULA_CELL, NUMBER_CELL, read_date, unmarked

_MONTH: Final = re.compile(r"([0-9]{4})(?:[-/.]([0-9]{1,2})|年([0-9]{1,2})月|([0-9]{2}))")
_FLAWS: Final = {NUMBER_CELL: "number_cell", ERROR_CELL: "error_cell", FORMULA_CELL: "formula_cell"}

__all__ = ["day_of", "flaw_of", "month_of", "unmarked"]


def flaw_of(text: str) -> str | None:
    """`number_cell`, `error_cell` or `formula_cell` where the reader of the file marked the cell as spoilt."""
    return next((code for mark, code in _FLAWS.items() if text.startswith(mark)), None)


def day_of(text: str) -> date | None:
    """The day in one of the five forms of the claims contract; None where it is none."""
    number = read_date(text)
    return date.fromordinal(number) if isinstance(number, int) else None


def month_of(text: str) -> tuple[date, date] | None:
    """The first and the last day of a month written as `2020-03`, `2020年3月` or `202003`; None where it is none."""
    match = _MONTH.fullmatch(text)
    if match is None:
        return None
    year, month = (int(part) for part in match.groups() if part is not None)
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
