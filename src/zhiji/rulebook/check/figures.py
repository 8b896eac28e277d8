"""Is every figure in a clause the figure that is executed? Amounts are proven by deciding a claim."""

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from zhiji.rulebook.check.document import Document, Figure
from zhiji.rulebook.check.finding import Finding, problem
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.law.changes import value_at
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import Policy

_OCCUPATION = "witness"


def check_figures(policy: Policy, document: Document, bases: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    """Figures whose value in the pack, or in a decided claim, is another one; and figures without path or reason."""
    data = policy.regimes[0][1]
    for name, clause in document.all.items():
        for figure in clause.figures:
            table = "clauses" if name in document.clauses else "tasks"
            where = policy.pack.where(f"{name} {figure.text}", table, name, "figures")
            if figure.path is None:
                if figure.why is None:
                    yield problem("figures", where, "既没有对应的数值，也没有说明", "neither executed nor explained")
                continue
            for path in (figure.path, *figure.also):
                yield from _compare(policy, data, path, figure, where, bases)


def _compare(
    policy: Policy,
    data: Mapping[str, Any],
    path: str,
    figure: Figure,
    where: str,
    bases: Mapping[str, Mapping[str, str]],
) -> Iterator[Finding]:
    try:
        value = value_at(data, path)
    except PackError as error:
        yield problem("figures", where, f"{path}：{error.said('zh')}", f"{path}: {error.said('en')}")
        return
    if value != figure.value or not _is_figure(figure.text, value):
        yield problem("figures", where, f"{path}是{value}", f"{path} is {value}")
    executed = executed_amount(policy, path, bases)
    if executed is not None and executed != Decimal(str(value)) * 100:
        yield problem(
            "figures",
            where,
            f"{path}实际执行为{executed / 100:.2f}元",
            f"{path} is executed as {executed / 100:.2f} yuan",
        )


def _is_figure(text: str, value: Any) -> bool:
    """Whether a figure's text names the value: its digits, or its month and day."""
    digits = "".join(character if character.isdigit() else " " for character in text).split()
    if isinstance(value, datetime.date):
        return [int(part) for part in digits[-2:]] == [value.month, value.day] or len(digits) < 2
    return bool(digits) and int(digits[0]) == value


def executed_amount(policy: Policy, path: str, bases: Mapping[str, Mapping[str, str]]) -> int | None:
    """Fen that a witness claim is granted for one unit of an amount's cell; None where the path is no amount."""
    parts = path.split(".")
    if parts[0] != "benefits" or parts[2:4] != ["amount", "cells"] or parts[1] not in bases:
        return None
    amount = policy.law.benefits[parts[1]].amount
    if len(parts[4:]) != len(amount.keys) or not all(part.isdecimal() for part in parts[4:]):
        return None
    claim = dict(bases[parts[1]])
    shortage = {}
    for key, place in zip(amount.keys, map(int, parts[4:]), strict=True):
        if key.key == "shortage":
            claim["occupation"] = _OCCUPATION
            shortage = {_OCCUPATION: [(1, datetime.date.max.toordinal())]} if place else {}
        elif key.key == "level":
            claim["level"] = str(key.values[place])
        else:
            return None
    claim |= {"per_month": {"months": "1"}, "per_year": {"months": "12"}, "per_day": {"attended_days": "1"}}.get(
        amount.pays, {}
    )
    if amount.pays == "per_year":
        claim |= {"started_on": "2020-01-01", "ended_on": "2020-12-31", "claimed_on": "2021-01-15"}
    return Desk(policy, shortage).decide(claim).amount_fen
