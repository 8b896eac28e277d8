"""Which accounts are there?"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid

READERS = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)


def locked_account(uid: str) -> User:
    """The account, locked for a verb. Raises NotFound."""
    user = User.objects.select_for_update().filter(uid=as_uid(uid)).first()
    if user is None:
        raise NotFound
    return user


def accounts(*, actor: Actor, words: str = "", state: str = "") -> QuerySet[User]:
    """Accounts by name, narrowed down by words in either name and by state (`open`, `closed`, `one_time`)."""
    actor.must_have(*READERS)
    from allauth.mfa.models import Authenticator

    proving = Authenticator.objects.filter(user=OuterRef("pk"), type__in=("totp", "webauthn"))
    found = User.objects.annotate(has_second_factor=Exists(proving)).order_by("username")
    for word in words.split():
        found = found.filter(Q(username__icontains=word) | Q(name__icontains=word))
    narrowed = {
        "open": Q(is_active=True),
        "closed": Q(is_active=False),
        "one_time": Q(is_active=True, one_time_until__isnull=False),
    }.get(state)
    return found.filter(narrowed) if narrowed else found


def account_of(*, uid: str, actor: Actor) -> User:
    """One account. Raises NotPermitted, NotFound."""
    found = accounts(actor=actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found
