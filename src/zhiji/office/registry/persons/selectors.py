"""What is known of one person: facts, former numbers, merges, what happened to the record?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

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
    records: list[int]
    """The numbers inside of this record and of all that were merged into it."""
    former: list[FormerIdNumber]


def person_of(*, uid: UUID | str, actor: Actor) -> Person:
    """One record, merged or not. Raises NotFound."""
    may_see(actor)
    return person_by_uid(uid)


def person_file(*, uid: UUID | str, actor: Actor) -> PersonFile:
    """A record with its former numbers, also those of records merged into it. Raises NotFound."""
    person = person_of(uid=uid, actor=actor)
    records = records_of(person)
    former = FormerIdNumber.objects.filter(person__in=records).select_related("replaced_by").order_by("-replaced_at")
    return PersonFile(person, records, list(former))


@dataclass(frozen=True)
class PersonPast:
    """What happened to a record, and which merges it took part in."""

    person: Person
    history: list[Happening]
    merges: list[PersonMerge]


def person_past(*, uid: UUID | str, actor: Actor) -> PersonPast:
    """The history of a record, oldest first. Raises NotFound."""
    person = person_of(uid=uid, actor=actor)
    merges = PersonMerge.objects.filter(Q(kept=person) | Q(merged=person)).order_by("-decided_at", "-id")
    return PersonPast(
        person, history_of(person), list(merges.select_related("merged", "kept", "decided_by", "undone_by"))
    )


def merge_of(*, uid: UUID | str, actor: Actor) -> PersonMerge:
    """One merge. Raises NotFound."""
    may_see(actor)
    found = PersonMerge.objects.select_related("kept", "merged").filter(uid=uid).first()
    if found is None:
        raise NotFound
    return found


def former_number_of(*, uid: UUID | str, actor: Actor) -> FormerIdNumber:
    """One former number with its person. Raises NotFound."""
    may_see(actor)
    found = FormerIdNumber.objects.select_related("person").filter(uid=uid).first()
    if found is None:
        raise NotFound
    return found


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
    former = former_number_of(uid=uid, actor=actor)
    actor.must_have(*REVEALS)
    return reveal(sealed=former.id_number, actor=actor, reason=reason, at=at)


def all_towns() -> list[Town]:
    """The towns, in the order of their codes."""
    return list(Town.objects.all())
