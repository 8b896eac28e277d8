"""Which part of a value may be shown to whoever reads a list of errors? Numbers of persons never whole."""

import re
from typing import Final

from zhiji.rulebook.decide.reading import unmarked
from zhiji.rulebook.kernel.identity import mask_id

_SECRET: Final = frozenset({"person_id", "employer_id", "institution_id"})
_LIKE_AN_ID: Final = re.compile(r"[0-9]{14,17}[0-9Xx]")


def shown(column: str, text: str) -> str:
    """A value as it may be shown."""
    text = unmarked(text)
    if column in _SECRET:
        return mask_id(text) if text else ""
    return hide_ids(text)


def hide_ids(text: str) -> str:
    """A text in which whatever looks like an ID number is masked, wherever it stands."""
    return _LIKE_AN_ID.sub(lambda match: mask_id(match[0]), text)
