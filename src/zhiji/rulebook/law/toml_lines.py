"""On which line of a TOML text does each key stand, and how deep is it nested?"""

import re
from typing import Final

_HEADER: Final = re.compile(r"^\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?$")
_KEY: Final = re.compile(r"^\s*((?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|\"[^\"]*\"))*)\s*=")
_PART: Final = re.compile(r"\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9_-]+)")
_TOKEN: Final = re.compile(r"\"\"\"|'''|\"(?:[^\"\\]|\\.)*\"|'[^']*'|#.*|[\[\]{}]")
_CLOSING: Final = {
    '"""': re.compile(r'(?:\\.|[^"\\]|"(?!""))*"""'),
    "'''": re.compile(r"(?:[^']|'(?!''))*'''"),
}

Keys = tuple[str, ...]


def lines_of(text: str) -> dict[Keys, int]:
    """Line of every table header and of every key at the start of a line; a place in a list is written as a key.

    A table without a header of its own stands where the first table in it does.
    """
    lines: dict[Keys, int] = {}
    implied: dict[Keys, int] = {}
    counts: dict[Keys, int] = {}
    table: Keys = ()
    value = _Value()
    for number, line in enumerate(text.split("\n"), start=1):
        is_inside = value.is_open
        value.read(line)
        if is_inside:
            continue
        if header := _HEADER.match(line):
            table = _resolve(_parts(header[2]), counts, is_array=header[1] == "[[")
            lines.setdefault(table, number)
            for length in range(1, len(table)):
                implied.setdefault(table[:length], number)
        elif key := _KEY.match(line):
            path = table + _parts(key[1])
            for length in range(len(table) + 1, len(path) + 1):
                lines.setdefault(path[:length], number)
    return implied | lines


def line_nested_beyond(text: str, most: int) -> int | None:
    """The first line on which lists and tables are nested deeper than so many; None where none are."""
    value = _Value()
    for number, line in enumerate(text.split("\n"), start=1):
        value.read(line)
        if value.deepest > most:
            return number
    return None


class _Value:
    """Whether a value goes on over the end of a line: in a list, or in a text of several lines."""

    def __init__(self) -> None:
        self._depth = 0
        self._quote = ""
        self.deepest = 0

    @property
    def is_open(self) -> bool:
        return self._depth > 0 or self._quote != ""

    def read(self, line: str) -> None:
        place = 0
        while place <= len(line):
            pattern = _CLOSING[self._quote] if self._quote else _TOKEN
            token = pattern.match(line, place) if self._quote else pattern.search(line, place)
            if token is None:
                return
            place = token.end()
            self._take("" if self._quote else token[0])

    def _take(self, token: str) -> None:
        self._quote = token if token in _CLOSING else ""
        if token in ("[", "{"):
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)
        elif token in ("]", "}"):
            self._depth -= 1


def _parts(written: str) -> Keys:
    return tuple(a or b or c for a, b, c in _PART.findall(written))


def _resolve(parts: Keys, counts: dict[Keys, int], *, is_array: bool) -> Keys:
    """The path of a header, with the running number of each array of tables on the way."""
    path: Keys = ()
    for place, part in enumerate(parts):
        path += (part,)
        if is_array and place == len(parts) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path += (str(counts[path]),)
    return path
