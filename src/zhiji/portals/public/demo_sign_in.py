"""How does somebody look around in a demonstration? With one click for each role, and nowhere else.

Three locks, each enough by itself: the address is mounted in demonstration mode only, the database must say that it is
a demonstration's (it is said once and cannot be changed), and the request must come from this very machine.
"""

from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from zhiji.office.core.accounts.demonstration import demo_account
from zhiji.office.core.refusals import NotFound
from zhiji.portals.shared.access import open_to_everybody
from zhiji.portals.shared.devices import device_or_new, with_device
from zhiji.portals.shared.sign_in import welcome

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@open_to_everybody
@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in as the demonstration's account of a role."""
    if settings.ZHIJI_MODE != "demo" or not _is_from_here(request):
        raise Http404
    try:
        user = demo_account(role=request.POST.get("role", ""))
    except NotFound:
        raise Http404 from None
    login(request, user, backend=BACKEND)
    request.session["demo_sign_in"] = True
    device = device_or_new(request)
    welcome(request, user, device)
    return with_device(redirect(settings.LOGIN_REDIRECT_URL), device)


def _is_from_here(request: HttpRequest) -> bool:
    """Whether the request comes from this machine itself, with no proxy in between."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR") or request.META.get("HTTP_FORWARDED")
    try:
        return not forwarded and ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
