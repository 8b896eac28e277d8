"""One thing that a check of a pack found."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Finding:
    """`problem` must be mended before the pack is used; `note` should be known."""

    level: Literal["problem", "note"]
    check: str
    where: str
    zh: str
    en: str


def problem(check: str, where: str, zh: str, en: str) -> Finding:
    """Something that must be mended."""
    return Finding("problem", check, where, zh, en)


def note(check: str, where: str, zh: str, en: str) -> Finding:
    """Something that should be known."""
    return Finding("note", check, where, zh, en)
