"""In which encoding is a file of separated values, and what stands between its values?"""

import codecs
import csv
import io
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from zhiji.batch.sources.headers import LOOKED_AT, find_header
from zhiji.batch.sources.source import Unusable

SEPARATORS: Final = (",", "\t", ";")
"""As the contract has it; as a spreadsheet writes «Unicode text»; as it writes CSV where commas stand in numbers."""
LARGEST_CELL: Final = 1 << 27
_HEAD: Final = 1 << 20
_BLOCK: Final = 1 << 22


class Form(NamedTuple):
    """How a file is written."""

    encoding: str
    separator: str


def form_of(path: Path, names: dict[str, str], required: Sequence[str]) -> Form:
    """Encoding, and the separator under which the header is found. Raises Unusable."""
    encoding = encoding_of(path)
    with path.open(encoding=encoding, newline="") as file:
        head = file.read(_HEAD)
    return Form(encoding, _separator_of(head, names, required))


def encoding_of(path: Path) -> str:
    """`utf-8-sig`, `utf-16` by its byte-order mark, or `gb18030`, by trying. Raises Unusable where none fits."""
    with path.open("rb") as file:
        mark = file.read(2)
    is_wide = mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    for encoding in ("utf-16",) if is_wide else ("utf-8-sig", "gb18030"):
        if _decodes(path, encoding):
            return encoding
    raise Unusable("encoding_unknown", file=path.name)


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _separator_of(head: str, names: dict[str, str], required: Sequence[str]) -> str:
    """The separator that makes a header of one of the first lines; the rows below have no say in it.

    Raises Unusable, as the separator has it that comes nearest to a header.
    """
    refusals = []
    for separator in SEPARATORS:
        try:
            find_header(_first_rows(head, separator), names, required)
        except Unusable as refusal:
            refusals.append(refusal)
        else:
            return separator
    raise min(refusals, key=_columns_missing)


def _columns_missing(refusal: Unusable) -> int:
    columns = refusal.gaps.get("columns")
    return len(columns) if isinstance(columns, list) else 0


def _first_rows(head: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(LARGEST_CELL)
    return list(islice(csv.reader(io.StringIO(head, newline=""), delimiter=separator), LOOKED_AT))
