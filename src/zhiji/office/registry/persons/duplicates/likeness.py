"""What do two records share that speaks for one person, and how loudly?

ID numbers are opened in memory only: nothing of them is written down but that two of them are near each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Final

from zhiji.office.registry.models import DuplicatePair, Person
from zhiji.office.registry.persons.names import are_near
from zhiji.office.registry.persons.numbers import near_forms

Ground = DuplicatePair.Ground
WEIGHTS: Final = {Ground.FORMER_NUMBER: 40, Ground.NEAR_NUMBER: 30, Ground.SAME_PHONE: 20, Ground.SAME_BIRTH_DATE: 10}
SAME_NAME: Final = 5
MOST_ALIKE: Final = 30
"""So many records that share one thing tell nothing any more: a phone of a training class, say."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A record as it is compared."""

    pk: int
    name: str
    pinyin: str
    number: str
    phone_index: bytes | None

    @classmethod
    def of(cls, person: Person) -> "Likeness":
        """Open the record's number for comparing."""
        phone = None if person.phone_index is None else bytes(person.phone_index)
        return cls(person.pk, person.name, person.name_pinyin, person.id_number.open(), phone)


def alike(records: Iterable[Likeness]) -> dict[tuple[int, int], set[str]]:
    """Pairs among some records whose names are the same or near, with what else they share."""
    by_pk = {record.pk: record for record in records}
    sharing: dict[tuple[str, object], list[int]] = defaultdict(list)
    for record in by_pk.values():
        for key in _shared_things(record):
            sharing[key].append(record.pk)
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for (ground, _), sharers in sharing.items():
        if len(sharers) > MOST_ALIKE:
            continue
        for one, other in combinations(sorted(sharers), 2):
            if have_near_names(by_pk[one], by_pk[other]):
                found[one, other].add(ground)
    return found


def _shared_things(record: Likeness) -> Iterator[tuple[str, object]]:
    yield Ground.SAME_BIRTH_DATE, record.number[6:14]
    if record.phone_index is not None:
        yield Ground.SAME_PHONE, record.phone_index
    for form in near_forms(record.number):
        yield Ground.NEAR_NUMBER, form


def have_near_names(one: Likeness, other: Likeness) -> bool:
    """Whether two names sound the same or differ in one character."""
    return one.pinyin == other.pinyin or are_near(one.name, other.name)


def write_pairs(found: dict[tuple[int, int], set[str]], names: dict[int, str], at: datetime) -> int:
    """Put pairs on the worklist; those that are on it, or were decided, stay as they are. Returns how many are new."""
    rows = [
        DuplicatePair(
            first_id=first,
            second_id=second,
            grounds=sorted(grounds, key=lambda ground: -WEIGHTS[Ground(ground)]),
            weight=sum(WEIGHTS[Ground(ground)] for ground in grounds)
            + (SAME_NAME if names.get(first) == names.get(second) else 0),
            found_at=at,
        )
        for (first, second), grounds in found.items()
    ]
    before = DuplicatePair.objects.count()
    DuplicatePair.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    return DuplicatePair.objects.count() - before
