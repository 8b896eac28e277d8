"""Under which Latin letters is an organisation's name found?"""

from pypinyin import Style, lazy_pinyin


def pinyin(name: str) -> str:
    """All syllables of a name in one word, without tones; letters and digits as they stand."""
    return "".join(lazy_pinyin(name, errors=_plain)).lower()[:400]


def initials(name: str) -> str:
    """The first letter of each syllable."""
    return "".join(lazy_pinyin(name, style=Style.FIRST_LETTER, errors=_plain)).lower()[:120]


def _plain(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
