"""Is a file that cannot be used refused in Chinese alone, without the English of a library or of the system?"""

import re
from pathlib import Path

import pytest
from tests.batch.corpus.csvs import text
from tests.batch.run import adjudicate, command
from tests.batch.sheet import good_claims, sheet

from zhiji.rulebook.law.os_faults import fault_of

ENGLISH = re.compile(r"[A-Za-z]+ [A-Za-z]+ [A-Za-z]+")
UNCLOSED = text(sheet(good_claims(1))) + '"never closed,1,2\n'
SHORTAGE = "occupation,valid_from,valid_to\n"


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.csv"
    path.write_text(text(sheet(good_claims(1))))
    return path


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("broken.csv", UNCLOSED, "引号"),
        ("broken.xlsx", "no workbook", "另存为 .xlsx"),
        ("broken.parquet", "no table", "重新导出"),
    ],
)
def test_a_damaged_file_is_refused_without_a_librarys_english(
    tmp_path: Path, name: str, content: str, advice: str
) -> None:
    (tmp_path / name).write_text(content)
    answer = adjudicate(tmp_path / name, lang="zh")
    assert answer.status == 2
    assert advice in answer.complained
    assert not ENGLISH.search(answer.complained)


@pytest.mark.parametrize("arguments", [["policy", "check", "--text", "nope.txt"], ["policy", "check", "--text", "."]])
def test_a_plan_that_cannot_be_opened_is_told_in_chinese(arguments: list[str]) -> None:
    status, _, complained = command([*arguments, "--lang", "zh"])
    assert status == 2
    assert arguments[-1] in complained
    assert not ENGLISH.search(complained)


def test_a_plan_that_is_not_utf_8_is_told_with_what_to_do(tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_bytes("方案".encode("gbk"))
    status, _, complained = command(["policy", "check", "--text", str(plan), "--lang", "zh"])
    assert (status, complained) == (2, "plan.txt 不是 UTF-8 文本：请在文本编辑器中另存为 UTF-8\n")


def test_a_handbook_in_a_folder_that_does_not_exist_is_told_in_chinese(tmp_path: Path) -> None:
    status, _, complained = command(["policy", "handbook", "--out", str(tmp_path / "no" / "a.md"), "--lang", "zh"])
    assert status == 2
    assert complained.endswith("没有这个文件或文件夹\n")


def test_a_fault_of_the_system_that_is_rare_is_told_by_its_number() -> None:
    fault = fault_of(OSError(131, "State not recoverable"))
    assert (fault.zh, fault.en) == ("系统错误131", "state not recoverable")


def test_a_folder_is_called_a_folder_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    assert "是文件夹" in adjudicate(tmp_path / "claims", lang="zh").complained


def test_a_column_of_the_shortage_catalogue_is_called_by_its_chinese_header(claims: Path, tmp_path: Path) -> None:
    catalogue = tmp_path / "shortage.csv"
    catalogue.write_text(f"{SHORTAGE}6-31-01-03,2020-02-30,\n")
    assert "有效期起没有这一天" in adjudicate(claims, "--shortage", str(catalogue), lang="zh").complained


def test_a_span_of_the_shortage_catalogue_that_ends_before_it_begins_is_warned_of(claims: Path, tmp_path: Path) -> None:
    catalogue = tmp_path / "shortage.csv"
    catalogue.write_text(f"{SHORTAGE}a,2020-01-01,2020-01-01\nb,2021-01-01,2020-01-01\n")
    answer = adjudicate(claims, "--shortage", str(catalogue), lang="zh")
    assert answer.status == 0
    assert answer.complained.startswith("shortage.csv：第3行的有效期止早于有效期起")
