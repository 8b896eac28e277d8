"""What is a grade called?"""

from typing import TYPE_CHECKING, Any

from zhiji.office.directory.models import Level

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def level_words(level: int) -> "_StrPromise | str":
    """The grade's name in the reader's language."""
    return Level(level).label


def level_choices() -> list[tuple[str, Any]]:
    """All grades for a list to choose from, the lowest first."""
    return [(str(number), Level(number).label) for number in (5, 4, 3, 2, 1, 0)]
