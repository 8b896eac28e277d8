"""What does an organisation say of itself, and what is wrong with it? Every fault is told at once, at its field."""

import re
from dataclasses import asdict, dataclass
from datetime import date
from typing import Final

from zhiji.office.core.accounts.usernames import holds_personal_number
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.sealing.kinds import comparable_phone
from zhiji.office.registry.models import Organisation, Town
from zhiji.rulebook.kernel.credit import credit_check, is_in_alphabet

MOBILE: Final = re.compile(r"1[3-9]\d{9}")
LANDLINE: Final = re.compile(r"0\d{9,11}")


@dataclass(frozen=True)
class RegistrationFacts:
    """What an applicant hands in, as typed. Dates are `2020-03-01`; `licensed_to` is empty where there is no end."""

    kind: str = ""
    name: str = ""
    credit_code: str = ""
    town: str = ""
    address: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    license_number: str = ""
    licensed_from: str = ""
    licensed_to: str = ""
    scope_words: str = ""

    def stripped(self) -> "RegistrationFacts":
        """Without surrounding space; the code as it is printed."""
        typed = {name: str(value).strip() for name, value in asdict(self).items()}
        typed["credit_code"] = re.sub(r"[\s-]", "", typed["credit_code"]).upper()
        return RegistrationFacts(**typed)


class Fault(Refusal):
    """One thing that is wrong with one field."""


class FactsRefused(Refusal):
    """What was typed cannot be handed in yet. `faults` says why, field by field."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        count = len(faults)
        super().__init__(
            f"有{count}处需要改正：" + "；".join(fault.zh.rstrip("。") for fault in faults) + "。",
            f"{count} to put right: " + " ".join(fault.en for fault in faults),
        )


NEEDED: Final = {
    "name": ("请填写单位名称。", "Give the organisation's name."),
    "address": ("请填写办公或培训地址。", "Give the address."),
    "contact_name": ("请填写联系人。", "Give a contact person."),
    "license_number": ("请填写许可证或执照编号。", "Give the licence's number."),
    "scope_words": ("请写明拟开展的培训或评价项目。", "Say what you mean to train or assess."),
}
LONGEST: Final = {"name": 120, "address": 200, "contact_name": 60, "license_number": 60, "scope_words": 300}


def faults_of(facts: RegistrationFacts, *, on: date) -> list[Fault]:
    """Everything that is wrong with the facts (already stripped), in the order of the form."""
    found = []
    if facts.kind not in Organisation.Kind.values:
        found.append(Fault("请选择单位类型。", "Choose what kind of organisation it is.", field="kind"))
    for name, (zh, en) in NEEDED.items():
        text = getattr(facts, name)
        if not text and not (name == "scope_words" and facts.kind == Organisation.Kind.EMPLOYER):
            found.append(Fault(zh, en, field=name))
        elif len(text) > LONGEST[name]:
            found.append(Fault(f"不能超过{LONGEST[name]}字。", f"At most {LONGEST[name]} letters.", field=name))
        elif name != "license_number" and holds_personal_number(text):
            found.append(
                Fault("这里不能填写身份证号、手机号等号码。", "No ID, phone or account numbers here.", field=name)
            )
    if fault := credit_fault(facts.credit_code):
        found.append(fault)
    if not Town.objects.filter(code=facts.town).exists():
        found.append(Fault("请选择所在乡镇。", "Choose the town.", field="town"))
    if not is_phone(facts.contact_phone):
        zh, en = (
            "请填写11位手机号，或带区号的座机号。",
            "Give a mobile number of 11 digits, or a landline with its area code.",
        )
        found.append(Fault(zh, en, field="contact_phone"))
    return found + _license_faults(facts, on)


def credit_fault(code: str) -> Fault | None:
    """What is wrong with a unified social credit code (GB 32100), if anything."""
    if len(code) != 18:
        return Fault(
            f"统一社会信用代码应为18位，现为{len(code)}位，请对照执照核对。",
            f"A credit code has 18 characters; this has {len(code)}. Compare it with the licence.",
            field="credit_code",
        )
    if not is_in_alphabet(code):
        return Fault(
            "统一社会信用代码只含数字和大写字母，不含 I、O、S、V、Z。",
            "A credit code has digits and capital letters, without I, O, S, V and Z.",
            field="credit_code",
        )
    if credit_check(code[:17]) != code[17]:
        return Fault(
            "统一社会信用代码的校验位不符，请对照执照逐位核对。",
            "The credit code's check character does not fit: compare it with the licence, character by character.",
            field="credit_code",
        )
    return None


def is_phone(text: str) -> bool:
    """Whether it is a mainland mobile or a landline with its area code."""
    digits = comparable_phone(text)
    return bool(MOBILE.fullmatch(digits) or LANDLINE.fullmatch(digits))


def date_of(text: str) -> date | None:
    """A date that was typed or picked; None where it is none."""
    found = re.fullmatch(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?", text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _license_faults(facts: RegistrationFacts, on: date) -> list[Fault]:
    begins, ends = date_of(facts.licensed_from), date_of(facts.licensed_to)
    found = []
    if begins is None:
        found.append(Fault("请填写有效期起始日期。", "Give the day the licence begins.", field="licensed_from"))
    if ends is None and facts.licensed_to:
        zh, en = (
            "日期请写成 2020-03-01；长期有效请留空。",
            "Write the date as 2020-03-01; leave it empty if it has no end.",
        )
        found.append(Fault(zh, en, field="licensed_to"))
    if ends and ends < on:
        zh, en = "许可证或执照已过有效期，请先换证。", "The licence has ended; renew it first."
        found.append(Fault(zh, en, field="licensed_to"))
    if begins and ends and ends < begins:
        zh, en = "截止日期早于起始日期，请核对。", "It ends before it begins; check the dates."
        found.append(Fault(zh, en, field="licensed_to"))
    return found
