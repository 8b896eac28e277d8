"""Does the product decide as an independent reading of the contract does, on random and boundary claims?"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.oracle import naive
from tests.variants import random_claims

from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.records import Decision, UnusableHistory
from zhiji.rulebook.decide.shortage import catalogue_of
from zhiji.rulebook.law.policy import load_policy

POLICY = load_policy()
CATALOGUE = [
    {"occupation": "6-31-01-03", "valid_from": "2020-01-01", "valid_to": "2020-12-31"},
    {"occupation": "4-10-01-06", "valid_from": "", "valid_to": "2020-03-31"},
]


def as_row(decision: Decision) -> dict[str, str]:
    """A decision in the form in which the oracle answers."""
    return {
        "claim_id": decision.claim_id,
        "outcome": decision.outcome,
        "amount": str(decision.amount),
        "granted_months": "" if decision.granted_months is None else str(decision.granted_months),
        "payee": decision.payee,
        "payee_id": decision.payee_id,
        "fund": decision.fund,
        "reasons": ";".join(decision.reasons),
        "clauses": ";".join(decision.clauses),
        "problems": ";".join(sorted({found.column for found in decision.problems})),
    }


def compare(seed: int, rows_count: int, changes: int, with_history: bool) -> None:
    """One small world, decided by both."""
    rows = random_claims(seed, rows_count, changes)
    history = [row | {"claim_id": f"h{n}", "granted_months": ("", "1", "2", "3")[n % 4]} for n, row in
               enumerate(random_claims(seed + 1, 4, 1))] if with_history else []  # fmt: skip
    desk = Desk(POLICY, catalogue_of(CATALOGUE))
    expected = _oracle(rows, history)
    if isinstance(expected, naive.Unusable):
        with pytest.raises(UnusableHistory) as error:
            desk.decide_all(rows, history)
        assert (error.value.row, error.value.column) == (expected.row, expected.column)
    else:
        assert [as_row(decision) for decision in desk.decide_all(rows, history)] == expected


def _oracle(rows: list[dict[str, str]], history: list[dict[str, str]]) -> list[dict[str, str]] | naive.Unusable:
    try:
        return naive.adjudicate(rows, history, CATALOGUE)
    except naive.Unusable as refusal:
        return refusal


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**31), st.integers(1, 25), st.integers(0, 4), st.booleans())
def test_random_claims_come_out_as_the_oracle_says(seed: int, count: int, changes: int, with_history: bool) -> None:
    compare(seed, count, changes, with_history)


@pytest.mark.soak
def test_two_hundred_thousand_random_claims_come_out_as_the_oracle_says() -> None:
    for seed in range(8_000):
        compare(seed, 25, seed % 5, seed % 2 == 0)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**31))
def test_the_order_of_the_rows_changes_no_decision(seed: int) -> None:
    rows = [row | {"claim_id": f"c{number}"} for number, row in enumerate(random_claims(seed, 20, 2))]
    forward = {d.claim_id: as_row(d) for d in Desk(POLICY).decide_all(rows)}
    backward = {d.claim_id: as_row(d) for d in Desk(POLICY).decide_all(rows[::-1])}
    assert forward == backward
