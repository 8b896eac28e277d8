"""Are money, hours and counts read exactly, and nothing else?"""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiji.rulebook.kernel import numbers


@given(st.integers(0, 10**15))
def test_money_goes_to_fen_and_back(fen: int) -> None:
    assert numbers.fen(numbers.yuan_text(fen)) == fen


@given(st.decimals(0, 10**9, places=7, allow_nan=False, allow_infinity=False))
def test_hours_are_exact_to_any_decimal(value: Decimal) -> None:
    scaled = numbers.hours(format(value, "f"))
    assert scaled is not None
    assert Fraction(scaled) == Fraction(value) * numbers.HOURS_SCALE


@pytest.mark.parametrize("text", ["-1", "+1", "1e3", "1,000", ".5", "5.", "1.2.3", "", " 1", "١", "½", "1_0"])
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    assert numbers.hours(text) is None
    assert numbers.fen(text) is None
    assert numbers.whole(text) is None


def test_a_whole_number_may_end_in_one_nought_after_the_point() -> None:
    assert numbers.whole("12.0") == 12
    assert numbers.whole("12.00") is None
    assert numbers.whole("12.5") is None


def test_money_with_three_decimals_is_refused() -> None:
    assert numbers.fen("10.50") == 1050
    assert numbers.fen("10.5") == 1050
    assert numbers.fen("10.500") is None


def test_hours_are_shown_without_idle_noughts() -> None:
    assert numbers.hours_words(800000) == "80"
    assert numbers.hours_words(799000) == "79.9"
