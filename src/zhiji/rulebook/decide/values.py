"""Reads the values of a claim; a text that was met before is not read again."""

from collections.abc import Mapping
from typing import Any, Final

from zhiji.rulebook.decide.facts import (
    BIRTH,
    CLAIM_ID,
    COLUMNS,
    EMPTY,
    FACT_COUNT,
    FILED_ON,
    PERSON,
    PLACE,
    STARTED_ON,
    UNREADABLE,
)
from zhiji.rulebook.decide.reading import Problem, Wordbook, plain_text, read_value
from zhiji.rulebook.decide.records import Fact, ReadClaim, ValueProblem
from zhiji.rulebook.kernel.identity import birth_day

MEMORY: Final = 200_000
"""Texts remembered for each column."""


class ValueReader:
    """Reads under one wordbook. Not for use by several threads at once."""

    def __init__(self, words: Wordbook) -> None:
        self.words = words
        self._seen: list[dict[str, tuple[Fact | Problem, str]]] = [{} for _ in COLUMNS]

    def read(self, claim: Mapping[str, Any]) -> ReadClaim:
        """Read every column of a claim. Keys are the contract's column names; values are text, or dates, numbers …"""
        facts: list[Any] = [EMPTY] * FACT_COUNT
        texts: dict[str, str] = {}
        problems: list[ValueProblem] = []
        seen = self._seen
        for name, raw in claim.items():
            place = PLACE.get(name)
            if place is None or raw is None or raw == "":
                continue
            met = seen[place].get(raw) if type(raw) is str else None
            fact, text = met or self._look(place, raw)
            if not text:
                continue
            texts[name] = text
            if type(fact) is Problem:
                problems.append(ValueProblem(name, text, fact))
                facts[place] = UNREADABLE
            else:
                facts[place] = fact
        if facts[FILED_ON] == EMPTY:
            facts[FILED_ON] = facts[STARTED_ON]
        if facts[PERSON] >= 0:
            facts[BIRTH] = birth_day(facts[PERSON])
        return ReadClaim(facts, texts, problems)

    def look_up(self, place: int, raw: Any) -> tuple[Fact | Problem, str]:
        """The fact in a value of a column, and its tidy text; EMPTY where the text is empty."""
        return (self._seen[place].get(raw) if type(raw) is str else None) or self._look(place, raw)

    def _look(self, place: int, raw: Any) -> tuple[Fact | Problem, str]:
        """As `look_up`, for a value that was not met before."""
        text = plain_text(raw)
        fact: Fact | Problem = EMPTY
        if text and place != CLAIM_ID:
            fact = read_value(COLUMNS[place], text, self.words)
        if type(raw) is str:
            seen = self._seen[place]
            if len(seen) > MEMORY:
                seen.clear()
            seen[raw] = fact, text
        return fact, text
