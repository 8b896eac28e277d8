"""Who is at the other end of this request? An actor with the roles that stand today."""

import time
from collections.abc import Callable
from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from zhiji.office.core.actors import NOBODY
from zhiji.office.core.texts import say
from zhiji.office.registry.appointments import actor_of
from zhiji.portals.shared.addresses import address_of

SINCE = "signed_in_at"


class ActorMiddleware:
    """Puts `request.actor` in place, and ends a session that is twelve hours old however busy it was."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask the registry once for each request."""
        if request.user.pk is not None:
            _end_if_old(request)
        number, address = request.user.pk, address_of(request)
        actor = replace(NOBODY, address=address) if number is None else actor_of(number, address=address)
        request.actor = actor  # type: ignore[attr-defined]
        return self.get_response(request)


def _end_if_old(request: HttpRequest) -> None:
    """Sign out whoever signed in twelve hours ago."""
    since = request.session.setdefault(SINCE, time.time())
    if time.time() - since > settings.ZHIJI_SESSION_HOURS * 3600:
        logout(request)
        messages.info(
            request, say("登录已满 12 小时，请重新登录。", "You signed in twelve hours ago; please sign in again.")
        )
