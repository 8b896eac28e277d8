"""What does a table look like as a workbook? Its columns shown, all rows left by the filter, masked."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any, Final
from urllib.parse import quote

import xlsxwriter
from django.http import HttpResponse
from django.utils.html import strip_tags

from zhiji.office.core.clock import today
from zhiji.office.core.refusals import Refusal
from zhiji.portals.shared.tables import KitTable

MOST_ROWS: Final = 50_000
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDEST: Final = 50


class TooManyRows(Refusal):
    """More rows than one export may hold."""


def workbook_of(table: KitTable) -> HttpResponse:
    """The table as a file to take home. Raises TooManyRows."""
    count = len(table.rows)
    if count > MOST_ROWS:
        raise TooManyRows(
            f"当前有 {count:,} 行，一次最多导出 {MOST_ROWS:,} 行。请先用筛选条件缩小范围。",
            f"There are {count:,} rows; one export holds {MOST_ROWS:,} at most. Narrow them by a filter first.",
        )
    response = HttpResponse(_written(table), content_type=XLSX)
    name = f"{table.caption or table.key}-{today():%Y%m%d}.xlsx"
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return response


def _written(table: KitTable) -> bytes:
    memory = BytesIO()
    book = xlsxwriter.Workbook(memory, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True, "bg_color": "#E8F0FA", "bottom": 1})
    yuan, text = book.add_format({"num_format": "#,##0.00"}), book.add_format({"num_format": "@"})
    columns = list(table.columns)
    for place, column in enumerate(columns):
        heading = str(column.header)
        sheet.write_string(0, place, heading, bold)
        sheet.set_column(place, place, min(WIDEST, max(12, 2 * len(heading) + 4)))
    for number, row in enumerate(table.rows, start=1):
        for place, column in enumerate(columns):
            _write(sheet, number, place, row.get_cell_value(column.name), yuan, text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), max(len(columns) - 1, 0))
    book.close()
    return memory.getvalue()


def _write(sheet: Any, row: int, place: int, value: Any, yuan: Any, text: Any) -> None:
    """Numbers as numbers, days as they are written on pages, all else as text that no program takes for a formula."""
    match value:
        case None:
            return
        case bool():
            sheet.write_string(row, place, str(value), text)
        case Decimal():
            sheet.write_number(row, place, float(value), yuan)
        case int():
            sheet.write_number(row, place, value)
        case date():
            sheet.write_string(row, place, value.isoformat(), text)
        case _:
            sheet.write_string(row, place, strip_tags(str(value)), text)
