"""How does this reader like pages: large text, which columns? Cookies remember, and nothing in them is personal."""

import re
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from zhiji.portals.shared.access import open_to_everybody

TEXT_COOKIE: Final = "zhiji_text"
COLUMNS_COOKIE: Final = "zhiji_columns_"
A_YEAR: Final = 365 * 24 * 3600
NAME: Final = re.compile(r"[a-z0-9_]{1,40}")
"""What the name of a table or of a column looks like; anything else is not remembered."""


def reads_large_text(request: HttpRequest) -> bool:
    """Whether the reader asked for large text."""
    return request.COOKIES.get(TEXT_COOKIE) == "large"


def hidden_columns(request: HttpRequest, table: str) -> frozenset[str]:
    """The columns of a table that the reader put away."""
    return frozenset(filter(None, request.COOKIES.get(COLUMNS_COOKIE + table, "").split(".")))


@open_to_everybody
@require_POST
def text_size(request: HttpRequest) -> HttpResponse:
    """Switch large text on or off."""
    response = _back(request)
    _remember(request, response, TEXT_COOKIE, "normal" if reads_large_text(request) else "large", "/")
    return response


@open_to_everybody
@require_POST
def columns(request: HttpRequest) -> HttpResponse:
    """Remember which columns of a table are shown. Those put away are kept, so that a new column shows itself."""
    response = _back(request)
    table = request.POST.get("table", "")
    known, shown = request.POST.getlist("known"), request.POST.getlist("shown")
    if NAME.fullmatch(table):
        hidden = [name for name in known[:100] if name not in shown and NAME.fullmatch(name)]
        _remember(request, response, COLUMNS_COOKIE + table, ".".join(hidden), response.url.partition("?")[0])
    return response


def _back(request: HttpRequest) -> HttpResponseRedirect:
    """To where the reader came from, on this site alone."""
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        target = "/"
    return HttpResponseRedirect(target)


def _remember(request: HttpRequest, response: HttpResponse, name: str, value: str, path: str) -> None:
    response.set_cookie(
        name, value, max_age=A_YEAR, path=path, httponly=True, samesite="Lax", secure=request.is_secure()
    )
