"""What does one text mean (§1, «Reading a value»)?

Every reader takes a cleaned, non-empty text and answers its value, or raises `Unreadable`. Emptiness is the
caller's matter. Money is whole fen and other numbers are fractions or ints: nothing here is binary floating point.
"""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

from . import codes


class Unreadable(ValueError):
    """The text is not a value of its column."""


# The Unicode property White_Space, all 25 of it. `str.strip()` without arguments also takes U+001C..U+001F.
WHITE_SPACE = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}

ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
ID_CHECKS = "10X98765432"
CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)

_DATE = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})|\.([0-9]{1,2})\.([0-9]{1,2})"
    r"|年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{2})([0-9]{2}))"
)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_WHOLE = re.compile(r"([0-9]+)(?:\.0)?")
_MONEY = re.compile(r"([0-9]+)(?:\.([0-9]{1,2}))?")
_REGION = re.compile(r"[0-9]{6}")
_ID_15 = re.compile(r"[0-9]{15}")
_ID_18 = re.compile(r"[0-9]{17}[0-9X]")
_CREDIT = re.compile(f"[{CREDIT_ALPHABET}]{{18}}")


def clean(text: str | None) -> str:
    """Full-width forms to ASCII and U+3000 to a space, wherever they stand; then outer White_Space goes."""
    if text is None:
        return ""
    if not text.isascii():
        text = text.translate(WIDTH)
    return text.strip(WHITE_SPACE)


def read_text(text: str) -> str:
    """Any text is a text."""
    return text


def _look_up[Value](text: str, words: dict[str, Value]) -> Value:
    """Codes and yes/no words ignore case, in ASCII: the Kelvin sign is no `k`. Chinese words have none."""
    found = words.get(text.lower() if text.isascii() else text)
    if found is None:
        raise Unreadable(text)
    return found


def read_yes_no(text: str) -> bool:
    """`yes/no`, `true/false`, `1/0`, `是/否`."""
    return _look_up(text, codes.YES_NO_WORDS)


def read_benefit(text: str) -> codes.Benefit:
    """§2: the code or its Chinese word. Brackets are half-width by now, whichever were written."""
    return codes.BENEFITS[_look_up(text, codes.BENEFIT_CODES)]


def read_certificate(text: str) -> str:
    """§4."""
    return _look_up(text, codes.CERTIFICATES)


def read_fee_bearer(text: str) -> str:
    """`person` or `institution`, or 个人, 培训主体."""
    return _look_up(text, codes.FEE_BEARERS)


def read_categories(text: str) -> frozenset[str]:
    """§3: items between `;`, `；` (a `;` by now) or `、`, trimmed, empty ones ignored."""
    items = (item.strip(WHITE_SPACE) for item in text.replace("、", ";").split(";"))
    return frozenset(_look_up(item, codes.CATEGORIES) for item in items if item)


def calendar_day(year: int, month: int, day: int) -> date:
    """A real calendar day, years 1 to 9999."""
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Unreadable(f"{year}-{month}-{day}") from error


def read_date(text: str) -> date:
    """The five shapes of §1 and nothing else."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise Unreadable(text)
    year, month, day = (int(part) for part in match.groups() if part is not None)
    return calendar_day(year, month, day)


def _whole(digits: str) -> int:
    """By way of Decimal, since `int` refuses more than 4300 digits and the contract sets no such bound."""
    return int(digits) if len(digits) < 4000 else int(Decimal(digits))


def read_number(text: str) -> Fraction:
    """ASCII digits, at most one point, digits on both sides of it; exact."""
    if _NUMBER.fullmatch(text) is None:
        raise Unreadable(text)
    return Fraction(Decimal(text))


def read_whole(text: str) -> int:
    """A number without a point, or ending in `.0` (one nought, not two)."""
    match = _WHOLE.fullmatch(text)
    if match is None:
        raise Unreadable(text)
    return _whole(match[1])


def read_level(text: str) -> int:
    """A whole number from 5 (elementary) to 1 (senior technician); no other grade exists."""
    level = read_whole(text)
    if not 1 <= level <= 5:
        raise Unreadable(text)
    return level


def read_fen(text: str) -> int:
    """Yuan with at most two decimals, as fen."""
    match = _MONEY.fullmatch(text)
    if match is None:
        raise Unreadable(text)
    return _whole(match[1] + (match[2] or "").ljust(2, "0"))


def yuan(fen: int) -> str:
    """§6: yuan with two decimals."""
    digits = str(Decimal(fen)).rjust(3, "0")
    return f"{digits[:-2]}.{digits[-2:]}"


def id_check(first_17: str) -> str:
    """The check character of GB 11643."""
    return ID_CHECKS[sum(int(digit) * weight for digit, weight in zip(first_17, ID_WEIGHTS, strict=True)) % 11]


def read_person_id(text: str) -> str:
    """18 characters with the right check and a real birth date; 15 digits are upgraded. Any region is taken."""
    upper = _ascii_upper(text)
    if _ID_15.fullmatch(upper):
        first_17 = upper[:6] + "19" + upper[6:]
        upper = first_17 + id_check(first_17)
    if not _ID_18.fullmatch(upper) or upper[17] != id_check(upper[:17]):
        raise Unreadable(text)
    birth_date(upper)
    return upper


def birth_date(person_id: str) -> date:
    """The birth date inside an 18-character ID."""
    return calendar_day(int(person_id[6:10]), int(person_id[10:12]), int(person_id[12:14]))


def credit_check(first_17: str) -> str:
    """The check character of GB 32100; a result of 31 is written `0`."""
    total = sum(CREDIT_ALPHABET.index(char) * weight for char, weight in zip(first_17, CREDIT_WEIGHTS, strict=True))
    return CREDIT_ALPHABET[-total % 31]


def read_credit_code(text: str) -> str:
    """18 characters of the GB 32100 alphabet, the last being the check; nothing more is asked."""
    upper = _ascii_upper(text)
    if not _CREDIT.fullmatch(upper) or upper[17] != credit_check(upper[:17]):
        raise Unreadable(text)
    return upper


def read_region(text: str) -> str:
    """Exactly six digits, any code."""
    if not _REGION.fullmatch(text):
        raise Unreadable(text)
    return text


def _ascii_upper(text: str) -> str:
    """Upper case within ASCII; anything else is no part of an ID or credit code."""
    if not text.isascii():
        raise Unreadable(text)
    return text.upper()
