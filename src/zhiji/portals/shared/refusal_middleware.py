"""What does the reader see when a verb said no and the view did not catch it? A page in words, never a fault."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal
from zhiji.portals.shared.error_pages import forbidden, not_found, refused


class RefusalMiddleware:
    """Turns a refusal into its page: 404, 403 or 409."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do unless the view raises."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page of a refusal; anything else is a fault and goes on."""
        match exception:
            case NotFound():
                return not_found(request, exception)
            case NotPermitted():
                return forbidden(request, exception)
            case Refusal():
                return refused(request, exception)
        return None
