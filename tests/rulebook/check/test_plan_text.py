"""Is a plan's text cut into its clauses, and are its figures read, whatever a converter did to its layout?

The text here is made up. With ZHIJI_PLAN_TEXT set to a file with Dongning's plan, the last tests read that instead
and compare it with what the pack recorded.
"""

import os
import tomllib
from pathlib import Path

import pytest

import zhiji
from zhiji.rulebook.check.plan_text import clause_hash, figures_in, leaves, read_plan

CLEAN = """某镇养蜂技艺传习办法
（2031—2033年）
依据《关于传习的意见》（某办发〔2030〕7号），定本办法。
一、目标
（一）方向
让更多乡邻学会养蜂。
（二）数量
2031年至2033年办班120人次。
二、钱从哪里来
（一）学费
1．学养蜂每人补贴300元/人、450元/人，蜂农多在一、二两村。
2．每月补贴80元，最长不超过9个月：（1）春季；（2）秋季。
（二）饭费
每天12.5元/天，不低于60%先付。
三、步骤
第一阶段：筹备（2031年3月5日—4月30日）
列名单。
第二阶段：传习（2031年5月1日—2033年12月31日）
办班。
四、保障
（一）宣传
广而告之。
附件
某镇养蜂技艺传习办法任务表
序号
内容
责任单位
1
学养蜂每人补贴300元/人。
镇农办、镇财政所
2
不超过2次。
镇农办
"""

DIRTY = """[bookmark: _GoBack]某镇养蜂技艺传习办法
（2031—2033年）

依据《关于传习的意见》（某办发〔2030〕７号），定本办法。
一、目标\u3000
\u3000\u3000（一）方向
    让更多乡邻
学会养蜂。
(二)数量
2031年至2033年办班１２０人次。
[bookmark: OLE_LINK1]二、钱从哪里来
\t（一）学费
\u3000\u30001.学养蜂每人补贴300元／人、450元／人，蜂农多在
一、二两村。
 2．每月补贴８０元，最长不超过
９个月：（1）春季；
（2）秋季。
（二）饭费
每天12.5元／天，不低于60％先付。
三、步骤
第一阶段：筹备（2031年3月5日—4月30日）
列名单。
第二阶段：传习（2031年5月1日—2033年12月31日）
办班。
四、保障
（一）宣传
广而告之。\u3000
\u3000附 件：

某镇养蜂技艺传习办法任务表

\t序号
\t内容
\t责任单位

\t1
\t学养蜂每人补贴300元／人。
\t镇农办、镇财政所

\t序号
\t内容
\t责任单位

\t２
\t不超过
2次。
\t镇农办
 """

BODY = ["0", "1.1", "1.2", "2.1.1", "2.1.2", "2.2", "3", "3.1", "3.2", "4.1"]


def the_plan() -> tuple[str, dict[str, tuple[str, list[str]]]]:
    """A plan's text, and the hash and figures recorded of each clause: Dongning's, or the made-up ones."""
    given = os.environ.get("ZHIJI_PLAN_TEXT")
    if given is None:
        return DIRTY, {clause: (clause_hash(text), figures_in(text)) for clause, text in read_plan(CLEAN).items()}
    pack = Path(zhiji.__file__).parent / "rulebook" / "packs" / "dongning_2019"
    recorded = (
        tomllib.loads((pack / "clauses.toml").read_text(encoding="utf-8"))["clauses"]
        | tomllib.loads((pack / "tasks.toml").read_text(encoding="utf-8"))["tasks"]
    )
    return Path(given).read_text(encoding="utf-8"), {
        clause: (entry["hash"], [figure["text"] for figure in entry["figures"]]) for clause, entry in recorded.items()
    }


@pytest.mark.parametrize("text", [CLEAN, DIRTY], ids=["clean", "dirty"])
def test_every_clause_and_annex_row_is_found_in_order(text: str) -> None:
    assert list(read_plan(text)) == [*BODY, "A1", "A2"]


def test_layout_changes_no_hash() -> None:
    clean, dirty = read_plan(CLEAN), read_plan(DIRTY)
    assert {clause: clause_hash(text) for clause, text in dirty.items()} == {
        clause: clause_hash(text) for clause, text in clean.items()
    }


