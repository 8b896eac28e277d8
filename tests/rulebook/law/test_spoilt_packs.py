"""Is every pack that is spoilt in some way refused with file and line, in both languages, and without a stack trace?"""

from pathlib import Path

import pytest
from tests.rulebook.law.conftest import overlay_text

from zhiji.cli import main

KEYS = "benefits", 'key = "level", values = [5, 4, 3, 2, 1]'
RATE = "benefits", "\ncells = 20\n"
LATER = "benefits", "cells = 25"
TEST = "conditions", 'test = "given"\nfact = "level"'
OPTION = "readings", "options.share_80"
SPOILT = [
    (*RATE, "\ncells = [20]\n"),
    (*RATE, "\ncells = { a = 1 }\n"),
    (*RATE, "\ncells = 2020-01-01\n"),
    (*RATE, "\ncells = nan\n"),
    (*RATE, "\ncells = 100000000000000000000\n"),
    (*RATE, f"\ncells = {'9' * 5000}\n"),
    (*RATE, f"\ncells = {'[' * 5000}{']' * 5000}\n"),
    (*RATE, "\n"),
    ("benefits", "cap = 600", "cap = -1"),
    ("benefits", "cap = 600", "percent = 50"),
    ("benefits", 'categories = ["jobless"]', 'categories = "jobless"'),
    ("benefits", "from = 2025-07-01", "from = 2025-02-30"),
    ("benefits", "from = 2025-07-01", "from = 2025-07-01T00:00:00"),
    ("benefits", "from = 2025-07-01", "from = 2027-07-01"),
    ("benefits", 'cites = "2025年第6号通知"', "cites = 6"),
    ("benefits", "[[benefits.living_allowance.amount.versions]]", "[benefits.living_allowance.amount.versions]"),
    ("benefits", "[benefits.skill_level]", '[families]\nall = ["skill_level"]\n[benefits.skill_level]'),
    ("benefits", "[benefits.skill_level]", '[families]\nboth = ["no_benefit"]\n[benefits.skill_level]'),
    ("benefits", "benefits.skill_level", 'benefits."skill.level"'),
    (*LATER, "cells = 25\nversions = []"),
    (*LATER, 'cells = 25\npays = "sometimes"'),
    (*KEYS, 'key = "level", value = [5, 4, 3, 2, 1]'),
    (*KEYS, 'key = "levels", values = [5, 4, 3, 2, 1]'),
    (*KEYS, 'key = "level", values = ["five", 4, 3, 2, 1]'),
    (*KEYS, 'key = "fee_paid_by", values = [5, 4, 3, 2, 1]'),
    (*KEYS, 'key = "planned_hours", at_least = [-5, 4, 6, 8, 10]'),
    ("benefits", "", "benefits = {}"),
    ("benefits", "", ""),
    ("conditions", "", "conditions = 3"),
    ("conditions", "", "[conditions]\nlate = []"),
    ("conditions", "first_day = 2024-01-01", "first_day = 2028-01-01"),
    ("conditions", "percent = 80", "percent = true"),
    ("conditions", 'benefits = ["living_allowance"]', "benefits = []"),
    ("conditions", 'fact = "class_id"', 'fact = "person_id"'),
    (*TEST, 'test = "equals"\nfact = "level"\nvalue = "٣"'),
    (*TEST, 'test = "not_after"\nfact = "claimed_on"\nother = "ended_on"\nmonths = 999999999'),
    (*TEST, 'test = "age_at_least"\nfact = "claimed_on"\nother = "birth"\nyears = 16'),
    ("limits", 'over = ["skill_level"]', 'over = ["no_benefit"]'),
    ("limits", 'over = ["skill_level"]', "over = []"),
    ("limits", "most = 2", "most = 18446744073709551616"),
    ("limits", "", "[limits\n"),
    ("limits", "", 'note = """\n'),
    ("words", "", ""),
    ("words", "[funds]", "[categories]"),
    ("words", 'zh = "失业人员"', 'zh = ""'),
    ("words", "completion = {", "SKILL_LEVEL = {"),
    ("benefits", 'fund = "city_account"', 'fund = "no_fund"'),
    ("readings", "[readings.R-01]", "[[readings.R-01]]"),
    ("readings", "value = false", "value = true"),
    ("readings", "low_attendance.active", "low_attendance.versions"),
    (*OPTION, 'options.share_80.set = [{ path = "limits.annual_limit.most", value = 1 }]\noptions.share_80'),
    (*OPTION, 'form = { form = "{benefits}", zh = "x", en = "x", listed = [{ path = "benefits.{benefit}.fond", value = "x" }] }\noptions.share_80'),
    ("pack", 'layer = "county"', 'layer = "county"\nunder = ""'),
    ("pack", 'deciding_date = "filed_on"', 'deciding_date = "level"'),
    ("pack", "from = 2024-01-01", "from = 2027-01-01"),
    ("pack", "", ""),
    ("cases/skill_level", "", ""),
    ("cases/skill_level", "set = {}", "set = []"),
    ("cases/skill_level", 'expect = { outcome = "approved"', "expect = { outcome = 1"),
    ("cases/skill_level", "set = {}", 'set = {}\nhistory = [{ claimed_on = "soon" }]'),
]  # fmt: skip


def check(capsys: pytest.CaptureFixture[str], lang: str, *arguments: str) -> str:
    """What the check of a pack says as it refuses it."""
    assert main(["policy", "check", "--lang", lang, *arguments]) == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(("name", "old", "new"), SPOILT)
def test_a_spoilt_pack_is_refused_with_file_and_line(
    example: Path, capsys: pytest.CaptureFixture[str], name: str, old: str, new: str
) -> None:
    file = example / f"{name}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new) if old else new, encoding="utf-8")
    for lang in ("zh", "en"):
        said = check(capsys, lang, "--pack", str(example))
        place = said.partition(f"{file}:")[2]
        assert place[: place.find(":")].isdecimal(), said
        assert "Traceback" not in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[[change]]", "[change]"),
        ("[[change]]", "[[changes]]"),
        ("value = 70", "valu = 70"),
        ("value = 70", 'value = "70"'),
        ("value = 70", "value = -70"),
        ("value = 70", f"value = {'7' * 5000}"),
        ("from = 2025-01-01", "from = 2027-01-01"),
        ("from = 2025-01-01", 'from = "2025"'),
        ("low_attendance.percent", "low_attendance"),
        ("low_attendance.percent", "low_attendance.from"),
        ('"conditions.low_attendance.percent"', '""'),
        ('id = "trial"', 'id = ""'),
        ('id = "trial"', "id = 7"),
    ],
)
def test_a_spoilt_overlay_is_refused_with_file_and_line(
    example: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    file = example.parent / "trial.toml"
    text = overlay_text(("conditions.low_attendance.percent", "70"), year=2025)
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    for lang in ("zh", "en"):
        said = check(capsys, lang, "--pack", str(example), "--overlay", str(file))
        place = said.partition(f"{file}:")[2]
        assert place[: place.find(":")].isdecimal(), said


@pytest.mark.parametrize("spoil", ["missing", "folder", "gbk"])
def test_a_file_that_cannot_be_read_is_named(example: Path, capsys: pytest.CaptureFixture[str], spoil: str) -> None:
    file = example / "limits.toml"
    text = file.read_text(encoding="utf-8")
    file.unlink()
    if spoil == "folder":
        file.mkdir()
    elif spoil == "gbk":
        file.write_text(text, encoding="gbk")
    assert f"{file}:" in check(capsys, "en", "--pack", str(example))
