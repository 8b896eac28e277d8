"""Which accounts are there in a demonstration, and which stands for a role? None in a database for real work."""

from zhiji.office.core.accounts.usernames import clean_username
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Installation, User
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState
from zhiji.office.core.roles import Role


def open_demo_account(*, username: str, name: str, actor: Actor) -> User:
    """Make an account that no password opens; never in a database that was set up for real work.

    Raises NotPermitted (a person asks), WrongState (for real work), UsernameRefused.
    """
    if not actor.is_system:
        raise NotPermitted
    if Installation.objects.filter(kind=Installation.Kind.OFFICE).exists():
        raise WrongState(
            "这不是演示系统，不能建立没有密码的账号。", "Only a demonstration has accounts without a password."
        )
    with acting(actor, "open_demo_account", "演示数据"):
        return User.objects.create_user(clean_username(username), None, name=name)


def demo_account(*, role: str) -> User:
    """The account `demo_<role>`. Raises NotFound, also where this database was not set up as a demonstration."""
    is_demo = Installation.objects.filter(kind=Installation.Kind.DEMO).exists()
    user = User.objects.filter(username=f"demo_{role}", is_active=True).first() if role in Role.values else None
    if not is_demo or user is None:
        raise NotFound
    return user


def demo_roles() -> list[Role]:
    """The roles that an account stands for, in the order of the list of roles; none outside a demonstration."""
    if not Installation.objects.filter(kind=Installation.Kind.DEMO).exists():
        return []
    names = User.objects.filter(username__startswith="demo_", is_active=True).values_list("username", flat=True)
    held = {name.removeprefix("demo_") for name in names}
    return [role for role in Role if role.value in held]
