"""Which roles does an account hold today, and how are they granted and taken back?"""

from datetime import datetime

from django.db import IntegrityError

from zhiji.office.core.actors import NOBODY, Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal, WrongState, needs_reason
from zhiji.office.core.roles import ADMINISTRATORS, OUTSIDE, Role, conflicts
from zhiji.office.registry.models import Appointment, Bureau, Organisation, Person, Town


class RolesIncompatible(Refusal):
    """One person may not hold both roles."""


def actor_of(user_id: int, *, address: str = "") -> Actor:
    """The actor behind an account, with the roles that stand; nobody where the account is closed."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None:
        return NOBODY
    held = list(Appointment.objects.filter(user=user, state=Appointment.State.GRANTED))

    def scope(name: str) -> int | None:
        return next((getattr(each, name) for each in held if getattr(each, name) is not None), None)

    return Actor(
        user.pk,
        user.name,
        frozenset(Role(each.role) for each in held),
        organisation_id=scope("organisation_id"),
        bureau_id=scope("bureau_id"),
        town_id=scope("town_id"),
        person_id=scope("person_id"),
        address=address,
    )


def grant_role(
    *,
    user: User,
    role: Role,
    actor: Actor,
    at: datetime,
    reason: str,
    organisation: Organisation | None = None,
    bureau: Bureau | None = None,
    town: Town | None = None,
    person: Person | None = None,
) -> Appointment:
    """Give an account a role.

    The security administrator grants staff roles, never to oneself; an outside role comes with the approval of an
    organisation, by the clerk who approves it, or from the system.

    Raises NotPermitted, RolesIncompatible, WrongState (held already), ReasonNeeded.
    """
    reason = needs_reason(reason)
    _may_grant(role, user, actor)
    with acting(actor, "grant_role", reason):
        User.objects.select_for_update().get(pk=user.pk)
        held = frozenset(
            Role(each)
            for each in Appointment.objects.filter(user=user, state=Appointment.State.GRANTED).values_list(
                "role", flat=True
            )
        )
        if role in held:
            raise WrongState(f"{user.name}已有“{_zh(role)}”角色。", f"{user.name} already is {_en(role)}.")
        if clash := conflicts(role, held):
            zh, en = "、".join(map(_zh, clash)), ", ".join(map(_en, clash))
            raise RolesIncompatible(
                f"“{_zh(role)}”不能与“{zh}”由同一人担任，请先撤销原角色或另选人员。",
                f"One person cannot be {_en(role)} and {en}; revoke that first, or choose another person.",
            )
        try:
            return Appointment.objects.create(
                user=user,
                role=role,
                organisation=organisation,
                bureau=bureau,
                town=town,
                person=person,
                reason=reason,
                granted_by_id=actor.user_id,
                granted_at=at,
            )
        except IntegrityError as error:
            raise RolesIncompatible("该角色与已有角色冲突。", "The role conflicts with one that is held.") from error


def _may_grant(role: Role, user: User, actor: Actor) -> None:
    if actor.is_system:
        return
    if actor.user_id == user.pk:
        raise NotPermitted("不能为自己授权，请由另一位安全管理员办理。", "Nobody grants rights to oneself.")
    if role in OUTSIDE:
        actor.must_have(Role.SECURITY_ADMIN, Role.BUREAU_CLERK, Role.REVIEWER)
    else:
        actor.must_have(Role.SECURITY_ADMIN)


def revoke_role(*, appointment_uid: str, actor: Actor, at: datetime, reason: str) -> Appointment:
    """Take a role back. Raises NotPermitted, NotFound, WrongState, ReasonNeeded."""
    reason = needs_reason(reason)
    actor.must_have(Role.SECURITY_ADMIN)
    with acting(actor, "revoke_role", reason):
        found = Appointment.objects.select_for_update().filter(uid=appointment_uid).first()
        if found is None:
            raise NotFound
        if found.state != Appointment.State.GRANTED:
            raise WrongState("该角色已撤销。", "The role was revoked before.")
        if found.user_id == actor.user_id and found.role in ADMINISTRATORS:
            raise NotPermitted("不能撤销自己的角色。", "Nobody revokes one's own role.")
        found.state, found.revoked_by_id, found.revoked_at = Appointment.State.REVOKED, actor.user_id, at
        found.revoke_reason = reason
        found.save()
    return found


def _zh(role: Role) -> str:
    from django.utils.translation import override

    with override("zh-hans"):
        return str(role.label)


def _en(role: Role) -> str:
    from django.utils.translation import override

    with override("en"):
        return str(role.label)
