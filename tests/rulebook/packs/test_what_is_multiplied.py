"""Is a claim without the number that its sum is worked out from pending, even where the pack sets no condition on it?"""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from zhiji import explain
from zhiji.batch.engine import run_source
from zhiji.batch.output import Output
from zhiji.batch.python_input import frame_source
from zhiji.rulebook.check.cases import bases_of
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.law.policy import Policy, load_policy

EXAMPLE = Path(__file__).parents[3] / "docs" / "handbook" / "example-pack"
FORMS: list[tuple[str, Sequence[str]]] = [
    ('pays = "per_day"\nquantity = "attended_days"\ncells = 20', ["attended_days"]),
    ('pays = "per_day"\nquantity = "class_days"\ncells = 20', ["planned_hours"]),
    ('pays = "per_hour"\nquantity = "attended_hours"\ncells = 20', ["attended_hours"]),
    ('pays = "per_month"\ncells = 20', ["months"]),
    ('pays = "per_year"\ncells = 20', ["months"]),
    ('pays = "priced"', ["fee", "fee_standard"]),
]
FACTS = {
    "attended_days": "2",
    "planned_hours": "8",
    "attended_hours": "8",
    "months": "1",
    "fee": "9",
    "fee_standard": "8",
}


def bare(folder: Path, form: str) -> Policy:
    """The handbook's pack in which the living allowance is paid so, and nothing is asked but the group."""
    copy = Path(shutil.copytree(EXAMPLE, folder / "example-pack"))
    benefits = (copy / "benefits.toml").read_text(encoding="utf-8")
    benefits = re.sub(r'pays = "per_day".*', form + "\n", benefits, flags=re.DOTALL)
    (copy / "benefits.toml").write_text(benefits, encoding="utf-8")
    conditions = (copy / "conditions.toml").read_text(encoding="utf-8")
    kept = re.search(r"\[conditions\.not_in_category\].*?\n\n", conditions, flags=re.DOTALL)
    assert kept is not None
    (copy / "conditions.toml").write_text(kept[0], encoding="utf-8")
    (copy / "readings.toml").write_text("[readings]\n", encoding="utf-8")
    return load_policy(copy)


def claim(**facts: str) -> dict[str, str]:
    return {**bases_of(EXAMPLE)["living_allowance"], **FACTS, **facts}


@pytest.mark.parametrize(("form", "columns"), FORMS)
def test_a_claim_is_granted_with_the_number_and_pending_without(
    tmp_path: Path, form: str, columns: Sequence[str]
) -> None:
    policy = bare(tmp_path, form)
    rows = [claim(), claim(claim_id="A2", **dict.fromkeys(columns, ""))]
    first, second = Desk(policy).decide_all(rows)
    assert first.outcome == "approved"
    assert (second.outcome, second.amount_fen, second.clauses) == ("pending", 0, ("3.2",))
    assert second.reasons == tuple(f"unknown:{column}" for column in columns)


@pytest.mark.parametrize("worth", [0, 10**9], ids=["compiled", "plain"])
def test_a_file_says_the_same(tmp_path: Path, worth: int) -> None:
    import polars as pl

    frame = pl.DataFrame([claim(), claim(claim_id="A2", months="")])
    run = run_source(Desk(bare(tmp_path, FORMS[3][0])), frame_source(frame), [], worth=worth)
    answers = Output(run).table().to_pylist()
    assert [(row["outcome"], row["reasons"]) for row in answers] == [("approved", ""), ("pending", "unknown:months")]


def test_the_explanation_names_the_number_that_is_lacking(tmp_path: Path) -> None:
    said = explain(claim(months=""), policy=bare(tmp_path, FORMS[3][0]))
    assert "? 尚缺事实：月数：（空）。应当填写，金额据此计算（方案 3.2）" in said
