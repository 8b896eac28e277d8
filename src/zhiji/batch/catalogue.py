"""Reads the two optional inputs: the shortage catalogue and the history."""

from pathlib import Path
from typing import Any

from zhiji.batch.sources.open import open_history, open_shortage
from zhiji.batch.sources.source import Source, Unusable
from zhiji.rulebook.decide.records import UnusableHistory
from zhiji.rulebook.decide.shortage import UnusableShortage, catalogue_of
from zhiji.rulebook.law.policy import Shortage


def rows_of(source: Source) -> list[dict[str, Any]]:
    """All rows of a source as dictionaries, by column name."""
    rows: list[dict[str, Any]] = []
    for piece in source.pieces():
        rows += piece.to_pylist()
    return rows


def read_shortage(path: Path | None) -> Shortage:
    """The catalogue: occupation to spans of day numbers. Raises Unusable, naming a row that cannot be read."""
    if path is None:
        return {}
    source = open_shortage(path)
    try:
        return catalogue_of(rows_of(source))
    except UnusableShortage as error:
        row = source.row_number(error.row)
        raise Unusable("shortage_row", row=row, column=error.column, problem=error.problem) from None


def read_history(path: Path | None) -> tuple[list[dict[str, Any]], Source | None]:
    """The rows granted before, and where they stand."""
    if path is None:
        return [], None
    source = open_history(path)
    return rows_of(source), source


def unusable_history(error: UnusableHistory, source: Source | None) -> Unusable:
    """A history row that cannot be used, as the sheet numbers it."""
    row = source.row_number(error.row) if source is not None else error.row + 1
    return Unusable("history_row", row=row, column=error.column, problem=error.problem)
