"""Who lost the phone that proves them: how do they get in again?"""

from datetime import datetime

from allauth.mfa.models import Authenticator

from zhiji.office.core.accounts.passwords import end_sessions
from zhiji.office.core.accounts.selectors import locked_account
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotPermitted, WrongState, needs_reason
from zhiji.office.core.roles import Role

PROVING = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""What proves somebody; recovery codes only stand in for one of these."""


def reset_second_factor(*, account_uid: str, actor: Actor, at: datetime, reason: str) -> User:
    """Take an account's second factors away, so that a new one is set up at the next sign-in.

    The security administrator does it and the system administrator resets passwords: neither alone can enter by
    somebody else's account.

    Raises ReasonNeeded, NotPermitted (also for oneself), NotFound, WrongState (there is none).
    """
    reason = needs_reason(reason)
    with acting(actor, "reset_second_factor", reason):
        user = locked_account(account_uid)
        actor.must_have(Role.SECURITY_ADMIN)
        if user.pk == actor.user_id:
            raise NotPermitted(
                "不能重置自己的第二因素，请由另一位安全管理员办理。",
                "Nobody resets one's own second factor; another security administrator does it.",
            )
        removed, _ = Authenticator.objects.filter(user=user).delete()
        if not removed:
            raise WrongState("该账号没有设置第二因素。", "The account has no second factor.")
        end_sessions(user)
    return user


def proves_second_factor(user: User) -> bool:
    """Whether the account has a second factor set up."""
    found: bool = Authenticator.objects.filter(user=user, type__in=PROVING).exists()
    return found
