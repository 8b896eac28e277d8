"""What does a claim come to by itself, before the person's history is looked at?"""

from collections.abc import Sequence
from typing import Final

from zhiji.rulebook.decide.amounts import NO_CELL, quantity_fact, table_cell
from zhiji.rulebook.decide.conditions import NO, UNKNOWN, test_condition
from zhiji.rulebook.decide.facts import EMPTY, FEE, FEE_STANDARD
from zhiji.rulebook.decide.statute import (
    BASIS_PRICED,
    KEY_CATEGORY,
    KEY_SHORTAGE,
    NO_RATE_BIT,
    ROW_BASIS,
    ROW_KEYS,
    ROW_KEYS_FROM,
    ROW_QUANTITY,
    ROW_TESTS_FROM,
    ROW_TESTS_TO,
    TEST_A,
    TEST_B,
    TEST_SIZE,
    Statute,
)

ONE: Final = 1


def judge(law: Statute, row: int, facts: Sequence[int]) -> tuple[int, int, int, int]:
    """All conditions of the claim's benefit, and its table cell.

    Returns the failed conditions and the unknown ones (bit n = the benefit's n-th condition), the facts that the
    unknown ones lack (bit n = n-th column), and the cell (NO_CELL where no cell applies).
    """
    failed = 0
    unknown = 0
    lacking = 0
    bit = ONE
    size = TEST_SIZE
    for at in range(law[row + ROW_TESTS_FROM], law[row + ROW_TESTS_TO], size):
        answer = test_condition(law, at, facts)
        if answer == NO:
            failed |= bit
        elif answer == UNKNOWN:
            unknown |= bit
            for fact in (law[at + TEST_A], law[at + TEST_B]):
                if fact >= 0 and facts[fact] == EMPTY:
                    lacking |= ONE << fact
        bit <<= 1
    cell = table_cell(law, row, facts)
    if failed == 0 and unknown == 0:
        lacking = _lacking_quantity(law, row, facts)
        if cell == NO_CELL:
            lacking |= _lacking_keys(law, row, facts)
        if lacking != 0:
            unknown = ONE << NO_RATE_BIT
        elif cell == NO_CELL:
            failed = ONE << NO_RATE_BIT
    return failed, unknown, lacking, cell


def _lacking_quantity(law: Statute, row: int, facts: Sequence[int]) -> int:
    """The empty facts that the amount is multiplied by, or is the price, as bits: nothing is worked out without them.

    A plan whose conditions ask for them never comes here.
    """
    lacking = 0
    if law[row + ROW_BASIS] == BASIS_PRICED:
        for fact in (FEE, FEE_STANDARD):
            if facts[fact] == EMPTY:
                lacking |= ONE << fact
    fact = quantity_fact(law[row + ROW_QUANTITY])
    if fact >= 0 and facts[fact] == EMPTY:
        lacking |= ONE << fact
    return lacking


def _lacking_keys(law: Statute, row: int, facts: Sequence[int]) -> int:
    """The empty facts among the table's keys, as bits: with them, a cell might apply."""
    lacking = 0
    at = law[row + ROW_KEYS_FROM]
    for _ in range(law[row + ROW_KEYS]):
        kind, fact, count = law[at], law[at + 1], law[at + 2]
        if kind != KEY_SHORTAGE and kind != KEY_CATEGORY and facts[fact] == EMPTY:
            lacking |= ONE << fact
        at += 3 + count
    return lacking
