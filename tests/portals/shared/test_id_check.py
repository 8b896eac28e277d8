"""What is said of a mistyped ID number, and at which digit."""

import pytest
from django.utils.translation import override

from zhiji.portals.shared.id_check import trouble_with
from zhiji.rulebook.kernel.identity import check_character

SEVENTEEN = "23109819900101001"
GOOD = SEVENTEEN + check_character(SEVENTEEN)


def test_a_right_number_and_an_old_one_of_fifteen_digits_are_let_through() -> None:
    assert trouble_with(GOOD) is None
    assert trouble_with("231098900101001") is None


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (GOOD[:16], "应为 18 位，现为 16 位"),
        (GOOD[:7] + "O" + GOOD[8:], "第 8 位“O”不是数字"),
        (GOOD[:10] + "13" + GOOD[12:], "第 7 至 14 位的出生日期不存在"),
        (GOOD[:17] + ("0" if GOOD[17] != "0" else "1"), f"第 18 位应为 {GOOD[17]}"),
    ],
)
def test_the_words_say_which_digit_looks_wrong(typed: str, words: str) -> None:
    assert words in str(trouble_with(typed))


def test_two_neighbours_that_were_swapped_are_named() -> None:
    found = [trouble_with(GOOD[:at] + GOOD[at + 1] + GOOD[at] + GOOD[at + 2 :]) for at in range(6)]
    named = [at for at in range(6) if f"第 {at + 1}、{at + 2} 位可能写反" in str(found[at])]
    assert named, "no swap was the only one that fits"
    with override("en"):
        first = named[0] + 1
        assert f"digits {first} and {first + 1} may have been swapped" in str(found[named[0]])
