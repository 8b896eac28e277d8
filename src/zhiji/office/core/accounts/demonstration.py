"""Which account stands for a role in a demonstration? None where the database is not a demonstration's."""

from zhiji.office.core.models import Installation, User
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role


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
