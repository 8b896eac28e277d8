"""Are months and money that a person was granted added up as a limit says: in a year, in twelve months, in a lifetime?"""

from pathlib import Path

import polars as pl
import pytest
from tests.rulebook.packs.chaoyin import (
    EMPLOYERS,
    FOLDER,
    PEOPLE,
    Answer,
    Row,
    claim,
    naive,
    numbered,
    random_rows,
    without_employers,
)

from zhiji import adjudicate
from zhiji.rulebook.check.handbook import handbook
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.records import Decision
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.text import explain_case
from zhiji.rulebook.law.policy import Policy, load_policy

POLICY = load_policy(FOLDER)
PLAIN_LOOPS, COMPILED = 10**9, 0


def decide(*rows: Row, history: list[Row] | None = None) -> list[Decision]:
    """Claims of this city, numbered in their order."""
    return Desk(POLICY).decide_all(numbered(rows), history or [])


def shift(day: str, months: int, **more: str) -> Row:
    """Shift support for so many months."""
    return claim("shift_support", day, months=str(months), **more)


def mentoring(day: str, months: int) -> Row:
    """Mentoring for so many months."""
    return claim("mentoring", day, months=str(months))


def tuition(day: str, fee: str, **more: str) -> Row:
    """Tuition at a price: 80 % of it is paid."""
    return claim("tuition", day, fee=fee, fee_standard=fee, **more)


def granted(decisions: list[Decision]) -> list[tuple[str, int | None]]:
    return [(decision.outcome, decision.granted_months) for decision in decisions]


def paid(decisions: list[Decision]) -> list[str]:
    return [str(decision.amount) for decision in decisions]


# Months


def test_a_claim_is_cut_to_the_months_that_the_year_has_left() -> None:
    decisions = decide(shift("2021-12-01", 4), shift("2021-12-31", 4), shift("2021-12-31", 1))
    assert granted(decisions) == [("approved", 4), ("partial", 2), ("rejected", None)]
    assert (decisions[1].reasons, str(decisions[1].amount)) == (("year_cut",), "1000.00")
    assert decisions[2].reasons == ("six_a_year",)


def test_a_new_year_has_its_own_months_within_the_lifetimes() -> None:
    decisions = decide(shift("2021-12-31", 6), shift("2022-01-01", 4), shift("2022-01-02", 1))
    assert granted(decisions) == [("approved", 6), ("partial", 3), ("rejected", None)]
    assert decisions[1].reasons == ("months_capped",)
    assert decisions[2].reasons == ("nine_in_all",)


def test_each_limit_that_leaves_too_little_is_named_and_the_trace_has_the_tightest() -> None:
    decisions = decide(shift("2021-12-31", 6), shift("2022-01-01", 7))
    assert granted(decisions)[1] == ("partial", 3)
    assert decisions[1].reasons == ("months_capped", "year_cut")
    assert decisions[1].clauses == ("2.1", "3.4", "3.5")
    assert decisions[1].trace.endswith("06")


def test_months_of_history_count_in_the_year_in_which_they_were_claimed() -> None:
    history = [shift("2021-11-01", 5, claim_id="h1"), shift("2020-11-01", 2, claim_id="h2")]
    assert granted(decide(shift("2021-12-01", 4), history=history)) == [("partial", 1)]


@pytest.mark.parametrize(
    ("day", "months"), [("2022-02-27", 1), ("2022-02-28", 5), ("2022-03-01", 5)], ids=["before", "on", "after"]
)
def test_months_are_free_again_twelve_months_later(day: str, months: int) -> None:
    assert granted(decide(mentoring("2021-02-28", 4), mentoring(day, 5)))[1][1] == months


# Money


def test_a_claim_is_cut_to_the_money_that_the_year_has_left() -> None:
    decisions = decide(tuition("2021-05-01", "1875.01"), tuition("2021-12-31", "1000"), tuition("2021-12-31", "1"))
    assert paid(decisions) == ["1500.00", "500.00", "0.00"]
    assert [d.outcome for d in decisions] == ["approved", "partial", "rejected"]
    assert decisions[1].reasons == ("amount_capped",)
    assert decisions[2].reasons == ("year_of_yuan",)


