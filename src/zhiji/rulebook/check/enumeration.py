"""Gaps and overlaps, by trying every combination of the discrete facts."""

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from zhiji.rulebook.check.finding import Finding, note, problem
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.facts import CATEGORIES, COLUMNS, EMPTY, OCCUPATION, PLACE
from zhiji.rulebook.decide.faults import row_number
from zhiji.rulebook.decide.statute import NO_RATE_BIT
from zhiji.rulebook.decide.trace import APPROVED
from zhiji.rulebook.law.pack import Pack
from zhiji.rulebook.law.policy import FOREVER, Policy

_LISTED: Final = "listed"
_MOST: Final = 200_000
_KEY_FACTS: Final = {"category": "categories", "shortage": "occupation"}


@dataclass
class Tried:
    """What came of a benefit's combinations."""

    combinations: int = 0
    approved: int = 0
    categories: set[int] = field(default_factory=set)
    idle: set[str] = field(default_factory=set)
    without_rate: int = 0
    nothing_paid: int = 0
    left_out: int = 0


def check_enumeration(policy: Policy, bases: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    """Benefits that nobody can get, groups that no benefit takes, holes in tables, overlaps without a limit."""
    pack, taken, total = policy.pack, set[int](), 0
    for name in policy.benefits:
        if name not in bases:
            where = pack.where(name, "benefits", name)
            yield problem(
                "enumeration", where, f"没有案例文件 cases/{name}.toml", f"there is no cases/{name}.toml to try it on"
            )
            continue
        tried = try_benefit(policy, name, bases[name])
        total += tried.combinations
        taken |= tried.categories
        yield from _faults(pack, name, tried)
    for place, (name, category) in enumerate(policy.law.categories.items()):
        if category.active and place not in taken and bases:
            where = pack.where(name, "categories", name)
            yield problem(
                "enumeration", where, f"没有任何补贴适用于{category.zh}", f"no benefit takes the group: {category.en}"
            )
    yield note("enumeration", "", f"已枚举{total:,}种情况", f"{total:,} combinations were tried")
    yield from overlapping(policy, bases)


def _faults(pack: Pack, name: str, tried: Tried) -> Iterator[Finding]:
    """What is wrong with one benefit, each with the line where it is to be mended."""
    benefit, amount = pack.where(name, "benefits", name), pack.where(name, "benefits", name, "amount")
    if not tried.approved:
        yield problem("enumeration", benefit, "任何情况都不能获得补贴", "no combination of facts is ever granted")
    if tried.without_rate:
        yield problem(
            "enumeration",
            amount,
            f"有{tried.without_rate}种情况没有补贴标准",
            f"{tried.without_rate} combinations have no rate: a hole in the table",
        )
    for rule in sorted(tried.idle):
        where = pack.where(f"{name} {rule}", "conditions", rule)
        yield problem("enumeration", where, "这一条件从不起作用", "the condition never decides anything")
    if tried.nothing_paid:
        yield problem("enumeration", amount, "有的情况予以补贴但金额为零", "some combinations are granted nothing")
    if tried.left_out:
        yield note(
            "enumeration",
            benefit,
            f"情况太多，均匀抽查了{tried.combinations:,}种，还有{tried.left_out:,}种没有逐一枚举",
            f"too many to try them all: {tried.combinations:,} were tried, spread evenly, {tried.left_out:,} were not",
        )


def try_benefit(policy: Policy, name: str, base: Mapping[str, str]) -> Tried:
    """Every combination of the discrete facts that the benefit's conditions and table look at."""
    span = (1, FOREVER.toordinal())
    desk = Desk(policy, {_LISTED: [span]})
    read = desk.read(base)
    number = row_number(desk.statute, desk.judge(read.facts).row)
    rules, law = policy.rules(number).conditions, policy.law_at(number)
    tried = Tried()
    keys = {_KEY_FACTS.get(key.key, key.key) for key in law.benefits[name].amount.keys}
    used = sorted(keys | {law.conditions[rule.name].fact or "" for rule in rules})
    domains = {PLACE[fact]: domain for fact in used if fact in PLACE and (domain := _domain(policy, fact))}
    if any(key.key == "shortage" for key in law.benefits[name].amount.keys):
        domains[OCCUPATION] = [EMPTY, desk.words.number("unlisted"), desk.words.number(_LISTED)]
    tried.idle = {rule.name for rule in rules if PLACE.get(law.conditions[rule.name].fact or "") in domains}
    tried.left_out = max(math.prod(map(len, domains.values())) - _MOST, 0)
    for combination in combinations_of(list(domains.values()), _MOST):
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


def combinations_of(domains: Sequence[Sequence[int]], most: int) -> Iterator[tuple[int, ...]]:
    """Every combination of the values; where there are more than `most`, so many of them, spread evenly over all."""
    total = math.prod(map(len, domains))
    if total <= most:
        yield from itertools.product(*domains)
        return
    step = total // most
    while math.gcd(step, total) != 1:
        step += 1
    for number in range(most):
        place, combination = number * step % total, list[int]()
        for domain in domains:
            place, at = divmod(place, len(domain))
            combination.append(domain[at])
        yield tuple(combination)


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
