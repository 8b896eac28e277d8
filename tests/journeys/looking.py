"""What must be true of every page, at every width and in both languages; and its picture, where somebody wants one.

`ZHIJI_PICTURES=1` keeps pictures below `build/pictures/`, to be looked at by people; a run without it takes none.
"""

import os
import re
from pathlib import Path
from typing import Final

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import BrowserContext, Page

PICTURES: Final = Path(__file__).resolve().parents[2] / "build" / "pictures"
WANTS_PICTURES: Final = bool(os.environ.get("ZHIJI_PICTURES"))
HEIGHTS: Final = {390: 844}
TROUBLES: dict[int, list[str]] = {}
"""What each open window complained of."""
_AXE = AXE_FILE_PATH.read_text("utf-8")
_VIOLATIONS = """async () => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).slice(0, 4).join(" | ")}`);
}"""
_WIDE = """() => {
  const root = document.documentElement, room = root.clientWidth;
  if (root.scrollWidth <= room) return [];
  const out = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > room + 1);
  return [`${root.scrollWidth} pixels`, ...out.slice(0, 6).map((each) => each.outerHTML.slice(0, 120))];
}"""
_WORDS = """() => {
  const said = [];
  const kept = (node) => node.parentElement.closest("[lang]") === document.documentElement
    && !node.parentElement.closest(".digits, code, noscript, script, style, .who, [data-names]");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.trim() && kept(node)) said.push(node.data.trim());
  return said;
}"""
_LABELS = """() => [...document.querySelectorAll("th:not([scope=row][data-label]), label, legend, button, nav a, h2, dt, .empty-why")]
  .filter((each) => !each.closest("[lang]:not(html), [data-names]")).map((each) => {
    const label = each.cloneNode(true);
    label.querySelectorAll("[data-names], [lang]").forEach((name) => name.remove());
    return label.textContent.trim();
  }).filter(Boolean)"""
LATIN: Final = re.compile(r"[A-Za-z_]{3,}")
FAMILIAR: Final = frozenset(
    [
        "English",
        "Excel",
        "Word",
        "CSV",
        "JSON",
        "PDF",
        "SHA",
        "pdf",
        "JPG",
        "JPEG",
        "PNG",
        "XLSX",
        "xlsx",
        "csv",
        "docx",
        "Chrome",
        "Edge",
        "Firefox",
        "Safari",
        "Windows",
        "Linux",
    ]
)
"""Latin words that a clerk knows from every other program."""
HAN: Final = re.compile(r"[\u4e00-\u9fff\uff1a\uff0c\u3002]")
BROKEN: Final = re.compile(r"^None\b(?! )|\bNone$|\bundefined\b|\bNaN\b|\{\{|\{%|<QuerySet|\b[A-Z][a-z]+\.[A-Z_]{3,}\b")


def prepare(window: BrowserContext) -> None:
    """Every page of this window can be checked by axe."""
    window.add_init_script(_AXE)


def listen(page: Page) -> None:
    """Keep what the browser complains of."""
    heard = TROUBLES[id(page)] = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))


def complaints(page: Page, expected: str = "") -> list[str]:
    """What the browser complained of since, but for what was expected."""
    heard = TROUBLES.get(id(page), [])
    found = [f"the browser: {text}" for text in heard if not (expected and re.search(expected, text))]
    heard.clear()
    return found


def resize(page: Page, width: int) -> None:
    """The same page in a narrower or wider window."""
    page.set_viewport_size({"width": width, "height": HEIGHTS.get(width, 900)})


def too_wide(page: Page) -> list[str]:
    """What stands out on the right."""
    return list(page.evaluate(_WIDE))


def violations(page: Page) -> list[str]:
    """What axe finds, with the first elements of each kind."""
    return list(page.evaluate(_VIOLATIONS))


def wrong_words(page: Page) -> list[str]:
    """English or code on a Chinese page, Chinese labels on an English one, and what no page should say."""
    said: list[str] = page.evaluate(_WORDS)
    found = [text for text in said if BROKEN.search(text)]
    if (page.locator("html").get_attribute("lang") or "").startswith("zh"):
        found += [text for text in said if set(LATIN.findall(text)) - FAMILIAR]
    else:
        found += [text for text in page.evaluate(_LABELS) if HAN.search(text)]
    return [f"words: {text[:80]}" for text in found]


def picture(page: Page, name: str) -> None:
    """Keep a picture, where pictures are wanted."""
    if WANTS_PICTURES:
        language = page.locator("html").get_attribute("lang")
        width = page.viewport_size["width"]  # type: ignore[index]
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURES / f"{name}-{language}-{width}.png", full_page=True)
