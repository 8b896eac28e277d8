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
