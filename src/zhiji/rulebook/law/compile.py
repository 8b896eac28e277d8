"""Writes a pack, as it stands in each regime, as the integers that the rule functions read."""

import datetime
import math
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from zhiji.rulebook.decide import conditions as c
from zhiji.rulebook.decide import statute as s
from zhiji.rulebook.decide.facts import BIRTH, COLUMNS, PLACE, STARTED_ON
from zhiji.rulebook.decide.reading import FEE_PAYERS
from zhiji.rulebook.kernel.numbers import HOURS_SCALE
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.schema import (
    Amount,
    BandsKey,
    Benefit,
    CategoryKey,
    Condition,
    Key,
    Law,
    Limit,
    ShortageKey,
    ValuesKey,
)

MOST_CONDITIONS: Final = 47
MOST_LIMITS: Final = 8
MOST_CODES: Final = 62
MOST_CELLS: Final = 32_000


class Rule(NamedTuple):
    """One condition or limit as it applies to one benefit: what a bit of a mask stands for."""

    name: str
    reason: str
    clause: str


class BenefitRules(NamedTuple):
    """What the bits of a benefit's masks stand for, in one regime."""

    conditions: tuple[Rule, ...]
    limits: tuple[Rule, ...]
    partial_reason: str
    partial_clause: str


class Compiled(NamedTuple):
    """The integers, and the names behind them: `rules[regime][benefit]`."""

    statute: s.Statute
    rules: tuple[tuple[BenefitRules, ...], ...]
    laws: tuple[Law, ...]
    starts: tuple[datetime.date, ...]
    texts: tuple[str, ...]


PAYEES: Final = {
    "person": s.PAYEE_PERSON,
    "institution": s.PAYEE_INSTITUTION,
    "employer": s.PAYEE_EMPLOYER,
    "fee_bearer": s.PAYEE_FEE_BEARER,
}
QUANTITIES: Final = {
    "attended_days": s.QUANTITY_ATTENDED_DAYS,
    "class_days": s.QUANTITY_CLASS_DAYS,
    "calendar_days": s.QUANTITY_CALENDAR_DAYS,
    "attended_hours": s.QUANTITY_ATTENDED_HOURS,
    "planned_hours": s.QUANTITY_PLANNED_HOURS,
}

# Which figures each test needs beside `fact`; every other one is an error.
TEST_KEYS: Final[dict[str, tuple[int, tuple[str, ...]]]] = {
    "in_category": (c.IN_CATEGORY, ("fact",)),
    "date_within": (c.DATE_WITHIN, ("fact", "first_day", "last_day")),
    "age_at_least": (c.AGE_AT_LEAST, ("fact", "other", "years")),
    "must_be_no": (c.MUST_BE_NO, ("fact",)),
    "must_be_yes": (c.MUST_BE_YES, ("fact",)),
    "one_of": (c.ONE_OF, ("fact", "accepted")),
    "given": (c.GIVEN, ("fact",)),
    "known": (c.KNOWN, ("fact",)),
    "not_before": (c.NOT_BEFORE, ("fact", "other", "months?")),
    "not_after": (c.NOT_AFTER, ("fact", "other", "months?")),
    "after": (c.AFTER, ("fact", "other")),
    "at_least": (c.AT_LEAST, ("fact", "minimum")),
    "at_most": (c.AT_MOST, ("fact", "maximum")),
    "share_at_least": (c.SHARE_AT_LEAST, ("fact", "other", "percent")),
    "within_span_months": (c.WITHIN_MONTHS, ("fact", "unit")),
    "within_span_days": (c.WITHIN_DAYS, ("fact",)),
    "price_above_zero": (c.PRICE_ABOVE_ZERO, ("fact", "other")),
    "equals": (c.EQUALS, ("fact", "value")),
    "never": (c.NEVER, ()),
}
_DATES: Final = frozenset({"date"})
TEST_KINDS: Final[dict[str, frozenset[str]]] = {
    "in_category": frozenset({"codes"}),
    "date_within": _DATES,
    "age_at_least": _DATES,
    "must_be_no": frozenset({"yesno"}),
    "must_be_yes": frozenset({"yesno"}),
    "one_of": frozenset({"code"}),
    "not_before": _DATES,
    "not_after": _DATES,
    "after": _DATES,
    "at_least": frozenset({"whole", "number", "money"}),
    "at_most": frozenset({"whole", "number", "money"}),
    "share_at_least": frozenset({"number", "whole", "money"}),
    "within_span_months": frozenset({"whole"}),
    "within_span_days": frozenset({"whole"}),
    "price_above_zero": frozenset({"money"}),
    "equals": frozenset({"whole", "region"}),
}
"""Which kinds of facts a test can ask; `given`, `known` and `never` ask any."""
_FIGURES: Final = (
    "fact", "other", "first_day", "last_day", "months", "years", "percent", "minimum", "maximum", "accepted",
    "value", "unit",
)  # fmt: skip
DATE_FACTS: Final = frozenset(
    {"filed_on", "started_on", "ended_on", "claimed_on", "certificate_on", "hired_on", "employed_on"}
)


