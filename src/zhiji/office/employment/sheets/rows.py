"""What does a row of a workbook of months say, and what is wrong with it?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.utils.translation import override

from zhiji.batch.sources.values import day_of, month_of, unmarked
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.workbooks import SheetColumn
from zhiji.office.employment.choices import WageBand
from zhiji.office.employment.months.record import check_month
from zhiji.office.registry.feeds.faults import WORDS, Fault
from zhiji.office.registry.feeds.identity import flaws_in, name_in, number_in
from zhiji.rulebook.kernel.text import tidy


def _bands() -> dict[str, str]:
    with override("zh-hans"):
        return {str(band.label): band.value for band in WageBand}


BANDS: Final = _bands()
COLUMNS: Final = [
    SheetColumn("name", "姓名", "name", ("职工姓名", "员工姓名"), width=12),
    SheetColumn(
        "person_id", "身份证号", "ID number", ("身份证号码", "公民身份号码", "证件号码"), hint="按文本填写。", width=24
    ),
    SheetColumn("month", "月份", "month", ("工资月份", "所属月份", "年月"), hint="如 2020-03。", width=12),
    SheetColumn("wage_band", "工资区间", "band of the wage", ("工资", "工资档次"), choices=tuple(BANDS), width=20),
]
CellFault = tuple[str, str, str]
"""Column, what is wrong and what to do in Chinese, the same in English. It never quotes the cell."""


@dataclass
class JudgedRow:
    """A row as it was understood, and what is wrong with it."""

    number: int
    told: dict[str, str]
    name: str = ""
    person_id: str = ""
    month: date | None = None
    wage_band: str = ""
    faults: list[CellFault] = field(default_factory=list)


def judge_row(number: int, told: Mapping[str, str], today: date) -> JudgedRow:
    """Read one row as of a day."""
    row = JudgedRow(number, {column: unmarked(text)[:200] for column, text in told.items()})
    texts = {column: tidy(text) for column, text in told.items()}
    row.faults += [_said(fault) for fault in flaws_in(texts)]
    bad = {fault[0] for fault in row.faults}
    clean = {column: "" if column in bad else text for column, text in texts.items()}
    row.name, name_fault = name_in(clean.get("name", ""))
    holder, id_fault = number_in(clean.get("person_id", ""), today)
    row.person_id = holder or ""
    row.faults += [_said(each) for each in (name_fault, id_fault) if each and each.column not in bad]
    if "month" not in bad:
        _read_month(row, clean.get("month", ""), today)
    row.wage_band = BANDS.get(clean.get("wage_band", ""), "")
    if not row.wage_band and "wage_band" not in bad:
        row.faults.append(("wage_band", "工资区间不在下拉选项中，请选择。", "No such band; choose one offered."))
    return row


def _read_month(row: JudgedRow, text: str, today: date) -> None:
    days = month_of(text)
    day = days[0] if days else day_of(text)
    if day is None:
        row.faults.append(("month", "月份应写成 2020-03 的形式。", "Write the month as 2020-03."))
        return
    row.month = day.replace(day=1)
    try:
        check_month(row.month, today)
    except Refusal as refusal:
        row.faults.append(("month", refusal.zh, refusal.en))


def _said(fault: Fault) -> CellFault:
    zh, en = WORDS[fault.code]
    return fault.column, zh.format(fault.gap) + "。", en.format(fault.gap) + "."
