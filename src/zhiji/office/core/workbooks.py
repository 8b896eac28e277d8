"""Which workbooks go home with somebody who hands rows in? A template to fill in, and the rows marked up afterwards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import xlsxwriter

from zhiji.office.core.sealing.kinds import ID_NUMBER
from zhiji.office.core.texts import speaks_chinese

TEMPLATE_ROWS: Final = 5000
COLOURS: Final = {"good": "#E2F2E5", "bad": "#FBE3E4", "warning": "#FFF3D6", "off": "#ECECEC"}
_DIGITS_OF_A_NUMBER: Final = 9


@dataclass(frozen=True)
class SheetColumn:
    """A column: its name, what it is called, what else people call it, and what may be chosen in it."""

    name: str
    zh: str
    en: str
    aliases: tuple[str, ...] = ()
    is_needed: bool = True
    choices: tuple[str, ...] = ()
    hint: str = ""
    width: int = 16

    @property
    def heading(self) -> str:
        """Its name for the reader, with a mark where it must be filled in."""
        return (self.zh if speaks_chinese() else self.en) + ("*" if self.is_needed else "")


@dataclass(frozen=True)
class MarkedRow:
    """A row as it comes back: its number, its cells as they were typed, what came of it and why."""

    number: int
    cells: Mapping[str, str]
    result: str
    colour: str
    why: str


def headers_of(columns: Iterable[SheetColumn]) -> dict[str, str]:
    """Every accepted header in the form in which headers are compared, to the column that is meant."""
    from zhiji.batch.sources.headers import header_key

    return {header_key(header): each.name for each in columns for header in (each.zh, each.name, *each.aliases)}


def words_of(columns: Iterable[SheetColumn]) -> dict[str, tuple[str, str]]:
    """What the columns are called in both languages."""
    return {each.name: (each.zh, each.en) for each in columns}


def template_workbook(title: str, columns: list[SheetColumn]) -> bytes:
    """An empty workbook: text columns, drop-downs, hints as one types."""
    memory, book, sheet = _book("名单")
    heading = book.add_format({"bold": True, "bg_color": "#E8F0FA", "border": 1, "text_wrap": True})
    text = book.add_format({"num_format": "@"})
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width, text)
        sheet.write_string(1, place, column.heading, heading)
        if column.choices:
            sheet.data_validation(2, place, TEMPLATE_ROWS, place, {"validate": "list", "source": list(column.choices)})
        elif column.hint:
            said = {"validate": "any", "input_title": column.zh[:32], "input_message": column.hint[:255]}
            sheet.data_validation(2, place, TEMPLATE_ROWS, place, said)
    sheet.freeze_panes(2, 0)
    book.close()
    return memory.getvalue()


def marked_up_workbook(title: str, columns: list[SheetColumn], rows: Iterable[MarkedRow]) -> bytes:
    """The rows with what came of each, in words and colour. It leaves the house: numbers of persons are masked."""
    memory, book, sheet = _book("结果")
    heading = book.add_format({"bold": True, "bg_color": "#E8F0FA", "border": 1})
    colours = {name: book.add_format({"num_format": "@", "bg_color": code}) for name, code in COLOURS.items()}
    zh = speaks_chinese()
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    names = ["行" if zh else "row", *(each.zh if zh else each.en for each in columns), "结果" if zh else "result"]
    widths = [8, *(each.width for each in columns), 22, 60]
    for place, name in enumerate([*names, "说明" if zh else "why and what to do"]):
        sheet.write_string(1, place, name, heading)
        sheet.set_column(place, place, widths[place])
    for line, row in enumerate(rows, start=2):
        colour = colours[row.colour]
        sheet.write_number(line, 0, row.number, colour)
        for place, column in enumerate(columns, start=1):
            sheet.write_string(line, place, masked_loosely(row.cells.get(column.name, "")), colour)
        sheet.write_string(line, len(columns) + 1, row.result, colour)
        sheet.write_string(line, len(columns) + 2, row.why, colour)
    sheet.freeze_panes(2, 1)
    book.close()
    return memory.getvalue()


def masked_loosely(text: str) -> str:
    """A text as it was typed, masked where it might hold an ID or phone number, in whichever column it stands."""
    digits = sum(character.isdigit() for character in text)
    return ID_NUMBER.mask(text) if digits >= _DIGITS_OF_A_NUMBER else text


def _book(sheet: str) -> tuple[BytesIO, Any, Any]:
    """A workbook in memory whose texts are never taken for formulas or addresses."""
    memory = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(memory, options)
    return memory, book, book.add_worksheet(sheet)
