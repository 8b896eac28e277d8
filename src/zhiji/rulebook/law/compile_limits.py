"""What does a limit count, over which benefits and in which window, as integers?"""

from typing import Final

from zhiji.rulebook.decide import statute as s
from zhiji.rulebook.law.compile_names import Names, members_of
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.messages import Text
from zhiji.rulebook.law.schema import Benefit, Law, Limit

_RULES: Final = {
    "count": s.RULE_COUNT,
    "repeat": s.RULE_REPEAT,
    "same_class": s.RULE_SAME_CLASS,
    "higher_level": s.RULE_HIGHER_LEVEL,
    "overlap": s.RULE_OVERLAP,
    "months": s.RULE_MONTHS,
    "employer_grants": s.RULE_EMPLOYER_GRANTS,
    "employer_yuan": s.RULE_EMPLOYER_FEN,
}
_WINDOWS: Final = {"ever": s.WINDOW_EVER, "calendar_year": s.WINDOW_YEAR, "rolling": s.WINDOW_ROLLING}
_KEYS: Final[tuple[tuple[str, str | int, tuple[str, ...]], ...]] = (
    ("same", "any", ("same_class", "overlap", "months")),
    ("unit", "calendar_month", ("overlap",)),
    ("step", 1, ("months",)),
    ("date", "claimed_on", ("count", "repeat")),
    ("window", "ever", ("count", "repeat")),
)
"""Each key, its default, and the rules under which another value means something."""


def limit_codes(law: Law, names: Names, name: str, limit: Limit, bit: int, benefit: Benefit) -> list[int]:
    """Write one limit as it applies to a benefit; `bit` is its place in the benefit's mask."""
    where = f"limits.{name}"
    _check(limit, benefit, where)
    members = members_of(law, limit.over, f"{where}.over")
    return [
        _RULES[limit.rule],
        sum(1 << names.benefits.index(member) for member in members),
        limit.most if limit.most is not None else (limit.most_yuan or 0),
        _WINDOWS[limit.window],
        limit.step if limit.rule == "months" else (limit.months or 0),
        _same(limit),
        s.DATE_CERTIFICATE if limit.date == "certificate_on" else s.DATE_CLAIM,
        bit,
    ]


def _check(limit: Limit, benefit: Benefit, where: str) -> None:
    """Refuse keys that do not belong to the rule, and rules without the keys that they need."""
    if (limit.most is None) == (limit.rule in ("count", "months", "employer_grants")):
        raise PackError("limit_most", path=where)
    if (limit.most_yuan is None) == (limit.rule == "employer_yuan"):
        raise PackError("limit_most_yuan", path=where)
    if (limit.window == "rolling") != (limit.months is not None):
        raise PackError("limit_months", path=where)
    if limit.rule in ("months", "overlap") and benefit.amount.pays not in ("per_month", "per_year"):
        raise PackError("limit_not_monthly", path=where, benefit=Text(benefit.zh, benefit.en))
    for key, default, rules in _KEYS:
        if getattr(limit, key) != default and limit.rule not in rules:
            raise PackError("limit_key_idle", path=where, key=key, rule=limit.rule)


def _same(limit: Limit) -> int:
    if limit.rule == "overlap" and limit.unit == "day":
        return s.SAME_EMPLOYER_BY_DAY if limit.same == "employer" else s.SAME_ANY_BY_DAY
    return {"any": s.SAME_ANY, "benefit": s.SAME_BENEFIT, "employer": s.SAME_EMPLOYER}[limit.same]
