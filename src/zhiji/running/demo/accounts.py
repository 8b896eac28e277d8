"""Who works in the demonstration's office? Accounts without a password; a click signs in to those named `demo_…`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from zhiji.office.core.accounts.demonstration import open_demo_account
from zhiji.office.core.actors import Actor, system
from zhiji.office.core.models import User
from zhiji.office.core.roles import BUREAU, Role
from zhiji.office.registry.appointments import actor_of, grant_role
from zhiji.office.registry.models import Organisation, Person
from zhiji.running.demo.places import RUNS_ACTION, Places

GRANTED_AT: Final = datetime(2019, 10, 8, 1, 0, tzinfo=UTC)
REASON: Final = "演示数据"
NAMES: Final = {
    Role.BUREAU_CLERK: "经办小李",
    Role.REVIEWER: "复核老赵",
    Role.LEADER: "郑局长",
    Role.INSPECTOR: "检查员小孙",
    Role.DEPARTMENT_OFFICER: "扶贫办联络员",
    Role.FINANCE: "财务小何",
    Role.AUDITOR: "审计局老高",
    Role.SYSTEM_ADMIN: "系统管理员",
    Role.SECURITY_ADMIN: "安全管理员",
    Role.AUDIT_ADMIN: "审计管理员",
}
OFFICERS: Final = {"justice": "司法局联络员", "disabled_federation": "残联联络员"}
"""Officers of further departments, to whom nobody signs in with a click."""


def username_of(role: Role) -> str:
    """The account of a role to which a click signs in."""
    return f"demo_{role.value}"


def open_account(username: str, name: str) -> User:
    """An account that no password opens."""
    return open_demo_account(username=username, name=name, actor=system("demo"))


def acting_as(user: User) -> Actor:
    """The account as it acts today."""
    return actor_of(user.pk)


def make_staff(places: Places) -> dict[Role, Actor]:
    """One account for each role of those inside, and officers of some departments."""
    made = {}
    for role, name in NAMES.items():
        user = open_account(username_of(role), name)
        _grant(user, role, _bureau(role, places))
        made[role] = acting_as(user)
    for code, name in OFFICERS.items():
        _grant(open_account(f"officer_{code}", name), Role.DEPARTMENT_OFFICER, {"bureau": places.bureaus[code]})
    return made


def officer_of(code: str) -> Actor:
    """The officer of a department."""
    return acting_as(User.objects.get(username=f"officer_{code}"))


def make_trainee_and_teacher(person: Person, institution: Organisation) -> None:
    """The two of those outside who do not come with an organisation's registration."""
    _grant(open_account(username_of(Role.TRAINEE), person.name), Role.TRAINEE, {"person": person})
    _grant(open_account(username_of(Role.TEACHER), "丁老师"), Role.TEACHER, {"organisation": institution})


def _grant(user: User, role: Role, scope: Mapping[str, Any]) -> None:
    grant_role(user=user, role=role, actor=system("demo"), at=GRANTED_AT, reason=REASON, **scope)


def _bureau(role: Role, places: Places) -> dict[str, Any]:
    code = {Role.DEPARTMENT_OFFICER: "poverty_office", Role.AUDITOR: "audit"}.get(role)
    code = code or (RUNS_ACTION if role in BUREAU else None)
    return {"bureau": places.bureaus[code]} if code else {}
