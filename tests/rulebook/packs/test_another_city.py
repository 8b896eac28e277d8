"""Can another city's plan, different in everything, run as a pack alone?"""

import datetime
from pathlib import Path

import polars as pl
import pytest
from tests.oracle import makers

from zhiji import adjudicate
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.records import Decision
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.text import explain_case
from zhiji.rulebook.law.policy import load_policy

POLICY = load_policy(Path(__file__).parents[2] / "packs" / "jinshui_2020")
PERSON = makers.person_id(datetime.date(1990, 1, 1), 7)
OTHERS = [makers.person_id(datetime.date(1991, 2, 3), serial) for serial in range(1, 9)]
BASE = {
    "claim_id": "1",
    "person_id": PERSON,
    "started_on": "2020-03-01",
    "ended_on": "2020-03-31",
    "claimed_on": "2020-08-01",
    "employer_id": makers.credit_code(5),
    "institution_id": makers.credit_code(6),
}


def decide(*claims: dict[str, str], history: list[dict[str, str]] | None = None) -> list[Decision]:
    """Claims of this city, each with the base's values where it has none."""
    rows = [BASE | {"claim_id": str(number)} | claim for number, claim in enumerate(claims, start=1)]
    return Desk(POLICY).decide_all(rows, [BASE | row for row in history or []])


def course(project: str = "NET", hours: str = "40", **more: str) -> dict[str, str]:
    """A course claim."""
    return {
        "benefit": "course", "categories": "farmer", "project": project, "planned_hours": hours, "attended_hours": hours,
    } | more  # fmt: skip


@pytest.mark.parametrize(
    ("project", "hours", "amount"),
    [
        ("NET", "0.5", "100.00"), ("NET", "39.9", "100.00"), ("NET", "40", "250.50"), ("NET", "80", "400.00"),
        ("BOAT", "39", "300.00"), ("BOAT", "79.9999", "600.00"), ("BOAT", "1000", "900.00"),
    ],
)  # fmt: skip
def test_a_price_table_goes_by_course_and_class_hours(project: str, hours: str, amount: str) -> None:
    assert str(decide(course(project, hours))[0].amount) == amount


def test_a_course_that_the_table_does_not_have_has_no_rate() -> None:
    assert decide(course("WAGON"))[0].reasons == ("no_rate",)
    assert decide(course(""))[0].reasons == ("unknown:project",)


def test_hours_are_paid_to_the_fen_and_capped() -> None:
    def hourly(hours: str) -> str:
        return str(decide({"benefit": "hourly", "categories": "newcomer", "attended_hours": hours})[0].amount)

    assert hourly("33.3333") == "416.66"
    assert hourly("80") == "1000.00"
    assert hourly("80.01") == "1000.00"


def test_a_share_of_a_price_is_rounded_down_and_capped() -> None:
    def retrained(fee: str) -> str:
        claim = {
            "benefit": "retraining",
            "categories": "miner",
            "fee": fee,
            "fee_standard": "9000",
            "fee_paid_by": "person",
        }
        return str(decide(claim)[0].amount)

    assert retrained("1000.01") == "700.00"
    assert retrained("2857.15") == "2000.00"


def test_an_amount_may_go_by_group_and_level_the_first_group_counts() -> None:
    def graded(groups: str, level: str) -> str:
        claim = {
            "benefit": "graded", "categories": groups, "level": level, "certificate": "市民技能卡",
            "certificate_on": "2020-04-01",
        }  # fmt: skip
        return str(decide(claim)[0].amount)

    assert graded("农户", "5") == "400.00"
    assert graded("farmer;miner", "4") == "700.00"


def test_a_claim_must_wait_three_months_after_the_card() -> None:
    def waited(day: str) -> Decision:
        claim = {"benefit": "graded", "categories": "farmer", "level": "5", "certificate": "city_card"}
        return decide(claim | {"certificate_on": day})[0]

    assert waited("2020-05-01").outcome == "approved"
    assert waited("2020-05-02").reasons == ("claimed_too_soon",)


