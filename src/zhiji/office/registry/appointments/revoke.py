"""How is a role taken back? By the security administrator, with a reason; its holder's sessions end."""

from datetime import datetime

from zhiji.office.core.accounts.passwords import end_sessions
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.appointments.last_administrator import must_be_left, wait_for_turn
from zhiji.office.registry.models import Appointment


def revoke_role(*, appointment_uid: str, actor: Actor, at: datetime, reason: str) -> Appointment:
    """Take a role back.

    Raises ReasonNeeded, NotPermitted (also for one's own), NotFound, WrongState, LastAdministrator.
    """
    reason = needs_reason(reason)
    with acting(actor, "revoke_role", reason):
        wait_for_turn()
        found = (
            Appointment.objects.select_for_update(of=("self",))
            .select_related("user")
            .filter(uid=as_uid(appointment_uid))
            .first()
        )
        actor.must_have(Role.SECURITY_ADMIN)
        if found is None:
            raise NotFound
        if found.user_id == actor.user_id:
            raise NotPermitted(
                "不能撤销自己的角色，请由另一位安全管理员办理。",
                "Nobody revokes one's own role; another security administrator does it.",
            )
        if found.state != Appointment.State.GRANTED:
            raise WrongState("该角色已撤销。", "The role was revoked before.")
        found.state, found.revoked_by_id, found.revoked_at = Appointment.State.REVOKED, actor.user_id, at
        found.revoke_reason = reason
        found.save()
        must_be_left(Role(found.role))
        end_sessions(found.user)
    return found
