"""Reads a CSV file: UTF-8 with or without a byte-order mark, or GB18030; large files by the columnar reader."""

import codecs
import csv
import io
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa

from zhiji.batch.sources.headers import LOOKED_AT, Header, find_header, unknown_columns
from zhiji.batch.sources.rows import is_total, table_of_rows
from zhiji.batch.sources.source import Notice, TableSource, Unusable
from zhiji.rulebook.decide.facts import REQUIRED
from zhiji.rulebook.decide.reading import plain_text

LARGE: Final = 64 << 20
"""Bytes from which a file is read by the columnar reader, which is quick but knows less dirt."""

_BLOCK: Final = 1 << 22


def read_csv(path: Path, names: dict[str, str], required: tuple[str, ...] = REQUIRED) -> TableSource:
    """The rows of a CSV file. Raises Unusable where it is neither UTF-8 nor GB18030, or has no header."""
    encoding = encoding_of(path)
    if encoding != "gb18030" and path.stat().st_size >= LARGE:
        quick = _read_large(path, names, required)
        if quick is not None:
            return quick
    return table_of_rows(_rows(path, encoding), names, required)


def encoding_of(path: Path) -> str:
    """`utf-8-sig` or `gb18030`, by trying. Raises Unusable where neither fits."""
    for encoding in ("utf-8-sig", "gb18030"):
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while block := file.read(_BLOCK):
                    decoder.decode(block)
                decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise Unusable("encoding_unknown", file=path.name)


def _rows(path: Path, encoding: str) -> list[list[str]]:
    """All rows. A quotation mark that is not closed would swallow the rows after it, so the reader is strict."""
    csv.field_size_limit(1 << 27)
    rows: list[list[str]] = []
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            rows.extend(reader)
        except csv.Error as error:
            raise Unusable("csv_unreadable", file=path.name, row=len(rows) + 1, why=str(error)) from None
    return rows


def _read_large(path: Path, names: dict[str, str], required: tuple[str, ...]) -> TableSource | None:
    """The rows by the columnar reader; None where it stumbles over dirt that the other reader knows."""
    import polars as pl  # only here: small files do without

    with path.open("rb") as file:
        head = file.read(1 << 20).removeprefix(codecs.BOM_UTF8)
    if b"\n" not in head:
        return None
    first_rows = list(csv.reader(io.StringIO(head.decode("utf-8", "ignore"), newline="")))[:LOOKED_AT]
    header = find_header(first_rows, names, required)
    width = len(first_rows[header.place])
    try:
        frame = pl.read_csv(
            path,
            has_header=False,
            skip_rows=header.place + 1,
            schema={str(position): pl.String for position in range(width)},
            truncate_ragged_lines=True,
            encoding="utf8",
        )
    except pl.exceptions.PolarsError:
        return None
    numbers = np.arange(header.place + 2, header.place + 2 + frame.height, dtype=np.int64)
    keep = frame.select(pl.any_horizontal(pl.all().fill_null("").str.strip_chars() != "")).to_series().to_numpy()
    totals = [place for place in _nobodys(frame, header) if keep[place] and _is_total(frame.row(place), header)]
    notices = [Notice("total_row", {"row": int(numbers[place])}) for place in totals]
    if totals or not keep.all():
        keep = keep.copy()
        keep[totals] = False
        frame, numbers = frame.filter(pl.Series(keep)), numbers[keep]
    table = frame.select(pl.col(str(position)).alias(name) for name, position in header.columns.items()).to_arrow()
    return TableSource(pa.table(table), numbers, [*unknown_columns(header), *notices])


def _nobodys(frame: Any, header: Header) -> list[int]:
    """Places of the rows that name no person: few, and the only ones that may be totals."""
    if "person_id" not in header.columns:
        return []
    person = frame.get_column(str(header.columns["person_id"])).fill_null("").str.strip_chars()
    places: list[int] = (person == "").arg_true().to_list()
    return places


def _is_total(row: tuple[str | None, ...], header: Header) -> bool:
    return is_total(row, {name: plain_text(row[position]) for name, position in header.columns.items()})
