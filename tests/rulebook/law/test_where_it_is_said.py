"""Does an error that appears only when a change is applied still name the file and the line where it is written?"""

import datetime
from pathlib import Path

import pytest
from tests.rulebook.law.conftest import overlay_text

from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import load_policy


def overlay(folder: Path, *changes: tuple[str, str], name: str = "trial", file: str = "trial.toml") -> Path:
    """An overlay with some changes: a path and a value each."""
    (folder / file).write_text(overlay_text(*changes, name=name), encoding="utf-8")
    return folder / file


def edit(file: Path, old: str, new: str) -> Path:
    """The file with one text replaced."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def refused(pack: str | Path = "dongning_2019", *overlays: Path, **readings: str) -> PackError:
    """The error with which a plan is refused."""
    with pytest.raises(PackError) as error:
        load_policy(pack, overlays=overlays, readings={name.replace("_", "-"): o for name, o in readings.items()})
    return error.value


def where(error: PackError) -> tuple[Path | None, int | None]:
    return error.file, error.line


@pytest.mark.parametrize("value", ['"many"', "[1, 2]", "true", "2020-01-01", "{ a = 1 }", "6000.5"])
def test_a_wrong_type_on_a_bounded_path_is_refused_at_its_line_in_both_languages(tmp_path: Path, value: str) -> None:
    file = overlay(tmp_path, ("benefits.apprenticeship.amount.cells", value))
    error = refused("dongning_2019", file)
    assert where(error) == (file, 6)
    assert error.said("zh").startswith(f"{file}:6: benefits.apprenticeship.amount.cells")
    assert error.said("en").startswith(f"{file}:6: benefits.apprenticeship.amount.cells")


def test_a_broken_bound_names_the_line_of_the_value_that_breaks_it(tmp_path: Path) -> None:
    file = overlay(tmp_path, ("limits.annual_limit.most", "2"), ("benefits.apprenticeship.amount.cells", "3000"))
    assert where(refused("dongning_2019", file)) == (file, 12)


def test_a_bound_that_cannot_be_compared_is_refused_at_its_own_line(packs: Path) -> None:
    bounds = edit(packs / "heilongjiang_2019" / "bounds.toml", "value = 4000", 'value = "much"')
    error = refused(packs / "dongning_2019")
    assert error.file == bounds
    assert error.line is not None and error.line > 1


def test_the_same_overlay_given_twice_is_refused(tmp_path: Path) -> None:
    file = overlay(tmp_path, ("limits.annual_limit.most", "2"))
    error = refused("dongning_2019", file, file)
    assert where(error) == (file, 1)
    assert "只能用一次" in error.said("zh")


def test_two_overlays_with_one_id_are_refused_at_the_second(tmp_path: Path) -> None:
    one = overlay(tmp_path, ("limits.annual_limit.most", "2"))
    other = overlay(tmp_path, ("benefits.pre_job.amount.cells", "900"), file="other.toml")
    error = refused("dongning_2019", one, other)
    assert where(error) == (other, 1)
    assert str(one) in str(error)


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        ("benefits.pre_job.amount.sells", "1", 6),
        ("limits.annual_limit.most", '"two"', 6),
        ("conditions.low_attendance.test", '"never"', 6),
        ("conditions.low_attendance.percent", "0", 6),
        ("deciding_date", '"claimed_on"', 6),
        ("limits.nothing.most", "1", 5),
        ("limits.annual_limit.most", "3", 5),
        ("benefits.pre_job.amount.to", "2020-06-30", 5),
        ("benefits.pre_job.amount.versions", "[]", 5),
        ("benefits.skill_level.amount.cells.²", "[]", 5),
    ],
)  # fmt: skip
def test_what_an_overlay_cannot_change_is_said_at_its_line(tmp_path: Path, path: str, value: str, line: int) -> None:
    file = overlay(tmp_path, (path, value))
    assert where(refused("dongning_2019", file)) == (file, line)


def test_an_unknown_key_set_by_an_overlay_is_called_so(tmp_path: Path) -> None:
    error = refused("dongning_2019", overlay(tmp_path, ("benefits.pre_job.amount.sells", "1")))
    assert "unknown key" in str(error)
    assert "不认识的键" in error.said("zh")


@pytest.mark.parametrize(("old", "new"), [("cells = 25", "cells = 25\nsells = 1"), ("cells = 25", 'cells = "many"')])
def test_a_version_is_refused_on_its_own_line(example: Path, old: str, new: str) -> None:
    file = edit(example / "benefits.toml", old, new)
    line = file.read_text(encoding="utf-8").splitlines().index(new.splitlines()[-1]) + 1
    assert where(refused(example)) == (file, line)


def test_a_readings_change_is_refused_on_the_line_of_its_option(example: Path) -> None:
    file = edit(example / "readings.toml", "value = false", 'value = "no"')
    assert where(refused(example, R_01="no_minimum")) == (file, 10)


def test_an_upper_pack_that_does_not_exist_is_named_with_its_line(example: Path) -> None:
    file = edit(example / "pack.toml", 'layer = "county"', 'layer = "county"\nunder = "nowhere"')
    error = refused(example)
    assert where(error) == (file, 6)
    assert "没有上级政策包'nowhere'" in error.said("zh")


def test_a_day_outside_the_plan_points_to_its_validity(example: Path) -> None:
    with pytest.raises(PackError) as error:
        load_policy(example, as_of=datetime.date(2030, 1, 1))
    assert where(error.value) == (example / "pack.toml", 12)


@pytest.mark.parametrize("second", ["企业职工", "　企业职工 ", "employee", "EMPLOYEE"])
def test_a_word_for_two_codes_of_a_kind_is_refused_at_the_second(example: Path, second: str) -> None:
    file = edit(example / "words.toml", '"登记失业人员"', f'"登记失业人员", "{second}"')
    error = refused(example)
    assert where(error) == (file, 5)
    assert "已是categories.employee的名称" in error.said("zh")


def test_codes_that_differ_in_case_alone_are_refused_at_the_second(example: Path) -> None:
    file = edit(example / "words.toml", "completion = {", "SKILL_LEVEL = {")
    assert where(refused(example)) == (file, 9)


def test_a_byte_order_mark_is_no_part_of_a_file(example: Path) -> None:
    change = overlay(example.parent, ("conditions.low_attendance.percent", "70"))
    change.write_text(
        change.read_text(encoding="utf-8").replace("2020-", "2025-"), encoding="utf-8-sig", newline="\r\n"
    )
    for file in example.rglob("*.toml"):
        file.write_text(file.read_text(encoding="utf-8"), encoding="utf-8-sig", newline="\r\n")
    assert load_policy(example, overlays=[change]).name == "example-pack@0.1.0+overlay=trial"


@pytest.mark.parametrize("written", ["cells = [\n  [800]\n]", 'cites = """\n[funds]\n"""'])
def test_a_value_over_several_lines_does_not_hide_the_lines_after_it(example: Path, written: str) -> None:
    file = edit(example / "benefits.toml", "cells = [800, 1000, 1500, 2000, 2500]", f"{written}\ncells_ = 1")
    line = file.read_text(encoding="utf-8").splitlines().index("cells_ = 1") + 1
    assert where(refused(example)) == (file, line)
