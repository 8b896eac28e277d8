"""Which workbooks of certificates go home: the template, and a sheet with what came of each row?"""

from typing import Final

from zhiji.office.assessment.models import CertificateSheet, CertificateSheetRow
from zhiji.office.assessment.selectors import sheet_of
from zhiji.office.assessment.sheets.rows import COLUMNS
from zhiji.office.assessment.sheets.take import told_in
from zhiji.office.core.actors import Actor
from zhiji.office.core.texts import say, speaks_chinese
from zhiji.office.core.workbooks import MarkedRow, marked_up_workbook, template_workbook

RowState = CertificateSheetRow.State
COLOURS: Final = {RowState.GOOD: "good", RowState.TAKEN: "good", RowState.FAULTY: "bad", RowState.ALREADY: "off"}
TITLE: Final = say("外部证书导入名单", "Certificates from elsewhere")


def certificate_template() -> bytes:
    """An empty workbook to fill in."""
    return template_workbook(str(TITLE), COLUMNS)


def marked_up_sheet(*, uid: str, actor: Actor) -> bytes:
    """The sheet with what came of each row, numbers masked. Raises NotFound."""
    sheet: CertificateSheet = sheet_of(uid=uid, actor=actor)
    rows = (_marked(row) for row in sheet.rows.order_by("number").iterator(1000))
    return marked_up_workbook(str(TITLE), COLUMNS, rows)


def _marked(row: CertificateSheetRow) -> MarkedRow:
    state = RowState(row.state)
    return MarkedRow(row.number, told_in(row), str(state.label), COLOURS[state], say_faults(row))


def say_faults(row: CertificateSheetRow) -> str:
    """What is wrong with a row, column by column, in the reader's language."""
    names = {each.name: (each.zh, each.en) for each in COLUMNS}
    zh = speaks_chinese()
    return ("" if zh else " ").join(
        f"{names.get(column, ('', ''))[0 if zh else 1]}{'：' if zh else ': '}{said_zh if zh else said_en}"
        for column, said_zh, said_en in row.faults
    )
