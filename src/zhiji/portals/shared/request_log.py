"""Which addresses were asked for, by which account, with which answer, how fast? Never what was typed or whose name."""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

log = logging.getLogger("zhiji.requests")


class RequestLogMiddleware:
    """Stands before all others and writes one line for each request.

    The address is the pattern that it met: what people type into addresses stays out of the log.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let it pass and write down how it went."""
        started = time.perf_counter()
        response = self.get_response(request)
        match = request.resolver_match
        user = getattr(request, "user", None)
        log.info(
            "%s /%s",
            request.method,
            match.route if match else "-",
            extra={
                "status": response.status_code,
                "milliseconds": round((time.perf_counter() - started) * 1000, 1),
                "user": str(user.uid) if user is not None and user.pk is not None else None,
            },
        )
        return response
