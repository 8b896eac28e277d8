"""Which institutions, employers and assessment bodies take part, in which states, and paid into which accounts?"""

from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

from zhiji.batch.synthetic.codes import credit_code
from zhiji.batch.synthetic.county import COMPANIES, COOPERATIVES, INSTITUTIONS
from zhiji.batch.synthetic.county import Organisation as Invented
from zhiji.office.core.actors import Actor
from zhiji.office.core.models import User
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Organisation
from zhiji.office.registry.organisations import approval, bank_accounts, standing
from zhiji.office.registry.organisations.drafts import save_draft, save_license
from zhiji.office.registry.organisations.facts import RegistrationFacts
from zhiji.office.registry.organisations.hand_in import hand_in_registration
from zhiji.office.registry.organisations.requests import accept_request, ask_for_change, decline_request
from zhiji.running.demo.accounts import acting_as, open_account, username_of
from zhiji.running.demo.paper import paper
from zhiji.running.demo.persons import phone
from zhiji.running.demo.places import Places

KINDS: Final = {
    "institution": (Role.INSTITUTION, "教务办公室", INSTITUTIONS),
    "employer": (Role.EMPLOYER, "人事办公室", (*COMPANIES[:12], *COOPERATIVES)),
    "assessor": (
        Role.ASSESSOR,
        "考务办公室",
        tuple(
            Invented(credit_code("52", 301 + place), name, "东宁镇")
            for place, name in enumerate(("东宁职业技能鉴定所", "边城技能评价中心", "北方特种作业考核站"))
        ),
    ),
}
OTHERS: Final = {1: "registered", 3: "returned", 5: "refused", 7: "suspended", 9: "closed"}
"""At these places of institutions and employers stands one in another state than approved."""
CHANGING_ACCOUNT: Final = (4, 14)
"""These propose another account, which waits for a second person."""


class Registered(NamedTuple):
    """An organisation and the account that registered it."""

    organisation: Organisation
    user: User


def account_number(serial: int) -> str:
    """An invented account of nineteen digits."""
    return f"62284800{23109800000 + serial:011d}"


def make_organisations(places: Places, staff: dict[Role, Actor]) -> dict[str, list[Registered]]:
    """By kind: each registers itself and is decided on; the approved ones get an account."""
    made: dict[str, list[Registered]] = {}
    serial = 0
    for kind, (role, name, listed) in KINDS.items():
        made[kind] = []
        for place, each in enumerate(listed):
            user = open_account(username_of(role) if place == 0 else f"{kind}_{place}", name)
            at = datetime(2019, 10, 10, 1, tzinfo=UTC) + timedelta(days=5 * serial)
            organisation = _hand_in(kind, serial, each, places, acting_as(user), at)
            state = "approved" if kind == "assessor" else OTHERS.get(place, "approved")
            _decide(organisation, kind, state, staff, at + timedelta(days=3))
            if state in ("approved", "suspended", "closed"):
                _pay_into(organisation, serial, acting_as(user), staff, at + timedelta(days=5))
            _move_on(organisation, state, staff, at + timedelta(days=60))
            made[kind].append(Registered(organisation, user))
            serial += 1
    _ask_for_changes(made, staff)
    return made


def _ask_for_changes(made: dict[str, list[Registered]], staff: dict[Role, Actor]) -> None:
    """One renewed agreement waits, one change of data was granted, one renewed licence declined."""
    at, clerk = datetime(2020, 6, 20, 1, tzinfo=UTC), staff[Role.BUREAU_CLERK]

    def ask(registered: Registered, kind: str, typed: dict[str, str], content: bytes | None = None) -> str:
        actor = acting_as(registered.user)
        asked = ask_for_change(kind=kind, typed=typed, content=content, file_name="文件.pdf", actor=actor, at=at)
        return str(asked.uid)

    ask(made["institution"][0], "agreement", {"agreed_from": "2021-01-01", "agreed_to": "2021-12-31"}, paper("2021"))
    moved = ask(made["employer"][0], "facts", {"address": "东宁镇新华路66号"})
    accept_request(request_uid=moved, actor=clerk, at=at + timedelta(days=1))
    days = {"licensed_from": "2023-01-01", "licensed_to": "2027-12-31"}
    early = ask(made["institution"][2], "license", days, paper("Licence 2023"))
    reason = "新证扫描件缺少发证机关印章，请重新上传。"
    decline_request(request_uid=early, reason=reason, actor=clerk, at=at + timedelta(days=2))


def _hand_in(kind: str, serial: int, each: Invented, places: Places, actor: Actor, at: datetime) -> Organisation:
    facts = RegistrationFacts(
        kind=kind,
        name=each.name,
        credit_code=each.code,
        town=places.towns[each.town].code,
        address=f"{each.town}中华路{serial + 1}号",
        contact_name="王主任",
        contact_phone=phone(9000 + serial),
        license_number=f"东人社民{serial + 101}号",
        licensed_from="2018-01-01",
        licensed_to="2022-12-31",
        scope_words="按许可范围开展职业技能培训与评价",
    )
    save_draft(facts=facts, actor=actor, at=at)
    save_license(content=paper(f"Licence {serial + 101}"), name="许可证.pdf", actor=actor, at=at)
    return hand_in_registration(actor=actor, at=at)


def _decide(organisation: Organisation, kind: str, state: str, staff: dict[Role, Actor], at: datetime) -> None:
    uid, clerk = str(organisation.uid), staff[Role.BUREAU_CLERK]
    if state == "returned":
        approval.return_for_correction(
            organisation_uid=uid, reason="许可证扫描件不清晰，请重新上传。", actor=clerk, at=at
        )
    elif state == "refused":
        approval.refuse_organisation(organisation_uid=uid, reason="经营范围不含职业技能培训。", actor=clerk, at=at)
    elif state != "registered":
        agreed = (date(2020, 1, 1), date(2020, 12, 31)) if kind != "employer" else (None, None)
        approval.approve_organisation(
            organisation_uid=uid, agreed_from=agreed[0], agreed_to=agreed[1], actor=clerk, at=at
        )


def _pay_into(organisation: Organisation, serial: int, actor: Actor, staff: dict[Role, Actor], at: datetime) -> None:
    def propose(number: str, at: datetime) -> str:
        account = bank_accounts.propose_account(
            organisation_uid=str(organisation.uid),
            holder=organisation.name,
            bank="东宁农村商业银行",
            number=number,
            actor=actor,
            at=at,
        )
        return str(account.uid)

    uid = propose(account_number(serial), at)
    bank_accounts.confirm_account(account_uid=uid, actor=staff[Role.REVIEWER], at=at + timedelta(days=1))
    if serial in CHANGING_ACCOUNT:
        propose(account_number(500 + serial), at + timedelta(days=90))


def _move_on(organisation: Organisation, state: str, staff: dict[Role, Actor], at: datetime) -> None:
    uid, reviewer = str(organisation.uid), staff[Role.REVIEWER]
    if state == "suspended":
        reason = "检查发现教学记录不完整，整改期间暂停。"
        standing.suspend_organisation(organisation_uid=uid, reason=reason, actor=reviewer, at=at)
    elif state == "closed":
        standing.close_organisation(organisation_uid=uid, reason="单位自行申请注销。", actor=reviewer, at=at)
