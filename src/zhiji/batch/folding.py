"""Weighs the candidates of a file against one another, person by person, in the contract's order."""

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from zhiji.batch.columns import string_buffers
from zhiji.batch.judging import Judging
from zhiji.batch.past import Past
from zhiji.rulebook.decide.fold_table import G_CLAIMED_ON, G_SLOT, GRANT_SIZE, NO_GRANT
from zhiji.rulebook.decide.statute import MOST_OF_ALL
from zhiji.rulebook.decide.trace import APPROVED

if TYPE_CHECKING:
    from zhiji.batch.engine import Engine

Longs = npt.NDArray[np.int64]

_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)
_UPPER: Final = np.uint64(0x7FFFFFFF00000000)


def fold_all(engine: "Engine", judging: Judging, past: Past, ids: pa.Array, threads: ThreadPoolExecutor) -> None:
    """Fold over everybody. People are apart from one another, so each thread takes a part of them."""
    results = judging.results
    for place in results.wide_amounts:
        results.amounts[place] = MOST_OF_ALL
    folding = _Folding(engine, judging, past, ids)
    keys = folding.keys()
    if engine.desk.has_employer_limits:
        folding.fold_in_order_of_time(keys)
    else:
        part = np.int64(2**63 // engine.threads) if engine.threads > 1 else np.int64(2**63 - 1)
        parts = np.minimum(keys // part, engine.threads - 1)
        jobs = [threads.submit(folding.fold_part, keys[parts == number]) for number in range(engine.threads)]
        for job in jobs:
            job.result()
    for place in list(results.wide_amounts):
        if results.limits[place] or results.months[place] >= 0:
            del results.wide_amounts[place]
        else:
            results.amounts[place] = 0


class _Folding:
    def __init__(self, engine: "Engine", judging: Judging, past: Past, ids: pa.Array) -> None:
        self._engine = engine
        self._past = past
        self._results = judging.results
        self._amounts = judging.amounts
        self._persons = judging.persons
        self._grants: Any = judging.grants if engine.is_compiled else judging.grants.tolist()
        self._before: Any = np.full(len(judging.persons), NO_GRANT, np.int32)
        if not engine.is_compiled:
            self._before = self._before.tolist()
        self._id_starts, self._id_bytes = string_buffers(ids)

    def keys(self) -> Longs:
        """Per candidate, half a hash of its person in the upper and its number in the lower 32 bits.

        Sorting one such number per candidate is far quicker than sorting by person, date and text; `order_people`
        then puts the few that share a hash in order.
        """
        past = np.arange(self._past.count, dtype=np.int64)
        passing = np.flatnonzero(self._results.outcomes == APPROVED) + self._past.count
        candidates = np.concatenate([past, passing])
        spread = self._persons[candidates].astype(np.uint64) * _SPREAD
        keys: Longs = (((spread >> np.uint64(1)) & _UPPER) | candidates.astype(np.uint64)).astype(np.int64)
        return keys

    def fold_part(self, keys: Longs) -> None:
        """Fold over the people of these candidates."""
        order, people = self._ordered(keys)
        self._fold(order, people, 0)

    def fold_in_order_of_time(self, keys: Longs) -> None:
        """With a limit over employers people are not apart: everybody's claims in the contract's order."""
        order, people = self._ordered(keys)
        past = self._past.count
        starts, text = self._id_starts, self._id_bytes

        def place_in_time(claim: int) -> tuple[int, bytes, int]:
            if claim < past:
                return -1, b"", claim
            own = text[starts[claim - past] : starts[claim - past + 1]].tobytes()
            return int(self._grants[claim * GRANT_SIZE + G_CLAIMED_ON]), own, claim

        in_time = np.asarray(sorted(order.tolist(), key=place_in_time), dtype=np.int64)
        self._fold(in_time, people, self._number_slots(in_time))

    def _ordered(self, keys: Longs) -> tuple[Longs, int]:
        keys.sort()
        order = np.zeros(len(keys), np.int64)
        people = self._engine.loop("order_people")(
            keys, order, self._persons, self._grants, self._past.count, self._id_starts, self._id_bytes
        )
        return order, int(people)

    def _fold(self, order: Longs, people: int, slot_count: int) -> None:
        r = self._results
        latest: Any = np.full(people + 1, NO_GRANT, np.int64)
        slots: Any = np.zeros(slot_count + 1, np.int64)
        steps: Any = order
        if not self._engine.is_compiled:
            latest, slots, steps = latest.tolist(), slots.tolist(), order.tolist()
        self._engine.loop("fold")(
            self._engine.law, steps, self._past.count, self._grants, latest, self._before, slots, self._amounts,
            r.outcomes, r.limits, r.cells, r.months, r.counted, r.months_used,
        )  # fmt: skip

    def _number_slots(self, order: Longs) -> int:
        """Give each employer's month a slot; returns how many there are."""
        slots: dict[tuple[int, int, int], int] = {}
        for claim in order.tolist():
            at = claim * GRANT_SIZE
            key = self._engine.desk.slot_key([int(value) for value in self._grants[at : at + GRANT_SIZE]])
            if key is not None:
                self._grants[at + G_SLOT] = slots.setdefault(key, len(slots))
        return len(slots)
