"""Which filter did this reader last choose for a list? It is there again at the next visit, until it is cleared.

Only what was picked (a state, a kind, dates, sums) is kept, in a cookie of that list alone. Typed words are not: they
might be names. A link that opens the list for one purpose (`?state=returned`) changes nothing; only the form does.
"""

from typing import Final

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from zhiji.portals.shared.filters import RangeField
from zhiji.portals.shared.preferences import A_YEAR

KEEP: Final = "keep"
"""What the form sends beside the filter, so that the list knows its form from a link."""
FILTER_COOKIE: Final = "zhiji_filter_"
LONGEST: Final = 1000
"""A longer choice is not kept: a browser's cookies are small."""


def keep_filter(request: HttpRequest, table: str, form: forms.Form) -> HttpResponse | None:
    """Remember what the form sent, and lead to the same list; None where the form did not send this."""
    if KEEP not in request.GET:
        return None
    asked = QueryDict(mutable=True)
    for name, values in request.GET.lists():
        if name != KEEP:
            asked.setlist(name, [value for value in values if value])
    response = HttpResponseRedirect(_address(request, asked.urlencode()))
    chosen = _picked(form, asked).urlencode() if form.is_valid() else ""
    if chosen and len(chosen) <= LONGEST:
        response.set_cookie(
            FILTER_COOKIE + table,
            chosen,
            max_age=A_YEAR,
            path=request.path,
            httponly=True,
            samesite="Lax",
            secure=request.is_secure(),
        )
    elif form.is_valid():
        response.delete_cookie(FILTER_COOKIE + table, path=request.path, samesite="Lax")
    return response


def kept_filter(request: HttpRequest, table: str) -> HttpResponse | None:
    """Lead to what was chosen last time, where the list is opened without asking for anything."""
    kept = "" if request.GET else request.COOKIES.get(FILTER_COOKIE + table, "")
    return HttpResponseRedirect(_address(request, QueryDict(kept).urlencode())) if 0 < len(kept) <= LONGEST else None


def _address(request: HttpRequest, query: str) -> str:
    return f"{request.path}?{query}" if query else request.path


def _picked(form: forms.Form, asked: QueryDict) -> QueryDict:
    """What was picked, without what was typed in words."""
    picked = QueryDict(mutable=True)
    for name, field in form.fields.items():
        if isinstance(field, RangeField):
            names = [f"{name}_from", f"{name}_to"]
        else:
            names = [name] if isinstance(field, forms.ChoiceField | forms.NullBooleanField) else []
        for each in names:
            if values := asked.getlist(each):
                picked.setlist(each, values)
    return picked
