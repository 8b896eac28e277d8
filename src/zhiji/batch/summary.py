"""How much came out of a run: counts and yuan by benefit and outcome."""

from dataclasses import dataclass

import numpy as np

from zhiji.batch.engine import Run
from zhiji.rulebook.decide.trace import INVALID, OUTCOMES


@dataclass(frozen=True)
class Line:
    """One benefit: how many rows came to which outcome, and what is granted, in fen."""

    benefit: str
    counts: tuple[int, ...]
    amount_fen: int


@dataclass(frozen=True)
class Summary:
    """All lines, the rows that could not be read, and the time it took."""

    lines: tuple[Line, ...]
    invalid_count: int
    row_count: int
    amount_fen: int
    seconds: float


def summarise(run: Run, seconds: float) -> Summary:
    """Count a run."""
    r = run.results
    policy = run.desk.policy
    count = len(policy.benefits)
    readable = r.outcomes != INVALID
    benefits = r.law_rows[readable] % count
    outcomes = r.outcomes[readable]
    table = np.bincount(benefits * len(OUTCOMES) + outcomes, minlength=count * len(OUTCOMES)).reshape(count, -1)
    granted = np.zeros(count, np.int64)
    np.add.at(granted, benefits, r.amounts[readable])
    sums = granted.tolist()
    for place, amount in r.wide_amounts.items():
        sums[int(r.law_rows[place]) % count] += amount
    lines = tuple(
        Line(name, tuple(table[place, :INVALID].tolist()), sums[place])
        for place, name in enumerate(policy.benefits)
        if table[place].any()
    )
    return Summary(lines, int((~readable).sum()), run.row_count, sum(sums), seconds)
