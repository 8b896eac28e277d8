"""Is every page clean? In both languages, at 390, 853 (a desk at 150 %) and 1280 pixels, and light enough for a slow line.

The pages come from the list of addresses: each that answers with a page belongs to the first role that may read it, and
that role must come to it by following links from its first page. A new page is covered by being reachable; one that the
walk cannot come to must stand in `NO_PAGE` with its reason. All look at one city through one browser.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urljoin

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import Resolver404, resolve
from playwright.sync_api import Browser, BrowserContext, Page
from tests.architecture.test_role_matrix import ALL, Address
from tests.journeys import looking
from tests.running.demonstration import SharedDemo
from whitenoise.compress import Compressor  # type: ignore[import-untyped]

from zhiji.office.core.roles import Role
from zhiji.portals.shared.access import access_of

EACH: Final = 2
"""How many objects of a kind are looked at: they may be in different states."""
HEAVIEST: Final = 200_000
WIDTHS: Final = (1280, 853, 390)
NO_PAGE: dict[str, str] = {
    "health": "answers a machine",
    "set_language": "a switch",
    "account_inactive": "is shown instead of the sign-in to an account that was closed",
    "account_reauthenticate": "the stories of second factors come to it",
    "mfa_authenticate": "the story of signing in comes to it",
    "mfa_reauthenticate": "the stories of second factors come to it",
    "mfa_deactivate_totp": "the stories of second factors come to it",
    "mfa_view_recovery_codes": "the stories of second factors come to it",
    "mfa_generate_recovery_codes": "the stories of second factors come to it",
    "mfa_download_recovery_codes": "a file",
    "mfa_list_webauthn": "the story of the passkey comes to it",
    "mfa_login_webauthn": "answers the browser's script",
    "mfa_reauthenticate_webauthn": "the story of the passkey comes to it",
    "mfa_remove_webauthn": "the story of the passkey comes to it",
    "mfa_edit_webauthn": "the story of the passkey comes to it",
    "account_change_password": "in a demonstration there are no passwords; the kit's test looks at it",
    "account_logout": "a link would end the walk; the kit's test looks at it",
    "shared:home": "leads on",
    "shared:kit": "the kit's own test looks at it",
    "shared:kit_example": "the kit's own test looks at it",
    "audit:check": "stands once somebody asked for a check; the tests of the trail's pages look at it",
    "shared:job": "the story of the list comes to it",
    "public:registration_form": "for who has registered an account: the story of the registration",
    "public:registration_status": "the story of the registration",
    "public:own_license": "a file",
    "public:open_csv": "a file",
    "public:open_json": "a file",
    "public:open_csv_of": "a file",
    "public:open_json_of": "a file",
    "bureau:organisation_license": "a file",
    "bureau:organisation_paper": "a file",
    "bureau:request_paper": "a file",
    "bureau:import_workbook": "a file",
    "bureau:edition_template": "a file",
    "taskforce:template": "a file",
    "taskforce:workbook": "a file",
    "taskforce:name": "no list of the city's names somebody otherwise; the tests of the lists' pages look at it",
    "bureau:undo_merge": "the story of the merge comes to it",
}
"""Addresses that answer no page, or none that the walk can reach, and why."""
STARTS: Final[dict[Role | None, tuple[str, ...]]] = {
    None: ("/",),
    Role.TRAINEE: ("/home/", "/accounts/2fa/"),
    Role.BUREAU_CLERK: ("/home/", "/bureau/search/?q=东宁", "/bureau/organisations/?list=accounts"),
}
"""Where the walk begins: at the first page, and at what a form leads to. Approved organisations come before new ones,
which the story of the registration looks at."""
WEIGHTS: dict[str, int] = {}
"""What each static file weighs on its way, as it is served."""


def owner(address: Address) -> Role | None:
    """Who looks at this page: a visitor, or the first role that may read it."""
    access = access_of(address.view)
    assert access is not None
    if access.everybody and not address.name.startswith("mfa_"):
        return None
    return next((role for role in Role if access.signed_in or access.everybody or role in access.reading), None)


def answers_reading(address: Address) -> bool:
    """Whether the view takes GET at all, as far as it says so."""
    return "POST" not in getattr(address.view, "__qualname__", "") and not _takes_post_alone(address.view)


def _takes_post_alone(view: Any) -> bool:
    """`require_POST` keeps the list of methods in its closure."""
    while view is not None:
        for cell in getattr(view, "__closure__", None) or ():
            if cell.cell_contents == ["POST"]:
                return True
        view = getattr(view, "__wrapped__", None)
    return False


OF_CLASSES: Final = (
    *(
        "class",
        "edit_class",
        "withdraw_class",
        "postpone_class",
        "cancel_class",
        "pattern",
        "new_lesson",
        "move_lesson",
    ),
    *("enrol", "upload_roster", "roster_file", "transfer", "trainee_step", "new_qualification"),
)
NO_PAGE |= dict.fromkeys(
    ("bureau:class", *(f"provider:{name}" for name in OF_CLASSES)),
    "the demonstration's city has no class; the story of a class comes to it",
)
NO_PAGE["public:certificate_by_code"] = "a scanned code leads to it; the pages' own test reads it"
NO_PAGE |= dict.fromkeys(("public:checksums", "provider:roster_template", "provider:roster_workbook"), "a file")


OWNED: Final[dict[Role | None, set[str]]] = {role: set() for role in (None, *Role)}
for _address in ALL:
    if _address.name not in NO_PAGE and answers_reading(_address):
        OWNED[owner(_address)].add(_address.name)


@pytest.fixture(scope="module")
def windows(browser: Browser, shared_demo: SharedDemo) -> Iterator[Any]:
    """A window for each role, signed in with one click."""
    opened: list[BrowserContext] = []

    def open_window(role: Role | None) -> Page:
        window = browser.new_context(base_url=shared_demo.address, locale="zh-CN", timezone_id="Asia/Shanghai")
        opened.append(window)
        looking.prepare(window)
        window.set_default_timeout(20_000)
        page = window.new_page()
        looking.listen(page)
        page.goto("/")
        if role is not None:
            with page.expect_navigation():
                page.locator(f"button[name=role][value={role.value}]").click()
        return page

    yield open_window
    for window in opened:
        window.close()


@pytest.mark.parametrize("role", [None, *Role], ids=str)
def test_every_page_of_a_role_is_clean(role: Role | None, windows: Any) -> None:
    page = windows(role)
    faults: list[str] = []
    met = Counter[tuple[str, ...]]()
    wanted = set(OWNED[role])
    waiting, known = list(STARTS.get(role, ("/home/",))), set[str]()
    first = True
    while waiting:
        path = waiting.pop(0)
        key = _key(path)
        if path in known or key is None or met[key] >= EACH:
            continue
        known.add(path)
        is_own = key[0] in OWNED[role] or first
        if not is_own and not wanted:
            continue
        met[key] += 1
        if is_own:
            faults += _looked_at(page, path, f"{role or 'visitor'}-{'-'.join(key).replace(':', '-')}-{met[key]}")
            wanted.discard(key[0])
            links = page.evaluate("[...document.querySelectorAll('a[href]')].map((each) => each.getAttribute('href'))")
        else:
            links = re.findall(r'href="(/[^"#]*)"', page.request.get(path).text().replace("&amp;", "&"))
        first = False
        waiting += [link for link in (_absolute(path, each) for each in links) if link]
    assert not faults, "\n".join(faults)
    assert wanted == set(), "no link leads there"


def _absolute(path: str, link: str) -> str:
    link = link.split("#")[0]
    if link.startswith("?") and "export=" not in link:
        return path.split("?")[0] + link
    return link if link.startswith("/") and not link.startswith("//") and "export=" not in link else ""


def _key(path: str) -> tuple[str, ...] | None:
    """The page's name with the words in its address; None for what is not looked at."""
    try:
        found = resolve(path.split("?")[0])
    except Resolver404:
        return None
    if found.view_name in NO_PAGE and found.view_name != "shared:home":
        return None
    words = [value for name, value in found.kwargs.items() if isinstance(value, str) and name != "table"]
    return (found.view_name, *words)


