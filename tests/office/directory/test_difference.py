"""Does the difference of two editions, applied to the first, give the second?"""

from hypothesis import given
from hypothesis import strategies as st

from zhiji.office.directory.difference import applied, difference

CONTENT = st.dictionaries(st.integers(0, 12), st.integers(0, 3))


@given(CONTENT, CONTENT)
def test_the_difference_applied_to_the_first_gives_the_second(first: dict[int, int], second: dict[int, int]) -> None:
    assert applied(first, difference(first, second)) == second


@given(CONTENT, CONTENT)
def test_nothing_is_told_twice_and_nothing_that_stayed(first: dict[int, int], second: dict[int, int]) -> None:
    found = difference(first, second)
    keys = [*found.added, *found.removed, *found.changed]
    assert len(keys) == len(set(keys)) == found.count
    assert all(first.get(key) != second.get(key) for key in keys)
    assert bool(found) == (first != second)
