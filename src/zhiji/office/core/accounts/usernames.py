"""What may an account be called? Nothing that is, or holds, a number that belongs to a person."""

import re
from typing import Final

from zhiji.office.core.refusals import Refusal

SHAPE: Final = re.compile(r"[a-z][a-z0-9._-]{2,59}")
PERSONAL: Final = re.compile(r"\d[\d ._-]{5,}\d")
"""Seven digits or more in a row, however they are spaced: an ID number, a phone, a bank account."""


class UsernameRefused(Refusal):
    """The name cannot be an account's."""


def clean_username(text: str) -> str:
    """The name as it is kept. Raises UsernameRefused: names stand in clear in lists, trails and logs."""
    name = text.strip().lower()
    if holds_personal_number(name):
        raise UsernameRefused(
            "账号名不能含身份证号、手机号等号码，请改用姓名拼音等。",
            "A username must not hold an ID, phone or account number; use a name instead.",
            field="username",
        )
    if not SHAPE.fullmatch(name):
        raise UsernameRefused(
            "账号名以字母开头，由 3 至 60 个小写字母、数字或 . _ - 组成。",
            "A username starts with a letter and has 3 to 60 lower-case letters, digits or . _ -",
            field="username",
        )
    return name


def holds_personal_number(text: str) -> bool:
    """Whether a text holds a run of digits as long as a phone's, or longer."""
    return PERSONAL.search(text) is not None
