"""Is a pack that is not quite right refused, with the file and the line?"""

import re
from pathlib import Path

import pytest
from tests.rulebook.law.conftest import Spoil

from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import load_policy

PLAN = "dongning_2019/"


def line_of(folder: Path, file: str, text: str) -> int:
    """The line on which a text stands in a file of the pack."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("benefits.toml", "pays = \"flat\"\ncells = 1000", "pays = \"flat\"\ncells = 1000\nsells = 2", "unknown key"),
        ("conditions.toml", "years = 16", "years = 16\nyeers = 3", "unknown key"),
        ("limits.toml", "most = 6", "most = 6\nleast = 1", "unknown key"),
        ("words.toml", "[funds]", "[founds]", "unknown key"),
        ("readings.toml", "zh = \"申领期限\"", "zh = \"申领期限\"\nzhh = \"x\"", "unknown key"),
        ("pack.toml", "seen = \"full\"", "seen = \"full\"\nmood = \"good\"", "unknown key"),
    ],
)  # fmt: skip
def test_an_unknown_key_is_named_with_its_line(spoil: Spoil, file: str, old: str, new: str, says: str) -> None:
    folder = spoil(PLAN + file, old, new)
    with pytest.raises(PackError, match=says) as error:
        load_policy(folder)
    added = new.removeprefix(old).strip().split("\n")[-1] or new
    assert error.value.file == folder / file
    assert error.value.line == line_of(folder, file, added)


def test_a_key_given_twice_is_refused_with_its_line(spoil: Spoil) -> None:
    folder = spoil(PLAN + "limits.toml", "most = 6", "most = 6\nmost = 7")
    with pytest.raises(PackError, match="not valid TOML") as error:
        load_policy(folder)
    assert error.value.line == line_of(folder, "limits.toml", "most = 7")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("limits.toml", "most = 6", 'most = "6"'),
        ("conditions.toml", "first_day = 2019-09-11", 'first_day = "2019-09-11"'),
        ("benefits.toml", "cells = 500", "cells = 500.0"),
        ("benefits.toml", "cells = 500", "cells = -500"),
        ("benefits.toml", 'payee = "employer"', 'payee = "the boss"'),
        ("conditions.toml", 'test = "date_within"', 'test = "date_near"'),
    ],
)
def test_a_value_of_another_type_is_refused_in_its_file(spoil: Spoil, file: str, old: str, new: str) -> None:
    folder = spoil(PLAN + file, old, new)
    with pytest.raises(PackError) as error:
        load_policy(folder)
    assert error.value.file == folder / file
    assert error.value.line is not None


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("benefits.toml", "values = [5, 4, 3, 2, 1]", "values = [5, 4, 3, 2]", "4 entries"),
        ("benefits.toml", "categories = [\"drug_rehab\"]", "categories = [\"drug_rehap\"]", "drug_rehap"),
        ("benefits.toml", "fund = \"employment_subsidy\"", "fund = \"piggy_bank\"", "piggy_bank"),
        ("conditions.toml", "benefits = [\"pre_job\"]\ntest = \"at_least\"", "benefits = [\"prejob\"]\ntest = \"at_least\"", "prejob"),
        ("conditions.toml", "fact = \"contract_months\"", "fact = \"contract_month\"", "contract_month"),
        ("conditions.toml", "minimum = 12", "maximum = 12", "needs minimum"),
        ("conditions.toml", "percent = 80", "percent = 80\nmonths = 2", "takes no months"),
        ("limits.toml", "window = \"calendar_year\"", "window = \"rolling\"", "rolling window"),
        ("limits.toml", "over = [\"counted_a_year\"]\nmost = 3", "over = [\"counted_a_year\"]", "'most'"),
        ("limits.toml", "over = [\"apprenticeship\"]\nmost = 36", "over = [\"pre_job\"]\nmost = 36", "not paid by months"),
        ("conditions.toml", "value = \"231086\"", "value = \"Dongning\"", "digits of a region"),
        ("conditions.toml", "fact = \"draws_pension\"", "fact = \"claimed_on\"", "cannot ask 'claimed_on'"),
        ("limits.toml", "rule = \"repeat\"", "rule = \"repeat\"\nstep = 2", "'step' means nothing"),
        ("limits.toml", "rule = \"repeat\"", "rule = \"repeat\"\npartial_reason = \"cut\"", "'partial_reason' means nothing"),
        ("limits.toml", "rule = \"same_class\"", "rule = \"person_yuan\"", "'most_yuan' belongs"),
        ("limits.toml", "rule = \"months\"", "rule = \"person_yuan\"", "'most' belongs"),
        ("benefits.toml", "pays = \"flat\"\ncells = 1000", "pays = \"flat\"\npercent = 50\ncells = 1000", "belongs to a price"),
        ("benefits.toml", "key = \"level\", values = [5,", "key = \"level\", values = [\"five\",", "digits of a region or a whole"),
        ("benefits.toml", "key = \"level\", values = [5,", "key = \"fee_paid_by\", values = [\"firm\",", "there is no 'firm'; known are person"),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_refused_and_said(spoil: Spoil, file: str, old: str, new: str, says: str) -> None:
    folder = spoil(PLAN + file, old, new)
    with pytest.raises(PackError, match=re.escape(says)) as error:
        load_policy(folder)
    assert error.value.file == folder / file
    assert error.value.line is not None


def test_a_stray_file_is_refused(packs: Path) -> None:
    (packs / "dongning_2019" / "benefit.toml").write_text("", encoding="utf-8")
    with pytest.raises(PackError, match=r"benefit\.toml"):
        load_policy(packs / "dongning_2019")


def test_a_missing_file_is_named(packs: Path) -> None:
    (packs / "dongning_2019" / "limits.toml").unlink()
    with pytest.raises(PackError, match=r"limits\.toml: the file is missing"):
        load_policy(packs / "dongning_2019")


def test_an_unknown_pack_is_said_with_those_known() -> None:
    with pytest.raises(PackError, match="known packs: dongning_2019"):
        load_policy("dongnin_2019")


def test_a_pack_that_only_binds_others_decides_nothing() -> None:
    with pytest.raises(PackError, match="decides nothing itself"):
        load_policy("china_2019")
