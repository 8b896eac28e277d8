"""Reads a row that was granted before: it is never decided again, it only uses up limits."""

from collections.abc import Mapping
from typing import Any, Final

from zhiji.rulebook.decide import faults as f
from zhiji.rulebook.decide.amounts import amount_of, quantity_of, rate_of, table_cell
from zhiji.rulebook.decide.facts import (
    BENEFIT,
    CERTIFICATE_ON,
    CLAIM_ID,
    CLAIMED_ON,
    CLASS,
    COLUMNS,
    EMPLOYER,
    EMPTY,
    ENDED_ON,
    FACT_COUNT,
    FILED_ON,
    LEVEL,
    MONTHS,
    OCCUPATION,
    PERSON,
    PLACE,
    PROJECT,
    STARTED_ON,
)
from zhiji.rulebook.decide.fold_table import MANY_MONTHS, NO_GRANT, grant_of
from zhiji.rulebook.decide.reading import Problem, plain_text
from zhiji.rulebook.decide.records import PastGrant, UnusableHistory
from zhiji.rulebook.decide.statute import (
    ROW_MONTHLY,
    Statute,
)
from zhiji.rulebook.decide.values import ValueReader
from zhiji.rulebook.kernel.identity import birth_day

_PAST: Final = (
    BENEFIT, PERSON, CLAIMED_ON, FILED_ON, STARTED_ON, ENDED_ON, CERTIFICATE_ON, OCCUPATION, LEVEL, PROJECT, CLASS,
    EMPLOYER, MONTHS,
)  # fmt: skip
PAST_PLACES: Final = _PAST
"""The columns of a history row that limits look at."""
PAST_NAMES: Final = tuple(COLUMNS[place].name for place in PAST_PLACES)
ALL_PLACES: Final = tuple(range(1, len(COLUMNS)))
ALL_NAMES: Final = tuple(column.name for column in COLUMNS[1:])
PAST_NEEDS: Final = (PERSON, BENEFIT, CLAIMED_ON)
MONTHLY_NEEDS: Final = (*PAST_NEEDS, STARTED_ON, ENDED_ON)


class PastReader:
    """Reads history rows under one law."""

    def __init__(self, law: Statute, values: ValueReader, *, needs_all: bool) -> None:
        """`needs_all`: limits of money need the sum that was granted, and so every column."""
        self._law = law
        self._values = values
        self._needs_all = needs_all

    def enter(self, past: Mapping[str, Any], number: int) -> PastGrant:
        """A history row as a grant; `number` counts from 0. Raises UnusableHistory.

        A value that no limit needs and that cannot be read counts as empty.
        """
        facts: list[Any] = [EMPTY] * FACT_COUNT
        problems: dict[str, Problem] = {}
        places = ALL_PLACES if self._needs_all else PAST_PLACES
        for place, raw in zip(places, map(past.get, ALL_NAMES if self._needs_all else PAST_NAMES), strict=True):
            if not raw and (raw is None or raw == ""):
                continue
            fact, _ = self._values.look_up(place, raw)
            if type(fact) is Problem:
                problems[COLUMNS[place].name] = fact
            else:
                facts[place] = fact
        if facts[FILED_ON] == EMPTY:
            facts[FILED_ON] = facts[STARTED_ON]
        self._check(past, facts, problems, number)
        row = f.law_row(self._law, facts)
        amount = 0
        if self._needs_all:
            rate = rate_of(self._law, row, table_cell(self._law, row, facts), facts)
            amount = amount_of(self._law, row, rate, quantity_of(self._law, row, facts))
        claim_id = self._values.look_up(CLAIM_ID, past.get("claim_id"))[1]
        return PastGrant(facts[PERSON], grant_of(facts, row, 0, NO_GRANT), amount, claim_id)

    def _check(self, past: Mapping[str, Any], facts: list[Any], problems: dict[str, Problem], number: int) -> None:
        """Refuse a history row that lacks what limits need; its months become those granted."""
        if facts[PERSON] >= 0 and facts[STARTED_ON] >= 0 and birth_day(facts[PERSON]) > facts[STARTED_ON]:
            problems["person_id"] = Problem("born_after_start")
            facts[PERSON] = EMPTY
        monthly = facts[BENEFIT] >= 0 and self._law[f.law_row(self._law, facts) + ROW_MONTHLY] == 1
        for place in MONTHLY_NEEDS if monthly else PAST_NEEDS:
            if facts[place] < 0:
                column = COLUMNS[place].name
                raise UnusableHistory(number, column, problems.get(column, Problem("empty")))
        granted = past.get("granted_months")
        if granted is not None and granted != "":
            months, text = self._values.look_up(PLACE["months"], granted)
            if type(months) is Problem:
                problems["granted_months"] = months
                facts[MONTHS] = EMPTY
            elif text:
                facts[MONTHS] = months
        if monthly and facts[MONTHS] < 0:
            column = "months" if granted is None or not plain_text(granted) else "granted_months"
            raise UnusableHistory(number, column, problems.get(column, Problem("empty")))
        facts[MONTHS] = min(max(facts[MONTHS], 0), MANY_MONTHS)
