"""Reads the two optional inputs: the shortage catalogue and the history."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from zhiji.batch.sources.open import open_history, open_shortage
from zhiji.batch.sources.rows import first_rows
from zhiji.batch.sources.source import Notice, Source, Unusable
from zhiji.rulebook.decide.reading import NUMBER_CELL
from zhiji.rulebook.decide.records import UnusableHistory
from zhiji.rulebook.decide.shortage import UnusableShortage, catalogue_of
from zhiji.rulebook.law.policy import Shortage

Tell = Callable[[Path, list[Notice]], None]
"""Is told what is odd about a file that can be used all the same."""


def _nobody(path: Path, notices: list[Notice]) -> None:
    """For callers that were told before."""


def rows_of(source: Source) -> list[dict[str, Any]]:
    """All rows of a source as dictionaries, by column name."""
    rows: list[dict[str, Any]] = []
    for piece in source.pieces():
        rows += piece.to_pylist()
    return rows


def read_shortage(path: Path | None, tell: Tell = _nobody) -> Shortage:
    """The catalogue: occupation to spans of day numbers. Raises Unusable, naming a row that cannot be read."""
    if path is None:
        return {}
    source = open_shortage(path)
    rows = rows_of(source)
    try:
        catalogue = catalogue_of(rows)
    except UnusableShortage as error:
        row = source.row_number(error.row)
        raise Unusable("shortage_row", row=row, column=error.column, problem=error.problem) from None
    tell(path, [*source.warnings, *_reversed_spans(rows, source)])
    return catalogue


def _reversed_spans(rows: list[dict[str, Any]], source: Source) -> list[Notice]:
    """Rows that end before they begin: they name an occupation, and on no day is it short."""
    places = [place for place, row in enumerate(rows) if any(a > b for ((a, b),) in catalogue_of([row]).values())]
    return [Notice("shortage_reversed", {"rows": first_rows([source.row_number(p) for p in places])})] if places else []


def read_history(path: Path | None, tell: Tell = _nobody) -> tuple[list[dict[str, Any]], Source | None]:
    """The rows granted before, and where they stand."""
    if path is None:
        return [], None
    source = open_history(path)
    rows = rows_of(source)
    tell(path, [*source.warnings, *_lost_ids(rows, source)])
    return rows, source


def _lost_ids(rows: list[dict[str, Any]], source: Source) -> list[Notice]:
    """Claim ids that stood in number cells: they cannot be compared with those of the claims."""
    lost = [place for place, row in enumerate(rows) if str(row.get("claim_id") or "").startswith(NUMBER_CELL)]
    return [Notice("history_ids_lost", {"rows": first_rows([source.row_number(p) for p in lost])})] if lost else []


def unusable_history(error: UnusableHistory, source: Source | None) -> Unusable:
    """A history row that cannot be used, as the sheet numbers it."""
    row = source.row_number(error.row) if source is not None else error.row + 1
    return Unusable("history_row", row=row, column=error.column, problem=error.problem)
