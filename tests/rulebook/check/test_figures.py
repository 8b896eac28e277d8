"""Is a figure compared with what a decided claim comes to, and only where it is one amount?"""

import datetime
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.oracle.makers import good_claim

from zhiji.rulebook.check.all import check_policy
from zhiji.rulebook.check.figure_words import names_value
from zhiji.rulebook.check.figures import executed_amount
from zhiji.rulebook.law.policy import load_policy

POLICY = load_policy()
EXAMPLE = Path(__file__).parents[3] / "docs" / "handbook" / "example-pack"
NAMES = ("skill_level", "pre_job", "living_allowance", "apprenticeship", "work_based_poor")
BASES = {name: {key: value or "" for key, value in good_claim(name).items()} for name in NAMES}


@pytest.mark.parametrize(
    ("path", "fen"),
    [
        ("benefits.pre_job.amount.cells", 100_000),
        ("benefits.living_allowance.amount.cells", 1_500),
        ("benefits.skill_level.amount.cells.0.2", 200_000),
        ("benefits.apprenticeship.amount.cells", 600_000),
        ("benefits.work_based_poor.amount.cells", 50_000),
        ("benefits.skill_level.amount.cells", None),
        ("benefits.skill_level.amount.cells.0", None),
        ("benefits.skill_level.amount.cells.0.first", None),
        ("benefits.skill_level.clause", None),
        ("limits.annual_limit.most", None),
    ],
)
def test_an_amount_is_proven_by_a_claim_and_anything_else_is_none(path: str, fen: int | None) -> None:
    assert executed_amount(POLICY, path, BASES) == fen


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15元/天", 15),
        ("3.5元", "3.50"),
        ("3.50元/课时", "3.5"),
        ("2万元", 20_000),
        ("1.5万元", 15_000),
        ("80%", 80),
        ("18周岁", 18),
        ("2019年9月11日", datetime.date(2019, 9, 11)),
        ("9月11日", datetime.date(2019, 9, 11)),
        ("2026年", datetime.date(2026, 1, 1)),
    ],
)
def test_a_figure_names_a_value_in_whole_yuan_in_parts_of_one_and_as_a_day(text: str, value: Any) -> None:
    assert names_value(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15元/天", 16),
        ("3.5元", 3),
        ("3元", "3.50"),
        ("2万元", 2),
        ("2018年9月11日", datetime.date(2019, 9, 11)),
        ("2019年9月12日", datetime.date(2019, 9, 11)),
        ("2025年", datetime.date(2026, 1, 1)),
        ("11元", datetime.date(2019, 9, 11)),
        ("1次", True),
        ("15元", [15]),
        ("15元", "fifteen"),
    ],
)
def test_a_figure_does_not_name_another_value(text: str, value: Any) -> None:
    assert not names_value(text, value)


FIGURES = """
[clauses."3.2"]
zh = "生活费"
en = "living allowance"
hash = "0"
figures = [
  { text = "3.5元", path = "benefits.living_allowance.amount.cells", value = "3.50" },
  { text = "4元", path = "benefits.living_allowance.amount.versions.0.cells", value = 4 },
]
"""


def test_figures_of_an_hourly_rate_and_of_its_later_version_are_proven(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "example-pack"))
    benefits = folder / "benefits.toml"
    text = benefits.read_text(encoding="utf-8")
    for old, new in (
        (
            'pays = "per_day"\nquantity = "attended_days"\ncells = 20',
            'pays = "per_hour"\nquantity = "attended_hours"\ncells = "3.50"',
        ),
        ("cells = 25", "cells = 4"),
    ):
        assert old in text
        text = text.replace(old, new)
    benefits.write_text(text, encoding="utf-8")
    (folder / "clauses.toml").write_text(FIGURES, encoding="utf-8")
    assert [found for found in check_policy(load_policy(folder)) if found.check == "figures"] == []
    benefits.write_text(text.replace('"3.50"', '"3.40"').replace("cells = 4", "cells = 5"), encoding="utf-8")
    wrong = [found.en for found in check_policy(load_policy(folder)) if found.check == "figures"]
    assert wrong == [
        "benefits.living_allowance.amount.cells is 3.40",
        "benefits.living_allowance.amount.versions.0.cells is 5",
    ]
