"""Is the city's pack clean, and does each check find what it is there to find?"""

import os
import re
import shutil
from pathlib import Path

import pytest

from zhiji.rulebook.check.all import check_policy
from zhiji.rulebook.check.finding import Finding
from zhiji.rulebook.check.handbook import handbook
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.pack import PACKS
from zhiji.rulebook.law.policy import load_policy

CASES = "cases/pre_job.toml"
EXAMPLE = Path(__file__).parents[3] / "docs" / "handbook" / "example-pack"


def copy(tmp_path: Path, **changes: tuple[str, str]) -> Path:
    """Dongning's pack with a text replaced in some files (`file_toml=(old, new)`), and the cases of one benefit."""
    folder = Path(shutil.copytree(PACKS / "dongning_2019", tmp_path / "dongning_2019"))
    for name, (old, new) in changes.items():
        path = folder / f"{name.removesuffix('_toml')}.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    for name in ("values", "readings", "limits"):
        (folder / "cases" / f"{name}.toml").unlink()
    return folder


def problems(folder: Path, text: str | None = None) -> list[Finding]:
    """The problems that a check finds."""
    return [finding for finding in check_policy(load_policy(folder), text) if finding.level == "problem"]


def plan_text() -> str | None:
    """The plan's text where an office has given it (`ZHIJI_PLAN_TEXT`); it is not in the repository."""
    path = os.environ.get("ZHIJI_PLAN_TEXT")
    return Path(path).read_text(encoding="utf-8") if path else None


def test_dongnings_pack_is_clean() -> None:
    assert [f for f in check_policy(load_policy(), plan_text()) if f.level == "problem"] == []


