"""How does somebody from outside get an account to register with? Slowly enough that machines do not."""

from datetime import datetime, timedelta
from typing import Final

from zhiji.office.core.accounts.creation import create_account
from zhiji.office.core.actors import Actor, system
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotPermitted, Refusal
from zhiji.office.registry.visitors import count_attempt

MOST_IN_A_WINDOW: Final = 10
WINDOW: Final = timedelta(hours=1)


class TooManyAttempts(Refusal):
    """The address asked too often."""

    def __init__(self) -> None:
        super().__init__(
            "同一网络一小时内登记次数过多，请一小时后再试，或到人社局窗口办理。",
            "Too many registrations from this network within an hour. Try again in an hour, or come to the office.",
        )


def open_applicant_account(*, username: str, name: str, password: str, actor: Actor, at: datetime) -> User:
    """Make an account without any rights for a visitor who means to register an organisation.

    Every try counts, also one that is refused afterwards: it is written down before anything else.

    Raises NotPermitted (who has an account needs no second), TooManyAttempts, UsernameRefused, NameNeeded,
    PasswordRefused.
    """
    if actor.user_id is not None:
        raise NotPermitted("您已登录，请直接填写登记表。", "You are signed in; go on with the form.")
    if not count_attempt(
        purpose="registration", address=actor.address, at=at, most=MOST_IN_A_WINDOW, since=at - WINDOW
    ):
        raise TooManyAttempts
    visitor = Actor(None, system("self_registration").name, address=actor.address, is_system=True)
    made = create_account(username=username, name=name, password=password, actor=visitor, at=at)
    return made.user