def test_a_lifetime_of_money_goes_on_over_the_years() -> None:
    years = [tuition(f"202{year}-05-01", "2500") for year in (1, 2, 3)]
    decisions = decide(*years)
    assert paid(decisions) == ["2000.00", "1000.00", "0.00"]
    assert [d.reasons for d in decisions] == [(), ("life_cut",), ("life_of_yuan",)]


def test_a_cap_of_money_covers_all_the_benefits_that_it_names() -> None:
    seminar = claim("seminar", "2021-05-02", fee_paid_by="person")
    decisions = decide(tuition("2021-05-01", "2125"), seminar, shift("2021-05-03", 1))
    assert paid(decisions) == ["1700.00", "300.00", "500.00"]
    assert (decisions[1].outcome, decisions[1].granted_months) == ("partial", None)


def test_money_that_is_cut_leaves_the_months_as_they_were_granted() -> None:
    decisions = decide(tuition("2021-05-01", "1875"), mentoring("2021-05-02", 4))
    assert (decisions[1].granted_months, str(decisions[1].amount)) == (4, "500.00")
    assert decisions[1].reasons == ("amount_capped",)


def test_months_are_cut_before_money() -> None:
    decisions = decide(mentoring("2021-05-01", 3), tuition("2021-05-01", "500"), mentoring("2021-05-02", 7))
    assert (decisions[2].granted_months, str(decisions[2].amount)) == (2, "600.00")
    assert decisions[2].reasons == ("months_capped",)


def test_what_was_granted_before_counts_as_money() -> None:
    history = [mentoring("2021-03-01", 7) | {"granted_months": "5", "claim_id": "h1"}]
    assert paid(decide(tuition("2021-05-01", "1000"), history=history)) == ["500.00"]


def test_a_person_with_a_vast_grant_has_nothing_left() -> None:
    fee = "9" * 25
    history = [tuition(f"2021-03-0{day}", fee, claim_id=f"h{day}") for day in range(1, 5)]
    assert decide(tuition("2021-05-01", "1"), history=history)[0].reasons == ("life_of_yuan", "year_of_yuan")


# The employer's month


def test_the_employers_month_is_asked_for_what_the_months_leave() -> None:
    first = [shift("2021-05-01", 6, person_id=PEOPLE[1])]
    second = [shift("2021-02-01", 4, employer_id=EMPLOYERS[1]), shift("2021-05-02", 6)]
    decisions = decide(*first, *second)
    assert granted(decisions) == [("approved", 6), ("approved", 4), ("partial", 2)]


def test_the_employers_month_uses_up_what_was_granted_not_what_was_claimed() -> None:
    used = [shift("2021-02-01", 5, employer_id=EMPLOYERS[1]), shift("2021-05-01", 6)]
    others = [shift("2021-05-02", 6, person_id=PEOPLE[1]), shift("2021-05-03", 2, person_id=PEOPLE[2])]
    decisions = decide(*used, *others)
    assert granted(decisions)[1:] == [("partial", 1), ("approved", 6), ("rejected", None)]
    assert decisions[3].reasons == ("employer_month",)


def test_an_employers_month_is_not_blamed_where_no_months_are_left() -> None:
    rows = [shift("2021-02-01", 6), shift("2021-05-01", 6, person_id=PEOPLE[1]), shift("2021-05-02", 6)]
    assert decide(*rows)[2].reasons == ("six_a_year",)


# Every way of deciding


@pytest.fixture(params=["with employers", "people apart"])
def policy(request: pytest.FixtureRequest, tmp_path: Path) -> Policy:
    """The city as it is, and without the limit over employers."""
    return POLICY if request.param == "with employers" else load_policy(without_employers(tmp_path))


