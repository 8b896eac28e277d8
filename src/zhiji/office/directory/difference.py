"""What differs between two editions? Plain dictionaries in, so that it can be proved without a database."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Difference[Key: Hashable, Value]:
    """What one edition has that the other has not, and what both say differently: before and after."""

    added: dict[Key, Value]
    removed: dict[Key, Value]
    changed: dict[Key, tuple[Value, Value]]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.removed or self.changed)

    @property
    def count(self) -> int:
        """How many entries differ."""
        return len(self.added) + len(self.removed) + len(self.changed)


def difference[Key: Hashable, Value](first: Mapping[Key, Value], second: Mapping[Key, Value]) -> Difference[Key, Value]:
    """From the first to the second."""
    return Difference(
        added={key: value for key, value in second.items() if key not in first},
        removed={key: value for key, value in first.items() if key not in second},
        changed={key: (first[key], value) for key, value in second.items() if key in first and first[key] != value},
    )


def applied[Key: Hashable, Value](first: Mapping[Key, Value], found: Difference[Key, Value]) -> dict[Key, Value]:
    """The first with the difference applied: the second."""
    kept = {key: value for key, value in first.items() if key not in found.removed}
    return kept | found.added | {key: after for key, (_, after) in found.changed.items()}
