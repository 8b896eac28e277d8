"""How does an account come to an end, and how is it taken up again?"""

from datetime import datetime

from zhiji.office.core.accounts.selectors import locked_account
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotPermitted, WrongState, needs_reason
from zhiji.office.core.roles import Role


def close_account(*, account_uid: str, actor: Actor, at: datetime, reason: str) -> User:
    """Close an account: nobody enters by it any more and its sessions end. What it did stays under its name.

    Who else still does what this account does is asked beforehand: `close_account` of the registry's appointments, for
    roles are its to know.

    Raises ReasonNeeded, NotPermitted (also for one's own), NotFound, WrongState.
    """
    reason = needs_reason(reason)
    with acting(actor, "close_account", reason):
        user = locked_account(account_uid)
        actor.must_have(Role.SYSTEM_ADMIN)
        if user.pk == actor.user_id:
            raise NotPermitted(
                "不能停用自己的账号，请由另一位系统管理员办理。",
                "Nobody closes one's own account; another system administrator does it.",
            )
        if not user.is_active:
            raise WrongState("账号已经停用。", "The account was closed before.")
        user.is_active = False
        user.session_round += 1
        user.save(update_fields=["is_active", "session_round"])
    return user


def reopen_account(*, account_uid: str, actor: Actor, at: datetime, reason: str) -> User:
    """Take a closed account up again, with the password it had.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState.
    """
    reason = needs_reason(reason)
    with acting(actor, "reopen_account", reason):
        user = locked_account(account_uid)
        actor.must_have(Role.SYSTEM_ADMIN)
        if user.is_active:
            raise WrongState("账号正在使用。", "The account is in use.")
        user.is_active = True
        user.save(update_fields=["is_active"])
    return user
