"""Reads one TOML file and remembers on which line each key stands, so that an error can say so."""

import re
import tomllib
from pathlib import Path
from typing import Any, Final

from zhiji.rulebook.law.errors import PackError

_HEADER: Final = re.compile(r"^\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?$")
_KEY: Final = re.compile(r"^\s*((?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|\"[^\"]*\"))*)\s*=")
_PART: Final = re.compile(r"\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9_-]+)")
_AT_LINE: Final = re.compile(r"\(at line (\d+)")

Path_ = tuple[str | int, ...]


class TomlFile:
    """A parsed file: `data`, and `line_of(path)` for any path into it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        try:
            text = file.read_text(encoding="utf-8")
        except FileNotFoundError:
            raise PackError("file_missing", file) from None
        except UnicodeDecodeError as error:
            raise PackError("not_utf8", file, why=error.reason) from None
        try:
            self.data: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            match = _AT_LINE.search(str(error))
            raise PackError("not_toml", file, int(match[1]) if match else None, why=str(error)) from None
        self._lines = _index(text)

    def line_of(self, path: Path_) -> int | None:
        """The line of the key, or of the nearest table above it that has a line of its own."""
        for length in range(len(path), 0, -1):
            line = self._lines.get(path[:length])
            if line is not None:
                return line
        return None

    def error(self, code: str, path: Path_ = (), **gaps: object) -> PackError:
        """A PackError that points into this file."""
        return PackError(code, self.file, self.line_of(path), path=dotted(path), **gaps)


def dotted(path: Path_) -> str:
    """A path as it is written in a change or a message."""
    return ".".join(map(str, path))


def _parts(written: str) -> tuple[str, ...]:
    return tuple(a or b or c for a, b, c in _PART.findall(written))


def _index(text: str) -> dict[Path_, int]:
    """Line of every table header and of every key at the start of a line."""
    lines: dict[Path_, int] = {}
    counts: dict[Path_, int] = {}
    table: Path_ = ()
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        if header:
            table = _resolve(_parts(header[2]), counts, is_array=header[1] == "[[")
            lines.setdefault(table, number)
            continue
        key = _KEY.match(line)
        if key:
            path = table + _parts(key[1])
            for length in range(len(table) + 1, len(path) + 1):
                lines.setdefault(path[:length], number)
    return lines


def _resolve(parts: tuple[str, ...], counts: dict[Path_, int], *, is_array: bool) -> Path_:
    """The path of a header, with the running number of each array of tables on the way."""
    path: Path_ = ()
    for place, part in enumerate(parts):
        path += (part,)
        if is_array and place == len(parts) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path += (counts[path],)
    return path
