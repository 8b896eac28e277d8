"""Is this a well-formed ID number (GB 11643), whose birthday is it, and how is it shown without being given away?

An ID is known by its first 17 digits as one integer (the last character follows from them).
"""

from collections.abc import Sequence

from zhiji.rulebook.kernel.dates import day_number, is_calendar_day


def id_key(codes: Sequence[int], at: int) -> int:
    """The 17-digit key of the 18 characters (ASCII codes, upper case) that start at `at`.

    -1: a character is not a digit (or X at the end); -2: the birth date does not exist; -3: the check does not fit.
    """
    key = 0
    checksum = 0
    weight = 131072  # 2**17; the standard's weights are the powers of two, modulo 11
    for place in range(17):
        digit = codes[at + place] - 48
        if digit < 0 or digit > 9:
            return -1
        key = key * 10 + digit
        checksum += digit * (weight % 11)
        weight //= 2
    last = codes[at + 17]
    if last == 88:
        value = 10
    elif 48 <= last <= 57:
        value = last - 48
    else:
        return -1
    birth = key // 1000 % 100_000_000
    if not is_calendar_day(birth // 10000, birth // 100 % 100, birth % 100):
        return -2
    if (checksum + value) % 11 != 1:
        return -3
    return key


def birth_day(key: int) -> int:
    """Day number of the birth date inside a key."""
    birth = key // 1000 % 100_000_000
    return day_number(birth // 10000, birth // 100 % 100, birth % 100)


def check_character(seventeen: str) -> str:
    """The last character of an ID whose first 17 digits are given."""
    checksum = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(seventeen))
    return "10X98765432"[checksum % 11]


def upgrade(fifteen: str) -> str:
    """The 18-character form of a 15-digit ID: `19` after the sixth digit, then the check character."""
    seventeen = fifteen[:6] + "19" + fifteen[6:]
    return seventeen + check_character(seventeen)


def id_text(key: int) -> str:
    """The 18 characters of a key."""
    seventeen = f"{key:017d}"
    return seventeen + check_character(seventeen)


def mask_id(text: str) -> str:
    """The ID with its middle hidden: `2310**********1234`; anything shorter is hidden but for its ends."""
    if len(text) >= 12:
        return text[:4] + "*" * (len(text) - 8) + text[-4:]
    return text[:1] + "*" * max(len(text) - 1, 1)
