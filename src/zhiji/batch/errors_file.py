"""The errors file: for each value that makes a row invalid, where it is, what is wrong and what to do."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
import pyarrow as pa

from zhiji.batch.engine import Run
from zhiji.batch.masking import shown
from zhiji.batch.sources.source import Source
from zhiji.batch.words import Lang, say_problem
from zhiji.rulebook.decide.facts import COLUMNS
from zhiji.rulebook.decide.reading import Problem, plain_text, read_value
from zhiji.rulebook.decide.written import fault_columns

SCHEMA: Final = pa.schema(
    [
        ("row", pa.int64()),
        ("claim_id", pa.string()),
        ("column", pa.string()),
        ("value", pa.string()),
        ("problem", pa.string()),
        ("advice", pa.string()),
    ]
)
_BLOCK: Final = 50_000


class ErrorRow(NamedTuple):
    """One line of the errors file."""

    row: int
    claim_id: str
    column: str
    value: str
    problem: str
    advice: str


def error_rows(run: Run, source: Source, lang: Lang) -> Iterator[ErrorRow]:
    """All errors, in the order of the rows and of the columns within a row."""
    bad: dict[int, list[tuple[int, str]]] = {}
    for cell in run.bad_cells:
        bad.setdefault(cell.place, []).append((cell.column, cell.text))
    texts = _FaultTexts(run, source)
    for place in np.flatnonzero(run.results.faults).tolist():
        claim_id = run.claim_ids[place].as_py()
        found = [(column, text, _problem(run, column, text)) for column, text in bad.get(place, [])]
        for name, code in fault_columns(int(run.results.faults[place])):
            column = next(number for number, known in enumerate(COLUMNS) if known.name == name)
            found.append((column, texts.of(place, name), Problem(code)))
        for column, text, problem in sorted(found, key=lambda item: item[0]):
            name = COLUMNS[column].name
            words, advice = say_problem(problem, lang)
            yield ErrorRow(source.row_number(place), claim_id, name, shown(name, text), words, advice)


def error_tables(run: Run, source: Source, lang: Lang) -> Iterator[pa.Table]:
    """The errors as tables, for the writers."""
    rows: list[ErrorRow] = []
    for row in error_rows(run, source, lang):
        rows.append(row)
        if len(rows) == _BLOCK:
            yield _table(rows)
            rows = []
    yield _table(rows)


def _problem(run: Run, column: int, text: str) -> Problem:
    value = read_value(COLUMNS[column], text, run.desk.words)
    return value if isinstance(value, Problem) else Problem("unknown_code")


def _table(rows: list[ErrorRow]) -> pa.Table:
    return pa.Table.from_pydict(
        {name: [getattr(row, name) for row in rows] for name in ErrorRow._fields}, schema=SCHEMA
    )


class _FaultTexts:
    """Texts of values that can be read but do not fit together; a column is fetched when first asked for."""

    def __init__(self, run: Run, source: Source) -> None:
        self._run = run
        self._source = source
        self._columns: dict[str, pa.ChunkedArray] = {}

    def of(self, place: int, name: str) -> str:
        """The text in a row."""
        if name == "claim_id":
            return str(self._run.claim_ids[place].as_py())
        if name not in self._source.columns:
            return ""
        if name not in self._columns:
            self._columns[name] = self._source.column(name)
        return plain_text(self._columns[name][place].as_py())
