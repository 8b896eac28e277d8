"""What does a condition ask: its test, its facts and its figures, as integers; and does the test fit the facts?"""

from collections.abc import Sequence
from typing import Final

from zhiji.rulebook.decide import conditions as c
from zhiji.rulebook.decide.facts import BIRTH, COLUMNS, PLACE, STARTED_ON
from zhiji.rulebook.kernel.numbers import HOURS_SCALE
from zhiji.rulebook.law.compile_names import Names, digits, place_of
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.messages import KIND_WORDS
from zhiji.rulebook.law.schema import Benefit, Condition, Law

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
    "within_span_days": (c.WITHIN_DAYS, ("fact", "hours_a_day?")),
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
    "within_span_days": frozenset({"whole", "number"}),
    "price_above_zero": frozenset({"money"}),
    "equals": frozenset({"whole", "region"}),
}
"""Which kinds of facts a test can ask; `given`, `known` and `never` ask any."""
_FIGURES: Final = (
    "fact", "other", "first_day", "last_day", "months", "years", "percent", "minimum", "maximum", "accepted",
    "value", "unit", "hours_a_day",
)  # fmt: skip


def condition_codes(law: Law, names: Names, name: str, condition: Condition, benefit: Benefit) -> list[int]:
    """Write one condition as it applies to a benefit."""
    where = f"conditions.{name}"
    kind, needed = TEST_KEYS[condition.test]
    _check_figures(condition, needed, where)
    _check_kinds(condition, where)
    if condition.test == "within_span_months" and condition.unit == "thirty_days":
        kind = c.WITHIN_THIRTIES
    first, second = _figures(law, names, condition, benefit, where)
    fact = 0 if condition.fact is None else _fact_place(condition.fact, where)
    other = -1 if condition.other is None else _fact_place(condition.other, where)
    if kind in (c.WITHIN_MONTHS, c.WITHIN_THIRTIES, c.WITHIN_DAYS):
        other = STARTED_ON
    exempt = names.bits(law, condition.except_categories, where, only_active=False)
    return [kind, fact, other, first, second, exempt]


def _figures(law: Law, names: Names, condition: Condition, benefit: Benefit, where: str) -> tuple[int, int]:
    """The two figures of a test; 0 where it has none."""
    if condition.test == "in_category":
        return names.bits(law, benefit.categories, where), 0
    if condition.test == "one_of":
        if condition.fact != "certificate":
            raise PackError("one_of_certificate", path=where)
        return sum(1 << place_of(names.certificates, value, where) for value in condition.accepted or []), 0
    if condition.first_day and condition.last_day:
        if condition.first_day > condition.last_day:
            raise PackError("days_reversed", path=f"{where}.last_day")
        return condition.first_day.toordinal(), condition.last_day.toordinal()
    if condition.test == "equals":
        return digits(condition.value or "", f"{where}.value"), 0
    scale = _scale(condition.fact)
    if condition.test == "within_span_days":
        return _units_a_day(condition, scale, where), 0
    figures = (
        (condition.months, 1),
        (condition.years, 1),
        (condition.percent, 1),
        (condition.minimum, scale),
        (condition.maximum, scale),
    )
    return next((figure * factor for figure, factor in figures if figure is not None), 0), 0


def _check_figures(condition: Condition, needed: Sequence[str], where: str) -> None:
    optional = {name[:-1] for name in needed if name.endswith("?")}
    required = {name for name in needed if not name.endswith("?")}
    given = {name for name in _FIGURES if getattr(condition, name) is not None}
    if missing := required - given:
        raise PackError("test_needs", path=where, test=condition.test, keys=", ".join(sorted(missing)))
    if extra := given - required - optional:
        raise PackError("test_takes_no", path=where, test=condition.test, keys=", ".join(sorted(extra)))


def _check_kinds(condition: Condition, where: str) -> None:
    """Refuse a test on a fact that it cannot ask: a date that must be yes, a yes that is late."""
    if condition.test == "age_at_least" and (condition.fact != "birth" or condition.other == "birth"):
        raise PackError("age_of_birth", path=where)
    kinds = TEST_KINDS.get(condition.test)
    for name in (condition.fact, condition.other):
        if kinds is None or name is None or name not in {*PLACE, "birth"}:
            continue
        kind = "date" if name == "birth" else COLUMNS[PLACE[name]].kind
        if kind not in kinds:
            raise PackError(
                "test_cannot_ask", path=where, test=condition.test, fact=name, kind=KIND_WORDS.get(kind, kind)
            )


def _units_a_day(condition: Condition, scale: int, where: str) -> int:
    """How many of a fact make a day: one of days, the class's hours a day of hours."""
    is_hours = scale == HOURS_SCALE
    if is_hours == (condition.hours_a_day is None):
        code = "test_needs" if is_hours else "test_takes_no"
        raise PackError(code, path=where, test=condition.test, keys="hours_a_day")
    return scale * (condition.hours_a_day or 1)


def _scale(fact: str | None) -> int:
    """By how much a figure of the pack is multiplied to be compared with a fact: yuan to fen, hours to their scale."""
    if fact is None or fact not in PLACE:
        return 1
    return {"number": HOURS_SCALE, "money": 100}.get(COLUMNS[PLACE[fact]].kind, 1)


def _fact_place(name: str, where: str) -> int:
    if name == "birth":
        return BIRTH
    if name not in PLACE or name in ("claim_id", "person_id"):
        raise PackError("fact_unknown", path=where, fact=name)
    return PLACE[name]
