"""From what was found to the rows of the output: eleven columns, in the order of the input."""

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from zhiji.batch.engine import Run
from zhiji.rulebook.decide.reasons import reasons_and_clauses
from zhiji.rulebook.decide.trace import INVALID, OUTCOMES, PENDING, Trace, refusing, trace_text
from zhiji.rulebook.decide.written import PAYEE_NAMES

PIECE: Final = 1 << 20
MONEY: Final = pa.decimal128(38, 2)
_WORD: Final = pa.dictionary(pa.int32(), pa.string())

SCHEMA: Final = pa.schema(
    [
        ("claim_id", pa.large_string()),
        ("outcome", _WORD),
        ("amount", MONEY),
        ("granted_months", pa.int32()),
        ("payee", _WORD),
        ("payee_id", pa.large_string()),
        ("fund", _WORD),
        ("reasons", _WORD),
        ("clauses", _WORD),
        ("trace", _WORD),
        ("policy", _WORD),
    ]
)
"""The output. Words are held as dictionaries in memory and written as plain text."""

Longs = npt.NDArray[np.int64]


class Texts:
    """The distinct texts of one output column."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """The place of a text in the column's dictionary."""
        return self.numbers.setdefault(text, len(self.numbers))

    def column(self, numbers: npt.NDArray[Any]) -> pa.DictionaryArray:
        """A column of these texts."""
        return pa.DictionaryArray.from_arrays(
            pa.array(numbers.astype(np.int32)), pa.array(list(self.numbers), pa.string())
        )


