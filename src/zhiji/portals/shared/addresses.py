"""From which network address does a request come? What the server saw, or what our own proxy says it saw."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The client's address.

    Behind a proxy it is the last entry of X-Forwarded-For: the proxy wrote that one, whoever asked wrote those before.
    """
    seen: str = request.META.get("REMOTE_ADDR", "")
    if settings.ZHIJI_BEHIND_PROXY:
        seen = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip() or seen
    try:
        return str(ip_address(seen))
    except ValueError:
        return "0.0.0.0"
