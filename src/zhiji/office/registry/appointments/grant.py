"""How is a role granted? By the security administrator, never to oneself, never beside one that excludes it."""

from datetime import datetime

from django.db import IntegrityError, transaction

from zhiji.office.core.accounts.passwords import end_sessions
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotPermitted, Refusal, WrongState, needs_reason
from zhiji.office.core.roles import OUTSIDE, Role, conflicts
from zhiji.office.registry.appointments.scopes import Scope, check_same_scope, check_scope
from zhiji.office.registry.appointments.selectors import standing
from zhiji.office.registry.models import Appointment, Bureau, Organisation, Person, Town


class RolesIncompatible(Refusal):
    """One person may not hold both roles."""


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
    """Give an account a role, held for an organisation, a bureau, a town or a person where it is scoped by one.

    The security administrator grants staff roles, never to oneself; an outside role comes with the approval of an
    organisation, by the clerk who approves it, or from the system. The account's sessions end.

    Raises ReasonNeeded, NotPermitted, ScopeUnfit, WrongState (held already, account closed), RolesIncompatible.
    """
    reason, scope = needs_reason(reason), Scope(organisation, bureau, town, person)
    with acting(actor, "grant_role", reason):
        account = User.objects.select_for_update().get(pk=user.pk)
        _may_grant(role, account, actor)
        check_scope(role, scope)
        held = standing(account)
        _can_hold(role, account, held)
        check_same_scope(held, scope)
        appointment = Appointment(
            user=user, role=role, reason=reason, granted_by_id=actor.user_id, granted_at=at, **scope._asdict()
        )
        _save(appointment)
        end_sessions(user)
    return appointment


def _may_grant(role: Role, user: User, actor: Actor) -> None:
    if actor.is_system:
        return
    if actor.user_id == user.pk:
        raise NotPermitted("不能为自己授权，请由另一位安全管理员办理。", "Nobody grants rights to oneself.")
    if role in OUTSIDE:
        actor.must_have(Role.SECURITY_ADMIN, Role.BUREAU_CLERK, Role.REVIEWER)
    else:
        actor.must_have(Role.SECURITY_ADMIN)


def _can_hold(role: Role, user: User, held: list[Appointment]) -> None:
    roles = frozenset(Role(each.role) for each in held)
    if not user.is_active:
        raise WrongState(
            "账号已停用，请先由系统管理员恢复。", "The account is closed; the system administrator reopens it."
        )
    if role in roles:
        raise WrongState(f"{user.name}已有“{role.zh}”角色。", f"{user.name} already is {role.en}.")
    if clash := conflicts(role, roles):
        zh, en = "、".join(other.zh for other in clash), ", ".join(other.en for other in clash)
        raise RolesIncompatible(
            f"“{role.zh}”不能与“{zh}”由同一人担任，请先撤销原角色或另选人员。",
            f"One person cannot be {role.en} and {en}; revoke that first, or choose another person.",
        )


def _save(appointment: Appointment) -> None:
    """The database has the last word, whatever stood when we looked."""
    try:
        with transaction.atomic():
            appointment.save()
    except IntegrityError as error:
        raise RolesIncompatible(
            "该角色与已有角色冲突，请刷新后再试。", "The role conflicts with one that is held; look again."
        ) from error
