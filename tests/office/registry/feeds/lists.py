"""Lists as departments hand them in, clean and dirty."""

from io import BytesIO
from typing import Any

import xlsxwriter

HEADER = ("姓名", "身份证号", "起始日期", "截止日期", "类别")


def workbook(rows: list[tuple[Any, ...]], header: tuple[str, ...] = HEADER, title: str = "") -> bytes:
    """A workbook; a title stands in a merged row above the header."""
    memory = BytesIO()
    with xlsxwriter.Workbook(memory, {"in_memory": True}) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        start = 0
        if title:
            sheet.merge_range(0, 0, 0, len(header) - 1, title)
            start = 1
        sheet.write_row(start, 0, header)
        for number, row in enumerate(rows, start=start + 1):
            for place, cell in enumerate(row):
                if hasattr(cell, "year"):
                    sheet.write_datetime(number, place, cell, day)
                elif isinstance(cell, str):
                    sheet.write_string(number, place, cell)
                elif cell is not None:
                    sheet.write(number, place, cell)
    return memory.getvalue()
