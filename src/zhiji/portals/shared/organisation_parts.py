"""How does an organisation look on pages: its state, its facts, how far its registration is?"""

from typing import TYPE_CHECKING, Any, Final

from zhiji.office.core.texts import say
from zhiji.portals.shared.parts import Fact, State, StateKind, Step
from zhiji.portals.shared.wording import NOTHING, day, masked

if TYPE_CHECKING:
    from zhiji.office.core.audit.history import Happening

KINDS: Final[dict[str, StateKind]] = {
    "registered": "waiting",
    "returned": "warning",
    "approved": "good",
    "refused": "bad",
    "suspended": "warning",
    "closed": "off",
    "proposed": "waiting",
    "confirmed": "good",
    "replaced": "off",
    "drafted": "working",
    "signed": "good",
    "asked": "waiting",
    "accepted": "good",
    "declined": "bad",
    "withdrawn": "off",
}
VERBS: Final = {
    "hand_in_registration": say("提交登记", "Handed in"),
    "return_for_correction": say("退回补正", "Returned for correction"),
    "approve_organisation": say("审核通过", "Approved"),
    "refuse_organisation": say("审核未通过", "Refused"),
    "suspend_organisation": say("暂停", "Suspended"),
    "resume_organisation": say("恢复", "Resumed"),
    "close_organisation": say("注销", "Closed"),
    "set_validity": say("更新有效期", "Validity renewed"),
    "accept_request": say("变更申请通过", "A change was granted"),
}


def state_shown(row: Any) -> State:
    """The badge of an organisation, an account or an edition."""
    return State(row.get_state_display(), KINDS[row.state])


def organisation_facts(organisation: Any) -> list[Fact]:
    """What was registered, as everybody who may see the organisation sees it: the phone stays masked."""
    return [
        Fact(say("单位类型", "Kind"), organisation.get_kind_display()),
        Fact(say("统一社会信用代码", "Credit code"), organisation.credit_code),
        Fact(say("所在乡镇", "Town"), organisation.town or NOTHING),
        Fact(say("地址", "Address"), organisation.address or NOTHING),
        Fact(say("联系人", "Contact"), organisation.contact_name or NOTHING),
        Fact(say("联系电话", "Phone"), masked(organisation.contact_phone)),
        Fact(say("许可证或执照编号", "Licence number"), organisation.license_number or NOTHING),
        Fact(say("许可有效期", "Licence valid"), _span(organisation.licensed_from, organisation.licensed_to)),
        Fact(say("服务协议", "Agreement"), _span(organisation.agreed_from, organisation.agreed_to)),
        Fact(say("申请项目", "Asked for"), organisation.scope_words or NOTHING),
    ]


def happenings_shown(happenings: "list[Happening]", *, with_names: bool) -> list[Step]:
    """What happened to an organisation, oldest first. Those outside see what was done, not by whom."""
    stopped = ("return_for_correction", "refuse_organisation", "suspend_organisation", "close_organisation")
    return [
        Step(
            VERBS[each.verb],
            "stopped" if each.verb in stopped else "done",
            each.at,
            each.name if with_names else "",
            each.reason,
        )
        for each in happenings
        if each.verb in VERBS
    ]


def next_step(state: str) -> list[Step]:
    """What comes next in a registration, if anything."""
    return {
        "registered": [
            Step(
                say("人社局审核", "The bureau decides"),
                "now",
                note=say("一般5个工作日内答复", "usually in 5 working days"),
            )
        ],
        "returned": [Step(say("请补正后重新提交", "Correct it and hand it in again"), "now")],
    }.get(state, [])


def _span(begins: Any, ends: Any) -> str:
    if begins is None and ends is None:
        return NOTHING
    return f"{day(begins)} — {day(ends) if ends else say('长期', 'no end')}"
