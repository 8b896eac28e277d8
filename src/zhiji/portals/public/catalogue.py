"""What can be learnt here, at what price, with whom, as of a day? For everybody, on a phone, without a sign-in."""

from datetime import date
from itertools import groupby
from typing import Any, Final

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from zhiji.office.core.clock import today
from zhiji.office.core.refusals import NotFound
from zhiji.office.directory.catalogues import ORGANISATIONS, catalogue
from zhiji.office.directory.editions.selectors import edition_by_number, editions, previous_of
from zhiji.office.directory.lookups import courses_with_shortage_on, edition_in_force, entries_on
from zhiji.portals.shared.access import open_to_everybody
from zhiji.portals.shared.catalogue_parts import NAMES, differences_shown
from zhiji.portals.shared.fields import DayInput
from zhiji.portals.shared.parts import Tab
from zhiji.portals.shared.trying import number_in

PAGE: Final = 50
SEARCHED: Final = {
    "courses": ("title", "occupation_name", "occupation_code", "work_type"),
    "shortage": ("occupation_name", "occupation_code", "reason"),
    "institutions": ("organisation_name", "occupation_name", "occupation_code", "town_name"),
    "assessors": ("organisation_name", "occupation_name", "occupation_code", "town_name"),
}


@open_to_everybody
@require_safe
def catalogue_page(request: HttpRequest, kind: str = "courses") -> HttpResponse:
    """One of the four catalogues, searched, as of a day."""
    if kind not in NAMES:
        raise Http404
    words, on = request.GET.get("q", "").replace("\0", "")[:60].strip(), day_asked(request)
    rows: Any = courses_with_shortage_on(on=on) if kind == "courses" else entries_on(kind=kind, on=on)
    rows = rows.select_related("organisation") if kind in ORGANISATIONS else rows
    for word in words.split()[:5]:
        found = Q()
        for name in SEARCHED[kind]:
            found |= Q(**{f"{name}__icontains": word})
        rows = rows.filter(found)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    shown = {
        "kind": kind,
        "name": NAMES[kind],
        "words": words,
        "on": on,
        "on_box": DayInput().render("on", on, {"id": "on"}),
        "is_today": on == today(),
        "edition": edition_in_force(kind=kind, on=on),
        "page": page,
        "organisations": _by_organisation(page) if kind in ORGANISATIONS else None,
        "tabs": _tabs(kind, request),
    }
    return render(request, "public/catalogue.html", shown)


@open_to_everybody
@require_safe
def editions_page(request: HttpRequest, kind: str) -> HttpResponse:
    """Every edition of a catalogue, and what each changed."""
    if kind not in NAMES:
        raise Http404
    signed = editions(actor=request.actor, kind=kind).filter(state="signed")  # type: ignore[attr-defined]
    shown = {"kind": kind, "name": NAMES[kind], "editions": signed, "today": today()}
    return render(request, "public/editions.html", shown)


@open_to_everybody
@require_safe
def changes_page(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """What an edition added, took out and changed, beside the one before it or, with `?from=`, any other."""
    edition = signed_edition(request, kind, number)
    earlier = number_in(request, "from") if request.GET.get("from") else 0
    before = signed_edition(request, kind, earlier) if earlier else previous_of(edition)
    signed = editions(actor=request.actor, kind=kind).filter(state="signed")  # type: ignore[attr-defined]
    shown = {
        "others": [each.number for each in signed if each.number != number],
        "kind": kind,
        "name": NAMES[kind],
        "edition": edition,
        "before": before,
        "changes": differences_shown(catalogue(kind), before, edition),
    }
    return render(request, "public/changes.html", shown)


def signed_edition(request: HttpRequest, kind: str, number: int) -> Any:
    """A signed edition by its number. Raises Http404, NotFound: a draft is nobody's business here."""
    if kind not in NAMES or number > 2_000_000_000:
        raise Http404
    found = edition_by_number(kind=kind, number=number, actor=request.actor)  # type: ignore[attr-defined]
    if found.state != "signed":
        raise NotFound
    return found


def day_asked(request: HttpRequest) -> date:
    """The day in the address; today where there is none or it is no day."""
    try:
        return parse_date(request.GET.get("on", "")) or today()
    except ValueError:
        return today()


def _by_organisation(page: Any) -> list[tuple[Any, list[Any]]]:
    return [(rows[0], rows) for rows in (list(group) for _, group in groupby(page, lambda row: row.organisation_id))]


def _tabs(kind: str, request: HttpRequest) -> list[Tab]:
    query = request.GET.copy()
    query.pop("page", None)
    tail = f"?{query.urlencode()}" if query else ""
    return [Tab(name, f"/catalogue/{each}/{tail}", each == kind) for each, name in NAMES.items()]
