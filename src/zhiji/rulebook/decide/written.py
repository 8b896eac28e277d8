"""Writes a decision down: outcome, sum, payee, fund, reasons, clauses and the trace."""

from typing import Final, NamedTuple

from zhiji.rulebook.decide import faults as f
from zhiji.rulebook.decide.reading import Problem, normal_id
from zhiji.rulebook.decide.reasons import reasons_and_clauses
from zhiji.rulebook.decide.records import Decision, ReadClaim, ValueProblem, Weighed
from zhiji.rulebook.decide.statute import (
    ROW_MONTHLY,
    Statute,
)
from zhiji.rulebook.decide.trace import (
    APPROVED,
    INVALID,
    OUTCOMES,
    PARTIAL,
    PENDING,
    Trace,
    refusing,
    trace_text,
)
from zhiji.rulebook.law.policy import Policy

PAYEE_NAMES: Final = ("person", "institution", "employer")
PAYEE_COLUMNS: Final = ("person_id", "institution_id", "employer_id")


class _Words(NamedTuple):
    """What is said of all claims that were found alike."""

    fund: str
    reasons: tuple[str, ...]
    clauses: tuple[str, ...]
    trace: str


class Writer:
    """Writes decisions under one policy; what was found alike is put into words once."""

    def __init__(self, policy: Policy, statute: Statute) -> None:
        self._policy = policy
        self._statute = statute
        self._known: dict[tuple[int, ...], _Words] = {}

    def written(self, read: ReadClaim, weighed: Weighed | None) -> Decision:
        """The output row of a claim that was read and weighed."""
        claim_id, policy = read.texts.get("claim_id", ""), self._policy
        if weighed is None:
            trace = trace_text(Trace(policy.fingerprint, INVALID, 0, 0, -1, 0, 0))
            problems = tuple(read.problems + _fault_problems(read))
            return Decision(claim_id, "invalid", 0, None, "", "", "", (), (), trace, policy.name, problems)
        w = weighed
        bits = w.unknown if w.outcome == PENDING else w.failed
        key = (w.row, w.outcome, bits, w.lacking, w.limits, w.cell, w.grants_counted, w.months_used)
        words = self._known.get(key)
        if words is None:
            words = self._known[key] = self._in_words(w, bits)
        payee = f.payee_of(self._statute, w.row, read.facts)
        granted = w.outcome in (APPROVED, PARTIAL)
        return Decision(
            claim_id,
            OUTCOMES[w.outcome],
            w.amount_fen if granted else 0,
            w.months if granted and self._statute[w.row + ROW_MONTHLY] else None,
            PAYEE_NAMES[payee],
            _id_text(read, PAYEE_COLUMNS[payee]),
            words.fund,
            words.reasons,
            words.clauses,
            words.trace,
            policy.name,
        )

    def _in_words(self, w: Weighed, bits: int) -> _Words:
        policy, number = self._policy, f.row_number(self._statute, w.row)
        benefit = policy.law_at(number).benefits[policy.benefits[number % len(policy.benefits)]]
        reasons, clauses = reasons_and_clauses(
            policy.rules(number), benefit.clause, w.outcome, bits, w.lacking, w.limits
        )
        limits = refusing(w.outcome, w.limits)
        trace = Trace(policy.fingerprint, w.outcome, limits, bits, w.cell, w.grants_counted, w.months_used)
        return _Words(benefit.fund, reasons, clauses, trace_text(trace))


def _id_text(read: ReadClaim, column: str) -> str:
    text = read.texts.get(column, "")
    return normal_id(text) if column == "person_id" else text.upper()


_FAULTS: Final = (
    (f.NO_CLAIM_ID, "claim_id", "empty"),
    (f.CLAIM_ID_NUMBER, "claim_id", "claim_id_number_cell"),
    (f.CLAIM_ID_AGAIN, "claim_id", "claim_id_again"),
    (f.CLAIM_ID_IN_HISTORY, "claim_id", "claim_id_in_history"),
    (f.NO_BENEFIT, "benefit", "empty"),
    (f.NO_PERSON, "person_id", "empty"),
    (f.BORN_AFTER_START, "person_id", "born_after_start"),
    (f.NO_START, "started_on", "empty"),
    (f.NO_END, "ended_on", "empty"),
    (f.START_AFTER_END, "ended_on", "ends_before_start"),
    (f.NO_CLAIM_DATE, "claimed_on", "empty"),
    (f.END_AFTER_CLAIM, "claimed_on", "claimed_before_end"),
    (f.NO_FEE_PAYER, "fee_paid_by", "empty"),
    (f.NO_EMPLOYER, "employer_id", "payee_missing"),
    (f.NO_INSTITUTION, "institution_id", "payee_missing"),
)
"""Which column a fault is reported at, and as which problem."""


def fault_columns(faults: int) -> list[tuple[str, str]]:
    """Column and problem code of each fault among the bits."""
    return [(column, code) for fault, column, code in _FAULTS if faults & fault]


def _fault_problems(read: ReadClaim) -> list[ValueProblem]:
    return [
        ValueProblem(column, read.texts.get(column, ""), Problem(code)) for column, code in fault_columns(read.faults)
    ]
