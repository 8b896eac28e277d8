"""Applies a change to a pack's data: one path, one new value. Readings, overlays and dated versions all end here."""

import copy
from typing import Any

from zhiji.rulebook.law.errors import PackError

CHECKED = frozenset({"benefits", "conditions", "limits", "categories", "certificates", "funds"})
"""Tables that are checked as a whole after a change: there a key may be set that was not given before."""


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
    target: Any = data
    for part in parents:
        target = _step(target, part, path)
    if isinstance(target, list):
        _step(target, last, path)
        target[int(last)] = value
        return
    if not isinstance(target, dict):
        raise PackError(f"unknown path {path!r}: there is nothing below {'.'.join(parents)!r}")
    if last not in target and (len(parents) < 2 or parents[0] not in CHECKED):
        raise PackError(f"unknown path {path!r}: {_known(target)}")
    if last in target and target[last] == value and type(target[last]) is type(value):
        raise NoEffect(f"{path} is {value!r} already: the change has no effect")
    target[last] = value


def changed(data: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy of the data with one value replaced; the original stays as it is."""
    fresh = copy.deepcopy(data)
    set_value(fresh, path, value)
    return fresh


def _step(data: Any, part: str, path: str) -> Any:
    if isinstance(data, dict) and part in data:
        return data[part]
    if isinstance(data, list) and part.isdigit() and int(part) < len(data):
        return data[int(part)]
    raise PackError(f"unknown path {path!r}: {part!r} is not there; {_known(data)}")


def _known(data: Any) -> str:
    if isinstance(data, dict):
        return "known are " + ", ".join(sorted(map(str, data)))
    return f"the list has {len(data)} entries" if isinstance(data, list) else "there is nothing below it"
