"""Which institutions, employers and assessment bodies take part, in which states, and paid into which accounts?"""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Final

from zhiji.batch.synthetic.codes import credit_code
from zhiji.batch.synthetic.county import COMPANIES, COOPERATIVES, INSTITUTIONS
from zhiji.batch.synthetic.county import Organisation as Invented
from zhiji.office.core.actors import system
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import Organisation, OrganisationAccount
from zhiji.running.demo.persons import phone, pinyin_of
from zhiji.running.demo.places import Places

ASSESSORS: Final = tuple(
    Invented(credit_code("52", 301 + place), name, "东宁镇")
    for place, name in enumerate(("东宁职业技能鉴定所", "边城技能评价中心", "北方特种作业考核站"))
)
OTHERS: Final = {1: "registered", 3: "returned", 5: "refused", 7: "suspended", 9: "closed"}
"""At these places of each list stands one in another state than approved."""
REASONS: Final = {
    "returned": "办学许可证扫描件不清晰，请重新上传。",
    "refused": "经营范围不含职业技能培训。",
    "suspended": "检查发现教学记录不完整，整改期间暂停。",
    "closed": "机构自行申请注销。",
}


def make_organisations(rng: Random, places: Places) -> list[Organisation]:
    """Institutions, employers and assessors; the approved ones with an account in use."""
    listed = (
        *(("institution", *each) for each in enumerate(INSTITUTIONS)),
        *(("employer", *each) for each in enumerate((*COMPANIES[:12], *COOPERATIVES))),
        *(("assessor", *each) for each in enumerate(ASSESSORS)),
    )
    made = []
    with acting(system("demo"), "register_organisation", "演示数据"):
        for serial, (kind, place, invented) in enumerate(listed):
            state = "approved" if kind == "assessor" else OTHERS.get(place, "approved")
            made.append(_make(serial, kind, state, invented, places))
    return made


def _make(serial: int, kind: str, state: str, invented: Invented, places: Places) -> Organisation:
    pinyin, initials = pinyin_of(invented.name)
    registered_at = datetime(2019, 10, 10, 1, tzinfo=UTC) + timedelta(days=5 * serial)
    made = Organisation(
        kind=kind,
        state=state,
        credit_code=invented.code,
        name=invented.name,
        name_pinyin=pinyin,
        name_initials=initials,
        town=places.towns[invented.town],
        address=f"{invented.town}中华路{serial + 1}号",
        contact_name="王主任",
        license_number=f"人社民{2310980000 + serial}号",
        licensed_from=date(2018, 1, 1),
        licensed_to=date(2022, 12, 31),
        agreed_from=date(2020, 1, 1) if state in ("approved", "suspended") else None,
        agreed_to=date(2020, 12, 31) if state in ("approved", "suspended") else None,
        state_reason=REASONS.get(state, ""),
        registered_at=registered_at,
        decided_at=None if state == "registered" else registered_at + timedelta(days=3),
    )
    made.contact_phone = phone(9000 + serial)
    made.save()
    if state == "approved":
        _account(serial, made)
    return made


def account_number(serial: int) -> str:
    """An invented account of nineteen digits."""
    return f"62284800{23109800000 + serial:011d}"


def _account(serial: int, organisation: Organisation) -> None:
    account = OrganisationAccount(
        organisation=organisation,
        state=OrganisationAccount.State.CONFIRMED,
        holder=organisation.name,
        bank="东宁农村商业银行",
        number_index=index_of(account_number(serial), "account"),
        proposed_at=organisation.registered_at,
        decided_at=organisation.decided_at,
    )
    account.number = account_number(serial)
    account.save()
