"""Which row is the header, and which column is which?"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from zhiji.batch.sources.source import Notice, Unusable
from zhiji.rulebook.decide.facts import COLUMNS, GRANTED_MONTHS, REQUIRED
from zhiji.rulebook.decide.reading import plain_text
from zhiji.rulebook.kernel.text import WHITE_SPACE

LOOKED_AT: Final = 40
"""Rows among which the header must be."""

SHORTAGE_COLUMNS: Final = {"职业编码": "occupation", "有效期起": "valid_from", "有效期止": "valid_to"}

_NO_SPACE: Final = {ord(character): None for character in WHITE_SPACE}


class Header(NamedTuple):
    """The header row: its place, where each known column stands, names of the others, columns without a name."""

    place: int
    columns: dict[str, int]
    unknown: list[str]
    unnamed: list[int]
    width: int


def claim_headers(*, history: bool = False) -> dict[str, str]:
    """Every accepted header of a claims (or history) file, to the contract's column name."""
    columns = (*COLUMNS, GRANTED_MONTHS) if history else COLUMNS
    return {column.name: column.name for column in columns} | {column.zh: column.name for column in columns}


def shortage_headers() -> dict[str, str]:
    """Every accepted header of a shortage catalogue."""
    return {name: name for name in SHORTAGE_COLUMNS.values()} | SHORTAGE_COLUMNS


def header_key(cell: object) -> str:
    """A header cell as it is compared: no white space, no mark of a required column, ASCII in lower case."""
    text = plain_text(cell).translate(_NO_SPACE).strip("*")
    return text.lower() if text.isascii() else text


def find_header(rows: Sequence[Sequence[object]], names: dict[str, str], required: Sequence[str] = REQUIRED) -> Header:
    """The first of the rows that has all required columns. Raises Unusable, naming what is missing."""
    best: dict[str, int] = {}
    for place, row in enumerate(rows[:LOOKED_AT]):
        keys = [header_key(cell) for cell in row]
        found: dict[str, int] = {}
        for position, key in enumerate(keys):
            if key in names:
                if names[key] in found:
                    raise Unusable("column_twice", column=names[key], row=place + 1)
                found[names[key]] = position
        if all(name in found for name in required):
            unknown = [plain_text(row[n]) for n, key in enumerate(keys) if key and key not in names]
            return Header(place, found, unknown, [n for n, key in enumerate(keys) if not key], len(row))
        if len(found) > len(best):
            best = found
    raise Unusable("columns_missing", columns=[name for name in required if name not in best])


def unknown_columns(header: Header) -> list[Notice]:
    """A warning that names the columns which are left aside, if any."""
    return [Notice("unknown_columns", {"columns": header.unknown})] if header.unknown else []
