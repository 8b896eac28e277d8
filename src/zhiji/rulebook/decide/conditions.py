"""Does a claim meet a condition? The closed vocabulary of tests; each answers yes, no or not known.

A test reads one or two facts and two figures from the pack. Which clause a condition stands on, which benefits it
belongs to and what its figures are is written in the pack; how it is tested is written here, once.
"""

from collections.abc import Sequence
from typing import Final

from zhiji.rulebook.decide.facts import (
    CATEGORIES,
    EMPTY,
    ENDED_ON,
    FEE,
    FEE_STANDARD,
    STARTED_ON,
)
from zhiji.rulebook.decide.statute import (
    TEST_A,
    TEST_B,
    TEST_EXCEPT,
    TEST_KIND,
    TEST_P,
    TEST_Q,
    Statute,
)
from zhiji.rulebook.kernel.dates import is_by_months_after, months_touched

NO: Final = 0
YES: Final = 1
UNKNOWN: Final = -1

IN_CATEGORY: Final = 0
DATE_WITHIN: Final = 1
AGE_AT_LEAST: Final = 2
MUST_BE_NO: Final = 3
MUST_BE_YES: Final = 4
ONE_OF: Final = 5
GIVEN: Final = 6
KNOWN: Final = 7
NOT_BEFORE: Final = 8
NOT_AFTER: Final = 9
AFTER: Final = 10
AT_LEAST: Final = 11
AT_MOST: Final = 12
SHARE_AT_LEAST: Final = 13
WITHIN_MONTHS: Final = 14
WITHIN_THIRTIES: Final = 15
WITHIN_DAYS: Final = 16
PRICE_ABOVE_ZERO: Final = 17
EQUALS: Final = 18
NEVER: Final = 19


def test_condition(law: Statute, at: int, facts: Sequence[int]) -> int:
    """YES, NO or UNKNOWN for the condition at `at` of the tape.

    A condition of two facts is unknown while either is empty (contract §5).
    """
    kind = law[at + TEST_KIND]
    exempt = law[at + TEST_EXCEPT]
    if exempt != 0 and facts[CATEGORIES] > 0 and facts[CATEGORIES] & exempt != 0:
        return YES
    x = facts[law[at + TEST_A]]
    p = law[at + TEST_P]
    if kind == IN_CATEGORY:
        return YES if x > 0 and x & p != 0 else NO
    if kind == ONE_OF:
        return YES if x >= 0 and (p >> x) & 1 == 1 else NO
    if kind == GIVEN:
        return YES if x != EMPTY else NO
    if kind == NEVER:
        return NO
    if x == EMPTY:
        return UNKNOWN
    if kind == DATE_WITHIN:
        return YES if p <= x <= law[at + TEST_Q] else NO
    if kind == MUST_BE_NO:
        return YES if x == 0 else NO
    if kind == MUST_BE_YES:
        return YES if x == 1 else NO
    if kind == AT_LEAST:
        return YES if x >= p else NO
    if kind == AT_MOST:
        return YES if x <= p else NO
    if kind == EQUALS:
        return YES if x == p else NO
    if kind == KNOWN:
        return YES
    return _test_pair(kind, x, facts[law[at + TEST_B]], p, facts)


def _test_pair(kind: int, x: int, y: int, p: int, facts: Sequence[int]) -> int:
    """The tests that compare two facts; x is known."""
    if y == EMPTY:
        return UNKNOWN
    if kind == NOT_BEFORE:
        return NO if is_by_months_after(x + 1, y, p) else YES
    if kind == NOT_AFTER:
        return YES if is_by_months_after(x, y, p) else NO
    if kind == AFTER:
        return YES if x > y else NO
    if kind == SHARE_AT_LEAST:
        return YES if y > 0 and x * 100 >= y * p else NO
    if kind == AGE_AT_LEAST:
        return NO if is_by_months_after(y + 1, x, 12 * p) else YES
    if kind == WITHIN_MONTHS:
        return YES if x <= months_touched(facts[STARTED_ON], facts[ENDED_ON]) else NO
    if kind == WITHIN_THIRTIES:
        return YES if x <= (facts[ENDED_ON] - facts[STARTED_ON] + 1) // 30 else NO
    if kind == WITHIN_DAYS:
        return YES if x <= (facts[ENDED_ON] - facts[STARTED_ON] + 1) * p else NO
    return YES if facts[FEE] > 0 and facts[FEE_STANDARD] > 0 else NO
