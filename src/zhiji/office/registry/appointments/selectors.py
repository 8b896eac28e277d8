"""Which roles stand, and who holds them?"""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from zhiji.office.core.actors import NOBODY, Actor
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role, conflicts
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Appointment, Bureau, Organisation, Town

READERS = (Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR)


def actor_of(user_id: int, *, address: str = "") -> Actor:
    """The actor behind an account, with the roles that stand; nobody where the account is closed."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None:
        return NOBODY
    held = standing(user)

    def scope(name: str) -> int | None:
        return next((getattr(each, name) for each in held if getattr(each, name) is not None), None)

    return Actor(
        user.pk,
        user.name,
        frozenset(Role(each.role) for each in held),
        organisation_id=scope("organisation_id"),
        bureau_id=scope("bureau_id"),
        town_id=scope("town_id"),
        person_id=scope("person_id"),
        address=address,
    )


def standing(user: User) -> list[Appointment]:
    """The appointments of an account that stand."""
    return list(Appointment.objects.filter(user=user, state=Appointment.State.GRANTED).order_by("id"))


def appointments(*, actor: Actor, words: str = "", role: str = "", state: str = "") -> QuerySet[Appointment]:
    """Every appointment, the newest first: whose, which role, for whom, by whom, why."""
    actor.must_have(*READERS)
    found = Appointment.objects.select_related(
        "user", "organisation", "bureau", "town", "granted_by", "revoked_by"
    ).order_by("-granted_at", "-id")
    for word in words.split():
        found = found.filter(Q(user__username__icontains=word) | Q(user__name__icontains=word))
    if role in Role.values:
        found = found.filter(role=role)
    if state in Appointment.State.values:
        found = found.filter(state=state)
    return found


def appointment_of(*, uid: str, actor: Actor) -> Appointment:
    """One appointment. Raises NotPermitted, NotFound."""
    found = appointments(actor=actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def appointments_of(user: User, *, actor: Actor) -> list[Appointment]:
    """What an account holds and held, the newest first. Raises NotPermitted."""
    return list(appointments(actor=actor).filter(user=user))


def roles_held(users: Iterable[User], *, actor: Actor) -> dict[int, list[Role]]:
    """The standing roles of some accounts, in one question, by account number. Raises NotPermitted."""
    rows = appointments(actor=actor, state=Appointment.State.GRANTED).filter(user__in=[user.pk for user in users])
    found: dict[int, list[Role]] = {}
    for user_id, role in rows.order_by("id").values_list("user_id", "role"):
        found.setdefault(user_id, []).append(Role(role))
    return found


def clashes(user: User) -> dict[Role, list[Role]]:
    """For each role that the account cannot be given: the roles it holds that forbid it."""
    held = frozenset(Role(each.role) for each in standing(user))
    return {role: found for role in Role if role not in held and (found := conflicts(role, held))}


def places() -> tuple[list[Bureau], list[Town]]:
    """The bureaus and towns that a role may be held for."""
    return list(Bureau.objects.all()), list(Town.objects.all())


def place_of(*, bureau_uid: str, town_uid: str) -> tuple[Bureau | None, Town | None]:
    """The bureau and town that were chosen; none where nothing was. Raises NotFound."""
    try:
        bureau = Bureau.objects.get(uid=UUID(bureau_uid)) if bureau_uid else None
        town = Town.objects.get(uid=UUID(town_uid)) if town_uid else None
    except (ValueError, Bureau.DoesNotExist, Town.DoesNotExist):
        raise NotFound from None
    return bureau, town


def organisation_for_role(*, role: Role, credit_code: str) -> Organisation | None:
    """The organisation of the kind that a role is held for, by its whole credit code; none where nothing was typed.

    An administrator types the code and searches no list: the register is not his to read.

    Raises NotFound.
    """
    from zhiji.office.registry.appointments.scopes import ORGANISATION_KINDS

    code = credit_code.strip().upper()
    if not code:
        return None
    kind = ORGANISATION_KINDS.get(role)
    found = Organisation.objects.filter(credit_code=code, kind=kind or "").first()
    if found is None:
        raise NotFound(
            "没有这个统一社会信用代码的相应类型单位。",
            "No organisation of the kind that fits the role has this credit code.",
        )
    return found
