"""How does a workbook become a draft's entries? All of its rows, or none; each row is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final

from django.utils import timezone
from python_calamine import CalamineError, CalamineWorkbook

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.sniffing import XLSX, accepted_kind
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.roles import Role
from zhiji.office.directory.catalogues import Catalogue, catalogue
from zhiji.office.directory.editions.drafting import locked_draft
from zhiji.office.directory.editions.reading import EntryFault, EntryRefused, known_for, read_row
from zhiji.office.directory.models import Edition, Entry

MOST_BYTES: Final = 5_000_000
MOST_ROWS: Final = 5_000


class WorkbookUnfit(Refusal):
    """The file cannot be read as a workbook of this catalogue."""


@dataclass(frozen=True)
class RowResult:
    """What came of one row. `line` is its number in the sheet; `faults` is empty where it is right."""

    line: int
    typed: Mapping[str, str]
    faults: tuple[EntryFault, ...] = ()


@dataclass(frozen=True)
class WorkbookResult:
    """What came of a workbook. Nothing was changed unless `saved`."""

    rows: list[RowResult] = field(default_factory=list)
    saved: bool = False
    added: int = 0
    changed: int = 0
    removed: int = 0

    @property
    def faulty(self) -> list[RowResult]:
        """The rows that are wrong."""
        return [row for row in self.rows if row.faults]


def load_workbook(*, edition_uid: str, content: bytes, replaces: bool, actor: Actor, at: datetime) -> WorkbookResult:
    """Put a workbook's rows into a draft: those that are there already are changed.

    Args:
        replaces: whether entries that the workbook does not have are taken out.

    Raises NotPermitted, NotFound, WrongState, KindNotAccepted, WorkbookUnfit.
    """
    with acting(actor, "load_workbook"):
        edition = locked_draft(edition_uid, actor, Role.BUREAU_CLERK)
        found = catalogue(edition.kind)
        results, fields = _results(found, _typed(found, content), timezone.localdate(at))
        if any(result.faults for result in results):
            return WorkbookResult(results)
        return _save(edition, found, results, fields, replaces)


def _typed(found: Catalogue, content: bytes) -> list[tuple[int, dict[str, str]]]:
    """Line number and typed cells of each row that is not empty. Raises WorkbookUnfit, KindNotAccepted."""
    if len(content) > MOST_BYTES:
        raise WorkbookUnfit("文件过大，请分开上传。", "The file is too large; split it.", field="file")
    accepted_kind(content, frozenset({XLSX}))
    try:
        rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, ValueError, OSError) as error:
        raise WorkbookUnfit("文件无法读取，请用模板重新填写。", "The file cannot be read; use the template.") from error
    heading = [_text(cell) for cell in rows[0]] if rows else []
    places = {}
    for column in found.columns:
        names = {column.zh, column.en}
        place = next((place for place, text in enumerate(heading) if text in names), None)
        if place is None:
            raise WorkbookUnfit(
                f"缺少“{column.zh}”列，请使用本页模板。", f"The column “{column.en}” is missing; use the template."
            )
        places[column.name] = place
    if len(rows) > MOST_ROWS + 1:
        raise WorkbookUnfit(f"一次最多{MOST_ROWS}行。", f"At most {MOST_ROWS} rows at once.")
    typed = [
        (line, {name: _text(row[place]) for name, place in places.items()}) for line, row in enumerate(rows[1:], 2)
    ]
    kept = [(line, row) for line, row in typed if any(row.values())]
    if not kept:
        raise WorkbookUnfit("表中没有内容。", "There are no rows in the sheet.")
    return kept


def _results(
    found: Catalogue, typed: list[tuple[int, dict[str, str]]], on: date
) -> tuple[list[RowResult], list[dict[str, Any]]]:
    known = known_for(found, [row for _, row in typed], on=on)
    results, fields, first_lines = [], [], dict[tuple[Any, ...], int]()
    for line, row in typed:
        try:
            read = read_row(found, row, known)
        except EntryRefused as refused:
            results.append(RowResult(line, row, tuple(refused.faults)))
            continue
        first = first_lines.setdefault(tuple(read[name] for name in found.model.KEY), line)
        twice = EntryFault(f"与第{first}行重复。", f"Repeats row {first}.")
        results.append(RowResult(line, row, () if first == line else (twice,)))
        fields.append(read)
    return results, fields


def _save(
    edition: Edition, found: Catalogue, results: list[RowResult], fields: list[dict[str, Any]], replaces: bool
) -> WorkbookResult:
    there: dict[tuple[Any, ...], Entry] = {entry.key(): entry for entry in found.rows.filter(edition=edition)}
    added, changed = [], 0
    for read in fields:
        entry = there.pop(tuple(read[name] for name in found.model.KEY), None)
        if entry is None:
            added.append(found.model(edition=edition, **read))
        elif any(getattr(entry, name) != value for name, value in read.items()):
            for name, value in read.items():
                setattr(entry, name, value)
            entry.save()
            changed += 1
    found.rows.bulk_create(added, batch_size=1000)
    removed = 0
    if replaces:
        found.rows.filter(pk__in=[entry.pk for entry in there.values()]).delete()
        removed = len(there)
    return WorkbookResult(results, True, len(added), changed, removed)


def _text(cell: Any) -> str:
    """A cell as typed: whole numbers without a point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
