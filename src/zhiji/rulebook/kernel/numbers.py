"""How numbers are read and written exactly: money in fen, class hours in ten-thousandths, whole counts.

Nothing here passes through binary floating point.
"""

import re
from fractions import Fraction
from typing import Final

HOURS_SCALE: Final = 10_000
"""Class hours are held in ten-thousandths of an hour; a finer value is held as an exact fraction of them."""

LONGEST_NUMBER: Final = 4_000
"""Digits beyond which a number is unreadable: Python itself refuses to convert longer ones."""

_WHOLE: Final = re.compile(r"([0-9]+)(?:\.0)?")
_MONEY: Final = re.compile(r"([0-9]+)(?:\.([0-9]{1,2}))?")
_NUMBER: Final = re.compile(r"([0-9]+)(?:\.([0-9]+))?")


def is_number(text: str) -> bool:
    """Whether the text is a number at all: ASCII digits, at most one point, digits on both sides of it."""
    return len(text) <= LONGEST_NUMBER and _NUMBER.fullmatch(text) is not None


def whole(text: str) -> int | None:
    """A whole number, which may end in `.0`; None where it is not one."""
    match = _WHOLE.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    return int(match[1]) if match else None


def fen(text: str) -> int | None:
    """Yuan with at most two decimals, as integer fen; None where it is not that."""
    match = _MONEY.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    return int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")) if match else None


def hours(text: str) -> int | Fraction | None:
    """Class hours in ten-thousandths: an integer, or an exact fraction where there are more than four decimals."""
    match = _NUMBER.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    if match is None:
        return None
    decimals = (match[2] or "").rstrip("0")
    if len(decimals) <= 4:
        return int(match[1]) * HOURS_SCALE + int(decimals.ljust(4, "0"))
    return Fraction(int(match[1] + decimals) * HOURS_SCALE, 10 ** len(decimals))


def yuan_text(amount_fen: int) -> str:
    """Fen as yuan with two decimals, as the output file writes it: `1500.00`."""
    return f"{amount_fen // 100}.{amount_fen % 100:02d}"


def yuan_words(amount_fen: int) -> str:
    """Fen as people read it: `¥1,500.00`."""
    return f"¥{amount_fen // 100:,}.{amount_fen % 100:02d}"


def hours_words(scaled: int | Fraction) -> str:
    """Class hours as people read them: no trailing zeros."""
    if isinstance(scaled, Fraction):
        return f"{float(scaled / HOURS_SCALE):g}"
    return f"{scaled // HOURS_SCALE}.{scaled % HOURS_SCALE:04d}".rstrip("0").rstrip(".")
