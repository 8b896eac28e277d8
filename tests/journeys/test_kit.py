"""The kit in a real browser: every component, both languages, phone and desk, with axe and a strict content policy."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
Look = Callable[..., None]
BOTH = pytest.mark.parametrize("language", ["zh", "en"])
WIDTHS = pytest.mark.parametrize("width", [390, 1280])


@BOTH
@WIDTHS
def test_every_component_is_clean_at_phone_and_desk(visit: Visit, look_at: Look, language: str, width: int) -> None:
    page = visit("/kit/", language=language, width=width)
    expect(page.locator(".chart svg")).to_be_visible()
    look_at(page, "kit")


@BOTH
@WIDTHS
def test_the_first_page_and_sign_in_are_clean(visit: Visit, look_at: Look, language: str, width: int) -> None:
    page = visit("/", language=language, width=width)
    look_at(page, "home")
    page.goto("/accounts/login/")
    look_at(page, "login")
    page.goto("/kit/plain/")
    look_at(page, "plain")


@BOTH
@pytest.mark.parametrize("error", ["400", "403", "404", "429", "500", "csrf", "refused", "locked-out"])
def test_pages_of_errors_are_clean(visit: Visit, look_at: Look, language: str, error: str) -> None:
    page = visit(f"/kit/{error}/", language=language, width=390)
    look_at(page, f"error-{error}", expected="Failed to load resource")
