"""Reads a workbook (.xlsx, .xls, .ods): the first sheet, or the one that was named."""

from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from zhiji.batch.sources.error_cells import ErrorCell, error_cells
from zhiji.batch.sources.headers import find_header
from zhiji.batch.sources.rows import first_rows, table_of_rows
from zhiji.batch.sources.source import Notice, TableSource, Unusable
from zhiji.rulebook.decide.facts import REQUIRED
from zhiji.rulebook.decide.reading import ERROR_CELL, FORMULA_CELL

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")


def read_workbook(
    path: Path, sheet: str | None, names: dict[str, str], required: tuple[str, ...] = REQUIRED
) -> TableSource:
    """The claims of one sheet. Raises Unusable where there is no such sheet or no header."""
    try:
        with CalamineWorkbook.from_path(str(path)) as workbook:
            sheets = _sheets_of_cells(workbook)
            if not sheets:
                raise Unusable("no_sheet", file=path.name)
            if sheet is not None and sheet not in sheets:
                raise Unusable("sheet_unknown", sheet=sheet, sheets=sheets)
            chosen = sheet or sheets[0]
            source = _of_sheet(workbook, path, chosen, names, required)
            if sheet is None:
                others = [name for name in sheets[1:] if _has_header(workbook, name, names, required)]
                if others:
                    source.warnings.append(Notice("other_sheets", {"sheet": chosen, "sheets": others}))
            return source
    except CalamineError as error:
        raise Unusable("workbook_unreadable", file=path.name, why=str(error)) from None


def _sheets_of_cells(workbook: CalamineWorkbook) -> list[str]:
    """The sheets in their order, without those that are a chart or a macro and have no cells."""
    return [entry.name for entry in workbook.sheets_metadata if entry.typ == SheetTypeEnum.WorkSheet]


def _rows_with_errors(workbook: CalamineWorkbook, sheet: str, bare: list[ErrorCell]) -> list[list[Any]]:
    """The rows, in which a formula without a value is told from an empty cell."""
    rows = _rows(workbook, sheet)
    for cell in bare:
        if cell.row < len(rows) and cell.column < len(rows[cell.row]):
            rows[cell.row][cell.column] = f"{ERROR_CELL}{cell.error}" if cell.error else FORMULA_CELL
    return rows


def _rows(workbook: CalamineWorkbook, sheet: str) -> list[list[Any]]:
    return workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def _of_sheet(
    workbook: CalamineWorkbook, path: Path, sheet: str, names: dict[str, str], required: tuple[str, ...]
) -> TableSource:
    bare = error_cells(path, sheet)
    try:
        source = table_of_rows(_rows_with_errors(workbook, sheet, bare), names, required)
    except Unusable as error:
        others = [name for name in _sheets_of_cells(workbook) if name != sheet]
        hits = [name for name in others if _has_header(workbook, name, names, required)]
        if hits:
            raise Unusable("header_on_other_sheet", sheet=sheet, sheets=hits) from None
        raise error from None
    if rows := sorted({cell.row + 1 for cell in bare if not cell.error}):
        source.warnings.append(Notice("formula_cells", {"rows": first_rows(rows)}))
    return source


def _has_header(workbook: CalamineWorkbook, sheet: str, names: dict[str, str], required: tuple[str, ...]) -> bool:
    try:
        find_header(_rows(workbook, sheet), names, required)
    except Unusable:
        return False
    return True
