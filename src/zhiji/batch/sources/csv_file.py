"""Reads a file of separated values, line by line where it is small; large ones by the columnar reader."""

import csv
from pathlib import Path
from typing import Final

from zhiji.batch.sources.csv_form import LARGEST_CELL, Form, form_of
from zhiji.batch.sources.csv_large import read_large
from zhiji.batch.sources.rows import table_of_rows
from zhiji.batch.sources.source import TableSource, Unusable
from zhiji.rulebook.decide.facts import REQUIRED

LARGE: Final = 64 << 20
"""Bytes from which a file is read by the columnar reader, which is quick but knows less dirt."""


def read_csv(path: Path, names: dict[str, str], required: tuple[str, ...] = REQUIRED) -> TableSource:
    """The rows of a file. Raises Unusable where its encoding is none of the known, or it has no header."""
    form = form_of(path, names, required)
    if form.encoding == "utf-8-sig" and path.stat().st_size >= LARGE:
        quick = read_large(path, form.separator, names, required)
        if quick is not None:
            return quick
    return table_of_rows(_rows(path, form), names, required)


def _rows(path: Path, form: Form) -> list[list[str]]:
    """All rows. A quotation mark that is not closed would swallow the rows after it, so the reader is strict."""
    csv.field_size_limit(LARGEST_CELL)
    rows: list[list[str]] = []
    with path.open(encoding=form.encoding, newline="") as file:
        reader = csv.reader(file, delimiter=form.separator, strict=True)
        try:
            rows.extend(reader)
        except csv.Error as error:
            raise Unusable("csv_unreadable", file=path.name, row=len(rows) + 1, why=str(error)) from None
    return rows
