"""A reader without a mouse: from one stop to the next with Tab, and at each stop it must be seen where one is."""

from typing import Final

from playwright.sync_api import Locator, Page

FURTHEST: Final = 90
"""Nobody presses Tab more often than this to come to an act."""
_STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return "";
  const ring = (each) => {
    const look = getComputedStyle(each);
    const line = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0 && !/, 0\\)$/.test(look.outlineColor);
    return line || look.boxShadow !== "none";
  };
  const shown = at.closest(".drop") ?? at, box = shown.getBoundingClientRect();
  const name = `${at.tagName.toLowerCase()} ${(at.getAttribute("aria-label") || at.name || at.textContent).trim().slice(0, 40)}`;
  if (!box.width || !box.height || box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${name}`;
  return at.id === "main" || ring(shown) ? "" : `no sign of the focus: ${name}`;
}"""


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the element has the focus; fail where the focus cannot be seen or never comes there."""
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        unseen = page.evaluate(_STOP)
        assert unseen == "", f"{page.url}: {unseen}"
        if wanted.count() and wanted.first.evaluate("(each) => each === document.activeElement"):
            return
    raise AssertionError(f"{page.url}: {FURTHEST} times Tab do not lead to {wanted}")


def press(page: Page, wanted: Locator) -> None:
    """Go to a link or a button and press Enter."""
    tab_to(page, wanted)
    page.keyboard.press("Enter")
