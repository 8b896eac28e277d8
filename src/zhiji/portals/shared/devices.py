"""With which device does somebody come? A random value in a long-lived cookie says so, and nothing else."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from zhiji.office.core.accounts.sign_ins import new_device
from zhiji.office.core.texts import say

LASTS_SECONDS = 400 * 86_400
BROWSERS = {
    "MicroMessenger": say("微信", "WeChat"),
    "Edg/": "Edge",
    "Firefox/": "Firefox",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS = {
    "Windows": "Windows",
    "HarmonyOS": say("鸿蒙", "HarmonyOS"),
    "Android": say("安卓手机", "Android"),
    "iPhone": say("苹果手机", "iPhone"),
    "iPad": say("苹果平板", "iPad"),
    "Mac OS": say("苹果电脑", "Mac"),
    "Linux": "Linux",
}


def agent_words(agent: str) -> str:
    """What people call a browser and its machine: `Chrome · Windows`; the beginning of what it says where we cannot."""
    found = [next((str(word) for sign, word in names.items() if sign in agent), "") for names in (BROWSERS, SYSTEMS)]
    return " · ".join(filter(None, found)) or str(say("其他程序", "another program"))


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
