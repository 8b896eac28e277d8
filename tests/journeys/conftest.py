"""What browser stories stand on: one Chromium for all, people who can sign in, and checks that every page must pass.

    def test_a_clerk_finds_a_person(visit, look_at, somebody):
        page = visit("/bureau/persons/", language="zh", width=1280, user=somebody(Role.BUREAU_CLERK))
        ...
        look_at(page, "persons")

`visit` opens an address in a window of its own: language `zh` or `en`, width in pixels, signed in as `user`. `look_at`
asserts that axe finds nothing, that nothing broke the content policy, that no
script failed, and that nothing is wider than the window. Both sides share the database: a story's rows are committed,
and all tables are emptied after it (`live_server` does that), so a story makes whatever it needs.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.journeys import looking

from zhiji.office.core.actors import system
from zhiji.office.core.clock import now
from zhiji.office.core.roles import STAFF, Role

# The browser's driver keeps an event loop in this thread; Django would take it for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM: Final = Path(os.environ.get("ZHIJI_CHROMIUM", "/usr/bin/chromium"))
LANGUAGES: Final = {"zh": "zh-hans", "en": "en"}
PASSWORD: Final = "a long enough password 1"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    if not CHROMIUM.exists():
        pytest.fail(
            f"No Chromium at {CHROMIUM}. `make browsers` installs it and the Chinese fonts (as root, on Debian); "
            "elsewhere install Chromium and say where it is: ZHIJI_CHROMIUM=/path/to/chromium",
            pytrace=False,
        )
    with sync_playwright() as driver:
        # A container's own walls stand instead of Chromium's; its shared memory is small.
        arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb"]
        running = driver.chromium.launch(executable_path=str(CHROMIUM), args=arguments)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """Opens an address in a window of its own; see above. Windows close after the story."""
    windows: list[BrowserContext] = []

    def open_page(path: str, *, language: str = "zh", width: int = 1280, user: Any = None, script: bool = True) -> Page:
        window = browser.new_context(
            viewport={"width": width, "height": looking.HEIGHTS.get(width, 900)},
            java_script_enabled=script,
            locale={"zh": "zh-CN", "en": "en-US"}[language],
            base_url=live_server.url,
            timezone_id="Asia/Shanghai",
        )
        windows.append(window)
        looking.prepare(window)
        window.set_default_timeout(10_000)
        cookies = {"zhiji_language": LANGUAGES[language]}
        if user is not None:
            cookies["zhiji_session"] = _session_of(user)
        window.add_cookies([{"name": name, "value": value, "url": live_server.url} for name, value in cookies.items()])
        page = window.new_page()
        looking.listen(page)
        page.goto(path)
        return page

    yield open_page
    for window in windows:
        window.close()
    looking.TROUBLES.clear()


def _session_of(user: Any) -> str:
    """A session as it stands after both factors of the sign-in."""
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies["zhiji_session"].value


@pytest.fixture
def look_at() -> Callable[..., None]:
    """Checks what every page must be, and keeps a picture: `look_at(page, "persons")`."""

    def look(page: Page, name: str, *, expected: str = "") -> None:
        looking.picture(page, name)
        found = [*looking.complaints(page, expected), *looking.too_wide(page), *looking.violations(page)]
        assert [*found, *looking.wrong_words(page)] == [], f"{name} at {page.viewport_size}"

    return look


@pytest.fixture
def somebody(live_server: Any) -> Callable[..., Any]:
    """Makes an account with roles, a second factor set up where staff need one: `somebody(Role.REVIEWER)`."""
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    from zhiji.office.core.models import User
    from zhiji.office.registry.appointments import grant_role

    def make(*roles: Role, name: str = "", **scope: Any) -> Any:
        count = User.objects.count()
        user = User.objects.create_user(f"user{count}", PASSWORD, name=name or f"人员{count}")
        for role in roles:
            grant_role(user=user, role=role, actor=system("story"), at=now(), reason="browser story", **scope)
        if STAFF.intersection(roles):
            TOTP.activate(user, generate_totp_secret())
        return user

    return make
