"""Who can sign in to the demonstration? One account for each role, without a password."""

from datetime import UTC, datetime
from typing import Any, Final

from zhiji.office.core.actors import system
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import User
from zhiji.office.core.roles import BUREAU, Role
from zhiji.office.registry.appointments import grant_role
from zhiji.office.registry.models import Organisation, Person
from zhiji.running.demo.places import RUNS_ACTION, Places

GRANTED_AT: Final = datetime(2019, 10, 8, 1, 0, tzinfo=UTC)
NAMES: Final = {
    Role.TEACHER: "丁老师",
    Role.INSTITUTION: "北耳学校教务",
    Role.EMPLOYER: "黑玉公司人事",
    Role.ASSESSOR: "鉴定所考务",
    Role.BUREAU_CLERK: "经办小李",
    Role.REVIEWER: "复核老赵",
    Role.LEADER: "郑局长",
    Role.INSPECTOR: "检查员小孙",
    Role.DEPARTMENT_OFFICER: "民政局联络员",
    Role.FINANCE: "财务小何",
    Role.AUDITOR: "审计局老高",
    Role.SYSTEM_ADMIN: "系统管理员",
    Role.SECURITY_ADMIN: "安全管理员",
    Role.AUDIT_ADMIN: "审计管理员",
}


def username_of(role: Role) -> str:
    """The account's name."""
    return f"demo_{role.value}"


def make_accounts(places: Places, organisations: list[Organisation], persons: list[Person]) -> dict[Role, User]:
    """An account for each role, granted for whom it is held."""
    made = {}
    for role in Role:
        scope = _scope(role, places, organisations, persons)
        name = persons[0].name if role == Role.TRAINEE else NAMES[role]
        with acting(system("demo"), "make_account", "演示数据"):
            made[role] = User.objects.create_user(username_of(role), None, name=name)
        grant_role(user=made[role], role=role, actor=system("demo"), at=GRANTED_AT, reason="演示数据", **scope)
    return made


def _scope(role: Role, places: Places, organisations: list[Organisation], persons: list[Person]) -> dict[str, Any]:
    """For whom the role is held."""
    kinds = {Role.INSTITUTION: "institution", Role.TEACHER: "institution", Role.EMPLOYER: "employer",
             Role.ASSESSOR: "assessor"}  # fmt: skip
    if role == Role.TRAINEE:
        return {"person": persons[0]}
    if role in kinds:
        return {"organisation": next(each for each in organisations if each.kind == kinds[role])}
    if role == Role.DEPARTMENT_OFFICER:
        return {"bureau": places.bureaus["civil_affairs"]}
    if role == Role.AUDITOR:
        return {"bureau": places.bureaus["audit"]}
    return {"bureau": places.bureaus[RUNS_ACTION]} if role in BUREAU else {}