@pytest.mark.parametrize("seed", range(8))
def test_random_claims_come_out_as_a_naive_reading_says(policy: Policy, seed: int) -> None:
    rows = random_rows(seed, 150)
    expected = naive(rows, employers="employer_month" in policy.law.limits)
    for decision in Desk(policy).decide_all(rows):
        answer = Answer(decision.outcome, decision.amount_fen, decision.granted_months, decision.reasons)
        assert answer == expected[decision.claim_id]
    assert {answer.outcome for answer in expected.values()} == {"approved", "partial", "rejected"}


@pytest.mark.parametrize("worth", [PLAIN_LOOPS, COMPILED], ids=["plain", "compiled"])
def test_files_come_out_as_single_claims_do(policy: Policy, worth: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiji.batch.compiled.WORTH_COMPILING", worth)
    rows, past = random_rows(100, 1_500), [row | {"claim_id": f"h{n}"} for n, row in enumerate(random_rows(101, 5))]
    rows += [tuition("2022-07-01", "9" * 25, claim_id=f"v{n}", person_id=person) for n, person in enumerate(PEOPLE)]
    rows += [mentoring("2023-12-31", 10**25) | {"claim_id": f"w{n}", "person_id": p} for n, p in enumerate(PEOPLE)]
    singly = Desk(policy).decide_all(rows, past)
    frame = adjudicate(pl.DataFrame(rows, infer_schema_length=None), pl.DataFrame(past), policy=policy)
    for column in ("outcome", "amount", "granted_months", "trace"):
        assert frame[column].to_list() == [getattr(decision, column) for decision in singly]
    assert frame["reasons"].to_list() == [";".join(decision.reasons) for decision in singly]


# In words


def explained(lang: str, *rows: Row) -> str:
    """The last claim, explained."""
    return explain_case(Case(Desk(POLICY), numbered(rows), len(rows) - 1), "zh" if lang == "zh" else "en")


def test_a_years_months_are_explained_with_what_each_limit_counts() -> None:
    rows = [shift("2021-12-31", 6), shift("2022-01-01", 4)]
    zh, en = explained("zh", *rows), explained("en", *rows)
    assert "已补贴0个月，本次申领4个月。一个自然年合计最多6个月" in zh
    assert "已补贴6个月，本次申领4个月。合计最多9个月" in zh
    assert "剩余月数少于申领月数" in zh and "¥500.00/月 × 3个月 = ¥1,500.00" in zh
    assert "0 months used, 4 claimed; at most 6 months in a calendar year" in en
    assert "6 months used, 4 claimed; at most 9 months in all" in en


def test_a_cut_of_money_is_explained_with_what_is_left() -> None:
    rows = [tuition("2021-05-01", "1875"), mentoring("2021-05-02", 4)]
    zh, en = explained("zh", *rows), explained("en", *rows)
    assert "部分补贴 ¥500.00，剩余额度少于应补金额（方案 2.2、3.2）" in zh
    assert "¥300.00/月 × 4个月 = ¥1,200.00，剩余额度¥500.00" in zh
    assert "已补贴¥1,500.00，本次应补¥1,200.00。一个自然年合计最多¥2,000.00" in zh
    assert "¥1,500.00 granted, this claim comes to ¥1,200.00; at most ¥2,000.00 in a calendar year" in en
    assert "less money is left than the claim comes to" in en


def test_a_refusal_says_when_the_next_year_opens() -> None:
    used = [tuition("2021-05-01", "2500"), tuition("2021-06-01", "100")]
    assert "本年度补贴额度已用完" in explained("zh", *used)
    assert "申领日期为2022年1月1日，可补贴¥80.00" in explained("zh", *used)
    months = [mentoring("2021-05-01", 5), mentoring("2021-06-01", 1)]
    assert "the claim were 1 May 2022: ¥300.00" in explained("en", *months)


def test_the_handbook_says_the_spans() -> None:
    text = handbook(POLICY, "md")
    assert "每人一个自然年内合计最多6个月" in text
    assert "每人12个月内合计最多5个月" in text
    assert "每人一个自然年内合计最多¥2,000.00，超出部分不补" in text
