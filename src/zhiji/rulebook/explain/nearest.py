"""What would have to change for the claim to be granted? Every suggestion is proven by deciding the claim again.

A date may move, a proof may be supplied, fewer months may be asked, another benefit may be claimed. A person's age,
groups, pension and post are never changed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiji.rulebook.decide.conditions import YES, test_condition
from zhiji.rulebook.decide.facts import (
    BENEFIT,
    CLAIMED_ON,
    EMPTY,
    ENDED_ON,
    KNOWN_TO_BE_NONE,
    MONTHS,
    PLACE,
    STARTED_ON,
)
from zhiji.rulebook.decide.faults import row_number
from zhiji.rulebook.decide.fold_table import G_CLAIMED_ON, GRANT_SIZE
from zhiji.rulebook.decide.records import ReadClaim, Weighed
from zhiji.rulebook.decide.statute import ROW_TESTS_FROM, TEST_SIZE
from zhiji.rulebook.decide.trace import APPROVED, PARTIAL
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.kernel.dates import add_months, civil, day_number, months_touched
from zhiji.rulebook.kernel.numbers import HOURS_SCALE, hours_words
from zhiji.rulebook.law.schema import Condition

ROUNDS: Final = 6
"""How often a remedy may uncover the next obstacle before the search gives up."""

FIXED: Final = frozenset({"categories", "birth", "draws_pension", "on_establishment"})
"""Facts about the person that no suggestion changes; a missing one may still be proven."""

Remedy = Callable[[Condition, ReadClaim], Mapping[str, str] | None]


@dataclass(frozen=True)
class Change:
    """New values that together make the claim granted, and what it then comes to; in part, or for fewer months."""

    values: Mapping[str, str]
    amount_fen: int
    is_partial: bool
    is_shorter: bool


def nearest_changes(case: Case) -> list[Change]:
    """The nearest change of this claim, then each other benefit that could be claimed instead; empty where granted."""
    w = case.weighed
    if w is None or w.outcome in (APPROVED, PARTIAL):
        return []
    values = _remedied(case)
    own = _proven(case, _shortest(case, values)) if values else None
    return [*([own] if own is not None else []), *_other_benefits(case)]


def _proven(case: Case, values: Mapping[str, str]) -> Change | None:
    read, w = case.decided_with(values)
    if w is None or w.outcome not in (APPROVED, PARTIAL):
        return None
    is_partial = w.outcome == PARTIAL
    return Change(values, w.amount_fen, is_partial, is_partial and w.months < read.facts[MONTHS])


def _remedied(case: Case) -> dict[str, str] | None:
    """Remedy every obstacle, and those that appear behind it, until the claim is granted."""
    values: dict[str, str] = {}
    for _ in range(ROUNDS):
        read, w = case.decided_with(values)
        if w is None:
            return None
        if w.outcome in (APPROVED, PARTIAL):
            return values
        step = _remedy_limits(case, read, w) if w.claim >= 0 else _remedy_conditions(case, read, w)
        if step is None or all(values.get(name) == value for name, value in step.items()):
            return None
        values |= step
    return None


def _shortest(case: Case, values: dict[str, str]) -> dict[str, str]:
    """Without the values that are not needed after all."""
    for name in list(values):
        fewer = {other: value for other, value in values.items() if other != name}
        if fewer and _proven(case, fewer) is not None:
            values = fewer
    return values


def _remedy_conditions(case: Case, read: ReadClaim, w: Weighed) -> dict[str, str] | None:
    statute, policy = case.desk.statute, case.desk.policy
    number = row_number(statute, w.row)
    law = policy.law_at(number)
    values: dict[str, str] = {}
    for place, rule in enumerate(policy.rules(number).conditions):
        at = statute[w.row + ROW_TESTS_FROM] + place * TEST_SIZE
        if test_condition(statute, at, read.facts) == YES:
            continue
        remedy = _remedy(law.conditions[rule.name], read)
        if remedy is None:
            return None
        values = dict(remedy) | values if not set(remedy) & set(values) else values
    return values or None


def _remedy(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    """New values under which the condition would be met; None where only the person could change."""
    missing = _missing(condition, read)
    if condition.fact in FIXED and not missing:
        return None
    remedy = _REMEDIES.get(condition.test)
    return remedy(condition, read) if remedy else None


def _missing(condition: Condition, read: ReadClaim) -> bool:
    """Whether the condition is open only because a proof is missing."""
    name = condition.fact
    return name is not None and name in PLACE and name not in KNOWN_TO_BE_NONE and read.facts[PLACE[name]] == EMPTY


def _iso(day: int) -> str | None:
    return date.fromordinal(day).isoformat() if 1 <= day <= date.max.toordinal() else None


def _dated(name: str | None, day: int) -> dict[str, str] | None:
    text = _iso(day)
    return {name: text} if name is not None and text is not None else None


def _no(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    return {str(condition.fact): "no"} if _missing(condition, read) else None


def _within(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    if condition.first_day is None or condition.last_day is None:
        return None
    early = read.facts[PLACE[str(condition.fact)]] < condition.first_day.toordinal()
    return {str(condition.fact): (condition.first_day if early else condition.last_day).isoformat()}


def _bound(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    """Move the fact to the day that the other allows, or the claim where a fact came after it."""
    other = read.facts[PLACE[str(condition.other)]]
    fact = read.facts[PLACE[str(condition.fact)]]
    if condition.test == "not_after" and condition.other == "claimed_on" and fact != EMPTY:
        return _dated("claimed_on", fact)
    if other == EMPTY:
        anchor = fact if fact != EMPTY else read.facts[ENDED_ON]
        day = anchor if condition.fact == "claimed_on" else min(read.facts[ENDED_ON], read.facts[CLAIMED_ON])
        day = read.facts[STARTED_ON] if condition.other == "hired_on" else day
        return _dated(condition.other, day)
    later = 1 if condition.test == "after" else 0
    return _dated(condition.fact, add_months(other, condition.months or 0) + later)


def _minimum(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    scale = HOURS_SCALE if str(condition.fact).endswith("_hours") else 1
    return {str(condition.fact): hours_words((condition.minimum or 0) * scale) if scale > 1 else str(condition.minimum)}


def _share(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    planned = read.facts[PLACE[str(condition.other)]]
    if planned == EMPTY:
        attended = read.facts[PLACE[str(condition.fact)]]
        hours = hours_words(attended) if attended > 0 else "1"
        return {str(condition.other): hours, str(condition.fact): hours}
    if planned == 0:
        return None
    return {str(condition.fact): hours_words(-(-planned * (condition.percent or 100) // 100))}


def _months(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    start, end = read.facts[STARTED_ON], read.facts[ENDED_ON]
    most = (end - start + 1) // 30 if condition.unit == "thirty_days" else months_touched(start, end)
    return {str(condition.fact): str(most)} if most > 0 else None


def _days(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    days = read.facts[ENDED_ON] - read.facts[STARTED_ON] + 1
    return {str(condition.fact): str(days * (condition.hours_a_day or 1))}


def _fees(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    """A missing amount may be supplied; a nought is a fact."""
    fee, standard = read.facts[PLACE["fee"]], read.facts[PLACE["fee_standard"]]
    if 0 in (fee, standard) or (fee == EMPTY and standard == EMPTY):
        return None
    known = fee if standard == EMPTY else standard
    text = f"{known // 100}.{known % 100:02d}"
    return {"fee_standard" if standard == EMPTY else "fee": text}


def _supply(condition: Condition, read: ReadClaim) -> Mapping[str, str] | None:
    samples: dict[str, str] = {"class_id": "?", "planned_hours": "1"}
    sample = samples.get(str(condition.fact))
    return {str(condition.fact): sample} if sample else None


_REMEDIES: Final[Mapping[str, Remedy]] = {
    "date_within": _within,
    "must_be_no": _no,
    "must_be_yes": lambda condition, read: {str(condition.fact): "yes"},
    "one_of": lambda condition, read: {str(condition.fact): (condition.accepted or [""])[0]},
    "known": _supply,
    "not_before": _bound,
    "not_after": _bound,
    "after": _bound,
    "at_least": _minimum,
    "at_most": lambda condition, read: {str(condition.fact): str(condition.maximum)},
    "share_at_least": _share,
    "within_span_months": _months,
    "within_span_days": _days,
    "price_above_zero": _fees,
    "equals": lambda condition, read: {str(condition.fact): str(condition.value)},
}


def _remedy_limits(case: Case, read: ReadClaim, w: Weighed) -> dict[str, str] | None:
    """A limit of a year or of twelve months passes with time; the others do not."""
    statute, policy = case.desk.statute, case.desk.policy
    number = row_number(statute, w.row)
    law = policy.law_at(number)
    day: int = read.facts[CLAIMED_ON]
    for bit, rule in enumerate(policy.rules(number).limits):
        if not w.limits >> bit & 1:
            continue
        limit = law.limits[rule.name]
        if limit.window == "calendar_year" and limit.date == "claimed_on":
            day = max(day, day_number(civil(day)[0] + 1, 1, 1))
        elif limit.window == "rolling" and limit.date == "claimed_on":
            dates = sorted(case.grants.table[grant * GRANT_SIZE + G_CLAIMED_ON] for grant in w.earlier)
            waited = [add_months(then, limit.months or 0) for then in dates]
            day = max(day, next((reached for reached in waited if reached > day), day))
        else:
            return None
    return _dated("claimed_on", day)


def _other_benefits(case: Case) -> list[Change]:
    policy = case.desk.policy
    now = policy.benefits[case.read.facts[BENEFIT]]
    changes = [_proven(case, {"benefit": benefit}) for benefit in policy.benefits if benefit != now]
    granted = [change for change in changes if change is not None and change.amount_fen > 0]
    return sorted(granted, key=lambda change: -change.amount_fen)
