"""Editions: drafted by one, signed by another, in force from a day, compared with each other."""

from zhiji.office.directory.editions.drafting import discard_draft, start_draft
from zhiji.office.directory.editions.entering import enter_organisation
from zhiji.office.directory.editions.entries import put_entry, remove_entry
from zhiji.office.directory.editions.signing import preview_of, sign_edition
from zhiji.office.directory.editions.workbook_in import (
    WorkbookResult,
    import_of,
    imports_of,
    load_workbook,
    results_of,
    undo_import,
)
from zhiji.office.directory.editions.workbook_out import marked_up_import

__all__ = [
    "WorkbookResult",
    "discard_draft",
    "enter_organisation",
    "import_of",
    "imports_of",
    "load_workbook",
    "marked_up_import",
    "preview_of",
    "put_entry",
    "remove_entry",
    "results_of",
    "sign_edition",
    "start_draft",
    "undo_import",
]
