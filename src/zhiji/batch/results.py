"""What was found about every row, as one array per answer. Indexed by the row's place in the file."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from zhiji.batch.loops import NO_PAYEE
from zhiji.rulebook.decide.trace import INVALID

Longs = npt.NDArray[np.int64]
Ints = npt.NDArray[np.int32]
Shorts = npt.NDArray[np.int16]
Words = npt.NDArray[np.uint32]
Bytes = npt.NDArray[np.uint8]


@dataclass
class Results:
    """The answers. An invalid row has nothing but its faults.

    `limits`: those that refuse a row, or of a partial one those that cut it.
    """

    faults: Ints
    outcomes: Bytes
    law_rows: Shorts
    conditions: Longs
    lacking: Words
    limits: Bytes
    cells: Shorts
    amounts: Longs
    months: Ints
    counted: Bytes
    months_used: Bytes
    payees: Bytes
    payee_keys: Longs
    wide_amounts: dict[int, int] = field(default_factory=dict)

    @classmethod
    def empty(cls, count: int, amounts: Longs) -> "Results":
        """Room for `count` rows; `amounts`, of as many noughts, is given."""
        return cls(
            faults=np.zeros(count, np.int32),
            outcomes=np.zeros(count, np.uint8),
            law_rows=np.full(count, -1, np.int16),
            conditions=np.zeros(count, np.int64),
            lacking=np.zeros(count, np.uint32),
            limits=np.zeros(count, np.uint8),
            cells=np.full(count, -1, np.int16),
            amounts=amounts,
            months=np.full(count, -1, np.int32),
            counted=np.zeros(count, np.uint8),
            months_used=np.zeros(count, np.uint8),
            payees=np.full(count, NO_PAYEE, np.uint8),
            payee_keys=np.zeros(count, np.int64),
        )

    def invalidate(self, rows: Longs, faults: Ints) -> None:
        """Make rows invalid for faults that were found apart from the row itself."""
        self.faults[rows] |= faults
        self.outcomes[rows] = INVALID
        self.payees[rows] = NO_PAYEE
        self.amounts[rows] = 0
        for place in rows.tolist() if self.wide_amounts else ():
            self.wide_amounts.pop(place, None)
