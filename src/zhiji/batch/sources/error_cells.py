"""Which cells of an .xlsx sheet hold a formula without a value? The workbook reader gives them as empty.

A formula that went wrong shows an error such as #N/A; one that a program wrote may never have been calculated.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple
from xml.etree import ElementTree

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FORMULA: Final = rb"(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)"
_ERROR: Final = re.compile(rb'<c\s([^>]*\bt="e"[^>]*)>' + _FORMULA + rb"?<v>([^<]+)</v>")
_NO_VALUE: Final = re.compile(rb"<c\s([^>]*)>" + _FORMULA + rb"(?:<v\s*/>|<v></v>)?</c>")
_IS_TEXT: Final = re.compile(rb'\bt="str"')  # its value is the empty text
_PLACE: Final = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_BLOCK: Final = 1 << 22
_READABLE: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1


class ErrorCell(NamedTuple):
    """A cell by its row and column, counted from 0, and the error that it shows; empty where no value was stored."""

    row: int
    column: int
    error: str


def error_cells(path: Path, sheet: str) -> list[ErrorCell]:
    """All such cells of a sheet; none where the file is not of the .xlsx kind or does not say where its sheets are."""
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return []
    try:
        with zipfile.ZipFile(path) as book:
            if not all(map(_is_readable, book.infolist())):
                return []
            part = _part_of(book, sheet)
            return list(_cells(book, part)) if part in book.namelist() else []
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError):
        return []


def _is_readable(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is packed in one of the two ways that a workbook may be, and not encrypted."""
    return entry.compress_type in _READABLE and not entry.flag_bits & _ENCRYPTED


def _part_of(book: zipfile.ZipFile, sheet: str) -> str:
    """The name of the sheet's part inside the file."""
    sheets = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
    wanted = next((entry.get(_RELATION) for entry in sheets if entry.get("name") == sheet), None)
    for relation in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels")):
        if wanted is not None and relation.get("Id") == wanted:
            target = relation.get("Target", "")
            return target.removeprefix("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
    return ""


def _cells(book: zipfile.ZipFile, part: str) -> Iterator[ErrorCell]:
    with book.open(part) as file:
        rest = b""
        while block := file.read(_BLOCK):
            text = rest + block
            end = max(text.rfind(b"<c "), 0)  # the last cell may go on in the next block
            yield from _in(text[:end])
            rest = text[end:]
        yield from _in(rest)


def _in(text: bytes) -> Iterator[ErrorCell]:
    if b't="e"' in text:
        for cell in _ERROR.finditer(text):
            yield from _at(cell[1], cell[2].decode("utf-8", "replace"))
    if b"<f" in text:
        for cell in _NO_VALUE.finditer(text):
            if _IS_TEXT.search(cell[1]) is None:
                yield from _at(cell[1], "")


def _at(attributes: bytes, error: str) -> Iterator[ErrorCell]:
    place = _PLACE.search(attributes)
    if place is not None:
        column = 0
        for letter in place[1]:
            column = column * 26 + letter - 64
        yield ErrorCell(int(place[2]) - 1, column - 1, error)
