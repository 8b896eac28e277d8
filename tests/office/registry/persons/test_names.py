"""Is the same name the same text, and is it spelt as people say it?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiji.office.registry.persons.names import NameWrong, are_near, normal_name, pinyin_of


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" 王 小　明 ", "王小明"),
        ("欧阳·娜娜", "欧阳·娜娜"),
        ("买买提•艾力", "买买提·艾力"),
        ("阿卜杜拉 . 热合曼", "阿卜杜拉·热合曼"),
        ("ivan   Petrov", "IVAN PETROV"),
        ("ＩＶＡＮ", "IVAN"),
        ("𠮷田", "𠮷田"),
    ],
)
def test_a_name_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert normal_name(typed) == kept
    assert normal_name(kept) == kept


@pytest.mark.parametrize("typed", ["", " ", "王", "王3明", "<script>", "王\n2", "王" * 61, "\x00\x00\x00"])
def test_what_is_no_name_is_refused_at_its_field(typed: str) -> None:
    with pytest.raises(NameWrong) as refusal:
        normal_name(typed)
    assert refusal.value.field == "name"


@pytest.mark.parametrize(
    ("name", "pinyin", "initials"),
    [
        ("单雄信", "shanxiongxin", "sxx"),
        ("曾国荃", "zengguoquan", "zgq"),
        ("解小明", "xiexiaoming", "xxm"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("仇英", "qiuying", "qy"),
        ("朴正花", "piaozhenghua", "pzh"),
        ("吕布", "lvbu", "lb"),
        ("IVAN PETROV", "ivanpetrov", "ip"),
        ("王A明", "wangaming", "wam"),
        ("买买提·艾力", "maimaitiaili", "mmtal"),
    ],
)
def test_surnames_are_spelt_as_surnames(name: str, pinyin: str, initials: str) -> None:
    assert pinyin_of(name) == (pinyin, initials)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("王小明", "王小明", True),
        ("王小明", "王晓明", True),
        ("王小明", "王明", True),
        ("王明", "王小明", True),
        ("王小明", "王明小", True),
        ("王小明", "李小红", False),
        ("王明", "王小大明", False),
    ],
)
def test_names_are_near_by_one_change(one: str, other: str, near: bool) -> None:
    assert are_near(one, other) is near


@given(st.text(alphabet="王李小明红", min_size=2, max_size=5), st.text(alphabet="王李小明红", min_size=2, max_size=5))
def test_nearness_is_the_same_both_ways(one: str, other: str) -> None:
    assert are_near(one, other) == are_near(other, one)
