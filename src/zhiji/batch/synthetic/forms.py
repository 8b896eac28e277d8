"""In what form does an office type a value: a date as a cell or a word, a number as text, a word or its code?"""

from datetime import date
from decimal import Decimal
from random import Random
from typing import Final

from zhiji.batch.synthetic.claims import Claim, Value
from zhiji.batch.synthetic.headings import DATES, WORDS

type Cell = str | float | date | None

_FULL_WIDTH: Final = str.maketrans("0123456789Xx", "０１２３４５６７８９ＸＸ")
_DATE_FORMS: Final = ("{0:%Y-%m-%d}", "{0.year}/{0.month}/{0.day}", "{0.year}.{0.month}.{0.day}",
                      "{0.year}年{0.month}月{0.day}日", "{0:%Y%m%d}")  # fmt: skip
_AS_TEXT: Final = 0.4
_SLOPPY: Final = 0.03
_SLIPS: Final = ("person_id", "attended_hours", "planned_hours", "occupation", "fee", "employer_id", "months")


def typed_row(claim: Claim, rng: Random) -> dict[str, Cell]:
    """One claim as somebody typed it."""
    texts = rng.choice(_DATE_FORMS) if rng.random() < _AS_TEXT else None
    row = {name: _cell(name, value, texts, rng) for name, value in claim.items()}
    if rng.random() < _SLOPPY:
        name = rng.choice(_SLIPS)
        if row.get(name) is not None:
            row[name] = _slip(name, row[name], rng)
    return row


def _cell(name: str, value: Value, date_form: str | None, rng: Random) -> Cell:
    if isinstance(value, bool):
        return rng.choice(("是", "是", "是", "yes") if value else ("否", "否", "否", "no"))
    if name in DATES and isinstance(value, date):
        return value if date_form is None else date_form.format(value)
    if isinstance(value, int | Decimal):
        return _number(value, rng)
    if isinstance(value, str) and name in WORDS:
        return _word(name, value, rng)
    return value


def _number(value: int | Decimal, rng: Random) -> Cell:
    if value > 10**9 or rng.random() > _AS_TEXT / 2:
        return float(value)
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    return str(value) if rng.random() < 0.9 else f"{value}.0"


def _word(name: str, value: str, rng: Random) -> str:
    if rng.random() < _SLOPPY:
        return value  # the code itself
    words = [WORDS[name].get(code, code) for code in value.split(";")]
    text = rng.choice("；；；、;").join(words)
    return text.replace("（", "(").replace("）", ")") if rng.random() < 2 * _SLOPPY else text


def _slip(name: str, value: Cell, rng: Random) -> Cell:
    """What the contract forgives: full-width digits, spaces about a value, a small x, an ID of fifteen digits."""
    text = f"{value:g}" if isinstance(value, float) and value < 10**9 else str(value)
    if name == "person_id" and len(text) == 18 and text[6:8] == "19" and rng.random() < 0.4:
        return text[:6] + text[8:17]
    if text.endswith("X") and rng.random() < 0.5:
        return text.lower()
    return text.translate(_FULL_WIDTH) if rng.random() < 0.6 else f" {text}\u3000"
