"""How is each attempt to sign in kept, and who signed in with which device?"""

import secrets
from datetime import datetime, timedelta
from typing import Final

from django.db.models import QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import SignIn, User
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.cipher import sm3
from zhiji.office.core.sealing.kinds import masked

TRIES: Final = 5
LOCKED_FOR: Final = timedelta(minutes=30)
Outcome = SignIn.Outcome


def new_device() -> str:
    """A random value for a device's cookie."""
    return secrets.token_hex(16)


def device_hash(device: str) -> str:
    """What is kept of a device's cookie: nobody can make the cookie from it."""
    return sm3(b"device\0" + device.encode()).hex() if device else ""


def record_sign_in(
    *, outcome: SignIn.Outcome, user: User | None, username: str, actor: Actor, at: datetime, agent: str, device: str
) -> SignIn:
    """Keep one attempt. A name that is no account's is kept masked: people type passwords and ID numbers there.

    Args:
        user: the account, where it is known.
        username: what was typed; looked up where `user` is not given.
    """
    user = user or User.objects.filter(username__iexact=username.strip()).first()
    name = user.username if user else masked_name(username)
    kept = device_hash(device)
    is_new = outcome == Outcome.ENTERED and user is not None and is_new_device(user, kept)
    with acting(actor, "record_sign_in"):
        return SignIn.objects.create(
            user=user,
            username=name,
            outcome=outcome,
            at=at,
            address=actor.address[:45],
            agent=_printable(agent)[:200],
            device=kept,
            is_new_device=is_new,
        )


def is_new_device(user: User, kept: str) -> bool:
    """Whether the account has entered before, but never with this device."""
    entered = SignIn.objects.filter(user=user, outcome=Outcome.ENTERED)
    return entered.exists() and not entered.filter(device=kept).exists()


def masked_name(typed: str) -> str:
    """The first two letters of a name that is no account's."""
    typed = _printable(typed.strip())
    return masked(typed[:20], 2, 0)


def lock_ends_at(user: User, at: datetime) -> datetime | None:
    """Until when the account's second factor is not asked for: five refusals close it for half an hour."""
    if failures_since(user, at) < TRIES:
        return None
    refused = SignIn.objects.filter(user=user, outcome=Outcome.REFUSED).order_by("-at").values_list("at", flat=True)
    return refused[0] + LOCKED_FOR


def failures_since(user: User, at: datetime) -> int:
    """How often the account was refused within the time of a lock, since it last entered."""
    since = at - LOCKED_FOR
    rows = SignIn.objects.filter(user=user, at__gt=since)
    entered = rows.filter(outcome=Outcome.ENTERED).order_by("-at").values_list("at", flat=True).first()
    return rows.filter(outcome=Outcome.REFUSED, at__gt=entered or since).count()


def own_sign_ins(*, user: User, limit: int = 50) -> list[SignIn]:
    """The latest attempts on one's own account, the newest first."""
    return list(SignIn.objects.filter(user=user).order_by("-at")[:limit])


def new_devices_between(user: User, device: str, at: datetime) -> list[SignIn]:
    """Devices that were new since this device last entered: what its owner should hear of now."""
    kept = device_hash(device)
    entered = SignIn.objects.filter(user=user, outcome=Outcome.ENTERED, at__lt=at)
    last = entered.filter(device=kept).order_by("-at").values_list("at", flat=True).first()
    if last is None:
        return []
    return list(entered.filter(at__gt=last, is_new_device=True).exclude(device=kept).order_by("at")[:5])


def sign_ins(*, actor: Actor, words: str = "", outcome: str = "") -> QuerySet[SignIn]:
    """Every attempt, the newest first, for those who look after the trail."""
    actor.must_have(Role.AUDIT_ADMIN, Role.AUDITOR)
    found = SignIn.objects.select_related("user").order_by("-at", "-id")
    if outcome in Outcome.values:
        found = found.filter(outcome=outcome)
    if words.strip():
        found = found.filter(username__icontains=words.strip()[:60])
    return found


def _printable(text: str) -> str:
    """Without what a database or a page cannot show."""
    return "".join(each for each in text if each.isprintable())
