"""Reads a Parquet file piece by piece. Text columns keep the file's own dictionaries, so a value is read once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from zhiji.batch.sources.headers import find_header, unknown_columns
from zhiji.batch.sources.source import Unusable
from zhiji.batch.sources.types import readable, readable_table
from zhiji.rulebook.decide.facts import REQUIRED

UNSHARED: Final = frozenset({"claim_id", "person_id"})
"""Columns whose values are nearly all different: no dictionary helps."""

PIECE: Final = 1 << 20


class ParquetSource:
    """A Parquet file, opened; the rows are read when they are asked for."""

    def __init__(self, path: Path, names: dict[str, str], required: tuple[str, ...] = REQUIRED) -> None:
        with _sound(path):
            schema = pq.read_schema(path)
            fields = schema.names
        header = find_header([fields], names, required)
        self._names = {fields[position]: name for name, position in header.columns.items()}
        shared = [
            field for field, name in self._names.items() if name not in UNSHARED and _is_text(schema.field(field).type)
        ]
        self._path = path
        self._file = pq.ParquetFile(path, read_dictionary=shared, pre_buffer=True)
        self.columns = list(self._names.values())
        self.row_count = self._file.metadata.num_rows
        self.warnings = unknown_columns(header)

    def column(self, name: str) -> pa.ChunkedArray:
        """One column of the whole file."""
        field = next(field for field, known in self._names.items() if known == name)
        with _sound(self._path):
            return readable(pq.ParquetFile(self._path).read([field], use_threads=True).column(0))

    def pieces(self, *, claim_ids: bool = True) -> Iterator[pa.Table]:
        """The row groups in order; one that is very large comes in pieces."""
        fields = [field for field, name in self._names.items() if claim_ids or name != "claim_id"]
        for group in range(self._file.num_row_groups):
            if self._file.metadata.row_group(group).num_rows <= 2 * PIECE:
                with _sound(self._path):
                    piece = self._renamed(self._file.read_row_group(group, fields))
                yield piece
                continue
            batches = self._file.iter_batches(PIECE, row_groups=[group], columns=fields)
            while (batch := self._next(batches)) is not None:
                yield self._renamed(pa.Table.from_batches([batch]))

    def row_number(self, place: int) -> int:
        """Rows of a Parquet file are counted from 1."""
        return place + 1

    def _next(self, batches: Iterator[pa.RecordBatch]) -> pa.RecordBatch | None:
        with _sound(self._path):
            return next(batches, None)

    def _renamed(self, table: pa.Table) -> pa.Table:
        return readable_table(table.rename_columns([self._names[field] for field in table.column_names]))


@contextmanager
def _sound(path: Path) -> Iterator[None]:
    """A damaged file is told as such, wherever the damage shows."""
    try:
        yield
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise Unusable("parquet_unreadable", file=path.name, why=str(error)) from None


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))