def test_a_changed_character_changes_the_hash_of_its_clause_alone() -> None:
    before, after = read_plan(CLEAN), read_plan(CLEAN.replace("450元", "460元"))
    assert [clause for clause in before if clause_hash(before[clause]) != clause_hash(after[clause])] == ["2.1.1"]


def test_a_heading_belongs_to_the_first_clause_under_it() -> None:
    assert read_plan(CLEAN)["2.1.1"].startswith("二、钱从哪里来\n（一）学费\n1．")


def test_the_title_belongs_to_the_preamble() -> None:
    assert read_plan(CLEAN)["0"].startswith("某镇养蜂技艺传习办法\n")


def test_a_section_of_phases_is_also_kept_whole() -> None:
    plan = read_plan(CLEAN)
    assert plan["3"] == plan["3.1"] + plan["3.2"]
    assert "3" not in leaves(plan)


def test_a_broken_line_that_looks_like_a_heading_is_text() -> None:
    assert "一、二两村" in read_plan(DIRTY)["2.1.1"]


def test_an_annex_row_is_its_content_and_its_units() -> None:
    assert read_plan(DIRTY)["A1"].split() == ["学养蜂每人补贴300元／人。", "镇农办、镇财政所"]


def test_an_annex_row_may_stand_on_one_line() -> None:
    rows = read_plan("一、目标\n附件\n序号\t内容\t责任单位\n1\t修路。\t镇农办\n2\t种树30棵。\t镇林站\n")
    assert [rows[row].split() for row in ("A1", "A2")] == [["修路。", "镇农办"], ["种树30棵。", "镇林站"]]


def test_a_text_without_headings_is_all_preamble() -> None:
    assert read_plan("只有一句话。") == {"0": "只有一句话。"}


def test_numbering_goes_on_after_ten() -> None:
    numerals = [*"一二三四五六七八九十", "十一", "十二"]
    assert list(read_plan("".join(f"{numeral}、某事\n" for numeral in numerals)))[-3:] == ["10", "11", "12"]


@pytest.mark.parametrize(
    ("clause", "figures"),
    [
        ("0", ["2031—2033年", "〔2030〕7号"]),
        ("1.1", []),
        ("1.2", ["2031—2033年", "120人次"]),
        ("2.1.1", ["300元/人", "450元/人"]),
        ("2.1.2", ["80元", "9个月"]),
        ("2.2", ["12.5元/天", "60%"]),
        ("3", ["2031年3月5日", "4月30日", "2031年5月1日", "2033年12月31日"]),
        ("A2", ["2次"]),
    ],
)
def test_the_figures_of_a_clause(clause: str, figures: list[str]) -> None:
    assert figures_in(read_plan(DIRTY)[clause]) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("10\n00元／人", ["1000元/人"]),
        ("共9,000人次，300人", ["9000人次", "300人"]),
        ("不少于5，10人以上", ["5", "10人"]),
        ("2031年03月05日", ["2031年3月5日"]),
        ("2031年至2032年6月", ["2031年", "2032年6月"]),
        ("①甲；②乙；(3)丙", []),
        ("按GB11643核对A4纸", []),
        ("3万元、5个工作日、0.5课时", ["3万元", "5个工作日", "0.5课时"]),
        ("1、甲\n2．乙20次", ["20次"]),
        ("1.5倍、年满18周岁、2周", ["1.5倍", "18周岁", "2周"]),
    ],
)
def test_figures_have_one_spelling(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


def test_every_character_of_the_body_is_in_one_leaf() -> None:
    text, _ = the_plan()
    plan = read_plan(text)
    body = "".join(plan[clause] for clause in leaves(plan) if not clause.startswith("A"))
    assert body
    assert text.startswith(body)
    assert text[len(body) :].split("\n")[0].strip(" \u3000:：").replace(" ", "") == "附件"


def test_the_text_is_the_one_that_was_recorded() -> None:
    text, recorded = the_plan()
    assert {clause: (clause_hash(part), figures_in(part)) for clause, part in read_plan(text).items()} == recorded
