"""What is known of a claim at each step: as read, as weighed, as decided; and of a grant before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from zhiji.rulebook.decide.reading import Problem

Fact = int | Fraction


class UnusableHistory(ValueError):
    """A history row without what limits need. `row` counts from 0."""

    def __init__(self, row: int, column: str, problem: Problem) -> None:
        self.row = row
        self.column = column
        self.problem = problem
        super().__init__(f"history row {row}: {column}: {problem.code}")


class ValueProblem(NamedTuple):
    """One value that makes a row invalid."""

    column: str
    value: str
    problem: Problem


@dataclass(slots=True)
class ReadClaim:
    """A claim as read: one integer per fact, the normalised texts, and what could not be read."""

    facts: list[Any]
    texts: dict[str, str]
    problems: list[ValueProblem]
    faults: int = 0


@dataclass(slots=True, frozen=True)
class Decision:
    """One row of the output file, as values. Money in integer fen."""

    claim_id: str
    outcome: str
    amount_fen: int
    granted_months: int | None
    payee: str
    payee_id: str
    fund: str
    reasons: tuple[str, ...]
    clauses: tuple[str, ...]
    trace: str
    policy: str
    problems: tuple[ValueProblem, ...] = field(default=(), compare=False)

    @property
    def amount(self) -> Decimal:
        """The amount in yuan, with two decimals."""
        return Decimal(self.amount_fen).scaleb(-2)


@dataclass(slots=True)
class Weighed:
    """Everything that was found about one valid claim: what an explanation is written from.

    `limits`: those that refuse it, or of a partial claim those that cut it.
    """

    row: int
    outcome: int
    failed: int = 0
    unknown: int = 0
    lacking: int = 0
    cell: int = -1
    rate: int = 0
    quantity: int = 0
    months: int = 0
    limits: int = 0
    grants_counted: int = 0
    months_used: int = 0
    amount_fen: int = 0
    claim: int = -1
    earlier: list[int] = field(default_factory=list)


class PastGrant(NamedTuple):
    """A history row as the fold needs it: its months are those granted, its person and slot are numbered by the run."""

    person: int
    grant: tuple[int, ...]
    amount_fen: int
    claim_id: str


PastRow = Mapping[str, Any] | PastGrant
"""A history row: as it stands in a file, or read before by `Desk.enter_past`."""
