"""Which clause does each piece of a plan's official text belong to, and which figures does a clause state?

The text itself never enters a pack: an office loads it, and the check compares the hash and the figures of each clause
with what the pack recorded. Official texts arrive as converted word-processor files, so the reader copes with
bookmarks, full-width digits, ideographic spaces, sentences broken across lines and table headings that repeat at page
breaks.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

PREAMBLE = "0"

_NUMERAL = "[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_SECTION, _SUBSECTION, _ITEM = range(3)
_MARKERS = (
    (_SECTION, False, re.compile(rf"({_NUMERAL})、")),
    (_SUBSECTION, False, re.compile(rf"\(({_NUMERAL})\)")),
    (_SUBSECTION, True, re.compile(rf"第({_NUMERAL})阶段:")),
    (_ITEM, False, re.compile(r"(\d{1,2})[.、](?!\d)")),
)

_BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]")
_ANNEX = re.compile(r"^[ \t\u3000]*附[ \t\u3000]*件[ \t\u3000]*\d{0,2}[ \t\u3000:：]*$", re.MULTILINE)
_TABLE_HEADING = re.compile(r"序\s*号\s*内\s*容\s*责任单位")
_ROW_NUMBER = re.compile(r"(?:^|(?<=\t))[ \u3000]*(\d{1,3})[ \u3000]*(?=\t|$)", re.MULTILINE)

_CIRCLED = re.compile("[\u2460-\u249b]")
_ENUMERATOR = re.compile(r"^[^\S\n]*\d{1,2}[.、](?!\d)|\(\d{1,2}\)", re.MULTILINE)
_LEADING_ZEROS = re.compile(r"(?<![\d.,])0+(?=\d)")
_DOCUMENT = r"[〔\[](?P<issued>\d{4})[〕\]](?P<serial>\d+)号"
_YEARS = r"(?P<first>\d{4})年?[—–~至-]{1,2}(?P<last>\d{4})年(?!\d{1,2}月)"
_DATE = r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日"
_NUMBER = r"(?<![A-Za-z\d])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)"
_UNIT = (
    r"%|‰|[万亿]?(?:元(?:/(?:人次|人|天|日|月|年|课时|学时))*"
    r"|人次|个工作日|个月|个|周岁|课时|学时|小时|分钟|[年月日天周次人名户家岁倍号])?"
)
_FIGURE = re.compile(rf"{_DOCUMENT}|{_YEARS}|{_DATE}|{_NUMBER}(?:{_UNIT})")


class _Mark(NamedTuple):
    """A line that opens a section, a subsection or phase, or an item, and where it starts."""

    path: tuple[int, ...]
    start: int
    is_phase: bool

    @property
    def clause(self) -> str:
        return ".".join(map(str, self.path))

    def holds(self, other: "_Mark") -> bool:
        return len(self.path) < len(other.path) and other.path[: len(self.path)] == self.path


def read_plan(text: str) -> dict[str, str]:
    """Cut a plan into its clauses: clause id → raw text, in the order of the text.

    A heading belongs to the first clause under it, and what stands before section one is clause 0, so every character
    of the body is in exactly one leaf clause (see `leaves`). A section cut into phases is also kept whole, because
    rules cite its span as one. An annex row is its content and its units, without its number.
    """
    annex = _ANNEX.search(text)
    if annex is None:
        return _read_body(text)
    return _read_body(text[: annex.start()]) | _read_annex(text[annex.end() :])


def leaves(clauses: Iterable[str]) -> list[str]:
    """The clause ids that no other id in the list divides further."""
    ids = list(clauses)
    return [clause for clause in ids if not any(other.startswith(f"{clause}.") for other in ids)]


def clause_hash(text: str) -> str:
    """SHA-256 of a clause's text as read: NFKC, without bookmarks and white space, so that layout never changes it."""
    return hashlib.sha256(_plain(text).encode()).hexdigest()


def figures_in(text: str) -> list[str]:
    """The figures of a clause with their units, in order of appearance and in one spelling.

    A document number, a span of years and a calendar date are one figure each; enumerators are none, nor are digits
    glued to a Latin letter, which are codes.
    """
    return [_spell(match) for match in _FIGURE.finditer(_without_enumerators(text))]


def _read_body(body: str) -> dict[str, str]:
    marks = list(_marks(body))
    opened = marks[0].start if marks else len(body)
    clauses = {PREAMBLE: body[:opened]}
    for index, mark in enumerate(marks):
        following = marks[index + 1] if index + 1 < len(marks) else None
        if following is None or not mark.holds(following):
            end = following.start if following else len(body)
            clauses[mark.clause] = body[opened:end]
            opened = end
        elif following.is_phase:
            clauses[mark.clause] = body[mark.start : _end(marks[index:], len(body))]
    return clauses


def _end(marks: list[_Mark], length: int) -> int:
    """Where the first mark's own text and everything under it ends."""
    return next((mark.start for mark in marks[1:] if not marks[0].holds(mark)), length)


def _marks(body: str) -> Iterator[_Mark]:
    """The lines that open a clause. Only the next number in sequence does: a broken sentence may begin like one."""
    counts = [0, 0, 0]
    start = 0
    for line in body.splitlines(keepends=True):
        for depth, is_phase, pattern in _MARKERS:
            found = pattern.match(_outer(line))
            if found and _number(found[1]) == counts[depth] + 1 and (depth == _SECTION or counts[_SECTION]):
                counts[depth:] = [counts[depth] + 1] + [0] * (_ITEM - depth)
                yield _Mark(tuple(filter(None, counts)), start, is_phase)
                break
        start += len(line)


def _read_annex(annex: str) -> dict[str, str]:
    """Rows begin at the next number in sequence that fills a table cell; what stands before row 1 is the title."""
    table = _TABLE_HEADING.sub("", annex)
    rows: list[re.Match[str]] = []
    for found in _ROW_NUMBER.finditer(table):
        if int(found[1]) == len(rows) + 1:
            rows.append(found)
    ends = [row.start() for row in rows[1:]] + [len(table)]
    return {f"A{number}": table[row.end() : end] for number, (row, end) in enumerate(zip(rows, ends, strict=True), 1)}


def _number(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    digits = "〇一二三四五六七八九"
    tens, ten, ones = numeral.rpartition("十")
    return (digits.index(tens or "一") * 10 if ten else 0) + digits.index(ones or "〇")


def _outer(line: str) -> str:
    """A line as a marker pattern sees it: one spelling, nothing before its first character."""
    return _BOOKMARK.sub("", unicodedata.normalize("NFKC", line)).lstrip()


def _plain(text: str) -> str:
    return "".join(_BOOKMARK.sub("", unicodedata.normalize("NFKC", text)).split())


def _without_enumerators(text: str) -> str:
    """Plain text for reading figures. The Chinese comma divides figures; only the ASCII one groups thousands."""
    readable = unicodedata.normalize("NFKC", _CIRCLED.sub("", text.replace("，", "；")))
    return _plain(_ENUMERATOR.sub("", _BOOKMARK.sub("", readable)))


def _spell(figure: re.Match[str]) -> str:
    if figure["issued"]:
        return f"〔{figure['issued']}〕{int(figure['serial'])}号"
    if figure["first"]:
        return f"{figure['first']}—{figure['last']}年"
    return _LEADING_ZEROS.sub("", figure[0].replace(",", ""))
