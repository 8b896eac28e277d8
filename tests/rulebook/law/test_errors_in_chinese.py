"""Is a refused pack explained in Chinese as it is in English, with the same file and line?"""

import re
import string
from pathlib import Path

import pytest
from tests.rulebook.law.conftest import Spoil

from zhiji.cli import main
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.messages import LAYER_WORDS, MESSAGES
from zhiji.rulebook.law.pack import LAYERS
from zhiji.rulebook.law.policy import load_policy

LAW = Path(load_policy.__code__.co_filename).parent
PLAN = "dongning_2019/"


def refused(folder: Path, **policy: list[Path]) -> PackError:
    """The error with which a pack is refused."""
    with pytest.raises(PackError) as error:
        load_policy(folder, overlays=policy.get("overlays", []))
    return error.value


@pytest.mark.parametrize(
    ("file", "old", "new", "zh", "en"),
    [
        ("limits.toml", "most = 6", "most = 6\nleast = 1", "不认识的键", "unknown key"),
        ("limits.toml", "most = 6", 'most = "6"', "这里要写整数", "valid integer"),
        ("limits.toml", "most = 6", "most = -1", "不能小于0", "greater than or equal to 0"),
        ("conditions.toml", "first_day = 2019-09-11", 'first_day = "2019"', "这里要写日期", "valid date"),
        ("benefits.toml", "cells = 500", "cells = -500", "不能为负数", "not negative"),
        ("benefits.toml", 'payee = "employer"', 'payee = "boss"', "只能是'person'、", "should be 'person'"),
        ("benefits.toml", "values = [5, 4, 3, 2, 1]", "values = [5, 4, 3, 2]", "这里要有4项", "4 entries"),
        ("limits.toml", "most = 6", "most = = 6", "TOML格式有误", "not valid TOML"),
        ("conditions.toml", "fact = \"contract_months\"", "fact = \"contract_month\"", "没有事实'contract_month'", "no fact"),
    ],
)  # fmt: skip
def test_both_languages_name_the_same_place(spoil: Spoil, file: str, old: str, new: str, zh: str, en: str) -> None:
    folder = spoil(PLAN + file, old, new)
    error = refused(folder)
    where = f"{folder / file}:{error.line}: "
    assert error.line is not None
    assert error.said("zh").startswith(where) and zh in error.said("zh")
    assert error.said("en").startswith(where) and en in error.said("en")
    assert str(error) == error.said("en")


def test_the_cause_inside_an_error_is_said_in_the_same_language(tmp_path: Path) -> None:
    overlay = tmp_path / "trial.toml"
    overlay.write_text(
        'id = "trial"\nzh = "试"\nen = "trial"\n[[change]]\npath = "limits.nothing.most"\nvalue = 1\n'
        'from = 2019-01-01\nto = 2021-12-31\ncites = "draft"\n',
        encoding="utf-8",
    )
    error = refused(Path(load_policy().pack.folder), overlays=[overlay])
    assert error.said("zh").startswith(
        f"{overlay}:5: 修改稿trial：路径'limits.nothing.most'不存在：没有'nothing'；可用的有"
    )
    assert error.said("en").startswith(
        f"{overlay}:5: overlay trial: unknown path 'limits.nothing.most': 'nothing' is not there; known"
    )


def test_the_command_line_prints_chinese_with_file_and_line(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoil(PLAN + "limits.toml", "most = 6", "most = 6\nleast = 1")
    assert main(["policy", "check", "--pack", str(folder), "--lang", "zh"]) == 2
    said = capsys.readouterr().err
    assert re.search(r"政策包不能使用：.*limits\.toml:\d+: limits\..*不认识的键", said.replace("\n", ""))


def test_every_message_has_both_languages_with_the_same_gaps_and_is_used() -> None:
    source = "".join(
        file.read_text(encoding="utf-8") for file in LAW.parent.rglob("*.py") if file.name != "messages.py"
    )
    for code, text in MESSAGES.items():
        gaps = [sorted({name for _, name, _, _ in string.Formatter().parse(words) if name}) for words in text]
        assert gaps[0] == gaps[1], code
        assert f'"{code}"' in source, code
    assert set(LAYER_WORDS) == set(LAYERS)
