"""How does a clerk change a draft's entries: one by one, or by a workbook?"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.clock import now, today
from zhiji.office.core.evidence.sniffing import XLSX
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say, speaks_chinese
from zhiji.office.directory.catalogues import catalogue
from zhiji.office.directory.editions import (
    import_of,
    imports_of,
    load_workbook,
    marked_up_import,
    put_entry,
    remove_entry,
    undo_import,
)
from zhiji.office.directory.editions.reading import EntryRefused
from zhiji.office.directory.editions.selectors import edition_of, entries_of
from zhiji.office.directory.editions.workbook_out import typed_of, workbook_of
from zhiji.portals.bureau.edition_forms import EntryForm, UploadForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.file_answer import file_answer
from zhiji.portals.shared.parts import Act, PageHead, RowResult, State
from zhiji.portals.shared.trying import actor_in, done_or_said, try_with

CLERK = (Role.BUREAU_CLERK,)
GOOD, BAD = State(say("正确", "right"), "good"), State(say("有误", "wrong"), "bad")


@open_to(*CLERK)
@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest, uid: Any, entry_uid: Any = None) -> HttpResponse:
    """Add an entry, or change one."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    edition = edition_of(uid=str(uid), actor=actor)
    found = catalogue(edition.kind)
    initial = {} if entry_uid is None else typed_of(found, _entry(edition, entry_uid))
    form = EntryForm(request.POST if request.method == "POST" else None, initial=initial, found=found, on=today())
    if request.method == "POST" and form.is_valid():
        try:
            put_entry(
                edition_uid=str(uid),
                typed=form.cleaned_data,
                actor=actor,
                at=now(),
                entry_uid=str(entry_uid) if entry_uid else None,
            )
        except (NotFound, NotPermitted):
            raise
        except EntryRefused as refused:
            for fault in refused.faults:
                form.add_error(fault.field if fault.field in form.fields else None, str(fault))
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            messages.success(request, say("已保存。", "Saved."))
            return redirect("bureau:edition", uid)
    url = reverse("bureau:edition", args=[uid])
    title = say("新增条目", "Add an entry") if entry_uid is None else say("修改条目", "Change the entry")
    shown = {"form": form, "head": PageHead(title, back=(str(edition), url)), "url": url}
    return render(request, "bureau/case_form.html", shown, status=422 if form.errors else 200)


@open_to(*CLERK)
@require_POST
def remove(request: HttpRequest, uid: Any, entry_uid: Any) -> HttpResponse:
    """Take an entry out."""
    remove_entry(edition_uid=str(uid), entry_uid=str(entry_uid), actor=request.actor)  # type: ignore[attr-defined]
    messages.success(request, say("已删除。", "Taken out."))
    return redirect("bureau:edition", uid)


@open_to(*CLERK)
@require_safe
def template(request: HttpRequest, uid: Any) -> HttpResponse:
    """The workbook to fill in; with `?entries=1`, with the entries as they stand."""
    edition = edition_of(uid=str(uid), actor=request.actor)  # type: ignore[attr-defined]
    content = workbook_of(edition, on=today(), with_entries=request.GET.get("entries") == "1")
    return file_answer(content, name=f"{edition}.xlsx", media_type=XLSX)


@open_to(*CLERK)
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest, uid: Any) -> HttpResponse:
    """All rows of a table, or none; each is answered; below, what was handed in before."""
    edition = edition_of(uid=str(uid), actor=actor_in(request))
    form = UploadForm(
        request.POST if request.method == "POST" else None, request.FILES if request.method == "POST" else None
    )
    result: Any = None
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        result = try_with(
            form,
            lambda: load_workbook(
                edition_uid=str(uid),
                content=file.read(),
                file_name=file.name,
                replaces=form.cleaned_data["replaces"],
                actor=actor_in(request),
                at=now(),
            ),
        )
    url = reverse("bureau:edition", args=[uid])
    shown = {
        "form": form,
        "edition": edition,
        "file_field": form["file"],
        "result": result,
        "results": [_shown(row) for row in result.rows] if result else [],
        "workbook_url": reverse("bureau:import_workbook", args=[uid, result.kept.uid]) if result else "",
        "imports": [(each, _state(each), _undo(each, edition)) for each in imports_of(edition)],
        "template_url": reverse("bureau:edition_template", args=[uid]),
        "url": url,
        "head": PageHead(say("上传表格", "Upload a workbook"), back=(str(edition), url)),
    }
    is_wrong = form.errors or (result and not result.saved)
    return render(request, "bureau/upload_edition.html", shown, status=422 if is_wrong else 200)


def _state(kept: Any) -> State:
    return State(kept.get_state_display(), {"refused": "bad", "saved": "good", "undone": "off"}[kept.state])  # type: ignore[arg-type]


def _undo(kept: Any, edition: Any) -> Act | None:
    """To take a table back, as long as the draft is one."""
    if kept.state != "saved" or edition.state != "drafted":
        return None
    count = kept.added_count + kept.changed_count + kept.removed_count
    return Act(
        say("撤销这次上传", "Undo it"),
        reverse("bureau:undo_import", args=[edition.uid, kept.uid]),
        "post",
        warning=say(f"{count} 条条目将恢复为上传前的内容。", f"{count} entries go back to what they were before."),
    )


@open_to(*CLERK)
@require_POST
def undo(request: HttpRequest, uid: Any, import_uid: Any) -> HttpResponse:
    """Take a table back."""
    edition = edition_of(uid=str(uid), actor=actor_in(request))
    kept = import_of(uid=str(import_uid), edition=edition)
    done = say("已撤销，条目恢复为上传前的内容。", "Undone; the entries are what they were before.")
    done_or_said(request, lambda: undo_import(import_uid=str(kept.uid), actor=actor_in(request), at=now()), done)
    return redirect("bureau:upload_edition", uid)


@open_to(*CLERK)
@require_safe
def import_workbook(request: HttpRequest, uid: Any, import_uid: Any) -> HttpResponse:
    """A table that was handed in, marked up cell by cell."""
    edition = edition_of(uid=str(uid), actor=actor_in(request))
    kept = import_of(uid=str(import_uid), edition=edition)
    name = say(f"{edition} 上传结果.xlsx", f"{edition} results.xlsx")
    return file_answer(marked_up_import(kept, edition=edition), name=str(name), media_type=XLSX)


def _shown(row: Any) -> RowResult:
    subject = " · ".join(filter(None, list(row.typed.values())[:4]))
    said = [fault.zh if speaks_chinese() else fault.en for fault in row.faults]
    return RowResult(row.line, subject, BAD if row.faults else GOOD, " ".join(said))


def _entry(edition: Any, uid: Any) -> Any:
    found = entries_of(edition).filter(uid=uid).first()
    if found is None:
        raise NotFound
    return found
