"""How does a person stand to the lists of a kind as of a day: not compared, compared clean, a hit, or to be looked at?

These are different things everywhere. Only a whole list that was compared can leave somebody clean, and only if every
bureau that answers for the kind has handed one in. The answer is worked out when it is asked for, so that a person who
was registered after a list was compared stands to it like everybody else.
"""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet, TextChoices

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.texts import say
from zhiji.office.registry.feeds.access import sees_standing
from zhiji.office.registry.feeds.kinds import FeedKind
from zhiji.office.registry.models import FeedBatch, FeedRight, FeedRow, FormerIdNumber, Person
from zhiji.office.registry.persons.load import records_of

PIECE: Final = 5000
_IDENTITIES: Final = """
WITH RECURSIVE asked AS (SELECT unnest(%(persons)s::bigint[]) AS person_id),
record(person_id, record_id) AS (
    SELECT person_id, person_id FROM asked
    UNION
    SELECT r.person_id, m.id FROM record r JOIN registry_person m ON m.merged_into_id = r.record_id
)
SELECT r.person_id, p.id_index, p.name FROM record r JOIN registry_person p ON p.id = r.record_id
UNION ALL
SELECT r.person_id, f.id_index, NULL FROM record r JOIN registry_formeridnumber f ON f.person_id = r.record_id
"""
"""A person's numbers and names are also those of the records that were merged into theirs, however often."""


class Stands(TextChoices):
    """How somebody stands to the lists of a kind."""

    NOT_COMPARED = "not_compared", say("未比对", "not compared")
    CLEAN = "clean", say("已比对，无记录", "compared, clean")
    HIT = "hit", say("已比对，命中", "compared, a hit")
    TO_LOOK_AT = "to_look_at", say("号码相同、姓名不同，待核对", "same number, other name: to be looked at")


@dataclass(frozen=True)
class Standing:
    """The answer for one kind, with the list that it rests on; no list where nothing was compared."""

    kind: FeedKind
    stands: Stands
    batch_uid: UUID | None = None
    bureau: str = ""
    as_of: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    detail: str = ""
    missing: tuple[str, ...] = ()
    """Bureaus that answer for the kind and have no list that was compared."""


def standings_of(*, records: list[int], on: date, actor: Actor) -> list[Standing]:
    """The standing of a person, given by all its records, for every kind that the actor may know of, in order."""
    return _standings(records, on, list(FeedKind), actor)


def standing_of(*, person: Person, kind: FeedKind, on: date, actor: Actor) -> Standing:
    """The person's standing for one kind. Raises NotFound where the actor may not know of it."""
    found = _standings(records_of(person), on, [kind], actor)
    if not found:
        raise NotFound
    return found[0]


def standings_for(
    *, person_ids: Iterable[int], kinds: Iterable[FeedKind], on: date, actor: Actor
) -> dict[int, dict[FeedKind, Standing]]:
    """The standing of many persons for some kinds, in a few questions however many they are.

    A kind that the actor may not know of is in nobody's answer; every other is in everybody's, so that nobody reads a
    missing answer as clean.
    """
    asked, wanted = list(person_ids), list(kinds)
    answering, lists = _answering(), _lists(on)
    indexes, names = _identities(asked)
    batches = [batch.pk for (kind, _), each in lists.items() if kind in wanted for batch in each]
    by_index: dict[bytes, list[FeedRow]] = defaultdict(list)
    every = list({index for own in indexes.values() for index in own})
    for start in range(0, len(every), PIECE):
        for row in _accepted(batches, every[start : start + PIECE]):
            by_index[bytes(row.id_index or b"")].append(row)
    found: dict[int, dict[FeedKind, Standing]] = {}
    for person in asked:
        rows: dict[int, list[FeedRow]] = defaultdict(list)
        for index in indexes[person]:
            for row in by_index.get(index, ()):
                rows[row.batch_id].append(_judged(copy(row), names[person]))
        found[person] = {each.kind: each for each in _for_kinds(wanted, answering, lists, rows, on, actor)}
    return found


def _identities(persons: list[int]) -> tuple[dict[int, set[bytes]], dict[int, set[str]]]:
    """For each person the blind indexes of all numbers, and all names, of all its records."""
    indexes: dict[int, set[bytes]] = {person: set() for person in persons}
    names: dict[int, set[str]] = {person: set() for person in persons}
    with connection.cursor() as cursor:
        cursor.execute(_IDENTITIES, {"persons": persons})
        for person, index, name in cursor.fetchall():
            indexes[person].add(bytes(index))
            if name is not None:
                names[person].add(name)
    return indexes, names


