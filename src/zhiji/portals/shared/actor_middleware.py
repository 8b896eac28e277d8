"""Who is at the other end of this request? An actor with the roles that stand today."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from zhiji.office.core.actors import NOBODY
from zhiji.office.registry.appointments import actor_of


class ActorMiddleware:
    """Puts `request.actor` in place."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask the registry once for each request."""
        number = request.user.pk
        address = request.META.get("REMOTE_ADDR", "")
        actor = NOBODY if number is None else actor_of(number, address=address)
        request.actor = actor  # type: ignore[attr-defined]
        return self.get_response(request)
