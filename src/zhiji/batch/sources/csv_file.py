"""Reads a CSV file: UTF-8 with or without a byte-order mark, or GB18030; large files by the columnar reader."""

import codecs
import csv
import io
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa

from zhiji.batch.sources.headers import LOOKED_AT, find_header, unknown_columns
from zhiji.batch.sources.rows import table_of_rows
from zhiji.batch.sources.source import TableSource, Unusable
from zhiji.rulebook.decide.facts import REQUIRED

LARGE: Final = 64 << 20
"""Bytes from which a file is read by the columnar reader, which is quick but knows less dirt."""

_BLOCK: Final = 1 << 22


def read_csv(path: Path, names: dict[str, str], required: tuple[str, ...] = REQUIRED) -> TableSource:
    """The rows of a CSV file. Raises Unusable where it is neither UTF-8 nor GB18030, or has no header."""
    encoding = encoding_of(path)
    if encoding != "gb18030" and path.stat().st_size >= LARGE:
        return _read_large(path, names, required)
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
    csv.field_size_limit(1 << 27)
    try:
        with path.open(encoding=encoding, newline="") as file:
            return list(csv.reader(file, strict=False))
    except csv.Error as error:
        raise Unusable("csv_unreadable", file=path.name, why=str(error)) from None


def _read_large(path: Path, names: dict[str, str], required: tuple[str, ...]) -> TableSource:
    import polars as pl  # only here: small files do without

    with path.open("rb") as file:
        head = file.read(1 << 20).removeprefix(codecs.BOM_UTF8)
    first_rows = list(csv.reader(io.StringIO(head.decode("utf-8", "ignore"), newline="")))[:LOOKED_AT]
    header = find_header(first_rows, names, required)
    width = len(first_rows[header.place])
    frame = pl.read_csv(
        path,
        has_header=False,
        skip_rows=header.place + 1,
        new_columns=[str(position) for position in range(width)],
        infer_schema=False,
        truncate_ragged_lines=True,
        encoding="utf8",
    )
    present = {name: str(position) for name, position in header.columns.items() if str(position) in frame.columns}
    numbers = np.arange(header.place + 2, header.place + 2 + frame.height, dtype=np.int64)
    keep = frame.select(pl.any_horizontal(pl.all().fill_null("").str.strip_chars() != "")).to_series()
    if not keep.all():
        frame, numbers = frame.filter(keep), numbers[keep.to_numpy()]
    table = frame.select(pl.col(position).alias(name) for name, position in present.items()).to_arrow()
    return TableSource(pa.table(table), numbers, unknown_columns(header))
