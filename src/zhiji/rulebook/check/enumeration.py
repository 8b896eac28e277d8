"""Gaps and overlaps, by trying every combination of the discrete facts."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from zhiji.rulebook.check.finding import Finding, note, problem
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.facts import CATEGORIES, COLUMNS, EMPTY, OCCUPATION, PLACE
from zhiji.rulebook.decide.faults import row_number
from zhiji.rulebook.decide.statute import NO_RATE_BIT
from zhiji.rulebook.decide.trace import APPROVED
from zhiji.rulebook.law.policy import FOREVER, Policy

_LISTED: Final = "listed"
_MOST: Final = 200_000


@dataclass
class Tried:
    """What came of a benefit's combinations."""

    combinations: int = 0
    approved: int = 0
    categories: set[int] = field(default_factory=set)
    idle: set[str] = field(default_factory=set)
    without_rate: int = 0
    nothing_paid: int = 0


def check_enumeration(policy: Policy, bases: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    """Benefits that nobody can get, groups that no benefit takes, holes in tables, overlaps without a limit."""
    taken: set[int] = set()
    total = 0
    for name in policy.benefits:
        if name not in bases:
            yield problem(
                "enumeration", name, f"没有案例文件 cases/{name}.toml", f"there is no cases/{name}.toml to try it on"
            )
            continue
        tried = try_benefit(policy, name, bases[name])
        total += tried.combinations
        taken |= tried.categories
        if not tried.approved:
            yield problem("enumeration", name, "任何情况都不能获得补贴", "no combination of facts is ever granted")
        if tried.without_rate:
            yield problem(
                "enumeration",
                name,
                f"有{tried.without_rate}种情况没有补贴标准",
                f"{tried.without_rate} combinations have no rate: a hole in the table",
            )
        for rule in sorted(tried.idle):
            yield problem("enumeration", f"{name} {rule}", "这一条件从不起作用", "the condition never decides anything")
        if tried.nothing_paid:
            yield problem("enumeration", name, "有的情况予以补贴但金额为零", "some combinations are granted nothing")
    for place, (name, category) in enumerate(policy.law.categories.items()):
        if category.active and place not in taken and bases:
            yield problem(
                "enumeration", name, f"没有任何补贴适用于{category.zh}", f"no benefit takes the group: {category.en}"
            )
    yield note("enumeration", "", f"已枚举{total:,}种情况", f"{total:,} combinations were tried")
    yield from overlapping(policy, bases)


def try_benefit(policy: Policy, name: str, base: Mapping[str, str]) -> Tried:
    """Every combination of the discrete facts that the benefit's conditions and table look at."""
    span = (1, FOREVER.toordinal())
    desk = Desk(policy, {_LISTED: [span]})
    read = desk.read(base)
    rules = policy.rules(row_number(desk.statute, desk.judge(read.facts).row)).conditions
    tried = Tried()
    facts_used = {policy.law.conditions[rule.name].fact for rule in rules} - {None, "birth"}
    keys = policy.law.benefits[name].amount.keys
    domains = {PLACE[fact]: domain for fact in facts_used if fact and (domain := _domain(policy, fact))}
    if any(key.key == "shortage" for key in keys):
        domains[OCCUPATION] = [EMPTY, desk.words.number("unlisted"), desk.words.number(_LISTED)]
    tried.idle = {rule.name for rule in rules if PLACE.get(policy.law.conditions[rule.name].fact or "") in domains}
    for combination in itertools.islice(itertools.product(*domains.values()), _MOST):
        facts: list[Any] = list(read.facts)
        for place, value in zip(domains, combination, strict=True):
            facts[place] = value
        w = desk.judge(facts)
        tried.combinations += 1
        tried.idle -= {rule.name for bit, rule in enumerate(rules) if (w.failed | w.unknown) >> bit & 1}
        tried.without_rate += w.failed >> NO_RATE_BIT & 1
        if w.outcome == APPROVED:
            tried.approved += 1
            tried.nothing_paid += desk.amount(w) == 0
            tried.categories |= {bit for bit in range(len(policy.law.categories)) if facts[CATEGORIES] >> bit & 1}
    return tried


def _domain(policy: Policy, fact: str) -> list[int]:
    """The values of a discrete fact; empty for dates, numbers and free text, which have boundaries instead."""
    column = COLUMNS[PLACE[fact]]
    if column.kind == "yesno":
        return [0, 1, EMPTY]
    if column.kind == "codes":
        return [0, *(1 << place for place, c in enumerate(policy.law.categories.values()) if c.active)]
    if fact == "certificate":
        return [EMPTY, *range(len(policy.law.certificates))]
    if fact == "level":
        return [EMPTY, 1, 2, 3, 4, 5]
    if fact == "fee_paid_by":
        return [0, 1]
    return []


def overlapping(policy: Policy, bases: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    """Pairs of benefits that one group can draw for a class, without a limit over both: notes for the drafter."""
    law = policy.law
    active = [
        limit for limit in law.limits.values() if limit.active and limit.rule in ("same_class", "overlap", "repeat")
    ]
    spread = [set(law.members(limit.over)) for limit in active]
    for one, other in itertools.combinations([name for name in bases if name in law.benefits], 2):
        shared = set(law.benefits[one].categories) & set(law.benefits[other].categories)
        if not shared or any(one in members and other in members for members in spread):
            continue
        groups = "、".join(law.categories[name].zh for name in law.categories if name in shared)
        yield note(
            "overlaps",
            f"{one} + {other}",
            f"{groups}可同时享受{law.benefits[one].zh}和{law.benefits[other].zh}",
            f"{len(shared)} groups may draw both",
        )
