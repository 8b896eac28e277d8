"""What is known of one person: facts, former numbers, merges, what happened to the record?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.history import Happening, history_of
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.reveal import reveal
from zhiji.office.registry.models import FormerIdNumber, Person, PersonMerge, Town
from zhiji.office.registry.persons.access import REVEALS, may_see
from zhiji.office.registry.persons.load import person_by_uid, records_of


@dataclass(frozen=True)
class PersonFile:
    """A person's record with all that belongs to it."""

    person: Person
    former: list[FormerIdNumber]
    merges: list[PersonMerge]
    history: list[Happening]


def person_of(*, uid: UUID | str, actor: Actor) -> Person:
    """One record, merged or not. Raises NotFound."""
    may_see(actor)
    return person_by_uid(uid)


def person_file(*, uid: UUID | str, actor: Actor) -> PersonFile:
    """A record with its former numbers, also those of records merged into it, and its history. Raises NotFound."""
    person = person_of(uid=uid, actor=actor)
    records = records_of(person)
    former = FormerIdNumber.objects.filter(person__in=records).select_related("replaced_by").order_by("-replaced_at")
    merges = PersonMerge.objects.filter(kept__in=records).select_related("merged", "kept", "decided_by", "undone_by")
    return PersonFile(person, list(former), list(merges.order_by("-decided_at")), history_of(person))


def reveal_id_number(*, uid: UUID | str, actor: Actor, at: datetime, reason: str) -> str:
    """The whole ID number, for somebody who says why. Raises NotFound, NotPermitted, ReasonNeeded."""
    person = person_of(uid=uid, actor=actor)
    actor.must_have(*REVEALS)
    return reveal(sealed=person.id_number, actor=actor, reason=reason, at=at)


def reveal_phone(*, uid: UUID | str, actor: Actor, at: datetime, reason: str) -> str:
    """The whole mobile number, for somebody who says why. Raises NotFound, NotPermitted, ReasonNeeded."""
    person = person_of(uid=uid, actor=actor)
    actor.must_have(*REVEALS)
    if person.phone is None:
        raise NotFound("没有登记手机号。", "There is no mobile number.")
    return reveal(sealed=person.phone, actor=actor, reason=reason, at=at)


def reveal_former_number(*, uid: UUID | str, actor: Actor, at: datetime, reason: str) -> str:
    """A whole former number, for somebody who says why. Raises NotFound, NotPermitted, ReasonNeeded."""
    may_see(actor)
    actor.must_have(*REVEALS)
    former = FormerIdNumber.objects.filter(uid=uid).first()
    if former is None:
        raise NotFound
    return reveal(sealed=former.id_number, actor=actor, reason=reason, at=at)


def all_towns() -> list[Town]:
    """The towns, in the order of their codes."""
    return list(Town.objects.all())
