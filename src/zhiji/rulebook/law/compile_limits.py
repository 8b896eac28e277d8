"""What does a limit count, over which benefits and in which window, as integers?"""

from collections.abc import Iterable
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
    "person_yuan": s.RULE_PERSON_FEN,
}
_CUTTING: Final = {"months": "months_capped", "person_yuan": "amount_capped"}
"""Rules that grant what is left, and what is said of such a claim where the pack has no word of its own."""
_WINDOWS: Final = {"ever": s.WINDOW_EVER, "calendar_year": s.WINDOW_YEAR, "rolling": s.WINDOW_ROLLING}
_KEYS: Final[tuple[tuple[str, str | int | None, tuple[str, ...]], ...]] = (
    ("unit", "calendar_month", ("overlap",)),
    ("step", 1, ("months",)),
    ("date", "claimed_on", ("count", "repeat", "months", "person_yuan")),
    ("window", "ever", ("count", "repeat", "months", "person_yuan")),
    ("partial_reason", None, tuple(_CUTTING)),
)
"""Each key, its default, and the rules under which another value means something."""
_SAMES: Final = {
    "same_class": ("any", "benefit"),
    "overlap": ("any", "benefit", "employer"),
    "months": ("any", "benefit", "employer"),
    "person_yuan": ("any", "benefit", "employer"),
}
"""What `same` may say under each rule; under all others nothing."""
_SAME: Final = {"any": s.SAME_ANY, "benefit": s.SAME_BENEFIT, "employer": s.SAME_EMPLOYER}
_SAME_BY_DAY: Final = {
    "any": s.SAME_ANY_BY_DAY,
    "benefit": s.SAME_BENEFIT_BY_DAY,
    "employer": s.SAME_EMPLOYER_BY_DAY,
}


def limit_codes(law: Law, names: Names, name: str, limit: Limit, bit: int, benefit: Benefit) -> list[int]:
    """Write one limit as it applies to a benefit; `bit` is its place in the benefit's mask."""
    where = f"limits.{name}"
    _check(limit, benefit, where)
    members = members_of(law, limit.over, f"{where}.over")
    return [
        _RULES[limit.rule],
        sum(1 << names.benefits.index(member) for member in members),
        min(limit.most if limit.most is not None else (limit.most_yuan or 0), s.MOST_OF_ALL),
        _WINDOWS[limit.window],
        limit.months or 0,
        (_SAME_BY_DAY if limit.unit == "day" else _SAME)[limit.same],
        s.DATE_CERTIFICATE if limit.date == "certificate_on" else s.DATE_CLAIM,
        bit,
        limit.step,
    ]


def weighed_as(limit: Limit) -> int:
    """When a limit is weighed: grants and months first, then a person's money, last what the employer may have.

    So a cap of money is asked about what the months leave, whatever the order in the pack.
    """
    return 2 if limit.rule.startswith("employer") else 1 if limit.rule == "person_yuan" else 0


def partial_reason(limit: Limit) -> str:
    """The reason of a claim that the limit cuts; empty where the rule cuts nothing."""
    return limit.partial_reason or _CUTTING.get(limit.rule, "")


def _check(limit: Limit, benefit: Benefit, where: str) -> None:
    """Refuse keys that do not belong to the rule, and rules without the keys that they need."""
    if (limit.most is None) == (limit.rule in ("count", "months", "employer_grants")):
        raise PackError("limit_most", path=where)
    if (limit.most_yuan is None) == (limit.rule in ("employer_yuan", "person_yuan")):
        raise PackError("limit_most_yuan", path=where)
    if (limit.window == "rolling") != (limit.months is not None):
        raise PackError("limit_months", path=where)
    if limit.rule in ("months", "overlap") and benefit.amount.pays not in ("per_month", "per_year"):
        raise PackError("limit_not_monthly", path=where, benefit=Text(benefit.zh, benefit.en))
    for key, default, rules in _KEYS:
        if getattr(limit, key) != default and limit.rule not in rules:
            raise PackError("limit_key_idle", path=f"{where}.{key}", key=key, rule=limit.rule)
    if limit.same not in _SAMES.get(limit.rule, ("any",)):
        raise PackError("limit_same_idle", path=f"{where}.same", same=limit.same, rule=limit.rule)


def refuse_unlike_steps(limits: Iterable[tuple[str, Limit]]) -> None:
    """Limits of months over one benefit grant in the same spans; else what one leaves could be no span of another."""
    steps = [(name, limit.step) for name, limit in limits if limit.rule == "months"]
    for name, step in steps:
        if step != steps[0][1]:
            raise PackError("steps_unlike", path=f"limits.{name}.step", step=step, other=steps[0][0], first=steps[0][1])
