"""Which column types does the engine read as they stand? All others are put into words first."""

from collections.abc import Callable
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from zhiji.rulebook.decide.reading import plain_text

_READ_AS_THEY_STAND: Final[tuple[Callable[[pa.DataType], bool], ...]] = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_integer,
    pa.types.is_floating,
    pa.types.is_decimal,
    pa.types.is_boolean,
    pa.types.is_null,
)
_FIRST_DAY: Final = -719_162  # 1 January of the year 1, counted from 1970
_LAST_DAY: Final = 2_932_896  # 31 December 9999


def readable(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The column as it stands where the engine reads its type, else its values as texts."""
    kind = column.type
    if pa.types.is_string_view(kind):
        return column.cast(pa.large_string())
    if pa.types.is_date32(kind):
        return column if _is_in_calendar(column) else _in_words(column)
    if any(stands(kind.value_type if pa.types.is_dictionary(kind) else kind) for stands in _READ_AS_THEY_STAND):
        return column
    return _in_words(column)


def readable_table(table: pa.Table) -> pa.Table:
    """The table with every column readable."""
    return pa.table({name: readable(table.column(name)) for name in table.column_names})


def _is_in_calendar(column: pa.ChunkedArray) -> bool:
    bounds = pc.min_max(column.cast(pa.int32()))
    low, high = bounds["min"].as_py(), bounds["max"].as_py()
    return low is None or (low >= _FIRST_DAY and high <= _LAST_DAY)


def _in_words(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Each distinct value is put into words once where Arrow can tell which are the same."""
    try:
        chunks = [_distinct_in_words(chunk) for chunk in column.chunks]
    except pa.ArrowNotImplementedError:
        chunks = [pa.array([_words(value) for value in chunk], pa.large_string()) for chunk in column.chunks]
    return pa.chunked_array(chunks) if chunks else pa.chunked_array([], pa.large_string())


def _distinct_in_words(chunk: pa.Array) -> pa.Array:
    coded = chunk if pa.types.is_dictionary(chunk.type) else chunk.dictionary_encode()
    words = pa.array([_words(value) for value in coded.dictionary], pa.large_string())
    return pa.DictionaryArray.from_arrays(coded.indices, words)


def _words(value: Any) -> str | None:
    """One Arrow value as text; what Python has no value for (the year 10000, a nanosecond) as Arrow writes it."""
    try:
        plain = value.as_py()
    except (ValueError, OverflowError):
        return str(value.cast(pa.string()).as_py())
    if plain is None:
        return None
    return plain_text(plain.decode("utf-8", "replace") if isinstance(plain, bytes) else plain)
