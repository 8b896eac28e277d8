"""Does an overlay change just what it says, when it says, and is one that does nothing refused?"""

import datetime
from pathlib import Path

import pytest
from tests.oracle import makers

from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.law.changes import NoEffect
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import Policy, load_policy

HEAD = 'id = "draft_2021"\nzh = "修改稿"\nen = "a draft"\n'


def overlay(
    folder: Path, path: str, value: str, start: str = "2021-01-01", end: str = "2021-12-31", more: str = ""
) -> Path:
    """An overlay file with one change."""
    file = folder / "draft.toml"
    file.write_text(
        f'{HEAD}[[change]]\npath = "{path}"\nvalue = {value}\nfrom = {start}\nto = {end}\ncites = "draft"\n{more}',
        encoding="utf-8",
    )
    return file


def pre_job(policy: Policy, filed_on: str) -> str:
    """What a pre-job claim is granted that was filed on a day."""
    claim = makers.good_claim("pre_job") | {"filed_on": filed_on}
    return str(Desk(policy).decide(claim).amount)


def test_a_change_holds_from_its_first_day_to_its_last(tmp_path: Path) -> None:
    policy = load_policy(overlays=[overlay(tmp_path, "benefits.pre_job.amount.cells", "1200")])
    assert [pre_job(policy, day) for day in ("2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01")] == [
        "1000.00", "1200.00", "1200.00", "1000.00",
    ]  # fmt: skip
    assert policy.name == "dongning_2019@1.0.0+overlay=draft_2021"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("benefits.pre_jobb.amount.cells", "1"),
        ("benefits.pre_job.amounts.cells", "1"),
        ("benefits.skill_level.amount.cells.0.5", "1"),
        ("limits.annual.most", "1"),
        ("nothing", "1"),
    ],
)
def test_an_unknown_path_is_refused(tmp_path: Path, path: str, value: str) -> None:
    with pytest.raises(PackError, match="unknown path"):
        load_policy(overlays=[overlay(tmp_path, path, value)])


def test_a_key_that_no_table_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="sells"):
        load_policy(overlays=[overlay(tmp_path, "benefits.pre_job.amount.sells", "1")])


def test_a_change_to_the_same_value_has_no_effect_and_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoEffect, match="no effect"):
        load_policy(overlays=[overlay(tmp_path, "benefits.pre_job.amount.cells", "1000")])


def test_a_change_in_force_on_no_day_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoEffect, match="on no day"):
        load_policy(overlays=[overlay(tmp_path, "limits.annual_limit.most", "2", "1900-01-01", "1900-12-31")])


def test_both_ends_of_a_change_must_be_given(tmp_path: Path) -> None:
    file = tmp_path / "draft.toml"
    file.write_text(f'{HEAD}[[change]]\npath = "limits.annual_limit.most"\nvalue = 2\nfrom = 2021-01-01\ncites = "x"\n')
    with pytest.raises(PackError, match="to"):
        load_policy(overlays=[file])


def test_a_change_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="ends before it begins"):
        load_policy(overlays=[overlay(tmp_path, "limits.annual_limit.most", "2", "2021-02-01", "2021-01-01")])


def test_a_change_that_was_not_yet_known_does_not_apply(tmp_path: Path) -> None:
    file = overlay(tmp_path, "benefits.pre_job.amount.cells", "1200", more="known = 2021-06-01\n")
    later = load_policy(overlays=[file], known=datetime.date(2021, 6, 1))
    assert pre_job(later, "2021-03-01") == "1200.00"
    with pytest.raises(NoEffect):
        load_policy(overlays=[file], known=datetime.date(2021, 5, 31))


def test_the_pack_itself_is_not_touched_by_an_overlay(tmp_path: Path) -> None:
    load_policy(overlays=[overlay(tmp_path, "benefits.pre_job.amount.cells", "1200")])
    assert pre_job(load_policy(), "2021-03-01") == "1000.00"


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        ("conditions.late_claim.active", "true", "no effect"),
        ("phases.1.frm", "2019-09-11", "unknown path"),
        ("deciding_date", '"claimed_on"', "cannot change in the middle"),
    ],
)
def test_a_change_that_would_do_nothing_or_half_is_refused(tmp_path: Path, path: str, value: str, says: str) -> None:
    with pytest.raises(PackError, match=says):
        load_policy(overlays=[overlay(tmp_path, path, value)])
