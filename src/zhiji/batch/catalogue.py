"""Reads the two optional inputs: the shortage catalogue and the history."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zhiji.batch.sources.open import open_history, open_shortage
from zhiji.batch.sources.source import Source, Unusable
from zhiji.rulebook.decide.claim import UnusableHistory
from zhiji.rulebook.decide.reading import Problem, plain_text, read_date
from zhiji.rulebook.law.policy import Shortage


def _history_rows(source: Source) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for piece in source.pieces():
        rows += piece.to_pylist()
    return rows


def _shortage_rows(source: Source) -> Iterator[tuple[int, str, str, str]]:
    """Number in the sheet, occupation, first and last day as text."""
    place = 0
    for piece in source.pieces():
        for row in piece.to_pylist():
            occupation, first, last = (plain_text(row.get(name)) for name in ("occupation", "valid_from", "valid_to"))
            yield source.row_number(place), occupation, first, last
            place += 1


def read_shortage(path: Path | None) -> Shortage:
    """The catalogue: occupation to spans of day numbers. Raises Unusable, naming a row that cannot be read."""
    catalogue: dict[str, list[tuple[int, int]]] = {}
    if path is None:
        return catalogue
    for number, occupation, first, last in _shortage_rows(open_shortage(path)):
        if not occupation:
            raise Unusable("shortage_row", row=number, column="occupation", problem=Problem("empty"))
        days = []
        for column, text, default in (("valid_from", first, datetime.date.min), ("valid_to", last, datetime.date.max)):
            day = read_date(text) if text else default.toordinal()
            if isinstance(day, Problem):
                raise Unusable("shortage_row", row=number, column=column, problem=day)
            days.append(day)
        catalogue.setdefault(occupation, []).append((days[0], days[1]))
    return catalogue


def read_history(path: Path | None) -> tuple[list[dict[str, Any]], Source | None]:
    """The rows granted before, and where they stand."""
    if path is None:
        return [], None
    source = open_history(path)
    return _history_rows(source), source


def unusable_history(error: UnusableHistory, source: Source | None) -> Unusable:
    """A history row that cannot be used, as the sheet numbers it."""
    row = source.row_number(error.row) if source is not None else error.row + 1
    return Unusable("history_row", row=row, column=error.column, problem=error.problem)
