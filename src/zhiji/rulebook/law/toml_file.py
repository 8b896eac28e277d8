"""Reads one TOML file and remembers on which line each key stands, so that an error can say so."""

import re
import tomllib
from pathlib import Path
from typing import Any, Final

from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.messages import Text
from zhiji.rulebook.law.os_faults import fault_of
from zhiji.rulebook.law.toml_lines import line_nested_beyond, lines_of
from zhiji.rulebook.law.violations import toml_fault

_AT_LINE: Final = re.compile(r"\s*\(at line (\d+), column \d+\)")
_LONGEST_NUMBER: Final = 4_000
_LONG: Final = re.compile(rf"[0-9A-Fa-f_]{{{_LONGEST_NUMBER},}}")
_DEEPEST: Final = 32

Path_ = tuple[str | int, ...]


class TomlFile:
    """A parsed file: `data`, and `line_of(path)` for any path into it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        text = _text_of(file)
        self.data = _data_of(file, text)
        self._lines = lines_of(text)

    def line_of(self, path: Path_) -> int | None:
        """The line of the key, or of the nearest table above it that has a line of its own; at last the first line."""
        keys = tuple(map(str, path))
        for length in range(len(keys), 0, -1):
            line = self._lines.get(keys[:length])
            if line is not None:
                return line
        return 1 if path else None

    def error(self, code: str, path: Path_ = (), **gaps: object) -> PackError:
        """A PackError that points into this file."""
        return PackError(code, self.file, self.line_of(path), path=dotted(path), **gaps)


def dotted(path: Path_) -> str:
    """A path as it is written in a change or a message."""
    return ".".join(map(str, path))


def _text_of(file: Path) -> str:
    """The file's text; a byte-order mark, as Windows puts it, is no part of it."""
    try:
        written = file.read_bytes()
    except FileNotFoundError:
        raise PackError("file_missing", file) from None
    except OSError as error:
        raise PackError("file_unreadable", file, why=fault_of(error)) from None
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = written[: error.start].count(b"\n") + 1
        raise PackError("not_utf8", file, line, why=error.reason) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _data_of(file: Path, text: str) -> dict[str, Any]:
    if line := line_nested_beyond(text, _DEEPEST):
        raise PackError("nested_too_deep", file, line, most=_DEEPEST)
    if long := _LONG.search(text):
        raise PackError("number_too_long", file, text.count("\n", 0, long.start()) + 1)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        match = _AT_LINE.search(said)
        line = int(match[1]) if match else len(text.splitlines()) or 1
        raise PackError("not_toml", file, line, why=Text(toml_fault(said), said)) from None
