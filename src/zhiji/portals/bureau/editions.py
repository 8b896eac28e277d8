"""Which editions of the catalogues are there, and what stands in the draft? Clerks draft, a second person signs."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.clock import now, today
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.directory.catalogues import catalogue
from zhiji.office.directory.editions import discard_draft, preview_of, sign_edition, start_draft
from zhiji.office.directory.editions.selectors import (
    READERS,
    edition_of,
    editions,
    entries_of,
    last_signed,
    previous_of,
)
from zhiji.portals.bureau.edition_forms import SigningForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.catalogue_parts import NAMES, differences_shown, subject_of
from zhiji.portals.shared.organisation_parts import state_shown
from zhiji.portals.shared.parts import Act, PageHead

CLERK = (Role.BUREAU_CLERK,)
SIGNERS = (Role.REVIEWER, Role.LEADER)


@open_to(*READERS)
@require_safe
def edition_list(request: HttpRequest) -> HttpResponse:
    """The four catalogues, each with its editions, the newest first."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    found: dict[str, list[Any]] = {kind: [] for kind in NAMES}
    for edition in editions(actor=actor):
        found[edition.kind].append(edition)
    rows = [_catalogue_row(kind, rows) for kind, rows in found.items()]
    shown = {"head": PageHead(say("目录版本", "Editions")), "rows": rows, "is_clerk": actor.has(*CLERK)}
    return render(request, "bureau/editions.html", shown)


def _catalogue_row(kind: str, rows: list[Any]) -> dict[str, Any]:
    begun = [each for each in rows if each.state == "signed" and each.effective_from <= today()]
    return {
        "kind": kind,
        "name": NAMES[kind],
        "editions": [(each, state_shown(each)) for each in rows],
        "current": begun[0] if begun else None,
        "has_draft": any(each.state == "drafted" for each in rows),
    }


@open_to(*CLERK)
@require_POST
def start(request: HttpRequest, kind: str) -> HttpResponse:
    """Begin the next edition."""
    try:
        draft = start_draft(kind=kind, actor=request.actor, at=now())  # type: ignore[attr-defined]
    except (NotFound, NotPermitted):
        raise
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("bureau:editions")
    return redirect("bureau:edition", draft.uid)


@open_to(*READERS)
@require_safe
def edition(request: HttpRequest, uid: Any) -> HttpResponse:
    """One edition: its entries, and what differs from the one before."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    found = edition_of(uid=str(uid), actor=actor)
    is_draft = found.state == "drafted"
    before = last_signed(found.kind) if is_draft else previous_of(found)
    page = Paginator(entries_of(found), 100).get_page(request.GET.get("page"))
    shown = {
        "head": head_of(found, actor),
        "edition": found,
        "before": before,
        "page": page,
        "entries": [(each, subject_of(each)) for each in page],
        "changes": differences_shown(catalogue(found.kind), before, found),
        "may_edit": is_draft and actor.has(*CLERK),
    }
    return render(request, "bureau/edition.html", shown)


def head_of(found: Any, actor: Any) -> PageHead:
    """Name, state, who drafted it, and what this reader can do."""
    main, more = None, []
    if found.state == "drafted" and actor.has(*SIGNERS) and found.drafted_by_id != actor.user_id:
        main = Act(
            say("核对并签发", "Check and sign"), reverse("bureau:sign_edition", args=[found.uid]), icon="writing"
        )
    if found.state == "drafted" and actor.has(*CLERK):
        main = Act(say("新增条目", "Add an entry"), reverse("bureau:new_entry", args=[found.uid]), icon="plus")
        more = [
            Act(
                say("上传表格", "Upload a workbook"), reverse("bureau:upload_edition", args=[found.uid]), icon="upload"
            ),
            Act(
                say("作废草案", "Throw the draft away"),
                reverse("bureau:discard_edition", args=[found.uid]),
                "post",
                warning=say("草案中的改动将全部作废。", "Every change in the draft is given up."),
                asks_reason=True,
                destructive=True,
            ),
        ]
    number = found.number
    return PageHead(
        say(f"{NAMES[found.kind]} 第{number}版", f"{NAMES[found.kind]}, edition {number}"),
        state_shown(found),
        owner=found.drafted_by.name if found.drafted_by else "",
        main=main,
        more=more,
        back=(say("目录版本", "Editions"), reverse("bureau:editions")),
    )


@open_to(*SIGNERS)
@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: HttpRequest, uid: Any) -> HttpResponse:
    """What would change and when; then the second person signs."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    found = edition_of(uid=str(uid), actor=actor)
    preview = preview_of(found)
    form = SigningForm(
        request.POST if request.method == "POST" else None, initial={"expected_changes": preview.changes.count}
    )
    if request.method == "POST" and form.is_valid():
        try:
            sign_edition(edition_uid=str(uid), actor=actor, at=now(), **form.cleaned_data)
        except (NotFound, NotPermitted):
            raise
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            messages.success(request, say("已签发，到期自动生效。", "Signed; it comes into force on its day."))
            return redirect("bureau:edition", uid)
    url = reverse("bureau:edition", args=[uid])
    shown = {
        "head": PageHead(say("核对并签发", "Check and sign"), state_shown(found), back=(str(found), url)),
        "preview": preview,
        "changes": differences_shown(catalogue(found.kind), preview.before, found),
        "form": form,
        "url": url,
    }
    return render(request, "bureau/sign_edition.html", shown, status=422 if form.errors else 200)


@open_to(*CLERK)
@require_POST
def discard(request: HttpRequest, uid: Any) -> HttpResponse:
    """Throw the draft away."""
    reason = request.POST.get("reason", "").replace("\0", "")[:300]
    try:
        discard_draft(edition_uid=str(uid), reason=reason, actor=request.actor)  # type: ignore[attr-defined]
    except (NotFound, NotPermitted):
        raise
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("bureau:edition", uid)
    messages.success(request, say("草案已作废。", "The draft is gone."))
    return redirect("bureau:editions")
