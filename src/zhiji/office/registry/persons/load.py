"""Which record is meant: by its name outside, by a number, and which one stands for it after merges?"""

from collections.abc import Iterable
from uuid import UUID

from zhiji.office.core.refusals import NotFound
from zhiji.office.registry.models import FormerIdNumber, Person

LONGEST_CHAIN = 50


def person_by_uid(uid: UUID | str, *, lock: bool = False) -> Person:
    """The record of this uid, merged or not. Raises NotFound."""
    rows = Person.objects.select_for_update() if lock else Person.objects.select_related("merged_into", "town")
    found = rows.filter(uid=uid).first()
    if found is None:
        raise NotFound
    return found


def standing_for(person: Person) -> Person:
    """The record that stands for a person today: itself, or the one it was merged into, however often."""
    for _ in range(LONGEST_CHAIN):
        if person.merged_into is None:
            return person
        person = person.merged_into
    raise RuntimeError(f"records merged in a circle: {person.pk}")


def holders_of(index: bytes) -> list[Person]:
    """The records in use that have or had a number: the one whose number it is first; through merges."""
    own = Person.objects.filter(id_index=index).order_by("-state", "id").select_related("merged_into")
    former = FormerIdNumber.objects.filter(id_index=index).select_related("person__merged_into")
    return _distinct([*map(standing_for, own), *(standing_for(each.person) for each in former)])


def registered_holder(index: bytes) -> Person | None:
    """The record in use whose own number it is, or a merged record's that it stands for; None where it is free."""
    own = Person.objects.filter(id_index=index).order_by("-state", "id").select_related("merged_into").first()
    return standing_for(own) if own else None


def _distinct(persons: Iterable[Person]) -> list[Person]:
    return list({person.pk: person for person in persons}.values())


def records_of(person: Person) -> list[int]:
    """The numbers inside of all records that are this person: its own and all that were merged into it."""
    found, fresh = [person.pk], [person.pk]
    while fresh:
        fresh = list(Person.objects.filter(merged_into__in=fresh).values_list("pk", flat=True))
        found += fresh
    return found