class Compiler:
    """Turns the laws of all regimes into one Statute."""

    def __init__(self, laws: Sequence[Law], starts: Sequence[datetime.date]) -> None:
        self.laws = laws
        self.starts = starts
        first = laws[0]
        self.benefits = list(first.benefits)
        self.categories = list(first.categories)
        self.certificates = list(first.certificates)
        self.texts: dict[str, int] = {}
        self.tape: list[int] = [0] * s.HEAD_SIZE
        self.rows: list[list[int]] = []
        for what, codes in (("benefits", self.benefits), ("categories", self.categories)):
            if len(codes) > MOST_CODES:
                raise PackError(f"{what}: at most {MOST_CODES} can be told apart, the pack has {len(codes)}")

    def compiled(self, fixed_regime: int) -> Compiled:
        """The whole plan. `fixed_regime`: the regime for every claim (`--as-of`), or -1."""
        rules = tuple(tuple(self._benefit(law, name) for name in self.benefits) for law in self.laws)
        head = {
            s.HEAD_BENEFITS: len(self.benefits),
            s.HEAD_DATE: PLACE[self.laws[0].deciding_date],
            s.HEAD_FIXED_REGIME: fixed_regime,
            s.HEAD_REGIMES: len(self.starts),
            s.HEAD_STARTS: len(self.tape),
            s.HEAD_ROWS: len(self.tape) + len(self.starts),
        }
        for place, value in head.items():
            self.tape[place] = value
        self.tape += [start.toordinal() for start in self.starts]
        for row in self.rows:
            self.tape += row
        return Compiled(self.tape, rules, tuple(self.laws), tuple(self.starts), tuple(self.texts))

    def _benefit(self, law: Law, name: str) -> BenefitRules:
        benefit = law.benefits[name]
        where = f"benefits.{name}"
        self._bits(law, benefit.categories, f"{where}.categories")
        tests_from = len(self.tape)
        condition_rules = tuple(
            self._condition(law, key, condition, benefit)
            for key, condition in law.conditions.items()
            if condition.active and name in _members(law, condition.benefits, f"conditions.{key}.benefits")
        )
        tests_to = len(self.tape)
        limits = [
            (key, limit)
            for key, limit in law.limits.items()
            if limit.active and name in _members(law, limit.over, f"limits.{key}.over")
        ]
        if len(condition_rules) > MOST_CONDITIONS or len(limits) > MOST_LIMITS:
            raise PackError(f"{where}: at most {MOST_CONDITIONS} conditions and {MOST_LIMITS} limits for one benefit")
        if sum(limit.rule.startswith("employer") for _, limit in limits) > 1:
            raise PackError(f"{where}: at most one employer limit for one benefit")
        limit_rules = tuple(self._limit(law, key, limit, bit, benefit) for bit, (key, limit) in enumerate(limits))
        self._row(law, benefit, where, (tests_from, tests_to, tests_to, len(self.tape)))
        partial = next((limit for _, limit in limits if limit.rule == "months"), None)
        return BenefitRules(
            condition_rules,
            limit_rules,
            (partial.partial_reason if partial else None) or "months_capped",
            _clause(partial.clause, benefit) if partial else benefit.clause,
        )

    def _row(self, law: Law, benefit: Benefit, where: str, spans: tuple[int, int, int, int]) -> None:
        amount = benefit.amount
        if benefit.fund not in law.funds:
            raise PackError(f"{where}.fund: there is no fund {benefit.fund!r} in words.toml")
        keys_from = len(self.tape)
        shape = [self._key(key, f"{where}.amount.keys") for key in amount.keys]
        cells_at = self._cells(amount, shape, where)
        quantity, divisor = _unit(amount, where)
        if amount.percent is not None and amount.pays != "priced":
            raise PackError(f"{where}.amount: a percentage belongs to a price")
        row = [0] * s.ROW_SIZE
        row[s.ROW_TESTS_FROM : s.ROW_LIMITS_TO + 1] = spans
        row[s.ROW_PAYEE] = PAYEES[benefit.payee]
        row[s.ROW_BASIS] = s.BASIS_PRICED if amount.pays == "priced" else s.BASIS_TABLE
        row[s.ROW_CELLS] = cells_at
        row[s.ROW_KEYS_FROM] = keys_from
        row[s.ROW_KEYS] = len(amount.keys)
        row[s.ROW_QUANTITY] = quantity
        row[s.ROW_DIVISOR] = divisor
        row[s.ROW_PERCENT] = 10_000 if amount.percent is None else amount.percent * 100
        row[s.ROW_CAP] = -1 if amount.cap is None else amount.cap
        row[s.ROW_HOURS_A_DAY] = amount.hours_a_day or 8
        row[s.ROW_MONTHLY] = 1 if quantity == s.QUANTITY_MONTHS else 0
        row[s.ROW_CATEGORIES] = self._bits(law, benefit.categories, f"{where}.categories")
        self.rows.append(row)

    def _cells(self, amount: Amount, shape: list[int], where: str) -> int:
        if amount.cells is None:
            if amount.pays != "priced" or shape:
                raise PackError(f"{where}.amount: this amount needs cells")
            return -1
        at = len(self.tape)
        if math.prod(shape) > MOST_CELLS:
            raise PackError(f"{where}.amount.cells: at most {MOST_CELLS} cells, this table has {math.prod(shape)}")
        self.tape += _flat(amount.cells, shape, f"{where}.amount.cells")
        return at

    def _key(self, key: Key, where: str) -> int:
        """Write one table key; returns how many places it has."""
        if isinstance(key, ShortageKey):
            self.tape += [s.KEY_SHORTAGE, PLACE["occupation"], 0]
            return 2
        if isinstance(key, BandsKey):
            if key.at_least != sorted(set(key.at_least)) or not key.at_least:
                raise PackError(f"{where}: the bounds of {key.key} must rise")
            scale = HOURS_SCALE if key.key.endswith("_hours") else 1
            self.tape += [s.KEY_BANDS, PLACE[key.key], len(key.at_least), *(bound * scale for bound in key.at_least)]
            return len(key.at_least)
        if len(set(key.values)) != len(key.values):
            raise PackError(f"{where}: {key.key} names a value twice")
        if isinstance(key, CategoryKey):
            bits = [1 << _place(self.categories, value, where) for value in key.values]
            self.tape += [s.KEY_CATEGORY, PLACE["categories"], len(bits), *bits]
            return len(bits)
        self.tape += [s.KEY_VALUES, PLACE[key.key], len(key.values), *(self._fact(key, v, where) for v in key.values)]
        return len(key.values)

    def _fact(self, key: ValuesKey, value: int | str, where: str) -> int:
        if key.key in ("level", "employed_region"):
            if not str(value).isdecimal():
                raise PackError(f"{where}: {value!r} is not a number, as {key.key} needs")
            return int(value)
        if key.key == "certificate":
            return _place(self.certificates, str(value), where)
        if key.key == "fee_paid_by":
            return _place(list(FEE_PAYERS), str(value), where) // 2
        return self.texts.setdefault(str(value), len(self.texts))

    def _condition(self, law: Law, name: str, condition: Condition, benefit: Benefit) -> Rule:
        where = f"conditions.{name}"
        kind, needed = TEST_KEYS[condition.test]
        _check_figures(condition, needed, where)
        _check_kinds(condition, where)
        first, second = 0, 0
        if condition.test == "in_category":
            first = self._bits(law, benefit.categories, where)
        elif condition.test == "one_of":
            names = self.certificates if condition.fact == "certificate" else None
            if names is None:
                raise PackError(f"{where}: one_of can ask for the certificate only")
            first = sum(1 << _place(names, value, where) for value in condition.accepted or [])
        elif condition.test == "date_within" and condition.first_day and condition.last_day:
            first, second = condition.first_day.toordinal(), condition.last_day.toordinal()
        elif condition.test == "equals":
            if not (condition.value or "").isdecimal():
                raise PackError(f"{where}.value: the digits of a region or a whole number are needed")
            first = int(condition.value or "0")
        elif condition.test == "within_span_months" and condition.unit == "thirty_days":
            kind = c.WITHIN_THIRTIES
        else:
            scale = _scale(condition.fact)
            first = next(
                (
                    figure * factor
                    for figure, factor in (
                        (condition.months, 1),
                        (condition.years, 1),
                        (condition.percent, 1),
                        (condition.minimum, scale),
                        (condition.maximum, scale),
                    )
                    if figure is not None
                ),
                0,
            )
        fact = 0 if condition.fact is None else _fact_place(condition.fact, where)
        other = -1 if condition.other is None else _fact_place(condition.other, where)
        if kind in (c.WITHIN_MONTHS, c.WITHIN_THIRTIES, c.WITHIN_DAYS):
            other = STARTED_ON
        exempt = self._bits(law, condition.except_categories, where, only_active=False)
        self.tape += [kind, fact, other, first, second, exempt, 0]
        return Rule(name, condition.reason or name, _clause(condition.clause, benefit))

    def _limit(self, law: Law, name: str, limit: Limit, bit: int, benefit: Benefit) -> Rule:
        where = f"limits.{name}"
        rules = {
            "count": s.RULE_COUNT,
            "repeat": s.RULE_REPEAT,
            "same_class": s.RULE_SAME_CLASS,
            "higher_level": s.RULE_HIGHER_LEVEL,
            "overlap": s.RULE_OVERLAP,
            "months": s.RULE_MONTHS,
            "employer_grants": s.RULE_EMPLOYER_GRANTS,
            "employer_yuan": s.RULE_EMPLOYER_FEN,
        }
        if (limit.most is None) == (limit.rule in ("count", "months", "employer_grants")):
            raise PackError(f"{where}: 'most' belongs to count, months and employer_grants, and they need it")
        if (limit.most_yuan is None) == (limit.rule == "employer_yuan"):
            raise PackError(f"{where}: 'most_yuan' belongs to employer_yuan, and it needs it")
        if (limit.window == "rolling") != (limit.months is not None):
            raise PackError(f"{where}: 'months' belongs to a rolling window, and it needs it")
        if limit.rule in ("months", "overlap") and benefit.amount.pays not in ("per_month", "per_year"):
            raise PackError(f"{where}: a limit of months over {benefit.en}, which is not paid by months")
        for key, default, rules_with in (
            ("same", "any", ("same_class", "overlap", "months")),
            ("unit", "calendar_month", ("overlap",)),
            ("step", 1, ("months",)),
            ("date", "claimed_on", ("count", "repeat")),
            ("window", "ever", ("count", "repeat")),
        ):
            if getattr(limit, key) != default and limit.rule not in rules_with:
                raise PackError(f"{where}: {key!r} means nothing under the rule {limit.rule!r}")
        windows = {"ever": s.WINDOW_EVER, "calendar_year": s.WINDOW_YEAR, "rolling": s.WINDOW_ROLLING}
        members = _members(law, limit.over, f"{where}.over")
        over = sum(1 << self.benefits.index(member) for member in members)
        self.tape += [
            rules[limit.rule],
            over,
            limit.most if limit.most is not None else (limit.most_yuan or 0),
            windows[limit.window],
            limit.step if limit.rule == "months" else (limit.months or 0),
            _same(limit),
            s.DATE_CERTIFICATE if limit.date == "certificate_on" else s.DATE_CLAIM,
            bit,
        ]
        return Rule(name, limit.reason or name, _clause(limit.clause, benefit))

    def _bits(self, law: Law, names: Sequence[str], where: str, *, only_active: bool = True) -> int:
        bits = 0
        for name in names:
            place = _place(self.categories, name, where)
            if only_active and not law.categories[name].active:
                raise PackError(f"{where}: the category {name!r} is not active")
            bits |= 1 << place
        return bits


