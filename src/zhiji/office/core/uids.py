"""Is this the name of a row, as addresses carry it?"""

from uuid import UUID

from zhiji.office.core.refusals import NotFound


def as_uid(text: object) -> UUID:
    """The uid in a text. Raises NotFound where it is none: there cannot be such a row."""
    try:
        return UUID(str(text))
    except ValueError:
        raise NotFound from None
