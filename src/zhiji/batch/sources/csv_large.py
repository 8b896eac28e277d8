"""Reads a large file of separated values by columns; it gives up where it meets dirt that it does not know."""

import codecs
import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from zhiji.batch.sources.headers import LOOKED_AT, Header, find_header, unknown_columns
from zhiji.batch.sources.rows import row_notices
from zhiji.batch.sources.source import TableSource
from zhiji.batch.sources.totals import is_total
from zhiji.rulebook.decide.reading import plain_text


def read_large(path: Path, separator: str, names: dict[str, str], required: tuple[str, ...]) -> TableSource | None:
    """The rows; None where a row is longer than the header, or anything else stands against it."""
    import polars as pl  # only here: small files do without

    header = _header_of(path, separator, names, required)
    if header is None:
        return None
    try:
        frame = pl.read_csv(
            path,
            has_header=False,
            skip_rows=header.place + 1,
            schema={str(position): pl.String for position in range(header.width)},
            separator=separator,
            encoding="utf8",
        )
    except pl.exceptions.PolarsError:
        return None
    filled = _filled(frame, pl.all())
    totals = [place for place in _nobodys(frame, header) if filled[place] and _is_total(frame.row(place), header)]
    ends = _end_of_claims(filled, set(totals))
    keep = filled.copy()
    keep[ends:] = False
    first = header.place + 2
    unheaded = _filled(frame, *(pl.col(str(position)) for position in header.unnamed)) & keep
    notices = row_notices(
        [place + first for place in totals if place >= ends],
        [place + first for place in totals if place < ends],
        (np.flatnonzero(unheaded) + first).tolist(),
    )
    numbers = np.arange(first, first + frame.height, dtype=np.int64)[keep]
    if not keep.all():
        frame = frame.filter(pl.Series(keep))
    table = frame.select(pl.col(str(position)).alias(name) for name, position in header.columns.items()).to_arrow()
    return TableSource(pa.table(table), numbers, [*unknown_columns(header), *notices])


def _header_of(path: Path, separator: str, names: dict[str, str], required: tuple[str, ...]) -> Header | None:
    with path.open("rb") as file:
        head = file.read(1 << 20).removeprefix(codecs.BOM_UTF8)
    if b"\n" not in head:
        return None
    lines = io.StringIO(head.decode("utf-8", "ignore"), newline="")
    return find_header(list(csv.reader(lines, delimiter=separator))[:LOOKED_AT], names, required)


def _filled(frame: Any, *columns: Any) -> Any:
    """Per row, whether one of the columns has something but spaces in it."""
    import polars as pl

    if not columns:
        return np.zeros(frame.height, dtype=bool)
    texts = (column.fill_null("").str.strip_chars() != "" for column in columns)
    return frame.select(pl.any_horizontal(*texts).alias("filled")).to_series().to_numpy()


def _end_of_claims(filled: Any, totals: Iterable[int]) -> int:
    """Behind the last row that is neither blank nor a total."""
    claims = filled.copy()
    claims[list(totals)] = False
    places = np.flatnonzero(claims)
    return int(places[-1]) + 1 if len(places) else 0


def _nobodys(frame: Any, header: Header) -> list[int]:
    """Places of the rows that name no person: few, and the only ones that may be totals."""
    if "person_id" not in header.columns:
        return []
    person = frame.get_column(str(header.columns["person_id"])).fill_null("").str.strip_chars()
    places: list[int] = (person == "").arg_true().to_list()
    return places


def _is_total(row: tuple[str | None, ...], header: Header) -> bool:
    return is_total(row, {name: plain_text(row[position]) for name, position in header.columns.items()})