def _answering() -> dict[str, dict[int, str]]:
    """For each kind the bureaus that answer for it, with their names."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    rights = FeedRight.objects.filter(withdrawn_at=None).values_list("kind", "bureau_id", "bureau__name")
    for kind, bureau, name in rights:
        found[kind][bureau] = name
    return found


def _standings(records: list[int], on: date, kinds: Iterable[FeedKind], actor: Actor) -> list[Standing]:
    lists = _lists(on)
    rows = _rows(records, [batch.pk for batches in lists.values() for batch in batches])
    return _for_kinds(kinds, _answering(), lists, rows, on, actor)


def _for_kinds(
    kinds: Iterable[FeedKind],
    answering: dict[str, dict[int, str]],
    lists: dict[tuple[str, int], list[FeedBatch]],
    rows: dict[int, list[FeedRow]],
    on: date,
    actor: Actor,
) -> list[Standing]:
    """The answer for each kind that the actor may know of."""
    found = []
    for kind in kinds:
        bureaus = answering.get(kind, {}) | {
            bureau: answering.get(kind, {}).get(bureau, "") for of, bureau in lists if of == kind
        }
        seen = [bureau for bureau in bureaus if sees_standing(actor, kind, bureau)]
        if seen or (not bureaus and sees_standing(actor, kind, -1)):
            here = {bureau: lists.get((kind, bureau), []) for bureau in seen}
            found.append(_of_kind(kind, here, answering.get(kind, {}), rows, on))
    return found


def _lists(on: date) -> dict[tuple[str, int], list[FeedBatch]]:
    """For each kind and bureau the latest whole list up to a day, and the partial ones since then."""
    compared = FeedBatch.objects.filter(state=FeedBatch.State.COMPARED, as_of__lte=on).select_related("bureau")
    found: dict[tuple[str, int], list[FeedBatch]] = defaultdict(list)
    ended: set[tuple[str, int]] = set()
    for batch in compared.order_by("-as_of", "-compared_at", "-id"):
        key = (batch.kind, batch.bureau_id)
        if key not in ended:
            found[key].append(batch)
        if batch.is_whole:
            ended.add(key)
    return dict(found)


def _rows(records: list[int], batches: list[int]) -> dict[int, list[FeedRow]]:
    """The rows of some lists that have a number of the person: present or former, of any record merged into it."""
    own = list(Person.objects.filter(pk__in=records).values_list("id_index", "name"))
    former = FormerIdNumber.objects.filter(person__in=records).values_list("id_index", flat=True)
    indexes, names = {*map(bytes, former), *(bytes(index) for index, _ in own)}, {name for _, name in own}
    found: dict[int, list[FeedRow]] = defaultdict(list)
    for row in _accepted(batches, list(indexes)):
        found[row.batch_id].append(_judged(row, names))
    return found


def _accepted(batches: list[int], indexes: list[bytes]) -> QuerySet[FeedRow]:
    """The rows of some lists that have one of these numbers."""
    rows: QuerySet[FeedRow] = FeedRow.objects.filter(
        batch__in=batches, state=FeedRow.State.ACCEPTED, id_index__in=indexes
    )
    return rows.defer("id_number", "told", "faults").order_by("number")


def _judged(row: FeedRow, names: set[str]) -> FeedRow:
    """The row with what it says of somebody who was not registered yet when the list was compared."""
    if row.outcome in (FeedRow.Outcome.UNKNOWN, FeedRow.Outcome.NOT_COMPARED):
        row.outcome = FeedRow.Outcome.HIT if row.name in names else FeedRow.Outcome.NAME_DIFFERS
    return row


def _of_kind(
    kind: FeedKind,
    lists: dict[int, list[FeedBatch]],
    answering: dict[int, str],
    rows: dict[int, list[FeedRow]],
    on: date,
) -> Standing:
    missing = tuple(
        answering[bureau] for bureau, batches in lists.items() if bureau in answering and not _has_whole(batches)
    )
    batches = [batch for each in lists.values() for batch in each]
    for outcome, stands in ((FeedRow.Outcome.HIT, Stands.HIT), (FeedRow.Outcome.NAME_DIFFERS, Stands.TO_LOOK_AT)):
        for batch in batches:
            row = next((r for r in rows.get(batch.pk, []) if r.outcome == outcome and _covers(r, on)), None)
            if row is not None:
                return Standing(
                    kind,
                    stands,
                    batch.uid,
                    batch.bureau.name,
                    batch.as_of,
                    row.starts_on,
                    row.ends_on,
                    row.detail,
                    missing,
                )
    whole = [batch for batch in batches if batch.is_whole]
    if missing or not whole:
        return Standing(kind, Stands.NOT_COMPARED, missing=missing)
    oldest = min(whole, key=lambda batch: batch.as_of)
    bureaus = "、".join(sorted({batch.bureau.name for batch in whole}))
    return Standing(kind, Stands.CLEAN, oldest.uid, bureaus, oldest.as_of)


def _has_whole(batches: list[FeedBatch]) -> bool:
    return any(batch.is_whole for batch in batches)


def _covers(row: FeedRow, on: date) -> bool:
    """Whether what the row says is true on the day."""
    return (row.starts_on is None or row.starts_on <= on) and (row.ends_on is None or on <= row.ends_on)
