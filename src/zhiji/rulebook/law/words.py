"""Which words may a file use for a code, and does each of them mean one code only?"""

import re
from collections.abc import Iterator
from typing import Final

from zhiji.rulebook.decide.reading import FEE_PAYER_WORDS
from zhiji.rulebook.kernel.text import tidy
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.schema import Law

_CODE: Final = re.compile("[A-Za-z0-9_-]+")
_COLUMNS: Final = {"benefits": "benefit", "categories": "categories", "certificates": "certificate"}
"""Tables of codes, and the column of a file in which their words stand."""


def codes_of(law: Law) -> dict[str, dict[str, int]]:
    """Per column, every word that a file may use for a code, and the code's place in the pack."""
    codes: dict[str, dict[str, int]] = {"fee_paid_by": dict(FEE_PAYER_WORDS)}
    for table, column in _COLUMNS.items():
        codes[column] = {word: place for place, _, _, word in _words(law, table)}
    return codes


def refuse_odd_codes(law: Law) -> None:
    """A code stands in dotted paths, in lists of reasons and in traces. Raises PackError at one with another sign."""
    for table in ("benefits", "families", "conditions", "limits", "categories", "certificates", "funds"):
        for code in getattr(law, table):
            if not _CODE.fullmatch(code) or (table == "benefits" and code == "all"):
                raise PackError("code_not_plain", path=table, name=code)


def refuse_same_words(law: Law) -> None:
    """Two codes of one kind with one word: a file that uses it would mean either. Raises PackError at the second."""
    for table in (*_COLUMNS, "funds"):
        owners: dict[str, str] = {}
        for _, code, key, word in _words(law, table):
            owner = owners.setdefault(word, code)
            if owner != code:
                path = f"{table}.{code}.{key}" if key else f"{table}.{code}"
                raise PackError("word_twice", path=path, word=word, other=f"{table}.{owner}")


def _words(law: Law, table: str) -> Iterator[tuple[int, str, str, str]]:
    """Place, code, key and word, of every code that is in use."""
    for place, (code, words) in enumerate(getattr(law, table).items()):
        if not getattr(words, "active", True):
            continue
        named = (("", code), ("zh", words.zh), *(("also", word) for word in words.also))
        for key, word in named:
            tidied = tidy(word)
            yield place, code, key, tidied.lower() if tidied.isascii() else tidied
