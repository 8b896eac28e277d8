"""How the text of one value becomes a fact, or the reason why it cannot (contract §1, «Reading a value»)."""

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from zhiji.rulebook.decide.facts import FEE_PAYERS, Column
from zhiji.rulebook.kernel import credit, identity, numbers
from zhiji.rulebook.kernel.dates import day_number, is_calendar_day
from zhiji.rulebook.kernel.text import tidy

NUMBER_CELL: Final = "\x00"
"""Put before the text of an ID by a file reader that found it in a number cell: its last digits are gone."""

MARK: Final = "\x01"
"""The marks below begin and end with it."""
ERROR_CELL: Final = "\x01error\x01"
"""Put before what a cell shows by a file reader that found a formula error in it, such as #N/A."""
FORMULA_CELL: Final = "\x01formula\x01"
"""Put by a file reader where a formula stands whose value was never stored."""
SURPLUS_CELLS: Final = "\x01surplus\x01"
"""Put by a file reader before the cells of a row that has more of them than the header."""

_MARKED: Final = {
    ERROR_CELL: "error_cell",
    FORMULA_CELL: "formula_cell",
    SURPLUS_CELLS: "row_too_long",
}


class Problem(NamedTuple):
    """Why a value cannot be read. `code` names an entry of the words for problems; `hint` fills its gap."""

    code: str
    hint: str = ""


class Wordbook:
    """Codes and their words from a pack, and the running numbers given to free texts while a file is read."""

    def __init__(
        self,
        codes: Mapping[str, Mapping[str, int]],
        texts: tuple[str, ...] = (),
    ) -> None:
        """`codes`: per column, every accepted word in lower case to its place; `texts`: those numbered first."""
        self.codes = codes
        self.numbers: dict[str, int] = {text: number for number, text in enumerate(texts)}

    def number(self, text: str) -> int:
        """The running number of a free text; the same text always has the same number."""
        return self.numbers.setdefault(text, len(self.numbers))


YES_NO: Final = {
    "yes": 1, "true": 1, "1": 1, "是": 1,
    "no": 0, "false": 0, "0": 0, "否": 0,
}  # fmt: skip
FEE_PAYER_WORDS: Final = {word: place for place, words in enumerate(FEE_PAYERS.items()) for word in words}
"""Every word that a file may use for the fee payer, and the fact that it is."""
_ROUNDED: Final = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+[0-9]+")  # as spreadsheets save a long number: 2.31098E+17
_ITEM: Final = re.compile("[;；、]")
_DATE: Final = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})|\.([0-9]{1,2})\.([0-9]{1,2})"
    r"|年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{2})([0-9]{2}))"
)


def plain_text(value: object) -> str:
    """A value as the tidy text it stands for: dates in ISO form, numbers without idle zeros, None as empty."""
    if isinstance(value, str):
        return tidy(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        if value != value:
            return ""
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        text = format(value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    if isinstance(value, (list, tuple, set, frozenset)):
        return ";".join(sorted(plain_text(item) for item in value))
    return tidy(str(value))


def read_value(column: Column, text: str, words: Wordbook) -> int | Fraction | Problem:
    """The fact in a tidy, non-empty text of this column."""
    kind = column.kind
    if text[0] == MARK and (problem := _marked(text)) is not None:
        return problem
    if kind == "text":
        return words.number(text)
    if kind == "date":
        return read_date(text)
    if kind == "code":
        return _read_code(column.name, text, words)
    if kind == "codes":
        return _read_codes(column.name, text, words)
    if kind == "yesno":
        answer = YES_NO.get(_lower(text))
        return Problem("not_yes_no") if answer is None else answer
    if kind == "whole":
        return _read_whole(column.name, text)
    if kind == "money":
        return _read_money(text)
    if kind == "number":
        amount = numbers.hours(text)
        return Problem("not_a_number") if amount is None else amount
    if kind == "credit":
        return _read_credit(text, words)
    if kind == "region":
        return int(text) if len(text) == 6 and text.isascii() and text.isdigit() else Problem("not_a_region")
    return read_id(text)


def unmarked(text: str) -> str:
    """A text without the mark of a file reader, as it may be shown."""
    for mark in (NUMBER_CELL, *_MARKED):
        if text.startswith(mark):
            return text[len(mark) :]
    return text


def _marked(text: str) -> Problem | None:
    return next((Problem(code) for mark, code in _MARKED.items() if text.startswith(mark)), None)


def read_date(text: str) -> int | Problem:
    """Day number of a date in one of the contract's five forms."""
    match = _DATE.fullmatch(text)
    if match is None:
        return Problem("not_a_date")
    year, month, day = (int(part) for part in match.groups() if part is not None)
    return day_number(year, month, day) if is_calendar_day(year, month, day) else Problem("no_such_day")


def normal_id(text: str) -> str:
    """An ID in the form in which it is compared and written out: upper case, 18 characters where it had 15."""
    upper = text.upper() if text.isascii() else text
    if len(upper) == 15 and upper.isascii() and upper.isdigit():
        return identity.upgrade(upper)
    return upper


def was_a_number(text: str) -> bool:
    """Whether the text of an ID or credit code shows that it stood in a number cell and has lost digits."""
    return text.startswith(NUMBER_CELL) or _ROUNDED.fullmatch(text) is not None


def read_id(text: str) -> int | Problem:
    """The 17-digit key of an ID number of 18 or 15 characters."""
    if was_a_number(text):
        return Problem("id_number_cell")
    upper = normal_id(text)
    if len(upper) != 18 or not upper.isascii():
        return Problem("id_length", str(len(text)))
    key = identity.id_key(upper.encode("ascii"), 0)
    if key >= 0:
        return key
    return Problem({-1: "id_character", -2: "id_birth"}.get(key, "id_check"))


def _read_code(name: str, text: str, words: Wordbook) -> int | Problem:
    place = words.codes[name].get(_lower(text))
    return Problem("unknown_code") if place is None else place


def _read_codes(name: str, text: str, words: Wordbook) -> int | Problem:
    known = words.codes[name]
    bits = 0
    for item in _ITEM.split(text):
        code = _lower(tidy(item))
        if not code:
            continue
        place = known.get(code)
        if place is None:
            return Problem("unknown_category", item)
        bits |= 1 << place
    return bits


def _read_whole(name: str, text: str) -> int | Problem:
    count = numbers.whole(text)
    if count is None:
        return Problem("not_whole" if numbers.is_number(text) else "not_a_number")
    if name == "level" and not 1 <= count <= 5:
        return Problem("level_range")
    return count


def _read_money(text: str) -> int | Problem:
    amount = numbers.fen(text)
    if amount is None:
        return Problem("too_many_decimals" if numbers.is_number(text) else "not_a_number")
    return amount


def _read_credit(text: str, words: Wordbook) -> int | Problem:
    if was_a_number(text):
        return Problem("credit_number_cell")
    code = text.upper() if text.isascii() else text
    if len(code) != 18:
        return Problem("credit_length", str(len(text)))
    if not credit.is_in_alphabet(code):
        return Problem("credit_character")
    if credit.credit_check(code[:17]) != code[17]:
        return Problem("credit_check")
    return words.number(code)


def _lower(text: str) -> str:
    """Codes ignore the case of ASCII letters; no other letter is folded into one."""
    return text.lower() if text.isascii() else text
