"""Are ID numbers and credit codes checked as the standards say?"""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracle import makers

from zhiji.rulebook.kernel import credit, identity

DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2019, 12, 31))


@given(DATES, st.integers(0, 999))
def test_a_right_number_gives_its_key_and_birthday(born: datetime.date, serial: int) -> None:
    number = makers.person_id(born, serial)
    key = identity.id_key(number.encode(), 0)
    assert key == int(number[:17])
    assert identity.id_text(key) == number
    assert identity.birth_day(key) == born.toordinal()


@given(DATES, st.integers(0, 999), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_one_wrong_character_is_always_found(born: datetime.date, serial: int, place: int, other: str) -> None:
    number = makers.person_id(born, serial)
    if number[place] == other:
        return
    wrong = number[:place] + other + number[place + 1 :]
    assert identity.id_key(wrong.encode(), 0) < 0


def test_the_standards_example_is_right() -> None:
    assert identity.id_key(b"11010519491231002X", 0) > 0
    assert identity.id_key(b"110105194912310021", 0) == -3
    assert identity.id_key(b"11010519491331002X", 0) == -2


def test_fifteen_digits_are_upgraded_with_19_and_a_check() -> None:
    assert identity.upgrade("110105491231002") == "11010519491231002X"


@pytest.mark.parametrize(
    ("code", "is_right"),
    [("91350100M000100Y43", True), ("91231086MA00000150", True), ("91350100M000100Y44", False)],
)
def test_credit_codes_have_their_check_character(code: str, is_right: bool) -> None:
    assert (credit.credit_check(code[:17]) == code[17]) == is_right


def test_letters_that_look_like_digits_are_not_in_the_alphabet() -> None:
    assert not any(credit.is_in_alphabet(letter) for letter in "IOSVZ")


def test_a_number_is_shown_with_its_middle_hidden() -> None:
    assert identity.mask_id("231098199001011234") == "2310**********1234"
    assert "1" not in identity.mask_id("211")[1:]
