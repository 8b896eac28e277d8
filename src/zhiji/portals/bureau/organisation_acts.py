"""What can this reader do with an organisation in this state?"""

from typing import Any

from django.urls import reverse

from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.shared.parts import Act, Text


def acts_for(organisation: Any, actor: Actor) -> list[Act]:
    """The menu of the case."""
    found = []
    state, standing = organisation.state, organisation.state in ("approved", "suspended")
    if actor.has(Role.BUREAU_CLERK):
        if standing:
            found.append(_link(organisation, "validity", say("更新有效期", "Renew the papers"), "calendar"))
            found.append(_link(organisation, "account", say("登记账户", "Give an account"), "building-bank"))
        if state == "approved" and organisation.kind != "employer":
            found.append(_link(organisation, "enter", say("列入下一版目录", "Enter the next edition"), "school"))
    if actor.has(Role.REVIEWER):
        found += _standing(organisation, state)
    return found


def _standing(organisation: Any, state: str) -> list[Act]:
    found = []
    if state == "approved":
        warning = say("暂停期间不能开新班；已办的事不变。", "It can begin nothing new; what was done stays.")
        found.append(with_reason(organisation, "suspend", say("暂停", "Suspend"), warning))
    if state == "suspended":
        found.append(with_reason(organisation, "resume", say("恢复", "Resume"), say("恢复正常办理。", "It can go on.")))
    if state in ("approved", "suspended"):
        warning = say("注销后不能恢复，其账号不再代表该单位。", "This cannot be undone; nobody acts for it any more.")
        found.append(with_reason(organisation, "close", say("注销", "Close"), warning, destructive=True))
    return found


def with_reason(organisation: Any, verb: str, label: Text, warning: Text, *, destructive: bool = False) -> Act:
    """An act that asks first, and why."""
    url = reverse("bureau:decide_organisation", args=[organisation.uid, verb])
    return Act(label, url, "post", warning=warning, asks_reason=True, destructive=destructive)


def _link(organisation: Any, name: str, label: Text, icon: str) -> Act:
    return Act(label, reverse(f"bureau:organisation_{name}", args=[organisation.uid]), icon=icon)
