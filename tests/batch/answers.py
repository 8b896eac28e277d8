"""How are decisions compared, whichever way they were reached or written down?"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
from tests.batch.run import read_csv
from tests.batch.sheet import OUTPUT, Row
from tests.oracle import naive

from zhiji.batch.engine import run_source
from zhiji.batch.output import Output
from zhiji.batch.sources.source import Source
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.records import Decision

type Plain = dict[str, str]
PLAIN_LOOPS = 1 << 40
COMPILED = 0
DECIDED = tuple(name for name in OUTPUT if name not in ("trace", "policy"))
"""What the contract alone decides; the oracle says nothing of trace and policy."""


def plain(row: Mapping[str, Any]) -> Plain:
    """A row of output as texts: amounts with two decimals, nothing for nothing."""
    return {name: "" if row[name] is None else str(row[name]) for name in OUTPUT}


def decided(desk: Desk, source: Source, history: Sequence[dict[str, Any]] = (), *, worth: int) -> list[Plain]:
    """What the engine makes of a source, by plain loops or compiled."""
    return in_rows(Output(run_source(desk, source, history, worth=worth)).table())


def in_rows(table: pa.Table) -> list[Plain]:
    """The rows of an output table."""
    return [plain(row) for row in table.to_pylist()]


def written(decision: Decision) -> Plain:
    """A decision of the rulebook as the output shows it."""
    return {
        "claim_id": decision.claim_id,
        "outcome": decision.outcome,
        "amount": f"{decision.amount:.2f}",
        "granted_months": "" if decision.granted_months is None else str(decision.granted_months),
        "payee": decision.payee,
        "payee_id": decision.payee_id,
        "fund": decision.fund,
        "reasons": ";".join(decision.reasons),
        "clauses": ";".join(decision.clauses),
        "trace": decision.trace,
        "policy": decision.policy,
    }


def of_oracle(claims: Sequence[Row], history: Sequence[Row] = (), shortage: Sequence[Row] = ()) -> list[Plain]:
    """What the oracle says, without the columns that it does not know."""
    return shared(naive.adjudicate(claims, history, shortage))


def shared(rows: Iterable[Mapping[str, str]]) -> list[Plain]:
    """The rows without trace and policy."""
    return [{name: row[name] for name in DECIDED} for row in rows]


def file_rows(path: Path) -> list[Plain]:
    """The decisions in a file, as texts."""
    if path.suffix == ".csv":
        return read_csv(path) or []
    if path.suffix == ".parquet":
        return in_rows(pq.read_table(path))
    head, *rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [plain(dict(zip(map(str, head), map(_cell, row), strict=True)) | _yuan(head, row)) for row in rows]


def _cell(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _yuan(head: Sequence[object], row: Sequence[object]) -> dict[str, str]:
    return {"amount": f"{Decimal(str(row[head.index('amount')])):.2f}"}
