"""How much is granted per unit, and how many units? Everything in integer fen.

An amount is `rate × quantity // divisor`, cut at a cap: 500 yuan × 6 months, 6,000 yuan × 18 months // 12,
15 yuan × 20 days, or a price once.
"""

from collections.abc import Sequence
from typing import Final

from zhiji.rulebook.decide.facts import (
    ATTENDED_DAYS,
    ATTENDED_HOURS,
    CATEGORIES,
    EMPTY,
    ENDED_ON,
    FEE,
    FEE_STANDARD,
    MONTHS,
    OCCUPATION,
    PLANNED_HOURS,
    STARTED_ON,
)
from zhiji.rulebook.decide.statute import (
    BASIS_PRICED,
    HEAD_DATE,
    HEAD_OCCUPATIONS,
    HEAD_SPANS,
    HEAD_SPANS_AT,
    KEY_BANDS,
    KEY_CATEGORY,
    KEY_SHORTAGE,
    QUANTITY_ATTENDED_DAYS,
    QUANTITY_ATTENDED_HOURS,
    QUANTITY_CALENDAR_DAYS,
    QUANTITY_CLASS_DAYS,
    QUANTITY_MONTHS,
    QUANTITY_ONE,
    QUANTITY_PLANNED_HOURS,
    ROW_BASIS,
    ROW_CAP,
    ROW_CELLS,
    ROW_DIVISOR,
    ROW_HOURS_A_DAY,
    ROW_KEYS,
    ROW_KEYS_FROM,
    ROW_PERCENT,
    ROW_QUANTITY,
    Statute,
)
from zhiji.rulebook.kernel.numbers import HOURS_SCALE

NO_CELL: Final = -1


def is_listed(law: Statute, occupation: int, day: int) -> bool:
    """Whether the shortage catalogue names the occupation on the day; not where either is unknown (contract §5)."""
    if occupation < 0 or day < 0 or occupation >= law[HEAD_OCCUPATIONS]:
        return False
    spans_at, spans = law[HEAD_SPANS_AT] + occupation, law[HEAD_SPANS]
    for span in range(law[spans_at], law[spans_at + 1]):
        if law[spans + 2 * span] <= day <= law[spans + 2 * span + 1]:
            return True
    return False


def table_cell(law: Statute, row: int, facts: Sequence[int]) -> int:
    """Which cell of the benefit's table applies, counted row by row from 0; NO_CELL where none does."""
    cell = 0
    at = law[row + ROW_KEYS_FROM]
    for _ in range(law[row + ROW_KEYS]):
        kind, fact, count = law[at], law[at + 1], law[at + 2]
        size = count
        place = NO_CELL
        if kind == KEY_SHORTAGE:
            size = 2
            place = 1 if is_listed(law, facts[OCCUPATION], facts[law[HEAD_DATE]]) else 0
        elif kind == KEY_BANDS:
            if facts[fact] != EMPTY:
                for step in range(count):
                    if facts[fact] >= law[at + 3 + step]:
                        place = step
        elif kind == KEY_CATEGORY:
            for step in range(count - 1, -1, -1):
                if facts[CATEGORIES] > 0 and facts[CATEGORIES] & law[at + 3 + step] != 0:
                    place = step
        else:
            for step in range(count):
                if facts[fact] == law[at + 3 + step]:
                    place = step
        if place < 0:
            return NO_CELL
        cell = cell * size + place
        at += 3 + count
    return cell


def rate_of(law: Statute, row: int, cell: int, facts: Sequence[int]) -> int:
    """Fen per unit: the table's cell, or for a price the smaller of fee and standard.

    A price may have a table too: then its cell is a ceiling. The pack's percentage is taken last, rounded down.
    """
    if law[row + ROW_BASIS] != BASIS_PRICED:
        return law[law[row + ROW_CELLS] + cell] if cell >= 0 else 0
    fee, standard = facts[FEE], facts[FEE_STANDARD]
    if fee < 0 or standard < 0:
        return 0
    price = fee if fee < standard else standard
    ceiling = law[row + ROW_CELLS]
    if ceiling >= 0 and cell >= 0 and law[ceiling + cell] < price:
        price = law[ceiling + cell]
    percent = law[row + ROW_PERCENT]
    return price if percent == 10_000 else price * percent // 10_000


def quantity_fact(unit: int) -> int:
    """The fact that is counted as a quantity; -1 where only the dates are, or nothing."""
    if unit == QUANTITY_MONTHS:
        return MONTHS
    if unit == QUANTITY_ATTENDED_DAYS:
        return ATTENDED_DAYS
    if unit == QUANTITY_ATTENDED_HOURS:
        return ATTENDED_HOURS
    return PLANNED_HOURS if unit == QUANTITY_CLASS_DAYS or unit == QUANTITY_PLANNED_HOURS else -1


def quantity_of(law: Statute, row: int, facts: Sequence[int]) -> int:
    """How many units the claim asks for, before any limit; 0 where the fact is not known."""
    unit = law[row + ROW_QUANTITY]
    if unit == QUANTITY_ONE:
        return 1
    if unit == QUANTITY_CALENDAR_DAYS:
        amount = facts[ENDED_ON] - facts[STARTED_ON] + 1
    else:
        amount = facts[quantity_fact(unit)]
    if amount <= 0:
        return 0
    if unit == QUANTITY_CLASS_DAYS:
        a_day = law[row + ROW_HOURS_A_DAY] * HOURS_SCALE
        amount = (amount + a_day - 1) // a_day
    return amount


def amount_of(law: Statute, row: int, rate: int, quantity: int) -> int:
    """Fen granted for so many units at the rate, rounded down to the fen and cut at the benefit's cap."""
    amount = rate * quantity // law[row + ROW_DIVISOR]
    cap = law[row + ROW_CAP]
    return cap if 0 <= cap < amount else amount
