"""Is a value tidied as the contract says, and not otherwise?"""

from hypothesis import given
from hypothesis import strategies as st

from zhiji.rulebook.kernel.text import WHITE_SPACE, tidy

# The code points with the property White_Space, from the Unicode character database.
UNICODE_WHITE_SPACE = [
    *range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
]  # fmt: skip


def test_white_space_is_unicodes_and_no_more() -> None:
    assert sorted(map(ord, WHITE_SPACE)) == UNICODE_WHITE_SPACE
    assert tidy("\x1c1\x1f") == "\x1c1\x1f"


def test_full_width_forms_become_ascii() -> None:
    assert tidy("　２０２０－０３－０１ ") == "2020-03-01"
    assert tidy("（Ａ～！）") == "(A~!)"


def test_nothing_inside_a_value_changes() -> None:
    assert tidy(" a  b\u3000c ") == "a  b c"
    assert tidy("1\u200b2") == "1\u200b2"


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
