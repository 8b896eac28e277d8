"""Writes a pack, as it stands in each regime, as the integers that the rule functions read."""

import datetime
from collections.abc import Sequence
from typing import Final, NamedTuple

from zhiji.rulebook.decide import statute as s
from zhiji.rulebook.decide.facts import COLUMNS, PLACE
from zhiji.rulebook.law.compile_amounts import amount_codes
from zhiji.rulebook.law.compile_conditions import condition_codes
from zhiji.rulebook.law.compile_limits import limit_codes, partial_reason, refuse_unlike_steps, weighed_as
from zhiji.rulebook.law.compile_names import Names, check_families, clause_of, members_of
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.schema import Benefit, Condition, Law, Limit
from zhiji.rulebook.law.words import refuse_odd_codes, refuse_same_words

MOST_CONDITIONS: Final = 47
MOST_LIMITS: Final = 8


class Rule(NamedTuple):
    """One condition as it applies to one benefit: what a bit of a mask stands for."""

    name: str
    reason: str
    clause: str


class LimitRule(NamedTuple):
    """One limit as it applies to one benefit; `partial_reason` is said where it cuts a claim."""

    name: str
    reason: str
    partial_reason: str
    clause: str


class BenefitRules(NamedTuple):
    """What the bits of a benefit's masks stand for, in one regime."""

    conditions: tuple[Rule, ...]
    limits: tuple[LimitRule, ...]


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


class Compiler:
    """Turns the laws of all regimes into one Statute."""

    def __init__(self, laws: Sequence[Law], starts: Sequence[datetime.date]) -> None:
        self.laws = laws
        self.starts = starts
        self.regime = 0
        self.tape: list[int] = [0] * s.HEAD_SIZE
        self.rows: list[list[int]] = []

    def compiled(self, fixed_regime: int) -> Compiled:
        """The whole plan. `fixed_regime`: the regime for every claim (`--as-of`), or -1.

        Raises PackError with a path; then `regime` is the number of the one in which it was found.
        """
        self.names = Names(self.laws[0])
        rules = tuple(self._regime(number, law) for number, law in enumerate(self.laws))
        head = {
            s.HEAD_BENEFITS: len(self.names.benefits),
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
        return Compiled(self.tape, rules, tuple(self.laws), tuple(self.starts), tuple(self.names.texts))

    def _regime(self, number: int, law: Law) -> tuple[BenefitRules, ...]:
        self.regime = number
        if law.deciding_date != self.laws[0].deciding_date:
            raise PackError("deciding_date_changes", path="deciding_date")
        if law.deciding_date not in PLACE or COLUMNS[PLACE[law.deciding_date]].kind != "date":
            raise PackError("not_a_date", path="deciding_date", fact=law.deciding_date)
        refuse_odd_codes(law)
        refuse_same_words(law)
        check_families(law)
        return tuple(self._benefit(law, name) for name in self.names.benefits)

    def _benefit(self, law: Law, name: str) -> BenefitRules:
        benefit = law.benefits[name]
        where = f"benefits.{name}"
        self.names.bits(law, benefit.categories, f"{where}.categories")
        tests_from = len(self.tape)
        condition_rules = tuple(
            self._condition(law, key, condition, benefit)
            for key, condition in law.conditions.items()
            if condition.active and name in members_of(law, condition.benefits, f"conditions.{key}.benefits")
        )
        limits_from = len(self.tape)
        limits = [
            (key, limit)
            for key, limit in law.limits.items()
            if limit.active and name in members_of(law, limit.over, f"limits.{key}.over")
        ]
        _refuse_too_many(len(condition_rules), [limit for _, limit in limits], where)
        refuse_unlike_steps(limits)
        for bit, (key, limit) in sorted(enumerate(limits), key=lambda numbered: weighed_as(numbered[1][1])):
            self.tape += limit_codes(law, self.names, key, limit, bit, benefit)
        limit_rules = tuple(
            LimitRule(key, limit.reason or key, partial_reason(limit), clause_of(limit.clause, benefit))
            for key, limit in limits
        )
        self._row(law, benefit, where, (tests_from, limits_from, limits_from, len(self.tape)))
        return BenefitRules(condition_rules, limit_rules)

    def _condition(self, law: Law, name: str, condition: Condition, benefit: Benefit) -> Rule:
        self.tape += condition_codes(law, self.names, name, condition, benefit)
        return Rule(name, condition.reason or name, clause_of(condition.clause, benefit))

    def _row(self, law: Law, benefit: Benefit, where: str, spans: tuple[int, int, int, int]) -> None:
        amount = benefit.amount
        if benefit.fund not in law.funds:
            raise PackError("fund_unknown", path=f"{where}.fund", fund=benefit.fund)
        codes = amount_codes(amount, self.names, f"{where}.amount")
        row = [0] * s.ROW_SIZE
        row[s.ROW_TESTS_FROM : s.ROW_LIMITS_TO + 1] = spans
        row[s.ROW_PAYEE] = PAYEES[benefit.payee]
        row[s.ROW_BASIS] = s.BASIS_PRICED if amount.pays == "priced" else s.BASIS_TABLE
        row[s.ROW_CELLS] = -1 if codes.cells is None else len(self.tape) + len(codes.keys)
        row[s.ROW_KEYS_FROM] = len(self.tape)
        row[s.ROW_KEYS] = len(amount.keys)
        row[s.ROW_QUANTITY] = codes.quantity
        row[s.ROW_DIVISOR] = codes.divisor
        row[s.ROW_PERCENT] = 10_000 if amount.percent is None else amount.percent * 100
        row[s.ROW_CAP] = -1 if amount.cap is None else amount.cap
        row[s.ROW_HOURS_A_DAY] = amount.hours_a_day or 8
        row[s.ROW_MONTHLY] = 1 if codes.quantity == s.QUANTITY_MONTHS else 0
        self.tape += [*codes.keys, *(codes.cells or [])]
        self.rows.append(row)


def _refuse_too_many(condition_count: int, limits: Sequence[Limit], where: str) -> None:
    if condition_count > MOST_CONDITIONS or len(limits) > MOST_LIMITS:
        raise PackError("too_many_rules", path=where, conditions=MOST_CONDITIONS, limits=MOST_LIMITS)
    if sum(limit.rule.startswith("employer") for limit in limits) > 1:
        raise PackError("two_employer_limits", path=where)
