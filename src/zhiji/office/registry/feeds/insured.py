"""Were these people insured in these months, by the lists of the social-insurance office?

Lists of a month come after it. So a person is clean of a month only by whole lists that are true for a day on or after
its last; until then they were not compared, whatever earlier lists say.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from zhiji.office.registry.feeds.kinds import FeedKind
from zhiji.office.registry.feeds.standing import Stands
from zhiji.office.registry.models import FeedBatch, FeedRight, FeedRow, Person

KIND = FeedKind.INSURANCE_MONTHS


@dataclass(frozen=True)
class Insured:
    """How a person stands to the lists for a month, and the list that it rests on."""

    stands: Stands
    batch_id: int | None = None
    as_of: date | None = None


def month_end(month: date) -> date:
    """The last day of the month that begins on a day."""
    return (month.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def insured_in(asked: Iterable[tuple[int, date]]) -> dict[tuple[int, date], Insured]:
    """For each person (by the number inside) and month (by its first day): not compared, clean, a hit, to look at."""
    wanted = set(asked)
    lists = _lists()
    rows = _rows({person for person, _ in wanted}, lists)
    answering = set(FeedRight.objects.filter(kind=KIND, withdrawn_at=None).values_list("bureau_id", flat=True))
    return {pair: _stands(pair[1], rows[pair[0]], lists, answering) for pair in wanted}


def _lists() -> list[FeedBatch]:
    """Of each bureau the latest whole list, and the partial ones since then."""
    found, ended = [], set()
    rows = FeedBatch.objects.filter(kind=KIND, state=FeedBatch.State.COMPARED)
    for batch in rows.order_by("-as_of", "-compared_at", "-id"):
        if batch.bureau_id not in ended:
            found.append(batch)
        if batch.is_whole:
            ended.add(batch.bureau_id)
    return found


def _rows(people: set[int], lists: list[FeedBatch]) -> dict[int, list[FeedRow]]:
    persons = {bytes(each.id_index): each for each in Person.objects.filter(pk__in=people)}
    rows = FeedRow.objects.filter(
        batch__in=lists, state=FeedRow.State.ACCEPTED, id_index__in=list(persons)
    ).select_related("batch")
    found: dict[int, list[FeedRow]] = defaultdict(list)
    for row in rows.order_by("-batch__as_of", "number"):
        person = persons[bytes(row.id_index or b"")]
        if row.outcome in (FeedRow.Outcome.UNKNOWN, FeedRow.Outcome.NOT_COMPARED):
            row.outcome = FeedRow.Outcome.HIT if row.name == person.name else FeedRow.Outcome.NAME_DIFFERS
        found[person.pk].append(row)
    return found


def _stands(month: date, rows: list[FeedRow], lists: list[FeedBatch], answering: set[int]) -> Insured:
    first, last = month.replace(day=1), month_end(month)
    of_month = [
        row
        for row in rows
        if (row.starts_on is None or row.starts_on <= last) and (row.ends_on is None or row.ends_on >= first)
    ]
    for outcome, stands in ((FeedRow.Outcome.HIT, Stands.HIT), (FeedRow.Outcome.NAME_DIFFERS, Stands.TO_LOOK_AT)):
        row = next((each for each in of_month if each.outcome == outcome), None)
        if row is not None:
            return Insured(stands, row.batch_id, row.batch.as_of)
    whole = {batch.bureau_id: batch for batch in lists if batch.is_whole and batch.as_of >= last}
    if not whole or not answering <= set(whole):
        return Insured(Stands.NOT_COMPARED)
    oldest = min(whole.values(), key=lambda batch: batch.as_of)
    return Insured(Stands.CLEAN, oldest.pk, oldest.as_of)