def _looked_at(page: Page, path: str, name: str) -> list[str]:
    """Everything that is wrong with a page."""
    found: list[str] = []
    for language in ("zh-hans", "en"):
        # For the whole site: a cookie of this page's folder would stand behind one of the root, and lose.
        page.context.add_cookies([{"name": "zhiji_language", "value": language, "url": urljoin(page.url, "/")}])
        looking.resize(page, WIDTHS[0])
        answer = page.goto(path)
        assert answer is not None
        if answer.status != 200:
            return [f"{path}: {answer.status}"]
        spoken = page.locator("html").get_attribute("lang") or ""
        if spoken.lower() != language:
            return [f"{path}: speaks {spoken} where {language} was asked for"]
        found += looking.wrong_words(page)
        for width in WIDTHS:
            looking.resize(page, width)
            found += [f"{width}: {each}" for each in looking.too_wide(page)]
            if width != WIDTHS[1]:
                found += [f"{width}: {each}" for each in looking.violations(page)]
                looking.picture(page, name)
        found += looking.complaints(page)
    weight = _weight(page)
    if weight > HEAVIEST:
        found.append(f"weighs {weight:,} bytes")
    return [f"{path}: {each}" for each in found]


def _weight(page: Page) -> int:
    """Bytes of a first visit without charts: the page as it came, its files as production serves them."""
    document, files = page.evaluate(
        "[performance.getEntriesByType('navigation')[0].encodedBodySize,"
        " performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname)]"
    )
    return int(document) + sum(_weight_of(path) for path in set(files) if "echarts" not in path)


def _weight_of(path: str) -> int:
    """A file compressed by the code that `zhiji serve` compresses it with."""
    if path not in WEIGHTS:
        found = finders.find(path.removeprefix(settings.STATIC_URL)) if path.startswith(settings.STATIC_URL) else None
        if found is None:
            return 0
        with open(str(found), "rb") as file:
            content = file.read()
        WEIGHTS[path] = min(len(content), len(Compressor.compress_brotli(content)))
    return WEIGHTS[path]
