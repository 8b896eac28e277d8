"""How does a row that was typed, in a form or a workbook, become an entry? Every fault is told at its column."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from zhiji.batch.sources.values import flaw_of
from zhiji.office.core.refusals import Refusal
from zhiji.office.directory.catalogues import ORGANISATIONS, Catalogue, Column
from zhiji.office.directory.codes.selectors import codes_on
from zhiji.office.directory.models import CodeTable, Edition, Level
from zhiji.office.registry.organisations.facts import credit_fault
from zhiji.office.registry.organisations.selectors import standing_by_code
from zhiji.rulebook.kernel.text import tidy

MOST_HOURS: Final = 10_000
MOST_FEN: Final = 100_000_000
ORGANISATION_KIND: Final = {Edition.Kind.INSTITUTIONS: "institution", Edition.Kind.ASSESSORS: "assessor"}


class EntryFault(Refusal):
    """One thing that is wrong with one column of an entry."""


class EntryRefused(Refusal):
    """What was typed is no entry of this catalogue. `faults` says why, column by column."""

    def __init__(self, faults: list[EntryFault]) -> None:
        self.faults = faults
        field = faults[0].field if len(faults) == 1 else None
        super().__init__(" ".join(fault.zh for fault in faults), " ".join(fault.en for fault in faults), field=field)


@dataclass(frozen=True)
class Known:
    """What a row may refer to: occupations by code, organisations by credit code."""

    occupations: Mapping[str, str]
    organisations: Mapping[str, Any] = field(default_factory=dict)


def known_for(catalogue: Catalogue, typed: Iterable[Mapping[str, str]], *, on: date) -> Known:
    """What these rows may refer to, as of a day; two queries, however many rows."""
    codes = codes_on(kind=CodeTable.Kind.OCCUPATION, on=on)
    occupations = dict(codes.values_list("code", "name"))
    if catalogue.kind not in ORGANISATIONS:
        return Known(occupations)
    wanted = {compact(tidy(row.get("organisation", ""))).upper() for row in typed}
    return Known(occupations, standing_by_code(kind=ORGANISATION_KIND[catalogue.kind], codes=wanted))


def read_row(catalogue: Catalogue, typed: Mapping[str, str], known: Known) -> dict[str, Any]:
    """The entry's fields. Raises EntryRefused."""
    fields: dict[str, Any] = {}
    faults: list[EntryFault] = []
    for column in catalogue.columns:
        try:
            fields |= _read(column, _cell(column, typed.get(column.name, "")), known)
        except EntryFault as fault:
            faults.append(fault)
    if not faults and fields.get("theory_hours") == 0 and fields.get("practice_hours") == 0:
        faults.append(_fault("practice_hours", "理论和实操课时不能都为0。", "There must be some class hours."))
    if faults:
        raise EntryRefused(faults)
    return fields


def _cell(column: Column, text: str) -> str:
    """What was typed: words as they stand, anything else without full-width forms."""
    return text.strip() if column.kind == "words" else tidy(text)


def compact(text: str) -> str:
    """Without any space."""
    return re.sub(r"\s", "", text)


def _read(column: Column, text: str, known: Known) -> dict[str, Any]:
    if not text:
        if column.needed:
            raise _fault(column.name, f"请填写“{column.zh}”。", f"“{column.en}” is missing.")
        return {column.name: ""}
    if flaw_of(text) is not None:
        raise _fault(
            column.name,
            f"“{column.zh}”是公式错误或没有保存结果，请改为实际内容。",
            f"“{column.en}” is a formula's error or has no stored value; put the value there.",
        )
    if len(text) > column.longest:
        zh, en = f"“{column.zh}”不能超过{column.longest}字。", f"“{column.en}” has at most {column.longest} letters."
        raise _fault(column.name, zh, en)
    return _READERS[column.kind](column, text, known)


def _words(column: Column, text: str, known: Known) -> dict[str, Any]:
    if any(not each.isprintable() for each in text):
        raise _fault(column.name, f"“{column.zh}”含有不可见字符。", f"“{column.en}” holds letters that cannot be seen.")
    return {column.name: text}


def _code(column: Column, text: str, known: Known) -> dict[str, Any]:
    # A workbook's drop-down offers «code name».
    code = text.split()[0]
    if code not in known.occupations:
        raise _fault(
            column.name,
            f"职业分类中没有编码“{code}”，请从列表中选择；确需新增的先载入代码表。",
            f"There is no occupation “{code}”; choose one of the list, or load the code table first.",
        )
    return {"occupation_code": code, "occupation_name": known.occupations[code]}


def _level(column: Column, text: str, known: Known) -> dict[str, Any]:
    found = LEVEL_WORDS.get(compact(text))
    if found is None:
        raise _fault(column.name, f"没有等级“{text}”，请从列表中选择。", f"There is no grade “{text}”; choose one.")
    return {column.name: found}


def _count(column: Column, text: str, known: Known) -> dict[str, Any]:
    plain = text.removesuffix(".0").replace(",", "")
    if not (plain.isascii() and plain.isdecimal()) or int(plain) > MOST_HOURS:
        zh, en = f"“{column.zh}”应为0至{MOST_HOURS}的整数。", f"“{column.en}” is a whole number up to {MOST_HOURS}."
        raise _fault(column.name, zh, en)
    return {column.name: int(plain)}


def _fen(column: Column, text: str, known: Known) -> dict[str, Any]:
    try:
        fen = Decimal(text.replace(",", "").removeprefix("¥").removesuffix("元")) * 100
    except InvalidOperation:
        fen = Decimal("NaN")
    if not fen.is_finite() or fen != fen.to_integral_value() or not 0 <= fen <= MOST_FEN:
        zh, en = f"“{column.zh}”应为金额，最多两位小数。", f"“{column.en}” is a sum with two decimals at most."
        raise _fault(column.name, zh, en)
    return {column.name: int(fen)}


def _organisation(column: Column, text: str, known: Known) -> dict[str, Any]:
    code = compact(text).upper()
    found = known.organisations.get(code)
    if found is None and (wrong := credit_fault(code)):
        raise _fault(column.name, wrong.zh, wrong.en)
    if found is None:
        raise _fault(
            column.name,
            f"没有信用代码为“{text}”且审核通过的单位。",
            f"No approved organisation of this kind has the credit code “{text}”.",
        )
    return {
        "organisation_id": found.pk,
        "organisation_name": found.name,
        "town_name": found.town.name if found.town else "",
        "address": found.address,
    }


def _fault(name: str, zh: str, en: str) -> EntryFault:
    return EntryFault(zh, en, field=name)


def _level_words() -> dict[str, int]:
    found: dict[str, int] = {}
    for level in Level:
        found[str(int(level))] = found[f"{int(level)}.0"] = int(level)
    for number, words in {
        0: ("不分等级", "无等级", "专项职业能力"),
        5: ("五级（初级工）", "五级", "初级工", "五级(初级工)"),
        4: ("四级（中级工）", "四级", "中级工", "四级(中级工)"),
        3: ("三级（高级工）", "三级", "高级工", "三级(高级工)"),
        2: ("二级（技师）", "二级", "技师", "二级(技师)"),
        1: ("一级（高级技师）", "一级", "高级技师", "一级(高级技师)"),
    }.items():
        found |= dict.fromkeys(words, number)
    return found


LEVEL_WORDS: Final = _level_words()
_READERS: Final = {
    "words": _words,
    "code": _code,
    "level": _level,
    "count": _count,
    "fen": _fen,
    "organisation": _organisation,
}
