"""Which records of the whole registry may be one person? A long piece of work, spelling by spelling."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import combinations, groupby
from typing import Final

from django.db.models import Count, F

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.job_cards import Progress
from zhiji.office.core.many_rows import check_references_at_once
from zhiji.office.registry.models import FormerIdNumber, Person
from zhiji.office.registry.persons.duplicates.likeness import (
    MOST_ALIKE,
    Ground,
    Likeness,
    alike,
    have_near_names,
    write_pairs,
)

PIECE: Final = 2000
_IN_USE: Final = Person.objects.filter(state=Person.State.REGISTERED)
_COLUMNS: Final = ("id", "uid", "name", "name_pinyin", "id_number", "phone_index")


def search_all_duplicates(*, actor: Actor, at: datetime, progress: Progress | None = None) -> int:
    """Look through everybody; returns how many pairs are new on the worklist."""
    with acting(actor, "search_all_duplicates"):
        check_references_at_once()
        shared = _IN_USE.values("name_pinyin").annotate(times=Count("id")).filter(times__gt=1)
        rows = _IN_USE.filter(name_pinyin__in=shared.values("name_pinyin")).only(*_COLUMNS)
        if progress:
            progress.expect(rows.count())
        fresh = done = 0
        for group in _groups(rows.order_by("name_pinyin", "id").iterator(PIECE)):
            found = alike(map(Likeness.of, group))
            fresh += write_pairs(found, {each.pk: each.name for each in group}, at) if found else 0
            done += len(group)
            if progress:
                progress.advance(done)
        return fresh + _by_phone(at) + _by_former_number(at)


def _groups(rows: Iterable[Person]) -> Iterator[list[Person]]:
    for _, group in groupby(rows, key=lambda person: person.name_pinyin):
        yield list(group)


def _by_phone(at: datetime) -> int:
    """Records with one phone whose names are near but sound otherwise."""
    shared = (
        _IN_USE.exclude(phone_index=None)
        .values("phone_index")
        .annotate(times=Count("id"))
        .filter(times__gt=1, times__lte=MOST_ALIKE)
    )
    rows = _IN_USE.filter(phone_index__in=shared.values("phone_index")).only(*_COLUMNS).order_by("phone_index", "id")
    fresh = 0
    for _, group in groupby(rows.iterator(PIECE), key=lambda person: bytes(person.phone_index or b"")):
        records = [Likeness.of(person) for person in group]
        found: dict[tuple[int, int], set[str]] = {
            (one.pk, other.pk): {Ground.SAME_PHONE}
            for one, other in combinations(records, 2)
            if have_near_names(one, other)
        }
        fresh += write_pairs(found, {each.pk: each.name for each in records}, at) if found else 0
    return fresh


def _by_former_number(at: datetime) -> int:
    """Records whose number another one had before."""
    rows = FormerIdNumber.objects.filter(person__state=Person.State.REGISTERED).values_list("id_index", "person_id")
    holders = {bytes(index): person for index, person in rows}
    found: dict[tuple[int, int], set[str]] = {}
    now_theirs = _IN_USE.filter(id_index__in=FormerIdNumber.objects.values("id_index")).values_list("id_index", "pk")
    for index, pk in now_theirs:
        other = holders.get(bytes(index))
        if other is not None and other != pk:
            found[min(pk, other), max(pk, other)] = {Ground.FORMER_NUMBER}
    names = dict(_IN_USE.filter(pk__in={pk for pair in found for pk in pair}).values_list("pk", F("name")))
    return write_pairs(found, names, at) if found else 0
