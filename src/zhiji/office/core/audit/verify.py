"""Is the trail whole? Finds an event that was changed, taken out, put in or moved, and a row changed past the trail.

Nothing is locked: it looks at the links that stand when it begins, and at each row together with its latest event.
A row that was changed past the trail and then by a verb has an event again, which shows both changes as the verb's: the
sooner one looks, the less of that there can be. So the office looks every night.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final, Protocol

from django.apps import apps
from django.db import connection, models, transaction
from django.utils import timezone

from zhiji.office.core.audit.chain import START, UNLINKED, event_models, link_hash, rows, shape_of
from zhiji.office.core.audit.rows import RowsAgainstEvents
from zhiji.office.core.audit.triggers import trigger_breaks
from zhiji.office.core.audit.verdict import MOST_PER_KIND, Break, Verdict
from zhiji.office.core.models.audit import AuditLink, AuditShape
from zhiji.office.core.sealing.cipher import sm3

GRACE: Final = timedelta(minutes=10)
"""How long an event may wait for its link: a sealer runs every few seconds."""
PIECE: Final = 5_000


class Telling(Protocol):
    """Is told how much there is to look at, and how much has been."""

    def expect(self, total: int) -> None:
        """How much in all."""

    def advance(self, done: int) -> None:
        """How much so far."""


class _Counting:
    """Adds up what is done, and passes it on."""

    def __init__(self, progress: Telling | None) -> None:
        self.progress, self.done = progress, 0

    def add(self, count: int) -> None:
        self.done += count
        if self.progress:
            self.progress.advance(self.done)


@transaction.atomic
def verify(anchor: tuple[int, str] | None = None, progress: Telling | None = None) -> Verdict:
    """Walk the whole chain and compare events, rows and triggers with it.

    Args:
        anchor: number and hash of a head that was kept elsewhere; the chain must contain it.
    """
    last = AuditLink.objects.order_by("-number").values_list("number", flat=True).first() or 0
    tables = [RowsAgainstEvents(model) for model in event_models()]
    row_count = sum(table.count() for table in tables)
    if progress:
        progress.expect(2 * last + row_count)
    counting = _Counting(progress)
    count, head, breaks = _walk(last, anchor, counting)
    for model in event_models():
        breaks += _events(model, last, counting)
        breaks += _beside(model)
    for table in tables:
        breaks += table.breaks(counting.add)
    breaks += trigger_breaks()
    return Verdict(count, head.hex(), breaks, row_count)


def _walk(last: int, anchor: tuple[int, str] | None, counting: _Counting) -> tuple[int, bytes, list[Break]]:
    """Recompute every link from the one before."""
    tables = dict(AuditShape.objects.values_list("id", "event_table"))
    breaks: list[Break] = []
    number, previous, anchored = 0, START, anchor is None or anchor[0] == 0
    links = AuditLink.objects.filter(number__lte=last).order_by("number")
    fields = links.values_list("number", "shape_id", "event_id", "digest", "hash")
    for found, shape, event, digest, kept in fields.iterator(chunk_size=PIECE):
        if found != number + 1:
            breaks.append(Break("gap", f"{number + 1}–{found - 1}"))
        number = found
        right = link_hash(number, tables[shape], event, bytes(digest), previous)
        if right != bytes(kept):
            breaks.append(Break("link_changed", str(number)))
        previous = bytes(kept)
        anchored = anchored or (anchor is not None and anchor == (number, previous.hex()))
        if number % PIECE == 0:
            counting.add(PIECE)
        if len(breaks) >= MOST_PER_KIND:
            break
    if not anchored and anchor is not None:
        breaks.append(Break("anchor", str(anchor[0])))
    return number, previous, breaks


def _events(model: type[models.Model], last: int, counting: _Counting) -> Iterator[Break]:
    """Each chained event is there and is what it was."""
    table = model._meta.db_table
    shape_of(model)
    for shape in AuditShape.objects.filter(event_table=table):
        found = {"event_changed": 0, "event_missing": 0}
        for count, (event, kept, text) in enumerate(_linked(shape, last), start=1):
            code = "event_missing" if text is None else "event_changed" if sm3(text.encode()) != bytes(kept) else ""
            if code and found[code] < MOST_PER_KIND:
                found[code] += 1
                yield Break(code, f"{table} {event}")
            if count % PIECE == 0:
                counting.add(PIECE)


def _linked(shape: AuditShape, last: int) -> Iterator[tuple[Any, ...]]:
    """Each link of a shape with its event as PostgreSQL writes it; none where the event is gone. A piece at a time."""
    quote = connection.ops.quote_name
    listed = ", ".join(f"e.{quote(column)}" for column in shape.columns)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TIME ZONE 'UTC'")
    with connection.chunked_cursor() as cursor:
        cursor.execute(
            "SELECT l.event_id, l.digest, CASE WHEN e.pgh_id IS NOT NULL THEN row_to_json(ROW("
            f"{listed}))::text END FROM core_auditlink l LEFT JOIN {quote(shape.event_table)} e"
            " ON e.pgh_id = l.event_id WHERE l.shape_id = %s AND l.number <= %s",
            [shape.pk, last],
        )
        while piece := cursor.fetchmany(2000):
            yield from piece


def _beside(model: type[models.Model]) -> Iterator[Break]:
    """No event that is older than a while stands beside the chain."""
    table = model._meta.db_table
    condition = f"e.pgh_created_at < %s AND {UNLINKED}"
    for event in rows(shape_of(model), condition, [timezone.now() - GRACE, table], limit=MOST_PER_KIND):
        yield Break("event_unlinked", f"{table} {event.number}")


def tracked_models() -> list[type[models.Model]]:
    """Every model whose changes leave events."""
    return [model.pgh_tracked_model for model in event_models()]  # type: ignore[attr-defined]


def untracked_models() -> list[type[models.Model]]:
    """The office's own models that leave no events, for a test to look at."""
    events = set(event_models())
    known = set(tracked_models()) | events
    return [m for m in apps.get_models() if m.__module__.startswith("zhiji.office.") and m not in known]
