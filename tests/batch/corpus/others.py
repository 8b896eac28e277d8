"""Which things that are no claims file at all are handed in?"""

from pathlib import Path

from tests.batch.corpus.dirty import Corpus

OTHERS = Corpus("")


@OTHERS.file(unusable=True, ending=".xlsx", told=("there is no file", "check the path"))
def a_file_that_does_not_exist(path: Path) -> None:
    assert not path.exists()


@OTHERS.file(unusable=True, ending=".csv", told=("is a folder",))
def a_folder_that_is_called_csv(path: Path) -> None:
    path.mkdir()


@OTHERS.file(unusable=True, ending=".csv", arguments=("--sheet", "明细"), told=("no workbook", "--sheet"))
def a_sheet_of_a_file_that_has_none(path: Path) -> None:
    path.write_text("申领表")


@OTHERS.file(unusable=True, ending=".parquet", arguments=("--sheet", "明细"), told=("no workbook", "--sheet"))
def a_sheet_of_a_parquet_file(path: Path) -> None:
    path.touch()


@OTHERS.file(unusable=True, ending=".docx", told=("kind of file is not known", ".xlsx"))
def a_file_of_an_unknown_kind(path: Path) -> None:
    path.write_text("申领表")


@OTHERS.file(unusable=True, told=("kind of file is not known",))
def a_file_without_an_ending(path: Path) -> None:
    path.write_text("申领表")
