"""Which kinds of personal data are sealed, in which form are they compared, and how are they masked?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from zhiji.rulebook.kernel.identity import upgrade


def comparable_id(text: str) -> str:
    """An ID number as it is compared: 18 characters, an old one of 15 upgraded."""
    compact = re.sub(r"\s", "", text).upper()
    return upgrade(compact) if len(compact) == 15 and compact.isdecimal() else compact


def comparable_digits(text: str) -> str:
    """A phone or account number as it is compared: its digits, a mainland prefix left out of phones."""
    return re.sub(r"\D", "", text)


def comparable_phone(text: str) -> str:
    """A phone number as it is compared."""
    digits = comparable_digits(text)
    return digits[2:] if len(digits) == 13 and digits.startswith("86") else digits


def masked(text: str, head: int, tail: int) -> str:
    """The text with its middle starred; wholly starred where it is too short to keep both ends."""
    if len(text) <= head + tail:
        return "*" * len(text)
    return text[:head] + "*" * (len(text) - head - tail) + text[len(text) - tail :]


@dataclass(frozen=True)
class Kind:
    """One kind of sealed data."""

    name: str
    comparable: Callable[[str], str]
    mask: Callable[[str], str]


ID_NUMBER: Final = Kind("id_number", comparable_id, lambda text: masked(text, 4, 4))
PHONE: Final = Kind("phone", comparable_phone, lambda text: masked(text, 3, 4))
ACCOUNT: Final = Kind("account", comparable_digits, lambda text: masked(text, 0, 4))
WORDS: Final = Kind("words", lambda text: text, lambda text: "*" * min(len(text), 8))
"""Any other text that is nobody's business: a reason about someone's health, a secret."""
KINDS: Final = {kind.name: kind for kind in (ID_NUMBER, PHONE, ACCOUNT, WORDS)}
