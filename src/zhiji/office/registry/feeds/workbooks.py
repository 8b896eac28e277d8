"""Which workbooks go home with an officer? A template to fill in, and the list marked up with what came of each row."""

from datetime import date
from io import BytesIO
from typing import Any, Final
from uuid import UUID

import xlsxwriter

from zhiji.office.core.actors import Actor
from zhiji.office.core.sealing.kinds import ID_NUMBER
from zhiji.office.core.texts import speaks_chinese
from zhiji.office.registry.feeds.access import must_upload, own_list
from zhiji.office.registry.feeds.faults import COLUMNS
from zhiji.office.registry.feeds.kinds import SPECS, FeedKind, KindSpec
from zhiji.office.registry.feeds.selectors import faults_in
from zhiji.office.registry.feeds.upload import told_in
from zhiji.office.registry.models import FeedRow

TEMPLATE_ROWS: Final = 5000
_WIDTHS: Final = {"name": 14, "person_id": 24, "starts_on": 14, "ends_on": 14, "detail": 16}
_COLOURS: Final = {"good": "#E2F2E5", "bad": "#FBE3E4", "warning": "#FFF3D6", "off": "#ECECEC"}


ID_CHECK: Final[dict[str, Any]] = {
    "validate": "length",
    "criteria": "between",
    "minimum": 15,
    "maximum": 18,
    "input_title": "身份证号",
    "input_message": "18 位（旧号码 15 位），按文本填写。",
    "error_title": "身份证号",
    "error_message": "应为 18 位（旧号码 15 位）。",
}
"""How a column of ID numbers is checked as one types."""


class ListBook:
    """A workbook in memory whose texts are never taken for formulas or addresses."""

    def __init__(self, sheet: str) -> None:
        self.memory = BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.book = xlsxwriter.Workbook(self.memory, options)
        self.sheet = self.book.add_worksheet(sheet)
        self.title = self.book.add_format({"bold": True, "font_size": 14})
        self.heading = self.book.add_format({"bold": True, "bg_color": "#E8F0FA", "border": 1, "text_wrap": True})
        self.text = self.book.add_format({"num_format": "@"})

    def content(self) -> bytes:
        self.book.close()
        return self.memory.getvalue()


def _columns(spec: KindSpec) -> list[str]:
    return ["name", "person_id", "starts_on", "ends_on", *(["detail"] if spec.details else [])]


def _heading(column: str, spec: KindSpec) -> str:
    needed = {"name": True, "person_id": True, "starts_on": spec.needs_start, "ends_on": spec.needs_end}
    return COLUMNS[column][0] + ("*" if needed.get(column) else "")


def template_workbook(*, kind: str, actor: Actor) -> bytes:
    """An empty list of a kind: text columns, drop-downs, checks as one types. Raises NotPermitted."""
    must_upload(actor, kind)
    spec = SPECS[kind]
    made = ListBook("名单")
    made.sheet.write_string(0, 0, str(FeedKind(kind).label), made.title)
    for place, column in enumerate(_columns(spec)):
        made.sheet.set_column(place, place, _WIDTHS[column], made.text)
        made.sheet.write_string(1, place, _heading(column, spec), made.heading)
        if (check := _check(column, spec)) is not None:
            made.sheet.data_validation(2, place, TEMPLATE_ROWS, place, check)
    made.sheet.freeze_panes(2, 0)
    return made.content()


def _check(column: str, spec: KindSpec) -> dict[str, Any] | None:
    if column == "detail":
        return {
            "validate": "list",
            "source": list(spec.details),
            "error_title": "类别",
            "error_message": "请从下拉选项中选择。",
        }
    if column == "person_id":
        return ID_CHECK
    if column in ("starts_on", "ends_on"):
        return {"validate": "any", "input_title": "日期", "input_message": "如 2020-03-01。"}
    return None


def marked_up_workbook(*, uid: UUID | str, actor: Actor) -> bytes:
    """The list with what came of each row, in words and colour, row by row as it was handed in. Raises NotFound.

    It leaves the house, so ID numbers are masked in it; the row's number leads back to the file that was handed in.
    """
    batch = own_list(uid, actor)
    spec = SPECS[batch.kind]
    made = ListBook("结果")
    colours = {name: made.book.add_format({"num_format": "@", "bg_color": code}) for name, code in _COLOURS.items()}
    columns = _columns(spec)
    zh = speaks_chinese()
    made.sheet.write_string(0, 0, f"{batch.get_kind_display()} {batch.as_of}", made.title)
    headings = ["行" if zh else "row", *(COLUMNS[each][0 if zh else 1] for each in columns), "结果" if zh else "result"]
    headings.append("说明" if zh else "why and what to do")
    for place, heading in enumerate(headings):
        made.sheet.write_string(1, place, heading, made.heading)
        made.sheet.set_column(place, place, [8, *(_WIDTHS[each] for each in columns), 22, 60][place])
    for line, row in enumerate(FeedRow.objects.filter(batch=batch).order_by("number").iterator(2000), start=2):
        result, colour = result_of(row)
        cells = _cells(row)
        made.sheet.write_number(line, 0, row.number, colours[colour])
        for place, column in enumerate(columns, start=1):
            made.sheet.write_string(line, place, cells.get(column, ""), colours[colour])
        made.sheet.write_string(line, len(columns) + 1, result, colours[colour])
        made.sheet.write_string(line, len(columns) + 2, faults_in(row), colours[colour])
    made.sheet.freeze_panes(2, 1)
    made.sheet.autofilter(1, 0, 1, len(headings) - 1)
    return made.content()


def _cells(row: FeedRow) -> dict[str, str]:
    """What stands in a row, as it was typed where it is faulty; numbers masked."""
    if row.told is not None and row.state == FeedRow.State.FAULTY:
        told = told_in(row)
        return told | {name: masked_loosely(text) for name, text in told.items()}
    days = {"starts_on": row.starts_on, "ends_on": row.ends_on}
    return {
        "name": row.name,
        "person_id": "" if row.id_number is None else str(row.id_number),
        "detail": row.detail,
        **{name: day.isoformat() if isinstance(day, date) else "" for name, day in days.items()},
    }


def masked_loosely(text: str) -> str:
    """A text as it was typed, masked where it might hold a number of a person, in whichever column it stands."""
    digits = sum(character.isdigit() for character in text)
    return ID_NUMBER.mask(text) if digits >= 9 else text


def result_of(row: FeedRow) -> tuple[str, str]:
    """What came of a row, in words, and which kind of state that is."""
    if row.state == FeedRow.State.FAULTY:
        return str(FeedRow.State.FAULTY.label), "bad"
    if row.state == FeedRow.State.LEFT_OUT:
        return str(FeedRow.State.LEFT_OUT.label), "off"
    if row.outcome == FeedRow.Outcome.NOT_COMPARED:
        return str(FeedRow.State.ACCEPTED.label), "good"
    colour = {"hit": "good", "name_differs": "warning"}.get(row.outcome, "off")
    return str(FeedRow.Outcome(row.outcome).label), colour
