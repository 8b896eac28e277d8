"""From the rows of a sheet to a table: blank rows and a closing total are no claims, and every row keeps its number."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
import pyarrow as pa

from zhiji.batch.sources.headers import find_header, unknown_columns
from zhiji.batch.sources.source import Notice, TableSource
from zhiji.rulebook.decide.facts import COLUMNS, REQUIRED
from zhiji.rulebook.decide.reading import ERROR_CELL, NUMBER_CELL, plain_text

TOTAL_WORDS: Final = re.compile(r"[合总小共]\s*计|(sub-?|grand )?total\b|sum\b")
_IDS: Final = frozenset(column.name for column in COLUMNS if column.kind in ("id", "credit"))
_EXACT_BELOW: Final = 1e15  # a spreadsheet keeps fifteen digits of a number


def cell_text(column: str, value: object) -> str:
    """A cell's text. An ID in a number cell that has lost digits is marked, so that the clerk is told why."""
    if column == "claim_id" and isinstance(value, str) and value.startswith(ERROR_CELL):
        return ""
    if (
        column in _IDS
        and isinstance(value, (int, float))
        and not isinstance(value, bool)
        and abs(value) >= _EXACT_BELOW
    ):
        return f"{NUMBER_CELL}{value:.14E}"
    return plain_text(value)


def table_of_rows(
    rows: Sequence[Sequence[object]], names: dict[str, str], required: Sequence[str] = REQUIRED
) -> TableSource:
    """The rows below the header, as text under the contract's column names. Raises Unusable without a header."""
    header = find_header(rows, names, required)
    warnings = unknown_columns(header)
    texts: dict[str, list[str]] = {name: [] for name in header.columns}
    numbers: list[int] = []
    for number, row in enumerate(rows[header.place + 1 :], start=header.place + 2):
        if all(cell is None or cell == "" or (isinstance(cell, str) and not plain_text(cell)) for cell in row):
            continue
        cells = {
            name: cell_text(name, row[position]) if position < len(row) else ""
            for name, position in header.columns.items()
        }
        if is_total(row, cells):
            warnings.append(Notice("total_row", {"row": number}))
            continue
        numbers.append(number)
        for name, text in cells.items():
            texts[name].append(text)
    table = pa.table({name: pa.array(values, pa.large_string()) for name, values in texts.items()})
    return TableSource(table, np.asarray(numbers, dtype=np.int64), warnings)


def is_total(row: Sequence[object], cells: dict[str, str]) -> bool:
    """Whether a row is a sum below the table: it says so in a cell, and names neither person nor benefit nor dates."""
    if any(cells.get(name) for name in REQUIRED if name != "claim_id"):
        return False
    firsts = (plain_text(cell) for cell in row if cell is not None and cell != "")
    first = next((text for text in firsts if text), "")
    return TOTAL_WORDS.match(first.lower()) is not None and "person_id" in cells
