"""What does a benefit pay: the keys of its table, the cells, and the quantity that is multiplied, as integers."""

import math
from typing import Any, Final, NamedTuple

from zhiji.rulebook.decide import statute as s
from zhiji.rulebook.decide.facts import PLACE
from zhiji.rulebook.kernel.numbers import HOURS_SCALE
from zhiji.rulebook.law.compile_names import Names, digits, place_of
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.schema import Amount, BandsKey, CategoryKey, Key, ShortageKey, ValuesKey

MOST_CELLS: Final = 32_000
QUANTITIES: Final = {
    "attended_days": s.QUANTITY_ATTENDED_DAYS,
    "class_days": s.QUANTITY_CLASS_DAYS,
    "calendar_days": s.QUANTITY_CALENDAR_DAYS,
    "attended_hours": s.QUANTITY_ATTENDED_HOURS,
    "planned_hours": s.QUANTITY_PLANNED_HOURS,
}


class AmountCodes(NamedTuple):
    """The integers of an amount: its keys, its cells (None where it has none), and its unit."""

    keys: list[int]
    cells: list[int] | None
    quantity: int
    divisor: int


def amount_codes(amount: Amount, names: Names, where: str) -> AmountCodes:
    """Write the amount at the path `where`."""
    keys: list[int] = []
    shape: list[int] = []
    for key in amount.keys:
        codes, count = _key(key, names, f"{where}.keys")
        keys += codes
        shape.append(count)
    cells = _cells(amount, shape, where)
    quantity, divisor = _unit(amount, where)
    if amount.percent is not None and amount.pays != "priced":
        raise PackError("percent_needs_price", path=where)
    return AmountCodes(keys, cells, quantity, divisor)


def _cells(amount: Amount, shape: list[int], where: str) -> list[int] | None:
    if amount.cells is None:
        if amount.pays != "priced" or shape:
            raise PackError("cells_needed", path=where)
        return None
    if math.prod(shape) > MOST_CELLS:
        raise PackError("too_many_cells", path=f"{where}.cells", most=MOST_CELLS, count=math.prod(shape))
    return _flat(amount.cells, shape, f"{where}.cells")


def _key(key: Key, names: Names, where: str) -> tuple[list[int], int]:
    """One table key, and how many places it has."""
    if isinstance(key, ShortageKey):
        return [s.KEY_SHORTAGE, PLACE["occupation"], 0], 2
    if isinstance(key, BandsKey):
        if key.at_least != sorted(set(key.at_least)) or not key.at_least:
            raise PackError("bands_must_rise", path=where, key=key.key)
        scale = HOURS_SCALE if key.key.endswith("_hours") else 1
        values = [bound * scale for bound in key.at_least]
        return [s.KEY_BANDS, PLACE[key.key], len(values), *values], len(values)
    if len(set(key.values)) != len(key.values):
        raise PackError("value_twice", path=where, key=key.key)
    if isinstance(key, CategoryKey):
        bits = [1 << place_of(names.categories, value, where) for value in key.values]
        return [s.KEY_CATEGORY, PLACE["categories"], len(bits), *bits], len(bits)
    facts = [_fact(key, value, names, where) for value in key.values]
    return [s.KEY_VALUES, PLACE[key.key], len(facts), *facts], len(facts)


def _fact(key: ValuesKey, value: int | str, names: Names, where: str) -> int:
    """A value of a key as a claim holds it: a figure as it is, a code as its place, a text as its running number."""
    if key.key in ("level", "employed_region"):
        return digits(str(value), where)
    if key.key == "certificate":
        return place_of(names.certificates, str(value), where)
    if key.key == "fee_paid_by":
        return place_of(names.fee_payers, str(value), where)
    return names.texts.setdefault(str(value), len(names.texts))


def _unit(amount: Amount, where: str) -> tuple[int, int]:
    """Quantity and divisor of an amount."""
    if amount.pays in ("per_month", "per_year"):
        return s.QUANTITY_MONTHS, 12 if amount.pays == "per_year" else 1
    if amount.pays in ("per_day", "per_hour"):
        ending = "_days" if amount.pays == "per_day" else "_hours"
        if amount.quantity is None or not amount.quantity.endswith(ending):
            raise PackError("quantity_needed", path=where, pays=amount.pays, ending=ending)
        return QUANTITIES[amount.quantity], HOURS_SCALE if ending == "_hours" else 1
    if amount.quantity is not None:
        raise PackError("quantity_extra", path=where, pays=amount.pays)
    return s.QUANTITY_ONE, 1


def _flat(cells: Any, shape: list[int], where: str) -> list[int]:
    """Nested cells row by row; their nesting must be that of the keys."""
    if not shape:
        if isinstance(cells, list):
            raise PackError("cells_too_deep", path=where)
        return [cells]
    if not isinstance(cells, list) or len(cells) != shape[0]:
        raise PackError("cells_count", path=where, count=shape[0])
    return [fen for item in cells for fen in _flat(item, shape[1:], where)]
