"""What holds of every decision, whatever the claim: money, limits, months."""

from collections import Counter, defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.variants import random_claims

from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.reading import read_date
from zhiji.rulebook.decide.trace import read_trace
from zhiji.rulebook.kernel.dates import year_of
from zhiji.rulebook.law.policy import load_policy

POLICY = load_policy()
COUNTED = set(POLICY.law.families["counted"])
WORK = set(POLICY.law.families["work_based"])
SEEDS = st.integers(0, 2**31)


@settings(max_examples=100, deadline=None)
@given(SEEDS)
def test_nothing_is_granted_but_to_approved_and_partial_claims(seed: int) -> None:
    for decision in Desk(POLICY).decide_all(random_claims(seed, 20, 2)):
        granted = decision.outcome in ("approved", "partial")
        assert (decision.amount_fen > 0) <= granted
        assert (decision.granted_months is not None) <= granted
        assert (decision.reasons == ()) == (decision.outcome in ("approved", "invalid"))


@settings(max_examples=100, deadline=None)
@given(SEEDS)
def test_nobody_is_granted_a_fourth_counted_subsidy_in_a_year(seed: int) -> None:
    rows = [row | {"claim_id": f"c{n}"} for n, row in enumerate(random_claims(seed, 40, 1, people=2))]
    desk = Desk(POLICY)
    used: Counter[tuple[int, int]] = Counter()
    for row, decision in zip(rows, desk.decide_all(rows), strict=True):
        facts = desk.read(row).facts
        if decision.outcome == "approved" and POLICY.benefits[facts[1]] in COUNTED:
            day = read_date(row["claimed_on"])
            assert isinstance(day, int)
            used[facts[2], year_of(day)] += 1
    assert all(count <= 3 for count in used.values())


@settings(max_examples=100, deadline=None)
@given(SEEDS)
def test_nobody_is_granted_more_than_six_months_of_work_based_training(seed: int) -> None:
    rows = [row | {"claim_id": f"c{n}"} for n, row in enumerate(random_claims(seed, 40, 1, people=2))]
    desk = Desk(POLICY)
    months: defaultdict[int, int] = defaultdict(int)
    for row, decision in zip(rows, desk.decide_all(rows), strict=True):
        facts = desk.read(row).facts
        if decision.granted_months is not None and POLICY.benefits[facts[1]] in WORK:
            months[facts[2]] += decision.granted_months
            assert decision.amount_fen == 50_000 * decision.granted_months
    assert all(count <= 6 for count in months.values())


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_refused_claim_leaves_the_others_as_they_would_be_without_it(seed: int) -> None:
    rows = [row | {"claim_id": f"c{n}"} for n, row in enumerate(random_claims(seed, 20, 2))]
    all_of_them = Desk(POLICY).decide_all(rows)
    kept = [row for row, d in zip(rows, all_of_them, strict=True) if d.outcome in ("approved", "partial")]
    alone = {d.claim_id: d for d in Desk(POLICY).decide_all(kept)}
    assert all(alone[d.claim_id] == d for d in all_of_them if d.claim_id in alone)


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_every_trace_reads_back_to_what_was_decided(seed: int) -> None:
    for decision in Desk(POLICY).decide_all(random_claims(seed, 20, 2)):
        trace = read_trace(decision.trace)
        assert trace.pack == POLICY.fingerprint
        assert ("approved", "partial", "rejected", "pending", "invalid")[trace.outcome] == decision.outcome
        assert bool(trace.conditions or trace.limits) == (decision.outcome in ("rejected", "pending"))
