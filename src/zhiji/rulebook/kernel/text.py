"""What is done to a value before it is read: full-width forms become ASCII, outer white space goes (contract §1)."""

from typing import Final

WHITE_SPACE: Final = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""Unicode White_Space, all of it. `str.strip()` would also take U+001C to U+001F, which are not in it."""

_ASCII_SPACE: Final = "\t\n\x0b\x0c\r "
_HALF_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


def tidy(text: str) -> str:
    """The text with full-width forms (U+FF01 to U+FF5E, U+3000) as ASCII and without outer white space."""
    if text.isascii():
        return text.strip(_ASCII_SPACE)
    return text.translate(_HALF_WIDTH).strip(WHITE_SPACE)
