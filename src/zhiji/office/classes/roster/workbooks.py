"""Which workbooks go home with an institution? An empty roster to fill in, and one marked up cell by cell."""

from typing import Any, Final

from zhiji.office.classes.access import FILES
from zhiji.office.classes.roster.files import roster_file_of, rows_of
from zhiji.office.classes.roster.rows import COLUMNS, RosterRow, say_fault, say_faults
from zhiji.office.core.actors import Actor
from zhiji.office.core.texts import speaks_chinese
from zhiji.office.registry.feeds.workbooks import ID_CHECK, ListBook, masked_loosely

TEMPLATE_ROWS: Final = 500
_WIDTHS: Final = {"name": 14, "person_id": 24, "phone": 16, "fee_paid_by": 12, "employer": 24}
_COLOURS: Final = {"good": "#E2F2E5", "bad": "#FBE3E4", "off": "#ECECEC"}


def roster_template(*, actor: Actor) -> bytes:
    """An empty roster: text columns, drop-downs, checks as one types. Raises NotPermitted."""
    actor.must_have(*FILES)
    made = ListBook("学员名单")
    made.sheet.write_string(0, 0, "学员名单", made.title)
    for place, column in enumerate(COLUMNS):
        made.sheet.set_column(place, place, _WIDTHS[column], made.text)
        needed = "*" if column in ("name", "person_id") else ""
        made.sheet.write_string(1, place, COLUMNS[column][0] + needed, made.heading)
        if check := _CHECKS.get(column):
            made.sheet.data_validation(2, place, TEMPLATE_ROWS, place, check)
    made.sheet.freeze_panes(2, 0)
    return made.content()


_CHECKS: Final[dict[str, dict[str, Any]]] = {
    "fee_paid_by": {
        "validate": "list",
        "source": ["培训主体", "个人"],
        "error_title": "付费方",
        "error_message": "请从下拉选项中选择。",
    },
    "person_id": ID_CHECK,
    "phone": {
        "validate": "length",
        "criteria": "==",
        "value": 11,
        "error_title": "手机号",
        "error_message": "应为 11 位。",
    },
}


def marked_up_roster(*, uid: str, actor: Actor, on: Any) -> bytes:
    """The roster with what is wrong in each cell, in words and colour. It leaves the house: numbers are masked in it.

    Raises NotFound.
    """
    file, zh = roster_file_of(uid=uid, actor=actor), speaks_chinese()
    made = ListBook("结果" if zh else "Result")
    colours = {name: made.book.add_format({"num_format": "@", "bg_color": code}) for name, code in _COLOURS.items()}
    made.sheet.write_string(0, 0, str(file.training_class), made.title)
    columns = [
        "行" if zh else "row",
        *(words[0 if zh else 1] for words in COLUMNS.values()),
        "结果" if zh else "result",
    ]
    for place, heading in enumerate([*columns, "说明" if zh else "why and what to do"]):
        made.sheet.write_string(1, place, heading, made.heading)
        made.sheet.set_column(place, place, [8, *_WIDTHS.values(), 16, 60][place])
    for line, row in enumerate(rows_of(uid=uid, actor=actor, on=on), start=2):
        _write(made, line, row, colours)
    made.sheet.freeze_panes(2, 1)
    return made.content()


def _write(made: ListBook, line: int, row: RosterRow, colours: dict[str, Any]) -> None:
    words, colour = result_of(row)
    made.sheet.write_number(line, 0, row.number, colours[colour])
    faulty = {fault.column: say_fault(fault) for fault in row.faults}
    for place, column in enumerate(COLUMNS, start=1):
        shade = colours["bad"] if column in faulty else made.text
        made.sheet.write_string(line, place, masked_loosely(row.told.get(column, "")), shade)
        if column in faulty:
            made.sheet.write_comment(line, place, faulty[column])
    made.sheet.write_string(line, len(COLUMNS) + 1, words, colours[colour])
    made.sheet.write_string(line, len(COLUMNS) + 2, say_faults(row), made.text)


def result_of(row: RosterRow) -> tuple[str, str]:
    """What comes of a row, in words, and which kind of state that is."""
    zh = speaks_chinese()
    if row.faults:
        return ("有误" if zh else "faulty"), "bad"
    if row.is_enrolled:
        return ("已在名单" if zh else "on the roster"), "off"
    return ("可导入" if zh else "to be enrolled"), "good"
