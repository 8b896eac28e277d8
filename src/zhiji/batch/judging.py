"""Judges every row of a file by itself; what passes is a candidate for the fold."""

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from zhiji.batch.columns import WIDEST, ColumnReader, Values, number_type
from zhiji.batch.loops import WIDE_ROW
from zhiji.batch.past import Past
from zhiji.batch.results import Results
from zhiji.rulebook.decide.facts import (
    BENEFIT,
    COLUMNS,
    EMPTY,
    FACT_COUNT,
    PERSON,
    WIDE,
)
from zhiji.rulebook.decide.faults import VALUE_UNREADABLE, WIDE_VALUE
from zhiji.rulebook.decide.fold_table import GRANT_SIZE, NO_GRANT, grant_of
from zhiji.rulebook.decide.trace import APPROVED

if TYPE_CHECKING:
    from zhiji.batch.engine import Engine

SLICE: Final = 2_048
"""Rows judged at a time: their facts fit into the processor's cache."""

Longs = npt.NDArray[np.int64]


@dataclass(frozen=True)
class BadCell:
    """A value that cannot be read: the row's place in the file, the column's place, and the text."""

    place: int
    column: int
    text: str


class Judging:
    """The rows of a file, judged piece by piece; pieces may be judged by several threads at once.

    The row at `place` of the file is number `past.count + place` in `persons`, `grants` and `amounts`; history comes
    before.
    """

    def __init__(self, engine: "Engine", total: int, past: Past) -> None:
        self.amounts = np.zeros(past.count + total, np.int64)
        self.amounts[: past.count] = past.amounts
        self.results = Results.empty(total, self.amounts[past.count :])
        self.bad_cells: list[BadCell] = []
        self.past = past
        self._engine = engine
        self._marks = np.zeros(total, np.int32)
        self._reader = ColumnReader(engine.desk.words, engine.loop, is_compiled=engine.is_compiled)
        self._rooms: dict[int, dict[int, Values]] = {}
        self._judge_rows = engine.loop("judge_rows")
        self.persons = np.zeros(past.count + total, np.int64)
        self.persons[: past.count] = past.persons
        self.grants: Any = np.zeros((past.count + total) * GRANT_SIZE, np.int32)
        self.grants[: len(past.grants)] = past.grants

    def judge(self, piece: pa.Table, first: int) -> int:
        """Judge a piece whose first row is the `first`-th of the file; returns its row count."""
        columns = self._read(piece, first)
        self._judge_slices(columns, first, piece.num_rows)
        self._judge_wide(piece, first)
        return int(piece.num_rows)

    def _read(self, piece: pa.Table, first: int) -> list[Values | None]:
        columns: list[Values | None] = [None] * FACT_COUNT
        for place, column in enumerate(COLUMNS):
            if place == 0 or column.name not in piece.column_names:
                continue
            values, bad = self._reader.read(column, piece.column(column.name), self._room(place, piece.num_rows))
            columns[place] = values
            for value in bad:
                self._marks[first + value.place] |= VALUE_UNREADABLE
                self.bad_cells.append(BadCell(first + value.place, place, value.text))
            if column.kind in WIDEST and (wide := np.flatnonzero(values == WIDE)).size:
                self._marks[first + wide] |= WIDE_VALUE
        return columns

    def _room(self, place: int, count: int) -> Values:
        """This thread's array for a column, used again for each piece: fresh memory is what costs most here."""
        rooms: dict[int, Values] = self._rooms.setdefault(threading.get_ident(), {})
        room = rooms.get(place)
        if room is None or len(room) < count:
            room = rooms[place] = np.empty(count, dtype=number_type(COLUMNS[place]))
        return room

    def _judge_slices(self, columns: list[Values | None], first: int, count: int) -> None:
        r = self.results
        facts = np.full((SLICE, FACT_COUNT), EMPTY, dtype=np.int64)
        for start in range(0, count, SLICE):
            size = min(SLICE, count - start)
            for place, values in enumerate(columns):
                # A column that the file lacks is emptied again: the loop fills in the filing date.
                facts[:size, place] = EMPTY if values is None else values[start : start + size]
            rows: Any = facts if self._engine.is_compiled else facts[:size].tolist()
            self._judge_rows(
                self._engine.law, rows, first + start, self._order(facts, size), self._marks, r.faults, r.outcomes,
                r.law_rows, r.conditions, r.lacking, r.cells, r.amounts, r.payees, r.payee_keys,
                self.past.count, self.persons, self.grants,
            )  # fmt: skip

    def _order(self, facts: Longs, size: int) -> Any:
        """Rows of one benefit after another: they take the same tests, which a processor learns to foresee."""
        if not self._engine.is_compiled:
            return range(size)
        return np.argsort(facts[:size, BENEFIT].astype(np.int8), kind="stable")

    def _judge_wide(self, piece: pa.Table, first: int) -> None:
        """Rows with a value beyond the engine's integers: judged by the same functions on exact numbers."""
        r = self.results
        outcomes = r.outcomes[first : first + piece.num_rows]
        for place in np.flatnonzero(outcomes == WIDE_ROW).tolist():
            row = {name: values[0] for name, values in piece.slice(place, 1).to_pydict().items()}
            with self._reader.lock:
                facts = self._engine.desk.read(row).facts
            weighed = self._engine.desk.judge(facts)
            at = first + place
            r.outcomes[at] = weighed.outcome
            r.cells[at] = weighed.cell
            r.conditions[at] = weighed.failed or weighed.unknown
            r.lacking[at] = 0 if weighed.failed else weighed.lacking
            if weighed.outcome != APPROVED:
                continue
            amount = self._engine.desk.amount(weighed)
            if amount < 2**63:
                r.amounts[at] = amount
            else:
                r.wide_amounts[at] = amount
            number = (self.past.count + at) * GRANT_SIZE
            self.grants[number : number + GRANT_SIZE] = grant_of(facts, weighed.row, 0, NO_GRANT)
            self.persons[self.past.count + at] = facts[PERSON]
