"""With which device does somebody come? A random value in a long-lived cookie says so, and nothing else."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from zhiji.office.core.accounts.sign_ins import new_device

LASTS_SECONDS = 400 * 86_400


def device_of(request: HttpRequest) -> str:
    """The device's value; empty where it has none, or none that we gave it."""
    value = request.COOKIES.get(settings.DEVICE_COOKIE_NAME, "")
    return value if re.fullmatch(r"[0-9a-f]{32}", value) else ""


def with_device(response: HttpResponse, device: str) -> HttpResponse:
    """The answer that makes the browser keep the value."""
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        device,
        max_age=LASTS_SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def device_or_new(request: HttpRequest) -> str:
    """The device's value, or a fresh one."""
    return device_of(request) or new_device()
