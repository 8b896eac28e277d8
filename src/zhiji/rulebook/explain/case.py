"""One claim among the person's other claims and earlier grants, ready to be decided again with changes."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.faults import (
    CLAIM_ID_AGAIN,
    CLAIM_ID_IN_HISTORY,
    CLAIM_ID_NUMBER,
    NO_CLAIM_ID,
)
from zhiji.rulebook.decide.grants import Grants
from zhiji.rulebook.decide.records import Decision, PastGrant, PastRow, ReadClaim, Weighed

_OF_CLAIM_ID: Final = NO_CLAIM_ID | CLAIM_ID_NUMBER | CLAIM_ID_AGAIN | CLAIM_ID_IN_HISTORY


class Case:
    """The claim at `place` among `claims` (in the order of the file), after the history rows.

    Raises UnusableHistory.
    """

    def __init__(
        self,
        desk: Desk,
        claims: Sequence[Mapping[str, Any]],
        place: int,
        history: Sequence[PastRow] = (),
        id_faults: Sequence[int] | None = None,
    ) -> None:
        """`id_faults`: faults of the claim ids, where the file has rows that are not among `claims`."""
        self.desk = desk
        self.place = place
        self.claim = dict(claims[place])
        self.pasts: list[PastGrant] = [
            row if isinstance(row, PastGrant) else desk.enter_past(row, number) for number, row in enumerate(history)
        ]
        self.reads: list[ReadClaim] = []
        past_ids = {past.claim_id for past in self.pasts if past.claim_id}
        seen: set[str] = set()
        for number, claim in enumerate(claims):
            read = desk.read(claim)
            desk.find_faults(read, seen, past_ids)
            if id_faults is not None:
                read.faults |= id_faults[number] & _OF_CLAIM_ID
            self.reads.append(read)
        self.grants = Grants()
        self.weighed: Weighed | None = desk.weigh(self.reads, self.pasts, self.grants)[place]
        self.decision: Decision = desk.written(self.read, self.weighed)

    @property
    def read(self) -> ReadClaim:
        """The claim as read."""
        return self.reads[self.place]

    def decided_with(self, changes: Mapping[str, str]) -> tuple[ReadClaim, Weighed | None]:
        """The claim with some values replaced, everything else as it was."""
        read = self.desk.read({**self.claim, **changes})
        self.desk.find_faults(read, set(), set())
        reads = [*self.reads[: self.place], read, *self.reads[self.place + 1 :]]
        return read, self.desk.weigh(reads, self.pasts, Grants())[self.place]
