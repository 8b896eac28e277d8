"""From a column of a file to one integer per row. Each distinct text is read once, by the rulebook's own reader."""

import threading
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from zhiji.batch.sources.cells import cell_text
from zhiji.rulebook.decide.facts import EMPTY, UNREADABLE, WIDE, Column
from zhiji.rulebook.decide.reading import Problem, Wordbook, read_value
from zhiji.rulebook.kernel.numbers import HOURS_SCALE

Values = npt.NDArray[Any]

WIDEST: Final = {"whole": 10**9, "money": 10**14, "number": 10**13}
"""From here on a number is left to CPython, so that no product in the engine can overflow."""

_SMALL: Final = frozenset({"text", "code", "credit", "date", "yesno", "whole", "region"})
"""Kinds whose facts fit into 32 bits."""

LAST_DAY: Final = 3_652_059  # 31 December 9999
_EPOCH: Final = 719_163  # 1 January 1970
_CLEAN_KEY: Final = -9
_NO_BITS: Final = np.empty(0, dtype=np.uint8)


class BadValue(NamedTuple):
    """A value that cannot be read: its row in the piece, and its text."""

    place: int
    text: str


class ColumnReader:
    """Reads columns under one wordbook. May be used by several threads."""

    def __init__(self, words: Wordbook, loop: Callable[[str], Callable[..., Any]], *, is_compiled: bool) -> None:
        """`loop`: gives a loop of `loops` by name, compiled or plain."""
        self.words = words
        self.lock = threading.Lock()
        self._scan_ids = loop("scan_ids") if is_compiled else None
        self._look_up = loop("look_up") if is_compiled else None
        self._memory: dict[str, dict[str, int]] = {}

    def read(self, column: Column, array: pa.ChunkedArray, room: Values | None = None) -> tuple[Values, list[BadValue]]:
        """One integer per row (EMPTY, UNREADABLE and WIDE are negative), and the values that cannot be read.

        `room`: an array that may be filled instead of a new one, where it is long enough.
        """
        parts = [self._read_chunk(column, chunk, room if array.num_chunks == 1 else None) for chunk in array.chunks]
        if not parts:
            return np.empty(0, dtype=number_type(column)), []
        values = np.concatenate(parts) if len(parts) != 1 else parts[0]
        bad: list[BadValue] = []
        if values.min(initial=0) <= UNREADABLE and (values == UNREADABLE).any():
            places = np.flatnonzero(values == UNREADABLE)
            texts = array.take(pa.array(places)).to_pylist()
            bad = [BadValue(int(p), cell_text(column.name, t)) for p, t in zip(places, texts, strict=True)]
        return values, bad

    def _read_chunk(self, column: Column, array: pa.Array, room: Values | None) -> Values:
        if not pa.types.is_dictionary(array.type):
            quick = _quick(column, array)
            if quick is not None:
                return quick
            if column.kind == "id" and pa.types.is_integer(array.type):
                array = array.cast(pa.large_string())
            if column.kind == "id" and self._scan_ids is not None and _is_string(array.type):
                return self._ids(column, array)
            array = array.dictionary_encode()
        return self._by_dictionary(column, array, room)

    def _by_dictionary(self, column: Column, array: pa.DictionaryArray, room: Values | None) -> Values:
        distinct = array.dictionary.to_pylist()
        with self.lock:
            numbers = self._numbers(column, distinct)
        table = np.asarray(numbers or [EMPTY], dtype=number_type(column))
        if self._look_up is None:
            places = pc.fill_null(array.indices, len(distinct)) if array.null_count else array.indices
            plain: Values = places.to_numpy(zero_copy_only=False).astype(np.int64)
            return np.append(table, EMPTY).take(plain)
        valid, data = array.indices.buffers()
        kind = array.indices.type.to_pandas_dtype()
        places = np.frombuffer(data, dtype=kind)[array.offset : array.offset + len(array)]
        bits = np.frombuffer(valid, dtype=np.uint8) if valid is not None and array.null_count else _NO_BITS
        fits = room is not None and len(room) >= len(array)
        values = room[: len(array)] if room is not None and fits else np.empty(len(array), dtype=table.dtype)
        self._look_up(table, places, bits, array.offset, values)
        return values

    def _numbers(self, column: Column, distinct: Sequence[Any]) -> list[int]:
        """The facts of distinct values. A free text that has a number already is found without being read again."""
        is_text = column.kind == "text"
        memory = self.words.numbers if is_text else self._memory.setdefault(column.name, {})
        numbers = []
        for value in distinct:
            number = memory.get(value) if isinstance(value, str) else None
            if number is None:
                number = EMPTY if value is None else self._number(column, value)
                if isinstance(value, str) and not is_text:
                    memory[value] = number
            numbers.append(number)
        return numbers

    def _number(self, column: Column, raw: Any) -> int:
        text = cell_text(column.name, raw)
        if not text:
            return EMPTY
        value = read_value(column, text, self.words)
        if isinstance(value, Problem):
            return UNREADABLE
        if isinstance(value, Fraction) or value >= WIDEST.get(column.kind, value + 1):
            return WIDE
        return value

    def _ids(self, column: Column, array: pa.Array) -> Values:
        starts, text = string_buffers(array)
        keys = np.empty(len(array), dtype=np.int64)
        scan = self._scan_ids
        if scan is not None and scan(starts, text, len(array), keys):
            places = np.flatnonzero(keys == _CLEAN_KEY)
            rest = array.take(pa.array(places)).to_pylist()
            with self.lock:
                keys[places] = [EMPTY if value is None else self._number(column, value) for value in rest]
        return keys


