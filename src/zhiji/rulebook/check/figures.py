"""Is every figure in a clause the figure that is executed? Amounts are proven by deciding a claim."""

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from zhiji.rulebook.check.document import Document, Figure
from zhiji.rulebook.check.figure_words import names_value
from zhiji.rulebook.check.finding import Finding, problem
from zhiji.rulebook.decide.amounts import amount_of
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.faults import row_number
from zhiji.rulebook.kernel.numbers import HOURS_SCALE
from zhiji.rulebook.law.changes import value_at
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import Policy, Shortage
from zhiji.rulebook.law.schema import Amount

_OCCUPATION: Final = "witness"
_UNITS: Final = {"per_year": 12, "per_hour": HOURS_SCALE}
"""What of its quantity makes one year or hour."""


def check_figures(policy: Policy, document: Document, bases: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    """Figures whose value in the pack, or in a decided claim, is another one; and figures without path or reason."""
    for name, clause in document.all.items():
        for figure in clause.figures:
            table = "clauses" if name in document.clauses else "tasks"
            where = policy.pack.where(f"{name} {figure.text}", table, name, "figures")
            if figure.path is None:
                if figure.why is None:
                    yield problem("figures", where, "既没有对应的数值，也没有说明", "neither executed nor explained")
                continue
            for path in (figure.path, *figure.also):
                yield from _compare(policy, path, figure, where, bases)


def _compare(
    policy: Policy,
    path: str,
    figure: Figure,
    where: str,
    bases: Mapping[str, Mapping[str, str]],
) -> Iterator[Finding]:
    is_later = "versions" in path.split(".")  # a figure of a later version is found as the pack writes it
    try:
        value = value_at(policy.pack.data if is_later else policy.regimes[0].data, path)
    except PackError as error:
        yield problem("figures", where, f"{path}：{error.said('zh')}", f"{path}: {error.said('en')}")
        return
    if value != figure.value or not names_value(figure.text, value):
        yield problem("figures", where, f"{path}是{value}", f"{path} is {value}")
    executed = executed_amount(policy, path, bases)
    if executed is not None and executed != Decimal(str(value)) * 100:
        yield problem(
            "figures",
            where,
            f"{path}实际执行为{executed / 100:.2f}元",
            f"{path} is executed as {executed / 100:.2f} yuan",
        )


def executed_amount(policy: Policy, path: str, bases: Mapping[str, Mapping[str, str]]) -> int | None:
    """Fen that a witness claim comes to for one unit of an amount's cell; None where the path is no such cell.

    What is paid once is decided whole. Of all else one month, day, hour or year is counted, which as a claim of its
    own could be too little to be granted. A price's cells are ceilings, which no witness needs to reach.
    """
    parts = path.split(".")
    if parts[0] != "benefits" or parts[2:4] != ["amount", "cells"] or parts[1] not in bases:
        return None
    amount = policy.law.benefits[parts[1]].amount
    if amount.pays == "priced" or len(parts[4:]) != len(amount.keys) or not all(map(str.isdecimal, parts[4:])):
        return None
    witness = _witness(amount, bases[parts[1]], [int(part) for part in parts[4:]])
    if witness is None:
        return None
    claim, shortage = witness
    desk = Desk(policy, shortage)
    weighed = desk.judge(desk.read(claim).facts)
    if row_number(desk.statute, weighed.row) >= len(policy.benefits):
        return None  # the witness stands in a later regime, where the cell may be another
    if amount.pays in ("flat", "by_table"):
        return desk.decide(claim).amount_fen
    return amount_of(desk.statute, weighed.row, weighed.rate, _UNITS.get(amount.pays, 1))


def _witness(amount: Amount, base: Mapping[str, str], cell: list[int]) -> tuple[dict[str, str], Shortage] | None:
    """The claim that is granted as it stands, moved into a cell of the table; None where that cannot be done."""
    claim, shortage = dict(base), dict[str, list[tuple[int, int]]]()
    for key, place in zip(amount.keys, cell, strict=True):
        if key.key == "shortage":
            claim["occupation"] = _OCCUPATION
            shortage = {_OCCUPATION: [(1, datetime.date.max.toordinal())]} if place else {}
        elif key.key == "level":
            claim["level"] = str(key.values[place])
        else:
            return None
    return claim, shortage
