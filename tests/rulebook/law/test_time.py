"""Which version of a dated value applies, as of a day and as known on a day; and what of gaps and ties?"""

import datetime
import shutil
from pathlib import Path

import pytest
from tests.oracle import makers

from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import Policy, load_policy

JINSHUI = Path(__file__).parents[2] / "packs" / "jinshui_2020"


def wages(policy: Policy, started_on: str) -> str:
    """Wage support for one month from a day."""
    day = datetime.date.fromisoformat(started_on)
    claim = {
        "claim_id": "1",
        "benefit": "wage_support",
        "person_id": makers.person_id(datetime.date(1990, 1, 1), 7),
        "categories": "farmer",
        "started_on": started_on,
        "ended_on": (day + datetime.timedelta(days=20)).isoformat(),
        "claimed_on": (day + datetime.timedelta(days=30)).isoformat(),
        "months": "1",
        "employer_id": makers.credit_code(5),
    }
    return str(Desk(policy).decide(claim).amount)


def changed(tmp_path: Path, file: str, old: str, new: str) -> Path:
    """The city's pack with one text replaced."""
    folder = Path(shutil.copytree(JINSHUI, tmp_path / "jinshui_2020"))
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_a_rate_that_changes_in_mid_term_follows_the_deciding_date() -> None:
    policy = load_policy(JINSHUI)
    days = ("2020-06-29", "2020-06-30", "2020-07-01", "2020-07-02")
    assert [wages(policy, day) for day in days] == ["800.00", "800.00", "650.00", "650.00"]


def test_as_of_a_day_one_version_applies_to_every_claim() -> None:
    early = load_policy(JINSHUI, as_of=datetime.date(2020, 6, 30))
    late = load_policy(JINSHUI, as_of=datetime.date(2020, 7, 1))
    assert wages(early, "2020-09-01") == "800.00"
    assert wages(late, "2020-02-01") == "650.00"
    assert late.name.endswith("+as-of=2020-07-01")


def test_as_of_a_day_outside_the_plan_is_refused() -> None:
    with pytest.raises(PackError, match="not on 2030-01-01"):
        load_policy(JINSHUI, as_of=datetime.date(2030, 1, 1))


def test_before_the_change_was_published_nothing_held_after_june() -> None:
    with pytest.raises(PackError, match="nothing published by 2020-04-30 holds on 2020-07-01"):
        load_policy(JINSHUI, known=datetime.date(2020, 4, 30))
    assert wages(load_policy(JINSHUI, known=datetime.date(2020, 5, 1)), "2020-08-01") == "650.00"


def test_before_the_plan_was_published_there_is_no_plan() -> None:
    with pytest.raises(PackError, match="was not published by 2019-12-14"):
        load_policy(JINSHUI, known=datetime.date(2019, 12, 14))


def test_what_was_published_later_replaces_what_it_overlaps(tmp_path: Path) -> None:
    folder = changed(tmp_path, "benefits.toml", "cells = 800\nto = 2020-06-30", "cells = 800")
    assert wages(load_policy(folder), "2020-08-01") == "650.00"
    assert wages(load_policy(folder, known=datetime.date(2020, 4, 30)), "2020-08-01") == "800.00"


def test_a_gap_in_time_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = changed(tmp_path, "benefits.toml", "from = 2020-07-01", "from = 2020-07-02")
    with pytest.raises(PackError, match="a gap in time: no version holds on 2020-07-01") as error:
        load_policy(folder)
    assert error.value.file == folder / "benefits.toml"
    assert error.value.line is not None


def test_a_tie_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = changed(tmp_path, "benefits.toml", "known = 2020-05-01", "known = 2019-12-15\n")
    text = (folder / "benefits.toml").read_text(encoding="utf-8").replace("from = 2020-07-01", "from = 2020-06-30")
    (folder / "benefits.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match="a tie") as error:
        load_policy(folder)
    assert error.value.line is not None


def test_a_version_must_say_when_and_on_what_authority(tmp_path: Path) -> None:
    folder = changed(tmp_path, "benefits.toml", 'cites = "3.5"\n', "")
    with pytest.raises(PackError, match="a version needs 'cites'"):
        load_policy(folder)


def test_an_unknown_key_in_a_version_is_refused(tmp_path: Path) -> None:
    folder = changed(tmp_path, "benefits.toml", "cells = 650", "cells = 650\nsells = 1")
    with pytest.raises(PackError, match="sells"):
        load_policy(folder)