@pytest.mark.parametrize(
    ("changes", "check"),
    [
        ({"benefits_toml": ("cells = 1000", "cells = 1001")}, "figures"),
        ({"benefits_toml": ("pays = \"per_month\"\ncells = 500", "pays = \"per_month\"\ncells = 501")}, "figures"),
        ({"clauses_toml": ("text = \"1000元/人\"", "text = \"1100元/人\"")}, "figures"),
        ({"conditions_toml": ("last_day = 2021-12-31", "last_day = 2021-12-30")}, "figures"),
        ({"limits_toml": ("clause = \"4.4.1\"", "clause = \"4.4.9\"")}, "coverage"),
        ({"benefits_toml": ("categories = [\"drug_rehab\"]", "categories = []")}, "enumeration"),
        ({"readings_toml": ("default = \"share_80\"", "default = \"share_0\"")}, "readings"),
        ({"readings_toml": ("\"conditions.late_claim.active\", value = false", "\"limits.annual_limit.most\", value = 9")},
         "readings"),
        ({"tasks_toml": ("settled_by = \"R-04\"", "settled_by = \"R-44\"")}, "contradictions"),
        ({"tasks_toml": ("lead = \"市人社局\"", "lead = \"市教育局\"")}, "coverage"),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found_by_its_check_and_named_with_file_and_line(
    tmp_path: Path, changes: dict[str, tuple[str, str]], check: str
) -> None:
    found = [finding for finding in problems(copy(tmp_path, **changes)) if finding.check == check]
    assert found
    for finding in found:
        assert re.match(r"[a-z]+\.toml:[0-9]+ ", finding.where), finding


def test_a_clause_that_nothing_cites_is_found(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    path = folder / "clauses.toml"
    text = path.read_text(encoding="utf-8") + '\n[clauses."9.9"]\nzh = "x"\nen = "x"\nhash = "0"\n'
    path.write_text(text, encoding="utf-8")
    line = text[: text.index('[clauses."9.9"]')].count("\n") + 1
    found = {(finding.check, finding.where) for finding in problems(folder)}
    assert ("coverage", f"clauses.toml:{line} 9.9") in found


def test_a_case_that_says_otherwise_is_found(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    path = folder / CASES
    text = path.read_text(encoding="utf-8")
    assert 'amount = "1000.00"' in text
    path.write_text(text.replace('amount = "1000.00"', 'amount = "1234.00"', 1), encoding="utf-8")
    (found,) = [finding for finding in problems(folder) if finding.check == "cases"]
    assert found.zh == '结果与案例不符：amount应为"1234.00"，实为"1000.00"'
    assert found.en == 'decided otherwise than the case says: amount is "1000.00", not "1234.00"'


def test_a_case_that_says_otherwise_is_named_with_its_line(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    path = folder / CASES
    text = path.read_text(encoding="utf-8").replace('amount = "1000.00"', 'amount = "1234.00"', 1)
    path.write_text(text, encoding="utf-8")
    line = text[: text.index("1234.00")].count("\n", 0, text[: text.index("1234.00")].rindex("[[case]]")) + 1
    wheres = [finding.where for finding in problems(folder) if finding.check == "cases"]
    assert [where.rpartition(": ")[0] for where in wheres] == [f"pre_job.toml:{line}"]


def test_a_default_that_is_no_option_is_named_with_its_line(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "example-pack"))
    path = folder / "readings.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"share_80"', '"share_8"'), encoding="utf-8")
    assert [finding.where for finding in problems(folder)] == ["readings.toml:7 R-01"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('readings = { R-01 = "no_minimum" }', 'readings = { R-99 = "no_minimum" }'),
        ('readings = { R-01 = "no_minimum" }', 'readings = { R-01 = "some" }'),
        ('readings = { R-01 = "no_minimum" }', 'shortage = [{ occupation = "x", valid_from = "soon" }]'),
        ('readings = { R-01 = "no_minimum" }', 'shortage = [{ valid_from = "2024-01-01" }]'),
    ],
)
def test_a_case_that_cannot_be_decided_is_refused_at_its_line(tmp_path: Path, old: str, new: str) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "example-pack"))
    path = folder / "cases" / "living_allowance.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as error:
        problems(folder)
    assert (error.value.file, error.value.line) == (path, text[: text.index(old)].count("\n") - 2)


def test_a_table_that_the_document_does_not_have_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    path = folder / "clauses.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + '\n[clausess."9"]\nzh = "x"\n', encoding="utf-8")
    with pytest.raises(PackError, match="unknown key") as error:
        problems(folder)
    assert (error.value.file, error.value.line) == (path, text.count("\n") + 2)


def test_another_text_than_the_packs_is_found(tmp_path: Path) -> None:
    found = problems(copy(tmp_path), "一、总则\n（一）甲\n乙丙丁1000元。\n")
    assert "text" in {finding.check for finding in found}


def test_the_handbook_holds_every_benefit_condition_limit_and_reading() -> None:
    policy = load_policy()
    text = handbook(policy, "md")
    for name, benefit in policy.law.benefits.items():
        assert f"### {benefit.zh}（{benefit.clause}）" in text
        assert name in text
    for condition in policy.law.conditions.values():
        assert not condition.active or condition.zh in text
    for reading, question in policy.pack.readings.items():
        assert f"| {reading} | {question.zh}" in text
    assert "¥4,500.00" in text


def test_the_handbook_as_a_page_has_the_same_tables() -> None:
    page = handbook(load_policy(), "html")
    assert page.startswith("<!doctype html>")
    assert 'lang="zh-CN"' in page
    assert page.count("<table>") == sum(line.startswith("| ---") for line in handbook(load_policy(), "md").splitlines())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n[base]\n", "\n[bass]\n"),
        ("set = {}", "sets = {}"),
        ('contract_months = "12"', 'contract_month = "12"'),
        ("expect = {", "expects = {"),
    ],
)
def test_a_case_file_with_a_misspelt_word_is_refused_with_its_line(tmp_path: Path, old: str, new: str) -> None:
    folder = copy(tmp_path)
    path = folder / CASES
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError, match=r"pre_job\.toml:"):
        problems(folder)


def test_the_example_in_the_handbook_loads_and_is_clean() -> None:
    assert problems(EXAMPLE) == []
