"""How is a name written down, so that the same name is the same text; and how is it spelt in pinyin?"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from zhiji.office.core.refusals import Refusal

_DOTS: Final = re.compile(r"\s*[·•・‧∙⋅.．]\s*")
_HAN: Final = re.compile(r"[㐀-鿿〇豈-﫿\U00020000-\U000323AF]")
_NAME: Final = re.compile(r"[㐀-鿿〇豈-﫿\U00020000-\U000323AFA-Z·' -]{2,60}")
_SPACE: Final = re.compile(r"\s+")

SURNAMES: Final = {
    "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "查": "zha", "区": "ou", "朴": "piao", "任": "ren",
    "华": "hua", "盖": "ge", "乐": "yue", "召": "shao", "黑": "he", "翟": "zhai", "繁": "po", "缪": "miao",
    "秘": "bi", "冼": "xian", "折": "she", "员": "yun", "覃": "qin", "不": "fou", "种": "chong", "洗": "xian",
    "那": "na", "尉": "wei", "宁": "ning", "葛": "ge", "幺": "yao", "么": "yao", "褚": "chu", "石": "shi",
    "沈": "shen", "瞿": "qu", "撒": "sa", "逄": "pang", "晟": "cheng", "牟": "mu", "适": "kuo", "句": "gou",
    "能": "nai", "阚": "kan", "教": "jiao", "哈": "ha", "车": "che", "都": "du", "卜": "bu", "重": "chong",
    "隗": "wei", "相": "xiang", "俞": "yu", "应": "ying", "长": "chang", "干": "gan", "燕": "yan", "纪": "ji",
    "谌": "chen", "祭": "zhai", "贾": "jia", "薄": "bo", "柏": "bai", "和": "he", "行": "xing", "万俟": "moqi",
    "尉迟": "yuchi", "单于": "chanyu", "长孙": "zhangsun", "澹台": "tantai", "令狐": "linghu", "宿": "su",
}  # fmt: skip
"""Surnames that are read otherwise than the same characters elsewhere."""


class NameWrong(Refusal):
    """What was given is no name of a person."""


def normal_name(text: str) -> str:
    """A name as it is kept: no space between Chinese characters, one kind of dot, Latin letters as on an ID card.

    Raises NameWrong.
    """
    name = _DOTS.sub("·", unicodedata.normalize("NFKC", text)).strip(" ·\t\r\n")
    name = _SPACE.sub("" if _HAN.search(name) else " ", name).upper()
    if not _NAME.fullmatch(name):
        raise NameWrong(
            "姓名应为 2 至 60 个汉字或字母，请按身份证上的写法填写。",
            "A name has 2 to 60 Chinese characters or letters; write it as the ID card does.",
            field="name",
        )
    return name


@lru_cache(maxsize=100_000)
def pinyin_of(name: str) -> tuple[str, str]:
    """The pinyin of a name without tones and spaces, and its initials: `zengxiaoxian`, `zxx`."""
    from pypinyin import lazy_pinyin

    surname = next((name[:size] for size in (2, 1) if name[:size] in SURNAMES and len(name) > size), "")
    syllables = [SURNAMES[surname]] if surname else []
    for part in re.findall(r"[A-Z]+|[^A-Z]+", name[len(surname) :]):
        syllables += [part] if part.isascii() else lazy_pinyin(part, errors="ignore")
    letters = ["".join(filter(str.isalpha, each.lower().replace("ü", "v"))) for each in syllables]
    initials = "".join(each[:1] for each in letters)
    if len(surname) == 2:
        initials = _INITIALS[surname] + initials[1:]
    return "".join(letters)[:400], initials[:60]


_INITIALS: Final = {"万俟": "mq", "尉迟": "yc", "单于": "cy", "长孙": "zs", "澹台": "tt", "令狐": "lh"}


def are_near(one: str, other: str) -> bool:
    """Whether two names are the same but for one character that differs, is missing, or changed its place."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
