"""In which file and line was a value of a regime set: by the pack, a dated version, a reading or an overlay?"""

from typing import NamedTuple

from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.pack import Pack
from zhiji.rulebook.law.toml_file import Path_, TomlFile

Keys = tuple[str, ...]


class _Origin(NamedTuple):
    path: Keys
    file: TomlFile
    place: Path_


class Origins:
    """Remembers what was set over the pack's own values, in the order in which it was applied."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._set: list[_Origin] = []

    def add(self, path: Keys, file: TomlFile, place: Path_) -> None:
        """The value at a path now comes from a place in a file."""
        self._set.append(_Origin(path, file, place))

    def located(self, error: PackError) -> PackError:
        """An error about the regime's data, with the file and line where its value was set last."""
        if error.file is not None or not error.path:
            return error
        origin = self._of(tuple(error.path.split(".")))
        if origin is None:
            return self._pack.located(error)
        return error.at(origin.file.file, origin.file.line_of(origin.place))

    def _of(self, path: Keys) -> _Origin | None:
        """What set the value itself, or else something in it.

        What only opened a table (`active`) is not blamed for what stands in it.
        """
        latest = self._set[::-1]
        itself = (one for one in latest if path[: len(one.path)] == one.path)
        within = (one for one in latest if one.path[: len(path)] == path and one.path[-1] != "active")
        return next(itself, None) or next(within, None)