def number_type(column: Column) -> type[np.int32] | type[np.int64]:
    """The width in which a column's facts are held."""
    return np.int32 if column.kind in _SMALL else np.int64


def string_buffers(array: pa.Array) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint8]]:
    """Starts (one more than there are rows) and bytes of a string array; a missing text has no length."""
    if array.null_count:
        array = pc.fill_null(array, "")
    if not pa.types.is_large_string(array.type):
        array = array.cast(pa.large_string())
    _, offsets, data = array.buffers()
    starts = np.frombuffer(offsets, dtype=np.int64)[array.offset : array.offset + len(array) + 1]
    text = np.frombuffer(data, dtype=np.uint8) if data is not None and data.size else np.zeros(1, dtype=np.uint8)
    return starts, text


def _is_string(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _quick(column: Column, array: pa.Array) -> Values | None:
    """Typed columns whose every value is plainly readable; None sends the column to the reader of texts."""
    kind = array.type
    if pa.types.is_null(kind):
        return np.full(len(array), EMPTY, dtype=np.int64)
    if pa.types.is_date32(kind) and column.kind == "date":
        days = _filled(array.cast(pa.int32()), -(2**31))
        days = np.where(days == -(2**31), EMPTY, days + _EPOCH)
        readable = (days == EMPTY) | ((days >= 1) & (days <= LAST_DAY))
        return days if bool(readable.all()) else np.where(readable, days, UNREADABLE)
    if pa.types.is_boolean(kind) and column.kind == "yesno":
        return _filled(array.cast(pa.int8()), EMPTY)
    if column.kind in WIDEST:
        return _quick_number(column, array)
    return None


def _quick_number(column: Column, array: pa.Array) -> Values | None:
    kind = array.type
    scale = {"whole": 1, "money": 100, "number": HOURS_SCALE}[column.kind]
    if pa.types.is_decimal(kind) and column.kind != "whole" and kind.precision <= 14:
        try:
            array = pc.multiply(array, pa.scalar(scale, pa.decimal128(6, 0))).cast(pa.int64())
        except pa.ArrowInvalid:
            return None
        scale = 1
    elif not pa.types.is_integer(kind):
        return None
    bounds = pc.min_max(array)
    low, high = bounds["min"].as_py(), bounds["max"].as_py()
    if low is not None and (low < 0 or high * scale >= WIDEST[column.kind]):
        return None
    if column.name == "level" and low is not None and (low < 1 or high > 5):
        return None
    return _filled(array.cast(pa.int64()), EMPTY if scale == 1 else None, scale)


def _filled(array: pa.Array, missing: int | None, scale: int = 1) -> Values:
    """The values as 64-bit integers times the scale, with missing ones as EMPTY (or as given)."""
    empty = array.is_null().to_numpy(zero_copy_only=False) if array.null_count else None
    values: Values = pc.fill_null(array, 0).to_numpy(zero_copy_only=False).astype(np.int64)
    if scale != 1:
        values = values * scale
    if empty is not None:
        values[empty] = EMPTY if missing is None else missing
    return values
