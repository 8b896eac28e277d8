"""Can every answer to an open question be chosen, and is any other refused?"""

import pytest

from zhiji.rulebook.check.bounds import options_of
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import load_policy

POLICY = load_policy()
OPTIONS = [
    (name, option)
    for name, question in POLICY.pack.readings.items()
    for option in options_of(question)
    if option != question.default
]


@pytest.mark.parametrize(("reading", "option"), OPTIONS)
def test_the_option_makes_another_law_and_is_named_in_the_policy(reading: str, option: str) -> None:
    policy = load_policy(readings={reading: option})
    assert policy.name == f"{POLICY.name}+{reading}={option}"
    assert policy.fingerprint != POLICY.fingerprint
    assert policy.regimes[0][1] != POLICY.regimes[0][1]


def test_the_default_is_not_named_in_the_policy() -> None:
    assert load_policy(readings={"R-09": "from_2019_09_11"}).name == POLICY.name


def test_readings_are_named_in_the_order_of_their_ids() -> None:
    chosen = {"R-10": "no_deadline", "R-02": "rolling_12_months"}
    assert load_policy(readings=chosen).name.endswith("+R-02=rolling_12_months+R-10=no_deadline")


@pytest.mark.parametrize(
    ("reading", "option"),
    [("R-99", "x"), ("R-09", "x"), ("R-11", "share_0"), ("R-11", "share_101"), ("R-17", "share_49"), ("R-15", "rent")],
)
def test_an_option_that_is_not_offered_is_refused_with_those_that_are(reading: str, option: str) -> None:
    with pytest.raises(PackError, match=r"(it has|the pack has) "):
        load_policy(readings={reading: option})


def test_a_share_may_be_any_whole_percentage() -> None:
    assert load_policy(readings={"R-11": "share_65"}).law.conditions["low_attendance"].percent == 65


def test_funds_follow_the_list_of_benefits() -> None:
    law = load_policy(readings={"R-15": "living_allowance,placement_grant"}).law
    assert {name for name, b in law.benefits.items() if b.fund == "employment_subsidy"} == {
        "living_allowance", "placement_grant",
    }  # fmt: skip


def test_the_case_of_a_readings_id_does_not_matter() -> None:
    assert load_policy(readings={"r-10": "no_deadline"}).name.endswith("+R-10=no_deadline")