class Output:
    """Writes down a run. Rows that were found alike share their words: each combination is put into words once."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._policy = run.desk.policy
        self._known = np.zeros((2, 1 << 12), np.int64)
        self._table = np.full(1 << 13, -1, np.int64)
        self._count = 0
        self._texts = {name: Texts() for name in ("fund", "reasons", "clauses", "trace")}
        self._numbers: list[tuple[int, int, int, int]] = []
        self._credit_codes = self._codes()

    def pieces(self) -> Iterator[pa.Table]:
        """The output in pieces of about a million rows; at least one, so that a file without rows has its columns."""
        for start in range(0, max(self._run.row_count, 1), PIECE):
            yield self._piece(start, min(PIECE, self._run.row_count - start))

    def table(self) -> pa.Table:
        """The whole output at once."""
        return pa.concat_tables([piece.unify_dictionaries() for piece in self.pieces()])

    def _piece(self, start: int, count: int) -> pa.Table:
        r = self._run.results
        stop = start + count
        outcomes = r.outcomes[start:stop]
        words = np.asarray(self._words(start, stop), dtype=np.int32).reshape(-1, 4)
        months = r.months[start:stop]
        columns = [
            self._run.claim_ids.slice(start, count),
            _fixed(outcomes, OUTCOMES),
            self._amounts(start, stop),
            pa.array(months, mask=months < 0),
            _fixed(r.payees[start:stop], (*PAYEE_NAMES, "")),
            self._payee_ids(start, count),
            *(texts.column(words[:, place]) for place, texts in enumerate(self._texts.values())),
            _fixed(np.zeros(count, np.int32), (self._policy.name,)),
        ]
        return pa.Table.from_arrays(columns, schema=SCHEMA)

    def _words(self, start: int, stop: int) -> Longs:
        """Per row, the numbers of its fund, reasons, clauses and trace."""
        r = self._run.results
        outcomes = r.outcomes[start:stop].astype(np.int64)
        counts = (r.counted[start:stop].astype(np.int64) << 8) | r.months_used[start:stop]
        more = np.where(outcomes == PENDING, r.lacking[start:stop], counts)
        high = r.conditions[start:stop] | (r.limits[start:stop].astype(np.int64) << 48) | (outcomes << 56)
        low = (r.law_rows[start:stop].astype(np.int64) & 0xFFFF) | (
            (r.cells[start:stop].astype(np.int64) & 0xFFFF) << 16
        )
        codes = self._number(high, low | (more << 32))
        while len(self._numbers) < self._count:
            place = len(self._numbers)
            self._numbers.append(self._in_words(int(self._known[0, place]), int(self._known[1, place])))
        return np.asarray(self._numbers, dtype=np.int64).reshape(-1, 4)[codes]

    def _number(self, high: Longs, low: Longs) -> Longs:
        codes = np.zeros(len(high), np.int64)
        is_compiled = self._run.engine.is_compiled
        loop = self._run.engine.loop("number_signatures")
        a: Any = high if is_compiled else high.tolist()
        b: Any = low if is_compiled else low.tolist()
        while True:
            known_high, known_low = self._known
            found = loop(a, b, len(high), codes, self._table, known_high, known_low, self._count)
            if found >= 0:
                self._count = found
                return codes
            self._grow()

    def _grow(self) -> None:
        """Twice the room; the numbers start again, and with them the words of this output's dictionaries stay."""
        self._known = np.zeros((2, 2 * self._known.shape[1]), np.int64)
        self._table = np.full(2 * len(self._table), -1, np.int64)
        self._count = 0
        self._numbers.clear()

    def _in_words(self, high: int, low: int) -> tuple[int, int, int, int]:
        outcome = high >> 56 & 0xFF
        policy = self._policy
        if outcome == INVALID:
            parts = ("", "", "", trace_text(Trace(policy.fingerprint, INVALID, 0, 0, -1, 0, 0)))
        else:
            row = low & 0xFFFF
            more = low >> 32 & 0xFFFFFFFF
            lacking, counted = (more, 0) if outcome == PENDING else (0, more)
            limits, conditions = high >> 48 & 0xFF, high & 0xFFFFFFFFFFFF
            benefit = policy.law_at(row).benefits[policy.benefits[row % len(policy.benefits)]]
            reasons, clauses = reasons_and_clauses(
                policy.rules(row), benefit.clause, outcome, conditions, lacking, limits
            )
            refused, cell = refusing(outcome, limits), low >> 16 & 0xFFFF
            trace = Trace(policy.fingerprint, outcome, refused, conditions, cell, counted >> 8 & 0xFF, counted & 0xFF)
            parts = (benefit.fund, ";".join(reasons), ";".join(clauses), trace_text(trace))
        fund, reasons_, clauses_, trace_ = (
            texts.number(part) for texts, part in zip(self._texts.values(), parts, strict=True)
        )
        return fund, reasons_, clauses_, trace_

    def _amounts(self, start: int, stop: int) -> pa.Array:
        r = self._run.results
        words = np.zeros((stop - start, 2), np.int64)
        words[:, 0] = r.amounts[start:stop]
        for place, amount in r.wide_amounts.items():
            if start <= place < stop:
                low = amount & (2**64 - 1)
                words[place - start] = (low - 2**64 if low >= 2**63 else low, amount >> 64)
        return pa.Array.from_buffers(MONEY, stop - start, [None, pa.py_buffer(words)])

    def _payee_ids(self, start: int, count: int) -> pa.Array:
        r = self._run.results
        text = np.zeros(18 * count + 1, np.uint8)
        starts = np.zeros(count + 1, np.int64)
        write = self._run.engine.loop("write_payee_ids")
        keys: Any = r.payee_keys if self._run.engine.is_compiled else r.payee_keys.tolist()
        used = write(r.payees, keys, self._credit_codes, text, starts, start, count)
        return pa.Array.from_buffers(
            pa.large_string(), count, [None, pa.py_buffer(starts), pa.py_buffer(text[:used].tobytes())]
        )

    def _codes(self) -> npt.NDArray[np.uint8]:
        """The credit codes among the numbered texts, eighteen bytes each."""
        texts = list(self._run.desk.words.numbers)
        blank = b"\0" * 18
        joined = b"".join(t.encode() if len(t) == 18 and t.isascii() else blank for t in texts)
        return np.frombuffer(joined or blank, dtype=np.uint8)


def _fixed(numbers: npt.NDArray[Any], texts: tuple[str, ...]) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(numbers.astype(np.int32)), pa.array(list(texts), pa.string()))
