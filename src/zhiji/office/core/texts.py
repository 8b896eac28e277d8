"""In which of the two languages is a sentence said? Both stand side by side where it is written."""

from typing import TYPE_CHECKING

from django.utils.functional import lazystr
from django.utils.translation import get_language

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def speaks_chinese() -> bool:
    """Whether the reader of this request reads Chinese: so it is unless they asked for English."""
    return not (get_language() or "zh").startswith("en")


class _Both:
    """Two texts; the reader's is chosen when it is shown."""

    def __init__(self, zh: str, en: str) -> None:
        self.zh, self.en = zh, en

    def __str__(self) -> str:
        return self.zh if speaks_chinese() else self.en


def say(zh: str, en: str) -> "_StrPromise":
    """A text that is chosen by the reader's language each time it is shown."""
    return lazystr(_Both(zh, en))
