"""Which records may be the person who was written down or changed just now?"""

from datetime import datetime
from typing import Final

from django.db.models import Q

from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import FormerIdNumber, Person
from zhiji.office.registry.persons.duplicates.likeness import Ground, Likeness, alike, write_pairs
from zhiji.office.registry.persons.numbers import near_forms
from zhiji.rulebook.kernel.dates import is_calendar_day
from zhiji.rulebook.kernel.identity import check_character

MOST_CANDIDATES: Final = 500
"""More records of one spelling are left to the nightly search."""


def look_for_duplicates(person: Person, at: datetime) -> int:
    """Put the pairs of one person on the worklist; returns how many are new."""
    number = person.id_number.open()
    wanted = Q(name_pinyin=person.name_pinyin) | Q(id_index__in=near_indexes(number))
    if person.phone_index is not None:
        wanted |= Q(phone_index=person.phone_index)
    others = list(
        Person.objects.filter(wanted, state=Person.State.REGISTERED)
        .exclude(pk=person.pk)
        .order_by("-pk")[:MOST_CANDIDATES]
    )
    own = {each.pk: each.name for each in [*others, person]}
    found = {pair: grounds for pair, grounds in alike(map(Likeness.of, [*others, person])).items() if person.pk in pair}
    for other, name in _by_former_numbers(person):
        own[other] = name
        pair = (min(other, person.pk), max(other, person.pk))
        found.setdefault(pair, set()).add(Ground.FORMER_NUMBER)
    return write_pairs(found, own, at) if found else 0


def near_indexes(number: str) -> list[bytes]:
    """The blind indexes of every number that differs from this one in one of the first 17 digits."""
    near = set()
    for form in near_forms(number):
        for digit in "0123456789":
            seventeen = form.replace("?", digit)
            if is_calendar_day(int(seventeen[6:10]), int(seventeen[10:12]), int(seventeen[12:14])):
                near.add(seventeen + check_character(seventeen))
    near.discard(number)
    return [index_of(each, "id_number") for each in sorted(near)]


def _by_former_numbers(person: Person) -> list[tuple[int, str]]:
    """Others who had this number before, or whose number this person had."""
    had_it = FormerIdNumber.objects.filter(id_index=person.id_index, person__state=Person.State.REGISTERED)
    own = FormerIdNumber.objects.filter(person=person).values("id_index")
    has_ours = Person.objects.filter(id_index__in=own, state=Person.State.REGISTERED)
    rows = [*had_it.values_list("person_id", "person__name"), *has_ours.values_list("pk", "name")]
    return [(pk, name) for pk, name in rows if pk != person.pk]
