"""What every kind of file offers the engine: its rows under the contract's column names, piece by piece."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Rows = npt.NDArray[np.int64]


class Unusable(Exception):
    """A file or an argument that cannot be used at all. `code` names the message, `gaps` fill it."""

    def __init__(self, code: str, **gaps: object) -> None:
        self.code = code
        self.gaps = gaps
        super().__init__(f"{code}: {gaps}")


@dataclass(frozen=True)
class Notice:
    """Something the reader should know but that stops nothing. `code` names the message."""

    code: str
    gaps: dict[str, object] = field(default_factory=dict)


class Source(Protocol):
    """A file of claims that was opened and found usable."""

    columns: list[str]
    row_count: int
    warnings: list[Notice]

    def column(self, name: str) -> pa.ChunkedArray:
        """One column of the whole file."""

    def pieces(self, *, claim_ids: bool = True) -> Iterator[pa.Table]:
        """The rows in order, in pieces, each with the columns the file has, but the claim ids where not wanted."""

    def row_number(self, place: int) -> int:
        """The number that the spreadsheet shows beside the row that is at `place`, counted from 0."""


class TableSource:
    """Rows that are in memory."""

    def __init__(self, table: pa.Table, numbers: Rows, warnings: list[Notice], piece: int = 1 << 20) -> None:
        self.columns = list(table.column_names)
        self.row_count = table.num_rows
        self.warnings = warnings
        self._table = table
        self._numbers = numbers
        self._piece = piece

    def column(self, name: str) -> pa.ChunkedArray:
        """One column of the whole table."""
        return self._table.column(name)

    def pieces(self, *, claim_ids: bool = True) -> Iterator[pa.Table]:
        """The table in pieces of about a million rows."""
        for start in range(0, self.row_count, self._piece):
            yield self._table.slice(start, self._piece)

    def row_number(self, place: int) -> int:
        """The row's number in the spreadsheet."""
        return int(self._numbers[place])
