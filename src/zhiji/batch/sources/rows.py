"""From the rows of a sheet to a table: blank rows and closing totals are no claims, and every row keeps its number."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pyarrow as pa

from zhiji.batch.sources.cells import as_shown, cell_text, is_blank
from zhiji.batch.sources.headers import Header, find_header, unknown_columns
from zhiji.batch.sources.source import Notice, TableSource, Unusable
from zhiji.batch.sources.totals import is_total
from zhiji.rulebook.decide.facts import REQUIRED
from zhiji.rulebook.decide.reading import SURPLUS_CELLS, plain_text

NAMED_ROWS: Final = 10
"""So many rows a warning names; of the others it says that there are more."""

Row = Sequence[object]


def table_of_rows(rows: Sequence[Row], names: dict[str, str], required: Sequence[str] = REQUIRED) -> TableSource:
    """The rows below the header, as text under the contract's column names. Raises Unusable without a header."""
    header = find_header(rows, names, required)
    end = _end_of_claims(rows, header)
    texts: dict[str, list[str]] = {name: [] for name in header.columns}
    numbers: list[int] = []
    inside: list[int] = []
    unheaded: list[int] = []
    for number, row in enumerate(rows[header.place + 1 : end], start=header.place + 2):
        if _is_blank_row(row):
            continue
        cells = _cells(row, header)
        if is_total(row, cells):
            inside.append(number)
        if any(place < len(row) and not is_blank(row[place]) for place in header.unnamed):
            unheaded.append(number)
        if len(row) > header.width:
            _mark_surplus(cells, row[header.width :], number)
        numbers.append(number)
        for name, text in cells.items():
            texts[name].append(text)
    closing = [place + 1 for place in range(end, len(rows)) if not _is_blank_row(rows[place])]
    table = pa.table({name: pa.array(values, pa.large_string()) for name, values in texts.items()})
    warnings = [*unknown_columns(header), *row_notices(closing, inside, unheaded)]
    return TableSource(table, np.asarray(numbers, dtype=np.int64), warnings)


def row_notices(closing: Sequence[int], inside: Sequence[int], unheaded: Sequence[int]) -> list[Notice]:
    """Warnings of the rows, by number: totals below the claims and among them, cells in columns without a header."""
    found = [Notice("total_row", {"row": number}) for number in closing]
    for code, numbers in (("total_inside", inside), ("cells_unheaded", unheaded)):
        if numbers:
            found.append(Notice(code, {"rows": first_rows(numbers)}))
    return found


def first_rows(numbers: Sequence[int]) -> list[object]:
    """Row numbers as a warning names them."""
    return [*numbers[:NAMED_ROWS], *(["…"] if len(numbers) > NAMED_ROWS else [])]


def _end_of_claims(rows: Sequence[Row], header: Header) -> int:
    """Behind the last claim: below it stand nothing but blank rows and totals."""
    end = len(rows)
    while end > header.place + 1:
        row = rows[end - 1]
        if not _is_blank_row(row) and not is_total(row, _cells(row, header)):
            break
        end -= 1
    return end


def _cells(row: Row, header: Header) -> dict[str, str]:
    return {
        name: cell_text(name, as_shown(row[position])) if position < len(row) else ""
        for name, position in header.columns.items()
    }


def _is_blank_row(row: Row) -> bool:
    return all(is_blank(cell) for cell in row)


def _mark_surplus(cells: dict[str, str], surplus: Row, number: int) -> None:
    """A row with more cells than the header cannot be read: nobody knows which value belongs to which column."""
    found = "; ".join(plain_text(cell) for cell in surplus if not is_blank(cell))
    if not found:
        return
    if "benefit" not in cells:
        raise Unusable("row_too_long", row=number, cells=found)
    cells["benefit"] = f"{SURPLUS_CELLS}{found}"
