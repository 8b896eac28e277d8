"""How do sign-in, second factor and lockout fit into the office?"""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiji.office.core.sealing.cipher import seal, unseal

BINDING = "mfa.secret"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts come from registration of an organisation or from an administrator, never from a bare sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed: there is nothing to do here without being somebody."""
        return False


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of second factors are sealed like other personal data."""

    def encrypt(self, text: str) -> str:
        """Seal a secret for the database."""
        return base64.b64encode(seal(text.encode(), BINDING)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a secret that was sealed."""
        return unseal(base64.b64decode(encrypted_text), BINDING).decode()


def locked_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """After five failures: how long it lasts and what to do."""
    return render(request, "shared/locked_out.html", status=429)
