"""How does anybody take a catalogue along as a file? Cached, with edition, day and licence in it."""

from base64 import b64encode
from hashlib import sha256
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


@open_to_everybody
@require_safe
def checksums(request: HttpRequest) -> HttpResponse:
    """The checksums of the files in force, as `sha256sum --check` reads them."""
    lines = [
        f"{sha256(_content(edition, form)).hexdigest()}  {kind}-{edition.number}.{form}\n"
        for kind in NAMES
        if (edition := edition_in_force(kind=kind, on=today())) is not None
        for form in ("csv", "json")
    ]
    return HttpResponse("".join(lines), content_type="text/plain; charset=utf-8")


def _content(edition: Any, form: str) -> bytes:
    return (open_csv(edition) if form == "csv" else open_json(edition, city=settings.ZHIJI_CITY)).encode()


def _file(edition: Any, kind: str, form: str) -> HttpResponse:
    content = _content(edition, form)
    answer = HttpResponse(content, content_type="text/csv; charset=utf-8" if form == "csv" else "application/json")
    answer["Content-Digest"] = f"sha-256=:{b64encode(sha256(content).digest()).decode()}:"  # RFC 9530
    answer["Content-Disposition"] = f'attachment; filename="{kind}-{edition.number}.{form}"'
    return answer
