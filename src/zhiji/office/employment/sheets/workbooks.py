"""Which workbooks of months go home: the template, and a sheet with what came of each row?"""

from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.texts import say, speaks_chinese
from zhiji.office.core.workbooks import MarkedRow, marked_up_workbook, template_workbook
from zhiji.office.employment.models import MonthSheet, MonthSheetRow
from zhiji.office.employment.selectors import month_sheet_of
from zhiji.office.employment.sheets.rows import COLUMNS
from zhiji.office.employment.sheets.take import told_in

RowState = MonthSheetRow.State
COLOURS: Final = {RowState.GOOD: "good", RowState.TAKEN: "good", RowState.FAULTY: "bad", RowState.ALREADY: "off"}
TITLE: Final = say("以工代训月份名单", "Work-based months")


def month_template() -> bytes:
    """An empty workbook to fill in."""
    return template_workbook(str(TITLE), COLUMNS)


def marked_up_months(*, uid: str, actor: Actor) -> bytes:
    """The sheet with what came of each row, numbers masked. Raises NotFound."""
    sheet: MonthSheet = month_sheet_of(uid=uid, actor=actor)
    rows = (_marked(row) for row in sheet.rows.order_by("number").iterator(1000))
    return marked_up_workbook(str(TITLE), COLUMNS, rows)


def _marked(row: MonthSheetRow) -> MarkedRow:
    state = RowState(row.state)
    return MarkedRow(row.number, told_in(row), str(state.label), COLOURS[state], say_month_faults(row))


def say_month_faults(row: MonthSheetRow) -> str:
    """What is wrong with a row, column by column, in the reader's language."""
    names = {each.name: (each.zh, each.en) for each in COLUMNS}
    zh = speaks_chinese()
    return ("" if zh else " ").join(
        f"{names.get(column, ('', ''))[0 if zh else 1]}{'：' if zh else ': '}{said_zh if zh else said_en}"
        for column, said_zh, said_en in row.faults
    )
