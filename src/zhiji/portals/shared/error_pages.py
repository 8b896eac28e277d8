"""What does the reader see when a page cannot be shown? What happened, why, and what to do, in their language."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve

from zhiji.office.core.actors import NOBODY
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.roles import STAFF, Role
from zhiji.portals.shared.access import READING, Access, access_of


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return render(request, "shared/errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: which role is needed, and whom to ask."""
    roles = _needed(request)
    context: dict[str, Any] = {
        "needed": [role.label for role in roles],
        "asks_security": bool(STAFF.intersection(roles)),
        "refusal": exception if isinstance(exception, Refusal) else None,
    }
    return render(request, "shared/errors/403.html", context, status=403)


def _needed(request: HttpRequest) -> list[Role]:
    """The roles that may do here what was tried, in the order of the list of roles."""
    try:
        access = access_of(resolve(request.path_info).func)
    except Resolver404:
        return []
    if not isinstance(access, Access):
        return []
    wanted = access.reading if request.method in READING else access.writing
    return [role for role in Role if role in wanted]


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open for too long, or came from elsewhere."""
    return render(request, "shared/errors/csrf.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return render(request, "shared/errors/404.html", status=404)


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """409: a verb said no and no form was there to show it; nothing was changed."""
    return render(request, "shared/errors/refused.html", {"refusal": refusal}, status=409)


def broken(request: HttpRequest) -> HttpResponse:
    """500: drawn without asking the database or the session, for these may be what broke."""
    context = {"actor": NOBODY, "is_bare": True}
    return HttpResponse(render_to_string("shared/errors/500.html", context), status=500)
