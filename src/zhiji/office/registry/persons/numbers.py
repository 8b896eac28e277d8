"""Is this an ID number or a mobile number, in which form is it kept, and how near are two ID numbers to each other?"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from zhiji.office.core.refusals import Refusal
from zhiji.office.core.sealing.kinds import comparable_id, comparable_phone
from zhiji.rulebook.kernel.identity import id_key
from zhiji.rulebook.kernel.text import tidy

_MOBILE: Final = re.compile(r"1[3-9][0-9]{9}")
NUMBER_FROM: Final = 6
"""So many digits are no part of a name; they may be part of a number."""


class IdNumberWrong(Refusal):
    """What was given is no ID number."""


class PhoneWrong(Refusal):
    """What was given is no mobile number."""


_WHY: Final = {
    -1: ("只有末位可以是字母 X，其余应为数字", "only its last character may be X, all others are digits"),
    -2: ("第 7 至 14 位不是真实的出生日期", "its digits 7 to 14 are no date of birth"),
    -3: (
        "末位校验码与前 17 位不符，请检查是否有一位写错",
        "its last character does not fit the others: one is mistyped",
    ),
}


def id_number(text: str, on: date | None = None) -> str:
    """An ID number in its 18 characters; one of 15 digits is upgraded. Raises IdNumberWrong, which never quotes it.

    Args:
        on: the day by which its holder must be born, where it is known.
    """
    compact = comparable_id(tidy(text))
    if len(compact) != 18:
        raise _wrong(
            f"应为 18 位（旧号码 15 位），现为 {len(compact)} 位", f"it has {len(compact)} characters, not 18 or 15"
        )
    codes = compact.encode("ascii", "replace")
    key = id_key(codes, 0)
    if key < 0:
        raise _wrong(*_WHY[key])
    if on is not None and born_on(compact) > on:
        raise _wrong("出生日期在今天之后", "its date of birth is yet to come")
    return compact


def _wrong(zh: str, en: str) -> IdNumberWrong:
    return IdNumberWrong(f"身份证号有误：{zh}。", f"This is no ID number: {en}.", field="id_number")


def mobile_number(text: str) -> str:
    """A mobile number in its eleven digits. Raises PhoneWrong."""
    digits = comparable_phone(tidy(text))
    if not _MOBILE.fullmatch(digits):
        raise PhoneWrong(
            "手机号应为以 1 开头的 11 位数字。", "A mobile number has eleven digits and begins with 1.", field="phone"
        )
    return digits


def looks_like_phone(text: str) -> bool:
    """Whether a number that somebody typed into a search box is a whole mobile number."""
    return _MOBILE.fullmatch(comparable_phone(tidy(text))) is not None


def holds_number(text: str) -> bool:
    """Whether somebody typed a number, whole or not, right or wrong: it must stand in no address and no log."""
    return sum(character.isdigit() for character in text) >= NUMBER_FROM


def born_on(number: str) -> date:
    """The date of birth in an ID number of 18 characters."""
    return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def near_forms(number: str) -> Iterator[str]:
    """What two numbers share that differ in one of their first 17 digits: each with one digit left open."""
    for place in range(17):
        yield f"{number[:place]}?{number[place + 1 : 17]}"
