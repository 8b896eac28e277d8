"""The history rows as the fold needs them: grants that are never decided again and only use up limits."""

from collections.abc import Mapping, Sequence
from typing import Any

from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.statute import MOST_OF_ALL


class Past:
    """History rows, in their order. Raises UnusableHistory."""

    def __init__(self, desk: Desk, history: Sequence[Mapping[str, Any]]) -> None:
        self.persons: list[int] = []
        self.grants: list[int] = []
        self.amounts: list[int] = []
        self.claim_ids: set[str] = set()
        for number, row in enumerate(history):
            entry = desk.enter_past(row, number)
            self.persons.append(entry.person)
            self.amounts.append(min(entry.amount_fen, MOST_OF_ALL))
            self.grants += entry.grant
            if entry.claim_id:
                self.claim_ids.add(entry.claim_id)

    @property
    def count(self) -> int:
        """How many history rows there are."""
        return len(self.persons)
