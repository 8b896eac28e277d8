"""Is somebody left for each of the three administrators' work? The last of a kind is neither closed nor revoked."""

from datetime import datetime
from typing import Final

from django.db import connection

from zhiji.office.core.accounts import closing
from zhiji.office.core.accounts.selectors import locked_account
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import User
from zhiji.office.core.refusals import Refusal, needs_reason
from zhiji.office.core.roles import ADMINISTRATORS, Role
from zhiji.office.registry.models import Appointment

LOCK: Final = 727_103
"""Two who each take one of the last two away come one after the other."""


class LastAdministrator(Refusal):
    """Without this account nobody would be left to do an administrator's work."""

    def __init__(self, role: Role) -> None:
        super().__init__(
            f"该账号是最后一位“{role.zh}”，停用或撤销后将无人履职。请先为另一人授予该角色，再办理。",
            f"This is the last {role.en}; nobody would be left to do that work. Grant the role to somebody else first.",
        )


def close_account(*, account_uid: str, actor: Actor, at: datetime, reason: str) -> User:
    """Close an account, unless it is the last administrator of a kind.

    Raises LastAdministrator, ReasonNeeded, NotPermitted (also for one's own), NotFound, WrongState.
    """
    reason = needs_reason(reason)
    with acting(actor, "close_account", reason):
        actor.must_have(Role.SYSTEM_ADMIN)
        wait_for_turn()
        user = locked_account(account_uid)
        closed = closing.close_account(account_uid=account_uid, actor=actor, at=at, reason=reason)
        held = Appointment.objects.filter(user=user, state=Appointment.State.GRANTED, role__in=ADMINISTRATORS)
        for role in held.values_list("role", flat=True):
            must_be_left(Role(role))
    return closed


def wait_for_turn() -> None:
    """Hold the turn until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def must_be_left(role: Role) -> None:
    """Raise LastAdministrator unless an open account still holds the role, as the transaction stands now."""
    left = Appointment.objects.filter(role=role, state=Appointment.State.GRANTED, user__is_active=True)
    if role in ADMINISTRATORS and not left.exists():
        raise LastAdministrator(role)
