"""May this actor open this address? Every view says who may; one that says nothing is closed to everybody."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from zhiji.office.core.accounts.second_factor import proves_second_factor
from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import OUTSIDE, STAFF, Role

READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class Access:
    """Who may read and who may write at an address. `everybody` needs no sign-in; `signed_in` any account."""

    reading: frozenset[Role] = frozenset()
    writing: frozenset[Role] = frozenset()
    everybody: bool = False
    signed_in: bool = False
    without_role: bool = False
    """Also accounts that hold no role yet: those who ask to be let in."""

    def allows(self, actor: Actor, method: str) -> bool:
        """Whether the actor may use the method here, as far as roles say; objects are asked for by selectors."""
        if self.everybody or (self.signed_in and actor.user_id is not None):
            return True
        if self.without_role and actor.user_id is not None and not actor.roles:
            return True
        return actor.has(*(self.reading if method in READING else self.writing))


def open_to[View: Callable[..., Any]](
    *reading: Role, writing: tuple[Role, ...] | None = None
) -> Callable[[View], View]:
    """Open a view to roles; where `writing` is not given, the same roles may write.

    A view that writes nothing answers other methods with 405 by itself (`require_safe`).
    """
    readers = frozenset(reading)
    return _with(Access(readers | frozenset(writing or ()), readers if writing is None else frozenset(writing)))


def open_to_everybody[View: Callable[..., Any]](view: View) -> View:
    """Open a view to whoever comes."""
    return _with(Access(everybody=True))(view)  # type: ignore[no-any-return]


def open_to_signed_in[View: Callable[..., Any]](view: View) -> View:
    """Open a view to every account: what belongs to the account itself."""
    return _with(Access(signed_in=True))(view)  # type: ignore[no-any-return]


def open_to_applicants[View: Callable[..., Any]](view: View) -> View:
    """Open a view to those whom the office serves, and to accounts that ask to become one of them; never to staff."""
    return _with(Access(OUTSIDE, OUTSIDE, without_role=True))(view)  # type: ignore[no-any-return]


def _with(access: Access) -> Callable[..., Any]:
    def mark[View: Callable[..., Any]](view: View) -> View:
        view.access = access  # type: ignore[attr-defined]
        return view

    return mark


LIBRARY: Final = {
    "allauth.account": Access(everybody=True),
    "allauth.mfa": Access(everybody=True),  # its own views ask for a sign-in where they need one
    "django.views.i18n": Access(everybody=True),
    "django.contrib.staticfiles": Access(everybody=True),
}
"""What libraries' views are open to, by the module they come from."""


def access_of(view: Callable[..., Any]) -> Access | None:
    """What a view says of itself, or what is said of its library; None where nobody said anything."""
    for each in (view, getattr(view, "view_class", None)):
        if (found := getattr(each, "access", None)) is not None:
            return found  # type: ignore[no-any-return]
    module = getattr(getattr(view, "view_class", view), "__module__", "")
    return next((access for name, access in LIBRARY.items() if module.startswith(name)), None)


class AccessMiddleware:
    """Stands before every view: refuses, sends to sign-in, and asks staff for a second factor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do until the view is known."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Let through, send to sign-in, send to the second factor, or refuse."""
        actor: Actor = request.actor  # type: ignore[attr-defined]
        access = access_of(view)
        if access is None:
            raise PermissionDenied(f"{view} says nothing of who may open it")
        if access.everybody:
            return None
        if actor.user_id is None:
            return _send(request, _login_address(request))
        if needs_own_password(request):
            return _send(request, reverse("account_change_password"))
        if needs_second_factor(request):
            return _send(request, reverse("mfa_index"))
        if not access.allows(actor, request.method or "GET"):
            raise PermissionDenied
        return None


def _login_address(request: HttpRequest) -> str:
    """The sign-in page, which leads back to the page that was read."""
    login = reverse("account_login")
    return f"{login}?{urlencode({'next': request.get_full_path()})}" if request.method in READING else login


def _send(request: HttpRequest, address: str) -> HttpResponse:
    """Send the whole page there, also where only a part of it was asked for."""
    if getattr(request, "htmx", False):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return redirect(address)


def needs_own_password(request: HttpRequest) -> bool:
    """Whether the password is one that somebody else gave out, and must be changed first."""
    return getattr(request.user, "one_time_until", None) is not None


def needs_second_factor(request: HttpRequest) -> bool:
    """Whether this is staff without a second factor. One that is set up is asked for by allauth at every sign-in."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if not actor.has(*STAFF) or (settings.ZHIJI_MODE == "demo" and request.session.get("demo_sign_in")):
        return False
    return not proves_second_factor(request.user)  # type: ignore[arg-type]
