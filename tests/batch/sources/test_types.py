"""Are columns of every type read, and those that the engine does not know put into words?"""

import datetime
from decimal import Decimal

import pyarrow as pa
import pytest

from zhiji.batch.sources.types import readable

DAY = datetime.date(2020, 3, 1)


def words(*arrays: pa.Array) -> list[object]:
    """The values of a column after it was made readable."""
    found: list[object] = readable(pa.chunked_array(arrays)).to_pylist()
    return found


@pytest.mark.parametrize(
    "array",
    [
        pa.array(["a", None]),
        pa.array(["a", None], pa.large_string()),
        pa.array([1, None], pa.uint64()),
        pa.array([1.5, None], pa.float32()),
        pa.array([Decimal("1.50"), None]),
        pa.array([True, None]),
        pa.array([DAY, None], pa.date32()),
        pa.nulls(2),
        pa.array(["a", None]).dictionary_encode(),
        pa.array([1, None]).dictionary_encode(),
    ],
    ids=lambda array: str(array.type),
)
def test_a_type_that_the_engine_knows_stays_as_it_is(array: pa.Array) -> None:
    column = pa.chunked_array([array])
    assert readable(column) is column


@pytest.mark.parametrize(
    ("array", "expected"),
    [
        (pa.array([DAY, None], pa.date64()), ["2020-03-01", None]),
        (pa.array([DAY], pa.date32()).dictionary_encode(), ["2020-03-01"]),
        (pa.array([datetime.datetime(2020, 3, 1, 8, 30)]), ["2020-03-01 08:30:00"]),
        (pa.array([datetime.time(8, 30)]), ["08:30:00"]),
        (pa.array([["b", "a"], None, []]), ["a;b", None, ""]),
        (pa.array([b"abc", "残".encode(), None]), ["abc", "残", None]),
        (pa.array([b"\xff"]), ["�"]),
        (pa.array([b"abc"], pa.binary(3)), ["abc"]),
        (pa.array([b"abc"]).dictionary_encode(), ["abc"]),
        (pa.array(["a"]).cast(pa.string_view()), ["a"]),
        (pa.array([{"a": 1}]), ["{'a': 1}"]),
    ],
    ids=lambda given: str(given.type) if isinstance(given, pa.Array) else "",
)
def test_another_type_is_put_into_words(array: pa.Array, expected: list[object]) -> None:
    assert words(array) == expected


def test_chunks_stay_in_order() -> None:
    assert words(pa.array([b"a", b"b"]), pa.array([b"b", b"c"])) == ["a", "b", "b", "c"]


def test_a_column_without_chunks_stays_empty() -> None:
    assert readable(pa.chunked_array([], pa.timestamp("us"))).to_pylist() == []
