"""Where in some bytes does one of the known numbers stand, as ASCII, as UTF-16, as hex of ASCII, or inside a zip?"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

SHORTEST = 11
_PLAIN = re.compile(rb"[0-9]{10,}[0-9Xx]")
_LITTLE = re.compile(rb"(?:[0-9]\0){10,}[0-9Xx]\0")
_BIG = re.compile(rb"(?:\0[0-9]){10,}\0[0-9Xx]")
_HEX = re.compile(rb"(?:3[0-9]){10,}(?:3[0-9]|58|78)")


def runs(content: bytes) -> Iterator[str]:
    """Every run of eleven digits and more, in whichever of the forms."""
    for found in _PLAIN.finditer(content):
        yield found.group().decode()
    for found in _LITTLE.finditer(content):
        yield found.group().decode("utf-16-le")
    for found in _BIG.finditer(content):
        yield found.group().decode("utf-16-be")
    for found in _HEX.finditer(content):
        # A hex run may begin in the middle of a pair; both halves are read.
        text = found.group()
        for start in (0, 1):
            half = text[start : start + (len(text) - start) // 2 * 2]
            yield bytes.fromhex(half.decode()).decode("latin-1")


def known_in(content: bytes, known: frozenset[str]) -> set[str]:
    """Which of the known numbers stand in the content."""
    lengths = sorted({len(each) for each in known})
    found: set[str] = set()
    for run in runs(content):
        text = run.upper()
        for length in lengths:
            found |= known & {text[at : at + length] for at in range(len(text) - length + 1)}
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                found |= known_in(packed.read(name), known)
    return found


def files_with(folder: Path, known: frozenset[str]) -> dict[str, set[str]]:
    """Every file below the folder that holds a known number, with those that it holds."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and (here := known_in(path.read_bytes(), known)):
            found[str(path.relative_to(folder))] = here
    return found
