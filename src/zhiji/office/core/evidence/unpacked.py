"""Would a workbook, small as a file, fill the memory once it is unpacked? Asked before anything reads it."""

import re
import zipfile
import zlib
from io import BytesIO
from typing import Final

from zhiji.office.core.refusals import Refusal

MOST_UNPACKED: Final = 300_000_000
MOST_CELLS: Final = 20_000_000
"""A reader keeps the whole rectangle up to the last cell that says something."""
_PIECE: Final = 1 << 20
_LONGEST_TAG: Final = 200
_CELL: Final = re.compile(rb"""<(?:\w+:)?c\s(?:[^<>]*?\s)?r=["']([A-Z]{1,3})(\d{1,7})["'][^<>]*>""")


class ListUnusable(Refusal):
    """The file cannot be read as a table of the kind that is wanted."""


class UnpacksTooLarge(ListUnusable):
    """What is packed in the file is far more than a list holds."""

    def __init__(self) -> None:
        super().__init__(
            "表格展开后过大，无法处理。请删除数据区域以外的行、列和格式，或分成几个文件上传。",
            "Unpacked it is too large. Delete rows, columns and formats outside the data, or split the file.",
            field="file",
        )


class WorkbookDamaged(ListUnusable):
    """The file's parts do not hold what they say."""

    def __init__(self) -> None:
        super().__init__(
            "文件已损坏，打不开。请用表格软件打开后另存为 .xlsx 再上传。",
            "The file is damaged. Open it in a spreadsheet program, save it as .xlsx and hand that in.",
            field="file",
        )


def check_unpacked(content: bytes) -> None:
    """Look at a workbook of zipped parts (.xlsx) before it is read. Raises UnpacksTooLarge, WorkbookDamaged."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise UnpacksTooLarge
            for part in parts:
                _check_part(packed, part)
    # What the reader of zip files raises: for a part with a password (RuntimeError), packed in a way it does not know
    # (NotImplementedError), cut off, or spoilt in its stream (zlib.error).
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
        raise WorkbookDamaged from None


def _check_part(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack piece by piece: no more comes out than was declared, or the sum at its end does not fit."""
    is_sheet = part.filename.startswith("xl/worksheets/")
    widest = lowest = 0
    rest = b""
    with packed.open(part) as file:
        while piece := file.read(_PIECE):
            if not is_sheet:
                continue
            text = rest + piece
            for cell in _CELL.finditer(text):
                # A cell that is only formatted says nothing and takes no room.
                if text[cell.end() - 2] != 0x2F:
                    widest, lowest = max(widest, _column(cell[1])), max(lowest, int(cell[2]))
            if widest * lowest > MOST_CELLS:
                raise UnpacksTooLarge
            rest = text[-_LONGEST_TAG:]


def _column(letters: bytes) -> int:
    """A = 1, Z = 26, AA = 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
