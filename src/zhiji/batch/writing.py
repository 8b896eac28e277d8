"""Writes tables to .csv, .xlsx or .parquet so that each file appears whole or not at all."""

import codecs
import io
import os
import secrets
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, Final, Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from zhiji.batch.sources.source import Unusable

ENDINGS: Final = (".csv", ".xlsx", ".parquet")
SHEET_ROWS: Final = 1_048_575

Legend = list[tuple[str, str, str]]


class TableWriter(Protocol):
    """Takes tables one after the other."""

    def write(self, table: pa.Table) -> None:
        """Append a table."""

    def close(self) -> None:
        """Finish the file."""

    def discard(self) -> None:
        """Let go of everything, after an error; the file is of no use."""


@contextmanager
def whole_files(paths: Iterable[Path]) -> Iterator[dict[Path, Path]]:
    """Temporary names beside the wanted files. On leaving without an error all take their names, else none does."""
    wanted = list(paths)
    drafts = {path: path.with_name(f".{path.name}.{secrets.token_hex(4)}{path.suffix}") for path in wanted}
    try:
        yield drafts
        for draft in drafts.values():
            with draft.open("rb") as file:
                os.fsync(file.fileno())
        for path, draft in drafts.items():
            draft.replace(path)
    finally:
        for draft in drafts.values():
            with suppress(FileNotFoundError):
                draft.unlink()


def check_targets(targets: list[Path], inputs: list[Path], row_count: int | None = None) -> None:
    """Refuse targets that cannot be written, before any work is done. Raises Unusable."""
    taken = {path.resolve() for path in inputs}
    for place, path in enumerate(targets):
        if path.suffix.lower() not in ENDINGS:
            raise Unusable("kind_unknown", file=path.name, kinds=", ".join(ENDINGS))
        if path.resolve() in taken:
            raise Unusable("out_is_input", file=str(path))
        if path.resolve() in {other.resolve() for other in targets[:place]}:
            raise Unusable("out_twice", file=str(path))
        if path.is_dir():
            raise Unusable("file_is_folder", file=str(path))
        if not path.absolute().parent.is_dir():
            raise Unusable("out_folder_missing", folder=str(path.absolute().parent))
        if not os.access(path.absolute().parent, os.W_OK):
            raise Unusable("out_forbidden", folder=str(path.absolute().parent))
    if row_count is not None and row_count > SHEET_ROWS and targets and targets[0].suffix.lower() == ".xlsx":
        raise Unusable("workbook_too_long", count=f"{row_count:,}")


@contextmanager
def writer_for(path: Path, schema: pa.Schema, kind: str, legend: Legend | None = None) -> Iterator[TableWriter]:
    """A writer by the ending `kind` of the file that is wanted. Leaving without an error finishes the file."""
    writer = _writer(path, schema, kind, legend)
    try:
        yield writer
        writer.close()
    except BaseException:
        writer.discard()
        raise


def _writer(path: Path, schema: pa.Schema, kind: str, legend: Legend | None) -> TableWriter:
    if kind == ".csv":
        return _CsvWriter(path)
    if kind == ".parquet":
        return _ParquetWriter(path, schema)
    return _WorkbookWriter(path, schema, legend or [])


class _CsvWriter:
    """Writes CSV that a Chinese spreadsheet opens as it was meant: UTF-8 with a byte-order mark.

    A file of ASCII alone has no mark: it is the same in every encoding, and no program stumbles over it.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("w+b")
        self._is_first = True
        self._is_ascii = True

    def write(self, table: pa.Table) -> None:
        import polars as pl  # only here: loading it takes longer than deciding a small workbook

        frame: Any = pl.from_arrow(table)
        text = frame.write_csv(include_header=self._is_first).encode()
        if self._is_ascii and not text.isascii():
            self._is_ascii = False
            put_first(self._file, codecs.BOM_UTF8)
        self._file.write(text)
        self._is_first = False

    def close(self) -> None:
        self._file.close()

    def discard(self) -> None:
        with suppress(OSError):
            self._file.close()


def put_first(file: BinaryIO, mark: bytes, block_size: int = 1 << 24) -> None:
    """Put some bytes before all that was written so far, which moves up block by block from its end."""
    end = file.seek(0, os.SEEK_END)
    while end > 0:
        start = max(0, end - block_size)
        file.seek(start)
        block = file.read(end - start)
        file.seek(start + len(mark))
        file.write(block)
        end = start
    file.seek(0)
    file.write(mark)
    file.seek(0, os.SEEK_END)


class _ParquetWriter:
    def __init__(self, path: Path, schema: pa.Schema) -> None:
        words = [field.name for field in schema if pa.types.is_dictionary(field.type)]
        self._writer = pq.ParquetWriter(
            path,
            schema,
            compression="snappy",
            use_dictionary=[*words, "amount", "granted_months"],
            write_statistics=["claim_id"],
            store_schema=False,
        )

    def write(self, table: pa.Table) -> None:
        self._writer.write_table(table)

    def close(self) -> None:
        self._writer.close()

    def discard(self) -> None:
        with suppress(OSError, pa.ArrowException):
            self._writer.close()


class _WorkbookWriter:
    def __init__(self, path: Path, schema: pa.Schema, legend: Legend) -> None:
        import xlsxwriter  # only here, for the same reason

        self._folder = tempfile.TemporaryDirectory(prefix="zhiji-")  # rows wait here, and must not stay behind
        options = {"constant_memory": True, "strings_to_formulas": False, "tmpdir": self._folder.name}
        self._path = path
        self._bytes = io.BytesIO()  # a disk that fills up is then met by one plain write
        self._book = xlsxwriter.Workbook(self._bytes, options)
        self._money = self._book.add_format({"num_format": "#,##0.00"})
        self._text = self._book.add_format({"num_format": "@"})
        head = self._book.add_format({"bold": True, "bottom": 1})
        self._sheet = self._book.add_worksheet("结果")
        self._sheet.freeze_panes(1, 1)
        self._sheet.set_column(0, len(schema) - 1, 18)
        self._next = 1
        for column, name in enumerate(schema.names):
            self._sheet.write_string(0, column, name, head)
        self._legend = legend
        self._head = head
        self._width = len(schema)

    def write(self, table: pa.Table) -> None:
        columns = [column.to_pylist() for column in table.columns]
        for values in zip(*columns, strict=True):
            if self._next > SHEET_ROWS:
                raise Unusable("sheet_is_full")
            for column, value in enumerate(values):
                if value is None or value == "":
                    continue
                if isinstance(value, str):
                    self._sheet.write_string(self._next, column, value, self._text)
                elif isinstance(value, Decimal):
                    self._sheet.write_number(self._next, column, value, self._money)
                else:
                    self._sheet.write_number(self._next, column, value)
            self._next += 1

    def close(self) -> None:
        self._sheet.autofilter(0, 0, max(self._next - 1, 0), self._width - 1)
        if self._legend:
            sheet = self._book.add_worksheet("说明")
            sheet.set_column(0, 0, 14)
            sheet.set_column(1, 1, 24)
            sheet.set_column(2, 2, 60)
            for row, line in enumerate((("列", "代码", "含义"), *self._legend)):
                for column, text in enumerate(line):
                    sheet.write_string(row, column, text, self._head if row == 0 else None)
        from xlsxwriter.exceptions import FileCreateError

        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from None
        self._folder.cleanup()
        self._path.write_bytes(self._bytes.getbuffer())

    def discard(self) -> None:
        for sheet in self._book.worksheets():
            with suppress(OSError):
                sheet.row_data_fh.close()
        self._folder.cleanup()
