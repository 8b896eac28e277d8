"""A workbook of months is read with its dirt, taken whole or as far as it is good, and never twice."""

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.office.classes.people import number
from tests.office.registry.feeds.lists import workbook

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState
from zhiji.office.employment.models import MonthSheet, WorkMonth
from zhiji.office.employment.selectors import month_sheet_of
from zhiji.office.employment.sheets.take import MonthRowsFaulty, read_month_sheet, take_month_rows
from zhiji.office.employment.sheets.workbooks import marked_up_months, month_template, say_month_faults

HEADER = ("姓名", "身份证号", "月份", "工资区间")
BAND = "1500元至3000元"
GOOD = [("钱大海", number("19900101", place), "2020-03", BAND) for place in (1, 2, 3)]
DIRTY = [
    *GOOD,
    ("钱大海", number("19900101", 4)[:-1], "2020-03", BAND),
    ("钱大海", 231098199001010005, "2020-03", BAND),
    ("钱大海", number("19900101", 6), "三月", BAND),
    ("钱大海", number("19900101", 7), "2020-07", BAND),
    ("钱大海", number("19900101", 8), "2020年3月", "很多"),
    GOOD[0],
]


@pytest.fixture
def read(mill: Actor, now: datetime) -> Any:
    def make(rows: list[tuple[Any, ...]]) -> MonthSheet:
        return read_month_sheet(content=workbook(rows, HEADER), file_name="三月.xlsx", actor=mill, at=now)

    return make


def test_each_dirty_row_says_what_is_wrong(read: Any) -> None:
    rows = list(read(DIRTY).rows.order_by("number"))
    assert [each.state for each in rows] == ["good"] * 3 + ["faulty"] * 6
    said = [say_month_faults(each) for each in rows[3:]]
    for words, text in zip(("18 位", "数字", "2020-03", "尚未结束", "工资区间", "第 2 行"), said, strict=True):
        assert words in text
    assert not any("23109819" in each for each in said), "no number in a message"


def test_all_or_nothing_and_good_rows_only(read: Any, mill: Actor, now: datetime) -> None:
    sheet = read(DIRTY)
    with pytest.raises(MonthRowsFaulty):
        take_month_rows(uid=str(sheet.uid), good_only=False, actor=mill, at=now)
    assert not WorkMonth.objects.exists()
    take_month_rows(uid=str(sheet.uid), good_only=True, actor=mill, at=now)
    assert WorkMonth.objects.count() == 3
    assert month_sheet_of(uid=str(sheet.uid), actor=mill).taken_count == 3  # type: ignore[attr-defined]


def test_the_same_file_twice_changes_nothing(read: Any, mill: Actor, now: datetime) -> None:
    sheet = read(GOOD)
    take_month_rows(uid=str(sheet.uid), good_only=False, actor=mill, at=now)
    again = read(GOOD)
    assert again.pk == sheet.pk
    with pytest.raises(WrongState):
        take_month_rows(uid=str(again.uid), good_only=False, actor=mill, at=now)
    assert WorkMonth.objects.count() == 3


def test_rows_that_are_recorded_already_are_left(read: Any, mill: Actor, now: datetime) -> None:
    take_month_rows(uid=str(read(GOOD).uid), good_only=False, actor=mill, at=now)
    more = read([*GOOD, ("李新来", number("19910101", 9), "2020-03", BAND)])
    assert [each.state for each in more.rows.order_by("number")] == ["already"] * 3 + ["good"]
    take_month_rows(uid=str(more.uid), good_only=False, actor=mill, at=now)
    assert WorkMonth.objects.count() == 4


def test_the_template_is_read_as_it_is_filled_in_and_the_result_is_masked(
    read: Any, mill: Actor, now: datetime
) -> None:
    book = load_workbook(BytesIO(month_template()))
    sheet = book.active
    assert any("D3" in str(each.sqref) for each in sheet.data_validations.dataValidation)
    for place, cell in enumerate(GOOD[0], 1):
        sheet.cell(3, place, cell)
    memory = BytesIO()
    book.save(memory)
    filled = read_month_sheet(content=memory.getvalue(), file_name="填好.xlsx", actor=mill, at=now)
    assert [each.state for each in filled.rows.all()] == ["good"]
    marked = load_workbook(BytesIO(marked_up_months(uid=str(filled.uid), actor=mill))).active
    cells = [str(cell.value) for cell in marked[3]]
    assert "可导入" in cells and GOOD[0][1] not in cells


def test_a_sheet_is_its_employers_own(read: Any, farm: Actor, clerk: Actor, now: datetime) -> None:
    sheet = read(GOOD)
    with pytest.raises(NotFound):
        take_month_rows(uid=str(sheet.uid), good_only=True, actor=farm, at=now)
    with pytest.raises(NotPermitted):
        take_month_rows(uid=str(sheet.uid), good_only=True, actor=clerk, at=now)
