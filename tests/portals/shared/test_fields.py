"""What the kit's fields take and what they refuse."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from zhiji.portals.shared.fields import DayField, IdNumberField, MoneyField, MonthField, PhoneField


@pytest.mark.parametrize(("typed", "fen"), [("1,234.50", 123450), ("￥1234.5", 123450), ("0.07元", 7), ("１", None)])
def test_money_is_taken_in_yuan_and_kept_in_fen(typed: str, fen: int | None) -> None:
    if fen is None:
        with pytest.raises(ValidationError):
            MoneyField().clean(typed)
    else:
        assert MoneyField().clean(typed) == fen


@pytest.mark.parametrize("typed", ["1.234", "abc", "-1", "1e9", "99999999999999", "NaN"])
def test_money_that_is_none_is_refused_in_words(typed: str) -> None:
    with pytest.raises(ValidationError, match=r"金额"):
        MoneyField().clean(typed)


@pytest.mark.parametrize("typed", ["2020-03-01", "2020/3/1", "20200301", "2020年3月1日", "2020.3.1"])
def test_a_day_is_taken_as_people_write_it(typed: str) -> None:
    assert DayField().clean(typed) == date(2020, 3, 1)


def test_a_month_is_its_first_day() -> None:
    assert MonthField().clean("2020-03") == date(2020, 3, 1)


@pytest.mark.parametrize(
    ("field", "typed"),
    [(DayField(), "2020-02-30"), (MonthField(), "2020-13"), (PhoneField(), "12800005678"), (IdNumberField(), "1")],
)
def test_what_cannot_be_is_refused(field: Any, typed: str) -> None:
    with pytest.raises(ValidationError):
        field.clean(typed)


def test_numbers_come_out_compact() -> None:
    assert PhoneField().clean("+86 138-0000 5678") == "13800005678"
    assert IdNumberField().clean(" 231098 900101001 ") == "231098900101001"
