"""Does each change of a reading or an overlay change anything, in some regime?"""

from typing import Any, NamedTuple

from pydantic import ValidationError

from zhiji.rulebook.law.changes import NoEffect, set_value, value_at
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.messages import Text
from zhiji.rulebook.law.origins import Origins
from zhiji.rulebook.law.schema import Law
from zhiji.rulebook.law.toml_file import Path_, TomlFile


class Source(NamedTuple):
    """One change as it is written: what it is called that makes it, and where it stands."""

    words: Text
    file: TomlFile
    place: Path_

    @property
    def line(self) -> int | None:
        """The line on which the change names its path."""
        return self.file.line_of((*self.place, "path"))


class Effects:
    """Remembers for each change whether it changed anything in any regime; one that never did is an error."""

    def __init__(self) -> None:
        self._idle: dict[tuple[TomlFile, Path_], PackError] = {}
        self._done: set[tuple[TomlFile, Path_]] = set()

    def apply(self, data: dict[str, Any], origins: Origins, source: Source, path: str, value: Any) -> None:
        """Make the change in a regime's data."""
        is_new = _is_new(data, path)
        before = law_or_none(data) if is_new else None
        try:
            set_value(data, path, value)
            if is_new and law_or_none(data) == before:
                raise NoEffect("no_effect", term=path, value=value)
        except NoEffect as error:
            found = NoEffect("in_source", source.file.file, source.line, source=source.words, cause=error)
            self._idle[source.file, source.place] = found
        except PackError as error:
            raise PackError("in_source", source.file.file, source.line, source=source.words, cause=error) from None
        else:
            self._done.add((source.file, source.place))
            origins.add(tuple(path.split(".")), source.file, (*source.place, "value"))

    def wait(self, source: Source, path: str) -> None:
        """The change does not hold in this regime."""
        found = NoEffect("never_in_force", source.file.file, source.line, source=source.words, term=path)
        self._idle.setdefault((source.file, source.place), found)

    def refuse_idle(self) -> None:
        """Raise for the first change that has changed nothing."""
        for change, error in self._idle.items():
            if change not in self._done:
                raise error


def _is_new(data: dict[str, Any], path: str) -> bool:
    """Whether a path leads to a key that its table does not give."""
    try:
        value_at(data, path)
    except PackError:
        return True
    return False


def law_data(data: dict[str, Any]) -> dict[str, Any]:
    """What of a regime's data is law: all but the description of the document."""
    return {key: value for key, value in data.items() if key in Law.model_fields}


def law_or_none(data: dict[str, Any]) -> Law | None:
    """The law in a regime's data; None where it is none, which is said when the regime is complete."""
    try:
        return Law.model_validate(law_data(data))
    except ValidationError:
        return None
