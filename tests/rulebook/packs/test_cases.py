"""Is every hand-checkable case of a pack decided as it says, and is every row of the contract covered by one?"""

from typing import Final

import pytest

from zhiji.rulebook.check.cases import PackCase, cases_of, decide_case, differences_of
from zhiji.rulebook.law.pack import PACKS
from zhiji.rulebook.law.policy import Policy, load_policy

DONGNING: Final = PACKS / "dongning_2019"
CASES: Final = list(cases_of(DONGNING))
_POLICIES: Final[dict[tuple[tuple[str, str], ...], Policy]] = {}

# The rows of the contract's tables in §5, and the readings of §7.
CONDITIONS: Final = (
    "outside_plan", "under_16", "draws_pension", "on_establishment", "not_in_category", "no_certificate",
    "certificate_too_early", "fact_after_claim", "late_claim", "low_attendance", "no_level", "short_contract",
    "hired_too_long_ago", "no_months", "months_exceed_span", "wage_not_paid", "not_insured", "no_days",
    "days_exceed_span", "nothing_to_pay", "not_recommended", "employed_too_early", "employed_too_late",
    "employed_elsewhere",
)  # fmt: skip
LIMITS: Final = (
    "annual_limit", "repeat_training", "same_class", "already_granted", "months_overlap", "months_used_up",
)  # fmt: skip
UNKNOWN: Final = (
    "certificate_on", "planned_hours", "attended_hours", "attended_days", "months", "fee", "fee_standard",
    "contract_months", "hired_on", "insured", "wage_paid", "draws_pension", "on_establishment", "recommended",
    "employed_on", "employed_region", "class_id",
)  # fmt: skip


def policy_for(case: PackCase) -> Policy:
    """The pack under the case's readings; made once."""
    key = tuple(sorted(case.readings.items()))
    if key not in _POLICIES:
        _POLICIES[key] = load_policy(DONGNING, readings=case.readings)
    return _POLICIES[key]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.stem}: {case.name}")
def test_the_case_is_decided_as_it_says(case: PackCase) -> None:
    assert differences_of(case, decide_case(case, policy_for(case))) == []


@pytest.mark.parametrize("reason", [*CONDITIONS, *LIMITS, *(f"unknown:{name}" for name in UNKNOWN)])
def test_a_case_shows_the_reason_standing_alone(reason: str) -> None:
    assert any(case.expect.get("reasons") == [reason] for case in CASES)


@pytest.mark.parametrize("reading", [f"R-{number:02d}" for number in range(1, 27)])
def test_every_other_option_of_a_reading_has_a_case(reading: str) -> None:
    question = load_policy().pack.readings[reading]
    switched = {case.readings[reading] for case in CASES if reading in case.readings}
    assert switched >= set(question.options) - {question.default}


@pytest.mark.parametrize("benefit", load_policy().benefits)
def test_every_benefit_has_cases_of_each_outcome_that_it_can_have(benefit: str) -> None:
    outcomes = {case.expect["outcome"] for case in CASES if case.file.stem == benefit}
    assert outcomes >= {"approved", "rejected", "pending"}


@pytest.mark.parametrize("benefit", load_policy().benefits)
def test_every_condition_limit_and_missing_fact_of_a_benefit_has_a_case_of_its_own(benefit: str) -> None:
    policy = load_policy()
    rules = policy.rules(policy.benefits.index(benefit))
    tests = [policy.law.conditions[rule.name] for rule in rules.conditions]
    wanted = {rule.reason for rule in rules.conditions} - {"class_known"}
    wanted |= {name for limit in rules.limits for name in (limit.reason, limit.partial_reason) if name}
    wanted |= {f"unknown:{fact}" for test in tests for fact in (test.fact, test.other) if fact in UNKNOWN}
    words = {benefit, policy.law.benefits[benefit].zh}
    shown = {reason for case in CASES if case.claim["benefit"] in words for reason in case.expect.get("reasons", ())}
    assert shown >= wanted


@pytest.mark.parametrize("benefit", load_policy().benefits)
def test_every_group_of_a_benefit_has_a_case_in_which_it_is_granted(benefit: str) -> None:
    granted = [case for case in CASES if case.expect["outcome"] == "approved" and case.claim["benefit"] == benefit]
    groups = {group for case in granted for group in case.claim["categories"].split(";")}
    assert groups >= set(load_policy().law.benefits[benefit].categories)


def test_there_are_at_least_three_hundred_cases_each_named_once() -> None:
    names = [(case.file, case.name) for case in CASES]
    assert len(names) == len(set(names)) >= 300
