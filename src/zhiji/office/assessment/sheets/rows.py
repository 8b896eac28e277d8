"""What does a row of a workbook of certificates say, and what is wrong with it?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from zhiji.batch.sources.values import day_of, unmarked
from zhiji.office.assessment.certificates.bring_in import CertificateFacts, check_facts
from zhiji.office.assessment.certificates.numbers import certificate_number
from zhiji.office.assessment.choices import GRADED, CertificateKind
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.workbooks import SheetColumn
from zhiji.office.directory.editions.reading import LEVEL_WORDS, compact
from zhiji.office.registry.feeds.faults import WORDS, Fault
from zhiji.office.registry.feeds.identity import flaws_in, name_in, number_in
from zhiji.rulebook.kernel.text import tidy

KIND_WORDS: Final = {
    "职业资格证书": CertificateKind.VOCATIONAL_QUALIFICATION,
    "职业技能等级证书": CertificateKind.SKILL_LEVEL,
    "专项职业能力证书": CertificateKind.SPECIALISED_ABILITY,
    "特种作业操作证书": CertificateKind.SPECIAL_OPERATION,
    "培训合格证书": CertificateKind.COMPLETION,
}
_KINDS: Final = {**KIND_WORDS, "特种作业操作证": CertificateKind.SPECIAL_OPERATION} | {
    kind.value: kind for kind in CertificateKind
}
LEVELS: Final = ("五级（初级工）", "四级（中级工）", "三级（高级工）", "二级（技师）", "一级（高级技师）", "不分等级")
COLUMNS: Final = [
    SheetColumn("name", "姓名", "name", ("持证人", "学员姓名"), width=12),
    SheetColumn(
        "person_id", "身份证号", "ID number", ("身份证号码", "公民身份号码", "证件号码"), hint="按文本填写。", width=24
    ),
    SheetColumn("kind", "证书种类", "kind", ("证书类型", "证书类别"), choices=tuple(KIND_WORDS), width=20),
    SheetColumn("number", "证书编号", "certificate number", ("证书号", "证书号码"), hint="按文本填写。", width=28),
    SheetColumn("occupation_name", "职业（工种）", "occupation", ("职业", "工种", "职业名称", "项目"), width=20),
    SheetColumn("level", "等级", "grade", ("技能等级", "级别"), is_needed=False, choices=LEVELS),
    SheetColumn("issuer_name", "发证机构", "issued by", ("发证单位", "颁发机构"), width=26),
    SheetColumn("issued_on", "发证日期", "issued on", ("颁发日期", "发证时间"), hint="如 2020-03-01。", width=14),
    SheetColumn("valid_to", "有效期至", "valid to", ("有效期止",), is_needed=False, hint="如 2026-03-01。", width=14),
]
CellFault = tuple[str, str, str]
"""Column, what is wrong and what to do in Chinese, the same in English. It never quotes the cell."""


@dataclass
class JudgedRow:
    """A row as it was understood, and what is wrong with it."""

    number: int
    told: dict[str, str]
    facts: CertificateFacts | None = None
    faults: list[CellFault] = field(default_factory=list)


def judge_row(number: int, told: Mapping[str, str], today: date) -> JudgedRow:
    """Read one row as of a day."""
    row = JudgedRow(number, {column: unmarked(text)[:200] for column, text in told.items()})
    texts = {column: tidy(text) for column, text in told.items()}
    spoilt = [_said(fault) for fault in flaws_in(texts)]
    row.faults += spoilt
    bad = {fault[0] for fault in spoilt}
    clean = {column: "" if column in bad else text for column, text in texts.items()}
    name, name_fault = name_in(clean.get("name", ""))
    holder, id_fault = number_in(clean.get("person_id", ""), today)
    row.faults += [_said(each) for each in (name_fault, id_fault) if each and each.column not in bad]
    kind, level = _kind(row, clean, bad), _level(row, clean, bad)
    issued_on = _day(row, "issued_on", clean, bad, is_needed=True)
    valid_to = _day(row, "valid_to", clean, bad, is_needed=False)
    if row.faults or kind is None or level is None or issued_on is None:
        return row
    row.facts = CertificateFacts(
        kind=kind,
        number=clean.get("number", ""),
        name=name,
        id_number_text=holder or "",
        occupation_name=clean.get("occupation_name", ""),
        level=level if kind in GRADED else 0,
        issuer_name=clean.get("issuer_name", ""),
        issued_on=issued_on,
        valid_to=valid_to,
    )
    _check(row, today, holder or "")
    return row


def _check(row: JudgedRow, today: date, holder: str) -> None:
    facts = row.facts
    assert facts is not None
    try:
        check_facts(facts, today)
        certificate_number(
            facts.number, kind=facts.kind, level=facts.level, issued_on=facts.issued_on, holder_number=holder
        )
    except Refusal as refusal:
        row.faults.append((refusal.field or "number", refusal.zh, refusal.en))
        row.facts = None


def _kind(row: JudgedRow, clean: Mapping[str, str], bad: set[str]) -> CertificateKind | None:
    found = _KINDS.get(compact(clean.get("kind", "")))
    if found is None and "kind" not in bad:
        row.faults.append(("kind", "证书种类不在下拉选项中，请选择。", "No such kind; choose one of the template."))
    return found


def _level(row: JudgedRow, clean: Mapping[str, str], bad: set[str]) -> int | None:
    text = compact(clean.get("level", ""))
    found = LEVEL_WORDS.get(text) if text else 0
    if found is None and "level" not in bad:
        row.faults.append(("level", "等级不在下拉选项中，请选择。", "No such grade; choose one of the template."))
    return found


def _day(row: JudgedRow, column: str, clean: Mapping[str, str], bad: set[str], *, is_needed: bool) -> date | None:
    text = clean.get(column, "")
    if column in bad:
        return None
    if not text:
        if is_needed:
            row.faults.append(_said(Fault(column, "date_missing")))
        return None
    day = day_of(text)
    if day is None:
        row.faults.append(_said(Fault(column, "date_wrong")))
    return day


def _said(fault: Fault) -> CellFault:
    zh, en = WORDS[fault.code]
    return fault.column, zh.format(fault.gap) + "。", en.format(fault.gap) + "."
