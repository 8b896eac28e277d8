"""How money, counts and days are written, in both languages."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from zhiji.portals.shared.wording import class_hours, day, day_words, masked, moment, money, person_times


@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (0, "¥0.00"),
        (5, "¥0.05"),
        (123450, "¥1,234.50"),
        (-123450, "-¥1,234.50"),
        (1349150000, "¥13,491,500.00"),
        (None, "—"),
    ],
)
def test_fen_are_written_as_yuan_with_thousands(fen: int | None, text: str) -> None:
    assert money(fen) == text


def test_counts_carry_their_unit_in_the_readers_language() -> None:
    assert (person_times(9000), class_hours(12)) == ("9,000 人次", "12 课时")
    with override("en"):
        assert (person_times(9000), class_hours(12)) == ("9,000 person-times", "12 class hours")


def test_a_day_is_the_day_here_and_not_in_greenwich() -> None:
    late = datetime(2020, 2, 29, 17, 30, tzinfo=UTC)
    assert (day(late), moment(late), day_words(late)) == ("2020-03-01", "2020-03-01 01:30", "2020年3月1日")
    with override("en"):
        assert day_words(date(2020, 3, 1)) == "1 Mar 2020"


def test_a_bare_text_shows_no_more_than_its_kind_may() -> None:
    assert masked("231098199001010018") == "2310**********0018"
    assert masked("13800005678") == "138****5678"
    assert masked("6222020000001234") == "************1234"
    assert masked(None) == "—"
