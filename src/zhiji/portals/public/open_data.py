"""How does anybody take a catalogue along as a file? Cached, with edition, day and licence in it."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from zhiji.office.core.clock import today
from zhiji.office.core.refusals import NotFound
from zhiji.office.directory.lookups import edition_in_force
from zhiji.office.directory.open_data import LICENCE, open_csv, open_json
from zhiji.portals.public.catalogue import signed_edition
from zhiji.portals.shared.access import open_to_everybody
from zhiji.portals.shared.catalogue_parts import NAMES


@open_to_everybody
@require_safe
def open_data_page(request: HttpRequest) -> HttpResponse:
    """Which files there are."""
    rows = [(kind, name, edition_in_force(kind=kind, on=today())) for kind, name in NAMES.items()]
    return render(request, "public/open_data.html", {"rows": rows, "licence": LICENCE})


@open_to_everybody
@require_safe
def open_file(request: HttpRequest, kind: str, form: str, number: int | None = None) -> HttpResponseBase:
    """A catalogue as CSV or JSON: an edition by its number, or the one in force."""
    if kind not in NAMES:
        raise Http404
    edition = edition_in_force(kind=kind, on=today()) if number is None else signed_edition(request, kind, number)
    if edition is None:
        raise NotFound
    etag = f'"{kind}-{edition.number}-{form}"'
    answer = get_conditional_response(request, etag=etag) or _file(edition, kind, form)
    answer["ETag"] = etag
    # A signed-in reader's answer carries a cookie, which no shared cache may keep.
    is_public = request.actor.user_id is None  # type: ignore[attr-defined]
    patch_cache_control(answer, public=is_public, private=not is_public, max_age=3600)
    return answer


def _file(edition: Any, kind: str, form: str) -> HttpResponse:
    if form == "csv":
        answer = HttpResponse(open_csv(edition), content_type="text/csv; charset=utf-8")
    else:
        answer = HttpResponse(open_json(edition, city=settings.ZHIJI_CITY), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="{kind}-{edition.number}.{form}"'
    return answer
