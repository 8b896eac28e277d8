"""Which texts are ID and mobile numbers, and what is said of those that are not?"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.office.registry.people import number, old_number

from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.persons.duplicates.at_once import near_indexes
from zhiji.office.registry.persons.numbers import (
    IdNumberWrong,
    PhoneWrong,
    holds_number,
    id_number,
    looks_like_phone,
    mobile_number,
)


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(0, 999))
def test_an_old_number_and_its_new_form_are_one_number(born: date, sequence: int) -> None:
    new = number(f"{born:%Y%m%d}", sequence)
    old = old_number(f"{born:%y%m%d}", sequence)
    assert id_number(old) == id_number(new) == new
    assert index_of(old, "id_number") == index_of(new, "id_number")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("2310981985061500", "16 位"),
        ("231098198506150011", "校验码"),
        ("231098198513150019", "出生日期"),
        ("2310981985O6150010", "数字"),
        ("", "0 位"),
    ],
)
def test_a_wrong_number_is_refused_with_the_reason_and_without_the_number(typed: str, why: str) -> None:
    with pytest.raises(IdNumberWrong) as refusal:
        id_number(typed)
    assert why in refusal.value.zh
    assert not typed or typed not in refusal.value.zh + refusal.value.en


def test_nobody_is_born_tomorrow() -> None:
    with pytest.raises(IdNumberWrong, match="今天之后"):
        id_number(number("20200616"), date(2020, 6, 15))
    assert id_number(number("20200615"), date(2020, 6, 15))


def test_a_mobile_number_is_read_in_the_forms_in_which_people_write_it() -> None:
    assert mobile_number("+86 138-0013-8000") == mobile_number("１３８００１３８０００") == "13800138000"
    for wrong in ("12800138000", "1380013800", "0453-3622000", ""):
        with pytest.raises(PhoneWrong):
            mobile_number(wrong)


def test_numbers_are_told_from_names_whole_or_not() -> None:
    assert all(
        map(holds_number, (number(), old_number(), "138 0013 8000", "2310 98", "１３８００１３８", "王小明 1380013"))
    )
    assert not any(map(holds_number, ("王小明", "wxm", "", "王2")))
    assert looks_like_phone("+86 138 0013 8000")
    assert not any(map(looks_like_phone, ("王小明", "wxm", number(), "1380013")))


def test_near_numbers_differ_in_one_digit_and_are_found_by_index_alone() -> None:
    near = near_indexes(number(sequence=123))
    assert index_of(number(sequence=124), "id_number") in near
    assert index_of(number(sequence=134), "id_number") not in near
    assert index_of(number("19860615", 123), "id_number") in near
    assert index_of(number(sequence=123), "id_number") not in near
