"""How does a clerk get a draft's entries, an empty template, or a table that was handed in marked up, as a workbook?"""

from datetime import date
from io import BytesIO
from typing import Any, Final

import xlsxwriter

from zhiji.office.core.texts import speaks_chinese
from zhiji.office.directory.catalogues import Catalogue, Column, catalogue
from zhiji.office.directory.codes.selectors import codes_on
from zhiji.office.directory.editions.selectors import entries_of
from zhiji.office.directory.models import CodeTable, Edition, EditionImport

ROWS_WITH_LISTS: Final = 1000
LEVELS: Final = ("五级（初级工）", "四级（中级工）", "三级（高级工）", "二级（技师）", "一级（高级技师）", "不分等级")


def workbook_of(edition: Edition, *, on: date, with_entries: bool) -> bytes:
    """A workbook to fill in and upload: with the entries as they stand, or empty."""
    found, target = catalogue(edition.kind), BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, text = book.add_worksheet("目录"), book.add_format({"num_format": "@"})
    heading = book.add_format({"bold": True, "bg_color": "#DCE9F5", "border": 1, "text_wrap": True})
    codes = list(codes_on(kind=CodeTable.Kind.OCCUPATION, on=on))
    _write_lists(book, [f"{code.code} {code.name}" for code in codes])
    for place, column in enumerate(found.columns):
        sheet.write_string(0, place, column.zh if speaks_chinese() else column.en, heading)
        sheet.set_column(place, place, 26 if column.kind in ("words", "code", "organisation") else 16, text)
        _offer_list(sheet, place, column, len(codes))
    sheet.freeze_panes(1, 0)
    for line, entry in enumerate(entries_of(edition) if with_entries else (), start=1):
        _write_entry(sheet, line, found, entry)
    book.close()
    return target.getvalue()


def _write_lists(book: Any, occupations: list[str]) -> None:
    lists = book.add_worksheet("选项")
    lists.write_column(0, 0, occupations)
    lists.write_column(0, 1, LEVELS)
    lists.hide()


def _offer_list(sheet: Any, place: int, column: Column, occupation_count: int) -> None:
    sources = {"code": f"=选项!$A$1:$A${max(occupation_count, 1)}", "level": f"=选项!$B$1:$B${len(LEVELS)}"}
    if column.kind in sources:
        sheet.data_validation(1, place, ROWS_WITH_LISTS, place, {"validate": "list", "source": sources[column.kind]})


def _write_entry(sheet: Any, line: int, found: Catalogue, entry: Any) -> None:
    for place, column in enumerate(found.columns):
        sheet.write_string(line, place, cell_of(column, entry))


def cell_of(column: Column, entry: Any) -> str:
    """What is typed for a column of an entry."""
    if column.kind == "organisation":
        return str(entry.organisation.credit_code)
    value = getattr(entry, column.name)
    if column.kind == "level":
        return {int(level): words for level, words in zip((5, 4, 3, 2, 1, 0), LEVELS, strict=True)}[value]
    if column.kind == "fen":
        return f"{value // 100}.{value % 100:02d}"
    return f"{value} {entry.occupation_name}" if column.kind == "code" else str(value)


def typed_of(found: Catalogue, entry: Any) -> dict[str, str]:
    """What a clerk would type for an entry, in a form: codes and grades by their numbers."""
    return {
        column.name: str(getattr(entry, column.name)) if column.kind in ("code", "level") else cell_of(column, entry)
        for column in found.columns
    }


def marked_up_import(kept: EditionImport, *, edition: Edition) -> bytes:
    """A table as it was handed in, row by row, each faulty cell coloured with what is wrong beside it and in words."""
    found, target = catalogue(edition.kind), BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("结果" if speaks_chinese() else "results")
    heading = book.add_format({"bold": True, "bg_color": "#DCE9F5", "border": 1, "text_wrap": True})
    good, bad = book.add_format({"num_format": "@"}), book.add_format({"num_format": "@", "bg_color": "#FBE3E4"})
    columns = [column.zh if speaks_chinese() else column.en for column in found.columns]
    last = "说明（改正后删除本列再上传）" if speaks_chinese() else "why (delete this column, then hand it in)"
    for place, words in enumerate([*columns, last]):
        sheet.write_string(0, place, words, heading)
        sheet.set_column(place, place, 60 if place == len(columns) else 22, good)
    for line, (number, typed, faults) in enumerate(kept.rows, start=1):
        told = {name: zh if speaks_chinese() else en for name, zh, en in faults}
        for place, column in enumerate(found.columns):
            sheet.write_string(line, place, typed.get(column.name, ""), bad if column.name in told else good)
            if column.name in told:
                sheet.write_comment(line, place, told[column.name])
        row = f"原第{number}行：" if speaks_chinese() else f"row {number}: "
        sheet.write_string(line, len(columns), row + " ".join(told.values()) if told else "", bad if told else good)
    sheet.freeze_panes(1, 0)
    book.close()
    return target.getvalue()
