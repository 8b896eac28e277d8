"""Do upper documents open and bound what a city's pack may fill?"""

from pathlib import Path

import pytest
from tests.rulebook.law.conftest import Spoil

from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import load_policy

PROVINCE = "heilongjiang_2019/bounds.toml"


def test_a_term_left_to_the_province_alone_is_of_the_wrong_layer_in_a_county(packs: Path) -> None:
    for pack in ("china_2019", "heilongjiang_2019", "mudanjiang_2019"):
        path = packs / pack / "bounds.toml"
        text = path.read_text(encoding="utf-8")
        before, term, after = text.partition('term = "benefits.pre_job.amount"\n')
        assert term
        path.write_text(before + term + after.replace(', "county"]', "]", 1).replace('["county"]', '["prefecture"]', 1))
    with pytest.raises(PackError, match=r"benefits\.pre_job\.amount: a value of the wrong layer") as error:
        load_policy(packs / "dongning_2019")
    assert error.value.file == packs / "dongning_2019" / "benefits.toml"
    assert error.value.line is not None


def test_bounds_in_a_countys_pack_are_of_the_wrong_layer(packs: Path) -> None:
    (packs / "dongning_2019" / "bounds.toml").write_text("bounds = []\n", encoding="utf-8")
    with pytest.raises(PackError, match="nothing stands below a county"):
        load_policy(packs / "dongning_2019")


def test_a_pack_cannot_stand_under_one_of_its_own_layer(spoil: Spoil) -> None:
    folder = spoil("mudanjiang_2019/pack.toml", 'layer = "prefecture"', 'layer = "county"')
    (folder.parent / "mudanjiang_2019" / "bounds.toml").unlink()
    with pytest.raises(PackError, match="cannot stand under"):
        load_policy(folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "bound"),
    [
        ("benefits.toml", "cells = 6000", "cells = 3999", "benefits.apprenticeship.amount.cells"),
        ("benefits.toml", "[[1000, 1500,", "[[1001, 1500,", "benefits.skill_level.amount.cells"),
        ("limits.toml", "most = 3", "most = 4", "limits.annual_limit.most"),
        ("limits.toml", "most = 6", "most = 7", "limits.work_based_months.most"),
    ],
)
def test_a_value_that_breaks_a_bound_from_above_is_refused(
    spoil: Spoil, file: str, old: str, new: str, bound: str
) -> None:
    folder = spoil(f"dongning_2019/{file}", old, new)
    with pytest.raises(PackError, match=bound):
        load_policy(folder)


def test_a_draft_that_breaks_a_bound_is_refused_before_it_is_issued(tmp_path: Path) -> None:
    draft = tmp_path / "draft.toml"
    draft.write_text(
        'id = "draft"\nzh = "x"\nen = "x"\n[[change]]\npath = "benefits.apprenticeship.amount.cells"\nvalue = 3000\n'
        'from = 2021-01-01\nto = 2021-12-31\ncites = "draft"\n',
        encoding="utf-8",
    )
    with pytest.raises(PackError, match="breaks a bound of heilongjiang_2019"):
        load_policy(overlays=[draft])
