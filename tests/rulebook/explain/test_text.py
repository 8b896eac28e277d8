"""Does an explanation say the outcome, the sum, every condition with fact, figure and clause?"""

import re

import pytest
from tests.oracle import makers

from zhiji.rulebook.check.cases import cases_of
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.shortage import catalogue_of
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.limit_lines import limit_lines
from zhiji.rulebook.explain.lines import condition_lines
from zhiji.rulebook.explain.text import explain_case
from zhiji.rulebook.explain.words import Lang
from zhiji.rulebook.law.pack import PACKS
from zhiji.rulebook.law.policy import load_policy

POLICY = load_policy()
LANGS: tuple[Lang, Lang] = ("zh", "en")


def explained(benefit: str, changes: dict[str, str] | None = None, lang: Lang = "zh") -> str:
    """A good claim with changes, explained."""
    return explain_case(Case(Desk(POLICY), [makers.good_claim(benefit) | (changes or {})], 0), lang)


@pytest.mark.parametrize(
    ("benefit", "changes", "formula"),
    [
        ("skill_level", {"level": "3"}, "金额：非急需紧缺职业、高级工：¥2,000.00/人 = ¥2,000.00"),
        ("pre_job", {}, "金额：¥1,000.00/人 = ¥1,000.00"),
        ("work_based_poor", {"months": "2"}, "金额：¥500.00/月 × 2个月 = ¥1,000.00"),
        ("apprenticeship", {"months": "3"}, "金额：¥6,000.00/年 × 3个月 ÷ 12 = ¥1,500.00"),
        ("living_allowance", {"attended_days": "7"}, "金额：¥15.00/天 × 7天 = ¥105.00"),
        ("free_training", {"fee": "900", "fee_standard": "800.5"}, "收费¥900.00与标准¥800.50取低者 = ¥800.50"),
    ],
)
def test_the_sum_is_a_formula_with_its_figures(benefit: str, changes: dict[str, str], formula: str) -> None:
    assert formula in explained(benefit, changes)


def test_the_shortage_rate_says_that_the_occupation_is_listed() -> None:
    claim = makers.good_claim("skill_level")
    desk = Desk(POLICY, catalogue_of([{"occupation": claim["occupation"], "valid_from": "", "valid_to": ""}]))
    assert "急需紧缺职业、" in explain_case(Case(desk, [claim], 0), "zh")


def test_a_refusal_says_fact_figure_and_clause() -> None:
    text = explained("free_training", {"attended_hours": "63", "planned_hours": "80"})
    assert "结果：不予补贴：出勤课时不足（方案 4.1.1、4.4.1" not in text
    assert "✗ 出勤课时不足：实际课时：63 课时，计划课时：80 课时。应达到计划课时的80%，即64课时（方案 6.3）" in text


def test_a_fourth_subsidy_names_the_three_before() -> None:
    rows = [
        makers.good_claim("free_training", f"c{n}")
        | {"class_id": f"K{n}", "project": f"P{n}", "occupation": "", "level": ""}
        for n in range(4)
    ]
    text = explain_case(Case(Desk(POLICY), rows, 3), "zh")
    assert "本年度已享受的培训补贴达到上限：补贴次数：已核发3次：c0、c1、c2。一个自然年最多3次（方案 4.4.1）" in text


def test_the_person_is_masked() -> None:
    for lang in LANGS:
        text = explained("living_allowance", lang=lang)
        assert not re.search(r"\d{15}", text)
        assert "**********" in text


@pytest.mark.parametrize("lang", LANGS)
def test_every_case_of_the_pack_can_be_explained(lang: Lang) -> None:
    for case in list(cases_of(PACKS / "dongning_2019"))[::5]:
        policy = load_policy(readings=case.readings) if case.readings else POLICY
        desk = Desk(policy, catalogue_of(case.shortage))
        rows = [*case.earlier, case.claim]
        found = Case(desk, rows, len(rows) - 1, case.history)
        text = explain_case(found, lang)
        assert "{" not in text
        if lang == "zh":
            assert not re.search(r"[a-z]+_[a-z]+", text.split("依据政策")[0].replace(found.decision.claim_id, ""))


def test_every_failed_condition_of_a_decision_has_its_line() -> None:
    for case in list(cases_of(PACKS / "dongning_2019"))[::7]:
        if case.readings or case.expect["outcome"] != "rejected":
            continue
        rows = [*case.earlier, case.claim]
        found = Case(Desk(POLICY, catalogue_of(case.shortage)), rows, len(rows) - 1, case.history)
        lines = [*condition_lines(found, "zh"), *limit_lines(found, "zh")]
        assert {line.reason for line in lines if line.answer == 0} == set(found.decision.reasons)
        assert all(line.clause and line.figure for line in lines)


WHOLE_YEARS = load_policy(readings={"R-03": "whole_years_36"})


@pytest.mark.parametrize(
    ("months", "said"),
    [("14", "只按整12个月计（方案 4.2.1"), ("11", "申领不足一整年（方案 4.2.1"), ("36", "予以补贴 ¥18,000.00")],
)
def test_where_only_whole_years_are_granted_the_explanation_says_so(months: str, said: str) -> None:
    span = {"started_on": "2019-10-08", "ended_on": "2022-10-07", "claimed_on": "2022-10-08", "months": months}
    claim = makers.good_claim("apprenticeship") | span
    assert said in explain_case(Case(Desk(WHOLE_YEARS), [claim], 0), "zh")


def test_class_days_beyond_the_span_say_how_many_hours_the_span_can_hold() -> None:
    policy = load_policy(readings={"R-07": "class_days"})
    span = {"ended_on": "2020-03-11", "attended_days": "5", "planned_hours": "81"}
    case = Case(Desk(policy), [makers.good_claim("living_allowance") | {"started_on": "2020-03-02"} | span], 0)
    text = explain_case(case, "zh")
    assert "不得多于起止日期所含的10天（每天8课时，共80课时）" in text
    assert "有材料证明计划课时为80，可补贴¥150.00" in text
