"""Does a finding name the very line on which the pack is to be mended, and does nothing go untried in silence?"""

import shutil
from pathlib import Path

import pytest

from zhiji.rulebook.check.all import check_policy
from zhiji.rulebook.check.enumeration import combinations_of
from zhiji.rulebook.check.finding import Finding
from zhiji.rulebook.law.policy import load_policy

EXAMPLE = Path(__file__).parents[3] / "docs" / "handbook" / "example-pack"
CLAUSES = """[clauses."2.1"]
zh = "补贴"
en = "subsidies"
hash = "0"
figures = [
  { text = "1500元", path = "benefits.skill_level.amount.cells.0.1", value = 1500 },
]
"""


def example(folder: Path, file: str, old: str, new: str) -> Path:
    """The handbook's pack with one text replaced, or a file added."""
    copy = Path(shutil.copytree(EXAMPLE, folder / "example-pack"))
    path = copy / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")
    return copy


def findings(folder: Path, check: str) -> list[Finding]:
    """The problems of one check."""
    found = check_policy(load_policy(folder))
    return [finding for finding in found if finding.level == "problem" and finding.check == check]


def line_of(folder: Path, file: str, text: str) -> int:
    """The first line that begins so."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(text))


@pytest.mark.parametrize(
    ("file", "old", "new", "begins", "about"),
    [
        ("benefits.toml", 'categories = ["jobless"]', "categories = []", "[benefits.", "living_allowance"),
        ("words.toml", "[certificates]", 'idle = { zh = "闲", en = "idle" }\n\n[certificates]', "idle", "idle"),
    ],
)
def test_a_gap_is_named_with_the_line_of_what_nobody_gets(
    tmp_path: Path, file: str, old: str, new: str, begins: str, about: str
) -> None:
    folder = example(tmp_path, file, old, new)
    wheres = [finding.where for finding in findings(folder, "enumeration")]
    begins = f"[benefits.{about}]" if begins == "[benefits." else begins
    assert f"{file}:{line_of(folder, file, begins)} {about}" in wheres


def test_a_benefit_without_cases_is_named_with_its_line(tmp_path: Path) -> None:
    folder = example(tmp_path, "benefits.toml", "", "")
    (folder / "cases" / "skill_level.toml").unlink()
    line = line_of(folder, "benefits.toml", "[benefits.skill_level]")
    assert findings(folder, "enumeration")[0].where == f"benefits.toml:{line} skill_level"


def test_a_figure_that_is_not_executed_is_named_with_the_line_of_its_clause(tmp_path: Path) -> None:
    folder = example(tmp_path, "clauses.toml", "", CLAUSES.replace("= 1500 }", "= 1400 }"))
    assert [finding.where for finding in findings(folder, "figures")] == ["clauses.toml:5 2.1 1500元"]


def test_a_figure_whose_path_is_unknown_is_said_in_chinese_too(tmp_path: Path) -> None:
    folder = example(
        tmp_path, "clauses.toml", "", CLAUSES.replace("skill_level.amount.cells", "skill_level.amount.cell")
    )
    (found,) = findings(folder, "figures")
    assert "不存在" in found.zh
    assert "unknown path" in found.en


def test_a_clause_that_is_cited_but_unknown_is_named_where_it_is_cited(tmp_path: Path) -> None:
    folder = example(tmp_path, "clauses.toml", "", CLAUSES)
    for finding in findings(folder, "coverage"):
        file, _, rest = finding.where.partition(":")
        line, _, clause = rest.partition(" ")
        assert f'clause = "{clause}"' in (folder / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_a_level_that_the_table_leaves_out_is_found_though_no_condition_asks_for_it(tmp_path: Path) -> None:
    folder = example(tmp_path, "benefits.toml", "[5, 4, 3, 2, 1]", "[5, 4, 3, 1]")
    text = (folder / "benefits.toml").read_text(encoding="utf-8").replace("1500, 2000, 2500]", "1500, 2500]")
    (folder / "benefits.toml").write_text(text, encoding="utf-8")
    conditions = (folder / "conditions.toml").read_text(encoding="utf-8")
    begins, ends = conditions.index("[conditions.no_level]"), conditions.index("[conditions.low_attendance]")
    (folder / "conditions.toml").write_text(conditions[:begins] + conditions[ends:], encoding="utf-8")
    line = line_of(folder, "benefits.toml", "[benefits.skill_level.amount]")
    assert [finding.where for finding in findings(folder, "enumeration")] == [f"benefits.toml:{line} skill_level"]


def test_a_condition_is_tried_with_the_figures_of_the_regime_of_its_witness(tmp_path: Path) -> None:
    later = """
[[conditions.outside_plan.versions]]
from = 2026-01-01
to = 2026-12-31
known = 2025-12-01
cites = "x"
basis = "plan"
first_day = 2025-01-01
"""
    folder = example(
        tmp_path, "conditions.toml", "\n[conditions.not_in_category]", f"{later}\n[conditions.not_in_category]"
    )
    assert findings(folder, "boundaries") == []


def test_so_many_combinations_that_not_all_can_be_tried_are_spread_over_all_values() -> None:
    domains = [list(range(7)), list(range(30)), [0, 1, 2], [0, 1]]
    tried = list(combinations_of(domains, 400))
    assert len(set(tried)) == 400
    for place, domain in enumerate(domains):
        assert {combination[place] for combination in tried} == set(domain)
    assert len(list(combinations_of(domains, 1260))) == 1260
