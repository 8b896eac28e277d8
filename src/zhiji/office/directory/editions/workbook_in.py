"""How does a table become a draft's entries, and how is that undone? All of its rows, or none; each row is answered."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from django.utils import timezone

from zhiji.batch.sources.values import unmarked
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import LISTS, accepted_kind
from zhiji.office.core.refusals import NotFound, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.directory.catalogues import Catalogue, catalogue
from zhiji.office.directory.editions.drafting import locked_draft
from zhiji.office.directory.editions.reading import EntryFault, EntryRefused, known_for, read_row
from zhiji.office.directory.models import Edition, EditionImport, Entry
from zhiji.office.registry.feeds.table import TableRead, read_table

MOST_ROWS: Final = 5_000
State = EditionImport.State
_TOTAL: Final = re.compile(r"\s*([合总小共]\s*计|total\b)", re.IGNORECASE)


@dataclass(frozen=True)
class RowResult:
    """What came of one row. `line` is its number in the sheet; `faults` is empty where it is right."""

    line: int
    typed: Mapping[str, str]
    faults: tuple[EntryFault, ...] = ()


@dataclass(frozen=True)
class WorkbookResult:
    """What came of a table. Nothing was changed unless `saved`."""

    kept: EditionImport
    rows: list[RowResult] = field(default_factory=list)
    saved: bool = False
    added: int = 0
    changed: int = 0
    removed: int = 0

    @property
    def faulty(self) -> list[RowResult]:
        """The rows that are wrong."""
        return [row for row in self.rows if row.faults]


def load_workbook(
    *, edition_uid: str, content: bytes, replaces: bool, actor: Actor, at: datetime, file_name: str = "table"
) -> WorkbookResult:
    """Put a table's rows into a draft: those that are there already are changed. The same table again changes nothing.

    Args:
        replaces: whether entries that the table does not have are taken out.

    Raises NotPermitted, NotFound, WrongState, KindNotAccepted, FileEmpty, FileTooLarge, ListUnusable.
    """
    with acting(actor, "load_workbook"):
        edition = locked_draft(edition_uid, actor, Role.BUREAU_CLERK)
        found = catalogue(edition.kind)
        read = _read(found, content)
        results, fields = _results(found, read, timezone.localdate(at))
        evidence = keep_evidence(
            content=content, name=file_name, purpose="directory.import", accepted=LISTS, actor=actor, at=at
        )
        kept = EditionImport(
            edition=edition,
            state=State.REFUSED,
            evidence=evidence,
            replaces=replaces,
            rows=[
                [
                    row.line,
                    {name: unmarked(text) for name, text in row.typed.items()},
                    [[f.field, f.zh, f.en] for f in row.faults],
                ]
                for row in results
            ],
            notices=read.notices,
            uploaded_by_id=actor.user_id,
            uploaded_at=at,
        )
        if any(result.faults for result in results):
            kept.save()
            return WorkbookResult(kept, results_of(kept))
        _save(kept, found, fields)
        kept.save()
    return WorkbookResult(kept, results_of(kept), True, kept.added_count, kept.changed_count, kept.removed_count)


def undo_import(*, import_uid: str, actor: Actor, at: datetime) -> EditionImport:
    """Give the draft's entries back what they were before a table came in.

    Raises NotPermitted, NotFound, WrongState (signed, undone before, or changed since by somebody).
    """
    with acting(actor, "undo_import"):
        kept = EditionImport.objects.select_related("edition").filter(uid=as_uid(import_uid)).first()
        if kept is None:
            raise NotFound
        edition = locked_draft(str(kept.edition.uid), actor, Role.BUREAU_CLERK)
        kept = EditionImport.objects.select_for_update(of=("self",)).get(pk=kept.pk)
        if kept.state != State.SAVED:
            raise WrongState("这次上传没有改动草案，或已撤销。", "It changed nothing, or was undone before.")
        _put_back(edition, catalogue(edition.kind), kept.changes)
        kept.state, kept.undone_by_id, kept.undone_at = State.UNDONE, actor.user_id, at
        kept.save()
    return kept


def imports_of(edition: Edition) -> list[EditionImport]:
    """What was handed in for an edition that the caller may see, the latest first, without its rows."""
    rows = edition.imports.select_related("uploaded_by", "evidence").defer("changes")
    return list(rows.order_by("-uploaded_at", "-id")[:20])


def import_of(*, uid: str, edition: Edition) -> EditionImport:
    """One of them. Raises NotFound."""
    found = edition.imports.filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def results_of(kept: EditionImport) -> list[RowResult]:
    """What came of each row, as it was kept."""
    return [
        RowResult(line, typed, tuple(EntryFault(zh, en, field=name) for name, zh, en in faults))
        for line, typed, faults in kept.rows
    ]


def _kept(row: RowResult) -> list[Any]:
    typed = {name: unmarked(text) for name, text in row.typed.items()}
    return [row.line, typed, [[fault.field, fault.zh, fault.en] for fault in row.faults]]


def _read(found: Catalogue, content: bytes) -> TableRead:
    """The rows that are not a total. Raises KindNotAccepted, FileEmpty, FileTooLarge, ListUnusable."""
    headers = {header: column.name for column in found.columns for header in (column.zh, column.en, *column.aliases)}
    read = read_table(
        content,
        accepted_kind(content, LISTS),
        headers=headers,
        needed=[column.name for column in found.columns if column.needed],
        words={column.name: (column.zh, column.en) for column in found.columns},
        most=MOST_ROWS,
    )
    first = found.columns[0].name
    return TableRead([row for row in read.rows if not _TOTAL.match(row[1].get(first, ""))], read.notices)


def _results(found: Catalogue, read: TableRead, on: date) -> tuple[list[RowResult], list[dict[str, Any]]]:
    known = known_for(found, [row for _, row in read.rows], on=on)
    results, fields, first_lines = [], [], dict[tuple[Any, ...], int]()
    for line, row in read.rows:
        try:
            fresh = read_row(found, row, known)
        except EntryRefused as refused:
            results.append(RowResult(line, row, tuple(refused.faults)))
            continue
        first = first_lines.setdefault(tuple(fresh[name] for name in found.model.KEY), line)
        zh, en = f"与第{first}行重复，请保留一行。", f"Repeats row {first}; keep one of them."
        twice = EntryFault(zh, en, field=found.columns[0].name)
        results.append(RowResult(line, row, () if first == line else (twice,)))
        fields.append(fresh)
    return results, fields


def _save(kept: EditionImport, found: Catalogue, fields: list[dict[str, Any]]) -> None:
    """Write the rows, and into `kept` what that changed."""
    there: dict[tuple[Any, ...], Entry] = {entry.key(): entry for entry in found.rows.filter(edition=kept.edition)}
    added, changes = [], []
    for fresh in fields:
        key = tuple(fresh[name] for name in found.model.KEY)
        entry = there.pop(key, None)
        if entry is None:
            added.append(found.model(edition=kept.edition, **fresh))
            changes.append([list(key), None, fresh])
            continue
        before = fields_of(entry)
        for name, value in fresh.items():
            setattr(entry, name, value)
        if fields_of(entry) != before:
            entry.save()
            changes.append([list(key), before, fields_of(entry)])
    found.rows.bulk_create(added, batch_size=1000)
    kept.added_count, kept.changed_count = len(added), len(changes) - len(added)
    if kept.replaces:
        changes += [[list(key), fields_of(entry), None] for key, entry in there.items()]
        found.rows.filter(pk__in=[entry.pk for entry in there.values()]).delete()
        kept.removed_count = len(there)
    kept.state, kept.changes = State.SAVED, changes


def fields_of(entry: Entry) -> dict[str, Any]:
    """What an entry says, as plain values by column, its own number and edition left out."""
    names = [each.attname for each in entry._meta.concrete_fields]
    return {name: getattr(entry, name) for name in names if name not in ("id", "uid", "edition_id")}


def _put_back(edition: Edition, found: Catalogue, changes: list[Any]) -> None:
    """Each entry as it was before. Raises WrongState where one is not as the table left it."""
    there: dict[tuple[Any, ...], Entry] = {entry.key(): entry for entry in found.rows.filter(edition=edition)}
    for key, before, after in changes:
        entry = there.get(tuple(key))
        stands = None if entry is None else fields_of(entry)
        if stands != after:
            subject = (after or before)["occupation_name"]
            raise WrongState(
                f"条目“{subject}”在上传之后又有改动，不能整体撤销；请逐条修改，或作废草案重来。",
                f"The entry “{subject}” was changed since; put it right by hand, or begin the draft anew.",
            )
        if entry is None:
            found.model(edition=edition, **before).save()
        elif before is None:
            entry.delete()
        else:
            for name, value in before.items():
                setattr(entry, name, value)
            entry.save()