def _members(law: Law, names: Sequence[str], where: str) -> list[str]:
    """Benefits named one by one, by family, or all."""
    members: list[str] = []
    for name in names:
        if name == "all":
            members += law.benefits
        elif name in law.families:
            members += law.families[name]
        elif name in law.benefits:
            members.append(name)
        else:
            raise PackError(f"{where}: {name!r} is neither a benefit nor a family")
    unknown = [member for member in members if member not in law.benefits]
    if unknown:
        raise PackError(f"{where}: {unknown[0]!r} is not a benefit")
    return list(dict.fromkeys(members))


def _unit(amount: Amount, where: str) -> tuple[int, int]:
    """Quantity and divisor of an amount."""
    if amount.pays in ("per_month", "per_year"):
        return s.QUANTITY_MONTHS, 12 if amount.pays == "per_year" else 1
    if amount.pays in ("per_day", "per_hour"):
        ending = "_days" if amount.pays == "per_day" else "_hours"
        if amount.quantity is None or not amount.quantity.endswith(ending):
            raise PackError(f"{where}.amount: {amount.pays} needs a quantity that ends in {ending}")
        return QUANTITIES[amount.quantity], HOURS_SCALE if ending == "_hours" else 1
    if amount.quantity is not None:
        raise PackError(f"{where}.amount: {amount.pays} has no quantity")
    return s.QUANTITY_ONE, 1