def test_a_fourth_in_a_lifetime_is_refused_even_years_later() -> None:
    years = [course("NET" if n % 2 else "BOAT", claimed_on=f"202{n}-08-01", started_on=f"202{n}-03-01",
                    ended_on=f"202{n}-03-31") for n in range(3)]  # fmt: skip
    past = [course("OLD", claim_id="h", claimed_on="2015-01-01")]
    assert [d.outcome for d in decide(*years)] == ["approved"] * 3
    assert decide(*years, history=past)[2].reasons == ("three_in_a_life",)


def test_a_higher_grade_blocks_a_lower_one_and_not_the_reverse() -> None:
    def grade(level: str, day: str) -> dict[str, str]:
        return {
            "benefit": "graded", "categories": "farmer", "occupation": "6-31", "level": level, "certificate": "city_card",
            "certificate_on": "2020-04-01", "claimed_on": day,
        }  # fmt: skip

    assert [d.reasons for d in decide(grade("3", "2020-08-01"), grade("4", "2020-08-02"))] == [(), ("higher_before",)]
    assert [d.reasons for d in decide(grade("5", "2020-08-01"), grade("4", "2020-08-02"))] == [(), ()]


def test_the_same_course_is_open_again_after_two_years() -> None:
    again = [course(claimed_on="2020-08-01"), course(claimed_on="2022-07-31"), course(claimed_on="2022-08-01")]
    assert [d.reasons for d in decide(*again)] == [(), ("same_within_two_years",), ()]


def test_months_are_cut_at_the_lifetimes_twelve_with_the_citys_own_word() -> None:
    def months(count: int, start: str, day: str) -> dict[str, str]:
        return {
            "benefit": "wage_support", "categories": "farmer", "months": str(count), "started_on": start,
            "ended_on": "2021-12-31", "claimed_on": day,
        }  # fmt: skip

    parts = [
        months(5, "2021-01-01", "2022-01-05"),
        months(5, "2021-01-01", "2022-02-05"),
        months(5, "2021-01-01", "2022-03-05"),
    ]
    decisions = decide(*parts)
    assert [d.granted_months for d in decisions] == [5, 5, 2]
    assert decisions[2].reasons == ("shortened",)
    assert str(decisions[2].amount) == "1300.00"


def wages(person: str, number: int, months: str = "2") -> dict[str, str]:
    """Two months of wage support at 800 for one of the employer's people."""
    return BASE | {
        "claim_id": f"w{number}", "benefit": "wage_support", "categories": "farmer", "months": months, "person_id": person,
    }  # fmt: skip


def test_an_employers_month_is_capped_over_all_its_people() -> None:
    rows = [wages(person, number) for number, person in enumerate(OTHERS[:4])]
    decisions = Desk(POLICY).decide_all(rows)
    assert [d.outcome for d in decisions] == ["approved", "approved", "rejected", "rejected"]
    assert decisions[2].reasons == ("employer_month",)


def test_what_the_cap_refuses_leaves_the_person_all_months() -> None:
    rows = [wages(person, number) for number, person in enumerate(OTHERS[:3])]
    later = wages(OTHERS[2], 9, "2") | {"claimed_on": "2020-09-01"}
    assert Desk(POLICY).decide_all([*rows, later])[-1].granted_months == 2


@pytest.mark.parametrize("worth", [0, 10**9])
def test_files_and_single_claims_agree_in_this_city_too(worth: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiji.batch.compiled.WORTH_COMPILING", worth)
    rows = [wages(person, number) for number, person in enumerate(OTHERS)]
    rows += [BASE | {"claim_id": f"c{n}", "person_id": OTHERS[n % 4]} | course(hours=str(20 * n)) for n in range(12)]
    singly = Desk(POLICY).decide_all(rows)
    frame = adjudicate(pl.DataFrame(rows), policy=POLICY)
    assert frame["outcome"].to_list() == [d.outcome for d in singly]
    assert frame["amount"].to_list() == [d.amount for d in singly]
    assert frame["trace"].to_list() == [d.trace for d in singly]


def test_the_explanation_uses_the_citys_own_words() -> None:
    case = Case(Desk(POLICY), [BASE | course("WAGON")], 0)
    text = explain_case(case, "zh")
    assert "没有对应的补贴标准" in text
    assert "港口基金" in explain_case(Case(Desk(POLICY), [BASE | course()], 0), "zh")
