"""Who is there first? On a new installation, one administrator of each kind; afterwards they make everybody else."""

from datetime import datetime
from typing import Final

from django.db import connection

from zhiji.office.core.accounts.creation import NewPassword, create_account
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotPermitted, WrongState
from zhiji.office.core.roles import ADMINISTRATORS, Role
from zhiji.office.registry.appointments.grant import grant_role
from zhiji.office.registry.models import Appointment

LOCK: Final = 727_102
FIRST: Final = {
    Role.SYSTEM_ADMIN: ("sysadmin", "系统管理员"),
    Role.SECURITY_ADMIN: ("secadmin", "安全管理员"),
    Role.AUDIT_ADMIN: ("auditadmin", "审计管理员"),
}


def appoint_first_administrators(*, actor: Actor, at: datetime) -> list[NewPassword]:
    """Make the three administrators, each with a password that works once.

    Raises NotPermitted (for anybody but the system), WrongState where there ever was an administrator.
    """
    if not actor.is_system:
        raise NotPermitted
    with acting(actor, "appoint_first_administrators"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        if Appointment.objects.filter(role__in=ADMINISTRATORS).exists():
            raise WrongState(
                "管理员已经设立，不能再次初始化。新的管理员由现有系统管理员建账号、安全管理员授权。",
                "There are administrators already. They make any further ones: one the account, one the rights.",
            )
        made = []
        for role, (username, name) in FIRST.items():
            account = create_account(username=username, name=name, actor=actor, at=at)
            grant_role(user=account.user, role=role, actor=actor, at=at, reason="系统初始化设立三员")
            made.append(account)
    return made
