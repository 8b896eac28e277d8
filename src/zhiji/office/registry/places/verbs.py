"""How does a town or a bureau come to be known, and how is it renamed? By the system administrator; none ever goes."""

import re
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, Refusal, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Bureau, Town

_TOWN: Final = re.compile(r"[1-9][0-9]{8}([0-9]{3})?")
_BUREAU: Final = re.compile(r"[a-z][a-z0-9_]{1,39}")
_NAME: Final = re.compile(r"[^\W\d_][\w（）()·]*")


class PlaceUnfit(Refusal):
    """A code or a name is none."""


class PlaceThere(Refusal):
    """The code is taken."""


def register_town(*, code: str, name: str, actor: Actor) -> Town:
    """Make a town known. Raises NotPermitted, PlaceUnfit, PlaceThere."""
    actor.must_have(Role.SYSTEM_ADMIN)
    code, name = code.strip(), _name(name, 40)
    if not _TOWN.fullmatch(code):
        raise PlaceUnfit(
            "乡镇代码应为9位（或12位）统计用区划代码，如 231086100。",
            "A town's code has 9 (or 12) digits, such as 231086100.",
            field="code",
        )
    with acting(actor, "register_town"):
        if (there := Town.objects.filter(code=code).first()) is not None:
            raise PlaceThere(f"代码已登记为“{there.name}”。", f"The code stands for {there.name}.", field="code")
        return Town.objects.create(code=code, name=name)


def rename_town(*, uid: str, name: str, actor: Actor) -> Town:
    """A town is called otherwise; its code stays. Raises NotPermitted, NotFound, PlaceUnfit."""
    actor.must_have(Role.SYSTEM_ADMIN)
    name = _name(name, 40)
    with acting(actor, "rename_town"):
        town = Town.objects.select_for_update().filter(uid=as_uid(uid)).first()
        if town is None:
            raise NotFound
        town.name = name
        town.save()
    return town


def register_bureau(*, code: str, name: str, actor: Actor, runs_action: bool = False) -> Bureau:
    """Make a bureau known; one of them runs the action. Raises NotPermitted, PlaceUnfit, PlaceThere, WrongState."""
    actor.must_have(Role.SYSTEM_ADMIN)
    code, name = code.strip(), _name(name, 60)
    if not _BUREAU.fullmatch(code):
        raise PlaceUnfit(
            "部门代码用小写英文字母、数字和下划线，如 civil_affairs。",
            "A bureau's code is of a-z, 0-9 and _, such as civil_affairs.",
            field="code",
        )
    with acting(actor, "register_bureau"):
        if (there := Bureau.objects.filter(code=code).first()) is not None:
            raise PlaceThere(f"代码已登记为“{there.name}”。", f"The code stands for {there.name}.", field="code")
        if runs_action:
            _none_runs_it_yet()
        return Bureau.objects.create(code=code, name=name, runs_action=runs_action)


def change_bureau(*, uid: str, name: str, actor: Actor) -> Bureau:
    """A bureau is called otherwise; its code stays. Raises NotPermitted, NotFound, PlaceUnfit."""
    actor.must_have(Role.SYSTEM_ADMIN)
    name = _name(name, 60)
    with acting(actor, "change_bureau"):
        bureau = Bureau.objects.select_for_update().filter(uid=as_uid(uid)).first()
        if bureau is None:
            raise NotFound
        bureau.name = name
        bureau.save()
    return bureau


def _none_runs_it_yet() -> None:
    """Raises WrongState."""
    runs = Bureau.objects.filter(runs_action=True).first()
    if runs is not None:
        raise WrongState(f"牵头部门已是“{runs.name}”，只能有一个。", f"{runs.name} runs the action; only one can.")


def _name(text: str, longest: int) -> str:
    """Raises PlaceUnfit."""
    name = text.strip()
    if not 2 <= len(name) <= longest or not _NAME.fullmatch(name):
        raise PlaceUnfit(f"名称应为2至{longest}个汉字或字母。", f"A name has 2 to {longest} characters.", field="name")
    return name