def _flat(cells: Any, shape: list[int], where: str) -> list[int]:
    """Nested cells row by row; their nesting must be that of the keys."""
    if not shape:
        if isinstance(cells, list):
            raise PackError(f"{where}: more nesting than the amount has keys")
        return [cells]
    if not isinstance(cells, list) or len(cells) != shape[0]:
        raise PackError(f"{where}: {shape[0]} entries are needed here, as many as the key has values")
    return [fen for item in cells for fen in _flat(item, shape[1:], where)]


def _check_figures(condition: Condition, needed: Sequence[str], where: str) -> None:
    optional = {name[:-1] for name in needed if name.endswith("?")}
    required = {name for name in needed if not name.endswith("?")}
    given = {name for name in _FIGURES if getattr(condition, name) is not None}
    if missing := required - given:
        raise PackError(f"{where}: the test {condition.test!r} needs {', '.join(sorted(missing))}")
    if extra := given - required - optional:
        raise PackError(f"{where}: the test {condition.test!r} takes no {', '.join(sorted(extra))}")


def _check_kinds(condition: Condition, where: str) -> None:
    """Refuse a test on a fact that it cannot ask: a date that must be yes, a yes that is late."""
    kinds = TEST_KINDS.get(condition.test)
    for name in (condition.fact, condition.other):
        if kinds is None or name is None or name not in {*PLACE, "birth"}:
            continue
        kind = "date" if name == "birth" else COLUMNS[PLACE[name]].kind
        if kind not in kinds:
            raise PackError(f"{where}: the test {condition.test!r} cannot ask {name!r}, which is a {kind}")


def _scale(fact: str | None) -> int:
    """By how much a figure of the pack is multiplied to be compared with a fact: yuan to fen, hours to their scale."""
    if fact is None or fact not in PLACE:
        return 1
    return {"number": HOURS_SCALE, "money": 100}.get(COLUMNS[PLACE[fact]].kind, 1)


def _fact_place(name: str, where: str) -> int:
    if name == "birth":
        return BIRTH
    if name not in PLACE or name in ("claim_id", "person_id"):
        raise PackError(f"{where}: there is no fact {name!r}")
    return PLACE[name]


def _place(names: Sequence[str], name: str, where: str) -> int:
    if name not in names:
        raise PackError(f"{where}: there is no {name!r}; known are {', '.join(names)}")
    return names.index(name)


def _clause(clause: str, benefit: Benefit) -> str:
    return benefit.clause if clause == "benefit" else clause


def _same(limit: Limit) -> int:
    if limit.rule == "overlap" and limit.unit == "day":
        return s.SAME_EMPLOYER_BY_DAY if limit.same == "employer" else s.SAME_ANY_BY_DAY
    return {"any": s.SAME_ANY, "benefit": s.SAME_BENEFIT, "employer": s.SAME_EMPLOYER}[limit.same]
