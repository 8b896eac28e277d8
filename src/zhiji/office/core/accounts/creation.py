"""How is an account made? By the system administrator, with a password that works once."""

from datetime import datetime
from typing import NamedTuple

from django.db import IntegrityError, transaction

from zhiji.office.core.accounts.passwords import ONE_TIME_LASTS, check_password_words, one_time_password
from zhiji.office.core.accounts.usernames import UsernameRefused, clean_username
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import User
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.roles import Role


class NewPassword(NamedTuple):
    """An account and the password to hand over; it is kept nowhere and cannot be shown again."""

    user: User
    password: str


class NameNeeded(Refusal):
    """An account is somebody's."""


def create_account(*, username: str, name: str, actor: Actor, at: datetime, password: str = "") -> NewPassword:
    """Make an account without any rights.

    Args:
        password: the owner's own, where the owner made the account; otherwise one is made that works once.

    Raises NotPermitted, UsernameRefused, NameNeeded, PasswordRefused.
    """
    actor.must_have(Role.SYSTEM_ADMIN)
    username, name = clean_username(username), name.strip()
    if not 2 <= len(name) <= 60:
        raise NameNeeded("请填写使用人姓名（2 至 60 字）。", "Say whose account it is (2 to 60 letters).", field="name")
    until = None if password else at + ONE_TIME_LASTS
    if password:
        check_password_words(password, User(username=username, name=name))
    word = password or one_time_password()
    with acting(actor, "create_account"):
        try:
            with transaction.atomic():
                user = User.objects.create_user(username, word, name=name, one_time_until=until)
        except IntegrityError:
            raise UsernameRefused(
                f"账号名“{username}”已被使用，请另取一个。", f"“{username}” is taken; choose another.", field="username"
            ) from None
    return NewPassword(user, word)
