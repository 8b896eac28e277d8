"""What does one cell say?"""

from typing import Final

from zhiji.rulebook.decide.facts import COLUMNS
from zhiji.rulebook.decide.reading import MARK, NUMBER_CELL, plain_text

_NUMBERS_OF_THINGS: Final = frozenset({"claim_id", *(c.name for c in COLUMNS if c.kind in ("id", "credit"))})
"""Columns whose digits are a name: one that is lost makes it another's."""
_EXACT_BELOW: Final = 1e15  # a spreadsheet keeps fifteen digits of a number


def cell_text(column: str, value: object) -> str:
    """A cell's text. An ID in a number cell that has lost digits is marked, so that the clerk is told why."""
    if column == "claim_id" and isinstance(value, str) and value.startswith(MARK):
        return ""
    if isinstance(value, float) and abs(value) >= _EXACT_BELOW and column in _NUMBERS_OF_THINGS:
        return f"{NUMBER_CELL}{value:.14E}"
    return plain_text(value)


def as_shown(value: object) -> object:
    """A number of a sheet by the fifteen digits that the spreadsheet shows: 1200.3 was saved as 1200.3000000000002."""
    return float(f"{value:.15g}") if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def is_blank(cell: object) -> bool:
    """Whether there is nothing in a cell but spaces."""
    return cell is None or cell == "" or (isinstance(cell, str) and not plain_text(cell))
