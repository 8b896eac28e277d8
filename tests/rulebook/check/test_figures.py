"""Is a figure compared with what a decided claim comes to, and only where it is one amount?"""

import pytest
from tests.oracle.makers import good_claim

from zhiji.rulebook.check.figures import executed_amount
from zhiji.rulebook.law.policy import load_policy

POLICY = load_policy()
NAMES = ("skill_level", "pre_job", "living_allowance")
BASES = {name: {key: value or "" for key, value in good_claim(name).items()} for name in NAMES}


@pytest.mark.parametrize(
    ("path", "fen"),
    [
        ("benefits.pre_job.amount.cells", 100_000),
        ("benefits.living_allowance.amount.cells", 1_500),
        ("benefits.skill_level.amount.cells.0.2", 200_000),
        ("benefits.skill_level.amount.cells", None),
        ("benefits.skill_level.amount.cells.0", None),
        ("benefits.skill_level.amount.cells.0.first", None),
        ("benefits.skill_level.clause", None),
        ("limits.annual_limit.most", None),
    ],
)
def test_an_amount_is_proven_by_a_claim_and_anything_else_is_none(path: str, fen: int | None) -> None:
    assert executed_amount(POLICY, path, BASES) == fen
