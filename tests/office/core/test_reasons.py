"""Does a reason say something, and nothing of anybody's numbers?"""

import pytest

from zhiji.office.core.refusals import ReasonHoldsNumber, ReasonNeeded, needs_reason


@pytest.mark.parametrize("reason", ["", " ", "无"])
def test_too_little_is_no_reason(reason: str) -> None:
    with pytest.raises(ReasonNeeded):
        needs_reason(reason)


@pytest.mark.parametrize(
    "reason", ["号码231098198506150010有误", "电话１３８００１３８０００", "账号6222020200012345678"]
)
def test_a_number_of_somebody_is_refused_at_its_field(reason: str) -> None:
    with pytest.raises(ReasonHoldsNumber) as refusal:
        needs_reason(reason)
    assert refusal.value.field == "reason"
    assert not any(character.isdigit() for character in refusal.value.zh)


@pytest.mark.parametrize("reason", [" 核对户口簿 ", "2020-03-01至2020-06-30证明有误", "第20200301号通知，1,234.50元"])
def test_dates_and_sums_may_stand_in_it(reason: str) -> None:
    assert needs_reason(reason) == reason.strip()


def test_a_zero_byte_is_no_part_of_a_reason() -> None:
    assert needs_reason("调\0离") == "调离"
    with pytest.raises(ReasonNeeded):
        needs_reason("\0\0\0")
