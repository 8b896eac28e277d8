"""How do the library's sign-in and the office fit together? It asks; we keep every attempt, device and refusal."""

from dataclasses import replace
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from zhiji.office.core.accounts.passwords import set_own_password
from zhiji.office.core.accounts.secrets import open_secret, seal_secret
from zhiji.office.core.accounts.sign_ins import Outcome, new_devices_between, record_sign_in
from zhiji.office.core.actors import NOBODY
from zhiji.office.core.clock import now
from zhiji.office.core.texts import say
from zhiji.portals.shared.addresses import address_of
from zhiji.portals.shared.devices import device_of, device_or_new, with_device


def keep_attempt(
    request: HttpRequest, outcome: Outcome, user: Any = None, *, username: str = "", device: str | None = None
) -> Any:
    """Keep one attempt to sign in, under the name of nobody: who it was is what the attempt is about."""
    return record_sign_in(
        outcome=outcome,
        user=user,
        username=username,
        actor=replace(NOBODY, address=address_of(request)),
        at=now(),
        agent=request.META.get("HTTP_USER_AGENT", ""),
        device=device_of(request) if device is None else device,
    )


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts come from registration of an organisation or from an administrator, never from a bare sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed: there is nothing to do here without being somebody."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The same address that lockout and trail go by."""
        return address_of(request)

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Only what somebody can act on is said: that one signed in or out is seen from the page."""
        template = kwargs.get("message_template", args[0] if args else "")
        if template not in {"account/messages/logged_in.txt", "account/messages/logged_out.txt"}:
            super().add_message(request, level, *args, **kwargs)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Keep that somebody was refused, or found the door locked."""
        outcome = Outcome.LOCKED if getattr(request, "axes_locked_out", False) else Outcome.REFUSED
        keep_attempt(request, outcome, username=str(credentials.get("username", "")))

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse | None:
        """A password that was handed over opens the door for three days."""
        if user.one_time_until is not None and user.one_time_until < now():
            keep_attempt(request, Outcome.REFUSED, user)
            said = say(
                "一次性密码已过期，请联系系统管理员重新发放。",
                "The one-time password has expired; ask the system administrator for another.",
            )
            messages.error(request, said)
            return redirect("account_login")
        answer: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return answer

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Keep the sign-in with its device; tell of devices that are new."""
        device = device_or_new(request)
        welcome(request, user, device)
        return with_device(super().post_login(request, user, **kwargs), device)

    def logout(self, request: HttpRequest) -> None:
        """Keep that somebody left."""
        keep_attempt(request, Outcome.LEFT, request.user)
        super().logout(request)

    def set_password(self, user: Any, password: str) -> None:
        """One's own new password, by the office's verb."""
        actor = context.request.actor
        set_own_password(user=user, password=password, actor=actor)


def welcome(request: HttpRequest, user: Any, device: str) -> None:
    """Keep a sign-in that succeeded, and tell its owner of a device that was not seen before."""
    kept = keep_attempt(request, Outcome.ENTERED, user, device=device)
    if kept.is_new_device:
        messages.warning(
            request,
            say(
                "您第一次在这台设备上登录。如不是您本人操作，请立即修改密码并告知系统管理员。",
                "You have not signed in with this device before. If this was not you, change your password now and "
                "tell the system administrator.",
            ),
        )
    for other in new_devices_between(user, device, kept.at):
        messages.warning(
            request,
            say(
                f"您的账号曾于 {other.at:%Y-%m-%d} 在一台新设备上登录（地址 {other.address}）。请在“登录记录”中核对。",
                f"Your account was entered with a new device on {other.at:%Y-%m-%d} (address {other.address}). "
                "Look at your sign-ins.",
            ),
        )


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of second factors are sealed like other personal data."""

    def encrypt(self, text: str) -> str:
        """Seal a secret for the database."""
        return seal_secret(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Open a secret that was sealed."""
        return open_secret(encrypted_text)
