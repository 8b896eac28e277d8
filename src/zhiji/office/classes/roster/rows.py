"""What does a row of a roster say, and what is wrong with it, cell by cell?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from zhiji.batch.sources.values import unmarked
from zhiji.office.classes.models import Enrolment
from zhiji.office.core.texts import speaks_chinese
from zhiji.office.registry.feeds.faults import WORDS as LIST_WORDS
from zhiji.office.registry.feeds.faults import Fault
from zhiji.office.registry.feeds.identity import LONGEST, flaws_in, name_in, number_in
from zhiji.office.registry.persons.numbers import PhoneWrong, mobile_number
from zhiji.rulebook.kernel.credit import credit_check, is_in_alphabet
from zhiji.rulebook.kernel.text import tidy

COLUMNS: Final = {
    "name": ("姓名", "name"),
    "person_id": ("身份证号", "ID number"),
    "phone": ("手机号", "mobile number"),
    "fee_paid_by": ("付费方", "who pays the fee"),
    "employer": ("用人单位信用代码", "employer's credit code"),
}
HEADERS: Final = {
    **dict.fromkeys(("姓名", "学员姓名", "名字", "人员姓名", "name"), "name"),
    **dict.fromkeys(
        ("身份证号", "身份证号码", "身份证", "公民身份号码", "公民身份证号", "公民身份证号码", "证件号码", "证件号",
         "身份证件号码", "居民身份证号", "居民身份证号码", "person_id", "id_number", "idnumber"),
        "person_id",
    ),
    **dict.fromkeys(("手机号", "手机号码", "联系电话", "电话", "手机", "phone"), "phone"),
    **dict.fromkeys(("付费方", "缴费方", "fee_paid_by"), "fee_paid_by"),
    **dict.fromkeys(("用人单位信用代码", "企业信用代码", "单位信用代码", "employer_id"), "employer"),
}  # fmt: skip
NEEDED: Final = ("name", "person_id")
BEARERS: Final = {
    "": Enrolment.FeeBearer.INSTITUTION,
    "培训主体": Enrolment.FeeBearer.INSTITUTION,
    "机构": Enrolment.FeeBearer.INSTITUTION,
    "institution": Enrolment.FeeBearer.INSTITUTION,
    "个人": Enrolment.FeeBearer.PERSON,
    "person": Enrolment.FeeBearer.PERSON,
}
WORDS: Final = LIST_WORDS | {
    "phone_wrong": ("应为以 1 开头的 11 位数字，请核对", "it has eleven digits and begins with 1; check it"),
    "bearer_unknown": ("请从下拉选项中选择“个人”或“培训主体”", "choose one of the template's two words"),
    "employer_wrong": ("统一社会信用代码有误，请对照执照核对", "this is no credit code; compare it with the licence"),
    "employer_unknown": ("该单位尚未在本系统登记，请先登记或留空", "this employer is not registered; leave it empty"),
    "name_differs": (
        "与该身份证号在实名库中登记的姓名不一致，请核对",
        "the name is not the one registered for this ID number; check both",
    ),
}


@dataclass
class RosterRow:
    """A row as it was understood, what is wrong with it, and whether its person is on the roster already."""

    number: int
    told: dict[str, str]
    name: str = ""
    person_id: str | None = None
    phone: str = ""
    fee_paid_by: str = Enrolment.FeeBearer.INSTITUTION
    employer: str = ""
    is_enrolled: bool = False
    faults: list[Fault] = field(default_factory=list)


def read_row(number: int, told: Mapping[str, str], on: date) -> RosterRow:
    """Read one row."""
    texts = {column: tidy(text) for column, text in told.items()}
    row = RosterRow(number, {column: unmarked(text)[:LONGEST] for column, text in told.items()})
    row.faults += flaws_in(texts)
    spoilt = {fault.column for fault in row.faults}
    found: list[Fault | None] = []
    if "name" not in spoilt:
        row.name, fault = name_in(texts.get("name", ""))
        found.append(fault)
    if "person_id" not in spoilt:
        row.person_id, fault = number_in(texts.get("person_id", ""), on)
        found.append(fault)
    if "phone" not in spoilt:
        row.phone, fault = _phone(texts.get("phone", ""))
        found.append(fault)
    bearer = BEARERS.get(texts.get("fee_paid_by", "").lower())
    row.fee_paid_by = bearer or row.fee_paid_by
    found.append(None if bearer or "fee_paid_by" in spoilt else Fault("fee_paid_by", "bearer_unknown"))
    row.employer = texts.get("employer", "").upper()
    found.append(None if "employer" in spoilt else _employer(row.employer))
    row.faults += [fault for fault in found if fault]
    return row


def _phone(text: str) -> tuple[str, Fault | None]:
    if not text:
        return "", None
    try:
        return mobile_number(text), None
    except PhoneWrong:
        return "", Fault("phone", "phone_wrong")


def _employer(code: str) -> Fault | None:
    fits = len(code) == 18 and is_in_alphabet(code) and credit_check(code[:17]) == code[17]
    return None if not code or fits else Fault("employer", "employer_wrong")


def mark_repeats(rows: Iterable[RosterRow]) -> None:
    """Say of each row that names somebody of an earlier one which row that is."""
    seen: dict[str, int] = {}
    for row in rows:
        if row.person_id and (first := seen.setdefault(row.person_id, row.number)) != row.number:
            row.faults.append(Fault("person_id", "twice", first))


def say_faults(row: RosterRow) -> str:
    """All faults of a row: column, what is wrong, what to do."""
    return ("；" if speaks_chinese() else "; ").join(map(say_fault, row.faults))


def say_fault(fault: Fault) -> str:
    """One fault in words."""
    zh, en = WORDS[fault.code]
    if speaks_chinese():
        return f"{COLUMNS[fault.column][0]}：{zh.format(fault.gap)}"
    return f"{COLUMNS[fault.column][1]}: {en.format(fault.gap)}"
