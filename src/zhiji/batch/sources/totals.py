"""Which rows are sums of the claims above them, and no claims?"""

import re
from collections.abc import Sequence
from typing import Final

from zhiji.rulebook.decide.facts import COLUMNS, REQUIRED
from zhiji.rulebook.decide.reading import MARK, plain_text

TOTAL_WORDS: Final = re.compile(r"[合总小共]\s*计|(sub-?|grand )?total\b|sum\b")
_OF_A_CLAIM: Final = frozenset(REQUIRED) - {"claim_id"} | {c.name for c in COLUMNS if c.kind in ("id", "credit")}
"""Columns that a sum leaves empty, or else it is none."""
_FIGURE: Final = re.compile(r"[¥￥]?-?[0-9][0-9,.]*\s*(人次?|名|个|元|次|月|天|课时|小时|条|笔|行)?")


def is_total(row: Sequence[object], cells: dict[str, str]) -> bool:
    """Whether a row reads as a sum: its first cell says so, and beside it stand nothing but figures."""
    if "person_id" not in cells or any(cells.get(name) for name in _OF_A_CLAIM):
        return False
    firsts = (plain_text(cell) for cell in row if cell is not None and cell != "")
    first = next((text for text in firsts if text), "")
    if TOTAL_WORDS.match(first.lower()) is None:
        return False
    return all(text in ("", first) or text[0] == MARK or _FIGURE.fullmatch(text) for text in cells.values())
