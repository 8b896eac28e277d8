"""Are formula errors found wherever they stand in a sheet, and nothing else taken for one?"""

import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from zhiji.batch.sources.error_cells import ErrorCell, error_cells


def book_with_errors(path: Path, count: int = 3) -> Path:
    """Two sheets; the second has texts, and errors in AB2, AB3 …"""
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("说明").write_formula(0, 0, "=1/0", None, "#DIV/0!")
        page = book.add_worksheet("明细 & <表>")
        for row in range(1, count + 1):
            page.write_string(row, 0, '<c t="e"><v>#N/A</v></c>')
            page.write_formula(row, 27, "=NA()", None, "#N/A")
            page.write_formula(row, 28, "=1+1", None, 2)
    return path


def test_errors_of_the_named_sheet_are_found_at_their_places(tmp_path: Path) -> None:
    book = book_with_errors(tmp_path / "a.xlsx")
    assert error_cells(book, "明细 & <表>") == [ErrorCell(row, 27, "#N/A") for row in (1, 2, 3)]
    assert error_cells(book, "说明") == [ErrorCell(0, 0, "#DIV/0!")]


@pytest.mark.parametrize("block", [1, 7, 64, 1000])
def test_a_cell_that_is_cut_between_two_blocks_is_found(
    tmp_path: Path, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhiji.batch.sources.error_cells._BLOCK", block)
    book = book_with_errors(tmp_path / "a.xlsx", 20)
    assert len(error_cells(book, "明细 & <表>")) == 20


def test_an_error_that_was_typed_without_a_formula_is_found(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["B2"] = "#REF!"
    book.save(tmp_path / "a.xlsx")
    assert error_cells(tmp_path / "a.xlsx", "Sheet") == [ErrorCell(1, 1, "#REF!")]


def test_a_formula_whose_value_was_never_stored_is_found(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["#N/A 不适用", 1, "=1+1"])
    book.save(tmp_path / "a.xlsx")
    assert error_cells(tmp_path / "a.xlsx", "Sheet") == [ErrorCell(0, 2, "")]


def test_a_formula_that_gave_an_empty_text_has_a_value(tmp_path: Path) -> None:
    cell = '<c r="A1" t="str"><f>IF(B1="","","x")</f><v></v></c>'
    book = book_with_errors(tmp_path / "a.xlsx", 0)
    with zipfile.ZipFile(book) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["xl/worksheets/sheet2.xml"] = f"<sheetData><row>{cell}</row></sheetData>".encode()
    with zipfile.ZipFile(book, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    assert error_cells(book, "明细 & <表>") == []


def test_a_sheet_without_errors_has_none(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["#N/A 不适用", 1])
    book.save(tmp_path / "a.xlsx")
    assert error_cells(tmp_path / "a.xlsx", "Sheet") == []


def test_an_archive_packed_in_a_way_that_no_workbook_uses_has_none(tmp_path: Path) -> None:
    book = bytearray(book_with_errors(tmp_path / "a.xlsx").read_bytes())
    at = 0
    while (at := book.find(b"PK\x01\x02", at)) >= 0:
        book[at + 10 : at + 12] = b"\x63\x00"
        at += 4
    (tmp_path / "a.xlsx").write_bytes(book)
    assert error_cells(tmp_path / "a.xlsx", "明细 & <表>") == []


def test_a_file_that_is_no_archive_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_text("text")
    assert error_cells(tmp_path / "a.xlsx", "Sheet") == []


def test_an_archive_that_does_not_say_where_its_sheets_are_has_none(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as book:
        book.writestr("xl/worksheets/sheet1.xml", '<c r="A1" t="e"><v>#N/A</v></c>')
    assert error_cells(tmp_path / "a.xlsx", "Sheet") == []
