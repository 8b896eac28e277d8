"""Applies a change to a pack's data: one path, one new value. Readings, overlays and dated versions all end here."""

import copy
import re
from typing import Any, Final

from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.messages import Text, text

DATED: Final = ("benefits", "conditions", "limits")
"""Tables of tables that may have versions in time."""
CHECKED: Final = frozenset({"benefits", "conditions", "limits", "categories", "certificates", "funds"})
"""Tables that are checked as a whole after a change: there a key may be set that was not given before."""


_PLACE: Final = re.compile("[0-9]{1,9}")
_TIME: Final = frozenset({"from", "to", "known", "cites", "versions"})


class NoEffect(PackError):
    """A change that leaves everything as it was."""


def value_at(data: Any, path: str) -> Any:
    """The value at a dotted path; a number in the path is a place in a list. Unknown paths are a PackError."""
    for part in path.split("."):
        data = _step(data, part, path)
    return data


def set_value(data: dict[str, Any], path: str, value: Any) -> None:
    """Replace the value at a path in place. A key that the schema knows may be set where it was not given."""
    *parents, last = path.split(".")
    if parents and parents[0] in DATED and _TIME & {*parents[2:], last}:
        raise PackError("time_is_the_changes", term=path)
    target: Any = data
    for part in parents:
        target = _step(target, part, path)
    if isinstance(target, list):
        _step(target, last, path)
        target[int(last)] = value
        return
    if not isinstance(target, dict):
        raise PackError("nothing_below", term=path, parent=".".join(parents))
    if last not in target and (len(parents) < 2 or parents[0] not in CHECKED):
        raise PackError("key_not_known", term=path, known=_known(target))
    if last in target and target[last] == value and type(target[last]) is type(value):
        raise NoEffect("no_effect", term=path, value=value)
    target[last] = value


def changed(data: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy of the data with one value replaced; the original stays as it is."""
    fresh = copy.deepcopy(data)
    set_value(fresh, path, value)
    return fresh


def _step(data: Any, part: str, path: str) -> Any:
    if isinstance(data, dict) and part in data:
        return data[part]
    if isinstance(data, list) and _PLACE.fullmatch(part) and int(part) < len(data):
        return data[int(part)]
    raise PackError("step_not_there", term=path, part=part, known=_known(data))


def _known(data: Any) -> Text:
    if isinstance(data, dict):
        return text("known_keys", keys=", ".join(sorted(map(str, data))))
    return text("known_entries", count=len(data)) if isinstance(data, list) else text("known_nothing")
