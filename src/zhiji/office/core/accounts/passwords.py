"""How does an account get another password: a new one of one's own, or one that somebody hands over and works once?"""

import secrets
from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db.models import F

from zhiji.office.core.accounts.selectors import locked_account
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotPermitted, Refusal, WrongState, needs_reason
from zhiji.office.core.roles import Role

ONE_TIME_LASTS: Final = timedelta(hours=72)
"""How long a password that was handed over opens the door."""
_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that nobody mistakes for one another when they are read out."""


class PasswordRefused(Refusal):
    """The password is too easy to guess."""


def one_time_password() -> str:
    """Sixteen letters in fours: 79 bits."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))


def check_password_words(password: str, user: User) -> None:
    """Raises PasswordRefused with what is wrong with it, in the reader's language."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        said = " ".join(error.messages)
        raise PasswordRefused(said, said, field="password") from None


def reset_password(*, account_uid: str, actor: Actor, at: datetime, reason: str) -> tuple[User, str]:
    """Give an account a password that works once, and end its sessions. Returns account and password.

    The second factor stays as it is: who resets a password cannot enter with it.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState (closed).
    """
    reason = needs_reason(reason)
    with acting(actor, "reset_password", reason):
        user = locked_account(account_uid)
        actor.must_have(Role.SYSTEM_ADMIN)
        if user.pk == actor.user_id:
            raise NotPermitted(
                "请在“修改密码”中更改自己的密码。", "Change your own password on the page for changing passwords."
            )
        if not user.is_active:
            raise WrongState("账号已停用，请先恢复。", "The account is closed; reopen it first.")
        word = one_time_password()
        user.set_password(word)
        user.one_time_until = at + ONE_TIME_LASTS
        user.session_round += 1
        user.save()
    return user, word


def set_own_password(*, user: User, password: str, actor: Actor) -> User:
    """Change one's own password; every other session of the account ends. Raises NotPermitted, PasswordRefused."""
    if actor.user_id != user.pk:
        raise NotPermitted
    check_password_words(password, user)
    with acting(actor, "set_own_password"):
        user.set_password(password)
        user.one_time_until = None
        user.session_round += 1
        user.save(update_fields=["password", "one_time_until", "session_round"])
    return user


def end_sessions(user: User) -> None:
    """End every session of an account. Called by verbs, inside what they do."""
    User.objects.filter(pk=user.pk).update(session_round=F("session_round") + 1)
    user.refresh_from_db(fields=["session_round"])


def end_own_sessions(*, user: User, actor: Actor) -> User:
    """End every session of one's own account. Raises NotPermitted."""
    if actor.user_id != user.pk:
        raise NotPermitted
    with acting(actor, "end_own_sessions"):
        end_sessions(user)
    return user
