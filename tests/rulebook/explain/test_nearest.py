"""Is every suggestion true, near, and never a change of age or group?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracle import makers, naive
from tests.variants import random_claims

from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.nearest import Change, nearest_changes
from zhiji.rulebook.law.policy import load_policy

POLICY = load_policy()
NEVER = {"person_id", "categories", "claim_id"}


def nearest(benefit: str, **changes: str) -> list[Change]:
    """The suggestions for a good claim with changes."""
    return nearest_changes(Case(Desk(POLICY), [makers.good_claim(benefit) | changes], 0))


def own(changes: list[Change]) -> dict[str, str]:
    """The change of the claim itself, not another benefit."""
    return next((dict(change.values) for change in changes if "benefit" not in change.values), {})


@pytest.mark.parametrize(
    ("benefit", "changes", "expected"),
    [
        ("work_based_poor", {"wage_paid": ""}, {"wage_paid": "yes"}),
        ("work_based_poor", {"wage_paid": "no"}, {"wage_paid": "yes"}),
        ("placement_grant", {"recommended": ""}, {"recommended": "yes"}),
        ("placement_grant", {"employed_region": "231081"}, {"employed_region": "231086"}),
        ("pre_job", {"contract_months": "11"}, {"contract_months": "12"}),
        ("living_allowance", {"draws_pension": ""}, {"draws_pension": "no"}),
    ],
)
def test_the_nearest_change_is_found(benefit: str, changes: dict[str, str], expected: dict[str, str]) -> None:
    assert own(nearest(benefit, **changes)) == expected


def test_after_three_in_a_year_the_new_year_is_suggested() -> None:
    rows = [
        makers.good_claim("free_training", f"c{n}")
        | {"class_id": f"K{n}", "project": f"P{n}", "occupation": "", "level": ""}
        for n in range(4)
    ]
    year = int(str(rows[3]["claimed_on"])[:4])
    assert own(nearest_changes(Case(Desk(POLICY), rows, 3))) == {"claimed_on": f"{year + 1}-01-01"}


def test_a_late_claim_is_shown_the_last_day() -> None:
    claim = makers.good_claim("free_training") | {"certificate_on": "2020-06-30", "claimed_on": "2021-07-01"}
    assert own(nearest_changes(Case(Desk(POLICY), [claim], 0))) == {"claimed_on": "2021-06-30"}


def test_another_benefit_is_suggested_where_the_group_fits_it() -> None:
    changes = nearest("work_based_insured", categories="poor_worker")
    assert any(change.values == {"benefit": "work_based_poor"} for change in changes)


@pytest.mark.parametrize(
    "changes", [{"draws_pension": "yes"}, {"on_establishment": "yes"}, {"categories": "other_need"}]
)
def test_who_draws_a_pension_or_is_in_no_group_is_offered_no_way_round(changes: dict[str, str]) -> None:
    assert own(nearest("living_allowance", **changes)) == {}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31))
def test_every_suggestion_is_proven_by_the_oracle(seed: int) -> None:
    rows = [row | {"claim_id": f"c{n}"} for n, row in enumerate(random_claims(seed, 6, 2, people=2))]
    for place in range(len(rows)):
        case = Case(Desk(POLICY), rows, place)
        for change in nearest_changes(case):
            assert not NEVER & set(change.values)
            changed = [*rows[:place], {**rows[place], **change.values}, *rows[place + 1 :]]
            answer = naive.adjudicate(changed)[place]
            assert answer["outcome"] == ("partial" if change.is_partial else "approved")
            assert answer["amount"] == f"{change.amount_fen / 100:.2f}"
