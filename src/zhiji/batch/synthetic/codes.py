"""How is a well-formed number given to someone who does not exist?

County code 231098 is not in GB/T 2260, so no living person and no real organisation is meant.
"""

from datetime import date
from typing import Final

COUNTY: Final = "231098"
_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def person_id(born_on: date, serial: int) -> str:
    """An ID number by GB 11643; of the three serial digits the last is odd for a man."""
    digits = f"{COUNTY}{born_on:%Y%m%d}{serial:03d}"
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(digits))
    return digits + "10X98765432"[total % 11]


def credit_code(kind: str, serial: int) -> str:
    """A unified credit code by GB 32100; kind is its first two characters (91 a company, 93 a co-operative …)."""
    body = f"{kind}{COUNTY}MA{serial:07d}"
    total = sum(_ALPHABET.index(sign) * pow(3, place, 31) for place, sign in enumerate(body))
    return body + _ALPHABET[-total % 31]
