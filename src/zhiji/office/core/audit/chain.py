"""How are events chained? Each is hashed together with the hash before it, in the order in which they are found.

Triggers write events at once, in any number of transactions; one sealer at a time gives them their numbers. A link
holds the SM3 of the event's row (of the columns that its shape names, so that a later column changes nothing) and of
the link before it.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from django.apps import apps
from django.db import connection, models, transaction

from zhiji.office.core.models.audit import AuditLink, AuditShape
from zhiji.office.core.sealing.cipher import sm3

LOCK: Final = 727_101
"""The advisory lock that lets one sealer work at a time."""
START: Final = b"\0" * 32
PIECE: Final = 5_000
LOOK_BACK: Final = 50_000
"""How many event numbers below the highest chained one are looked through again for transactions that ended late."""


class Event(NamedTuple):
    """An event as the chain sees it."""

    at: datetime
    table: str
    number: int
    shape_id: int
    digest: bytes


def event_models() -> list[type[models.Model]]:
    """Every event table of the office, by name."""
    found = [model for model in apps.get_models() if getattr(model, "pgh_tracked_model", None) is not None]
    return sorted(found, key=lambda model: model._meta.db_table)


def seal_events(*, everywhere: bool = False) -> int:
    """Chain every event that has no link yet; returns how many. Safe at any time, and by many at once.

    Args:
        everywhere: look through all events, not only the latest ones of each table.
    """
    sealed = 0
    while count := _seal_piece(everywhere):
        sealed += count
    return sealed


@transaction.atomic
def _seal_piece(everywhere: bool) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    last = AuditLink.objects.order_by("-number").first()
    number, previous = (last.number, bytes(last.hash)) if last else (0, START)
    links = []
    for event in _open_events(everywhere):
        number += 1
        previous = link_hash(number, event.table, event.number, event.digest, previous)
        links.append(
            AuditLink(number=number, shape_id=event.shape_id, event_id=event.number, digest=event.digest, hash=previous)
        )
    AuditLink.objects.bulk_create(links, batch_size=1000)
    return len(links)


def _open_events(everywhere: bool) -> list[Event]:
    """Events without a link, the oldest first, at most a piece of them."""
    found: list[Event] = []
    for model in event_models():
        shape = shape_of(model)
        since = 0 if everywhere else max(0, _highest(shape.event_table) - LOOK_BACK)
        found += rows(shape, f"e.pgh_id > {since} AND {UNLINKED}", [shape.event_table], limit=PIECE)
    return sorted(found)[:PIECE]


UNLINKED: Final = (
    "NOT EXISTS (SELECT 1 FROM core_auditlink l JOIN core_auditshape s ON s.id = l.shape_id"
    " WHERE s.event_table = %s AND l.event_id = e.pgh_id)"
)


_HIGHEST: Final = (
    "SELECT max(highest) FROM core_auditshape s CROSS JOIN LATERAL (SELECT event_id AS highest"
    " FROM core_auditlink l WHERE l.shape_id = s.id ORDER BY event_id DESC LIMIT 1) t WHERE s.event_table = %s"
)


def unsealed_count() -> int:
    """How many of the latest events wait for their link, counted no further than one piece for each table."""
    parts, values = [], list[str]()
    for model in event_models():
        table = model._meta.db_table
        parts.append(
            f"(SELECT 1 FROM {connection.ops.quote_name(table)} e"
            f" WHERE e.pgh_id > coalesce(({_HIGHEST}), 0) - {LOOK_BACK} AND {UNLINKED} LIMIT {PIECE})"
        )
        values += [table, table]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({' UNION ALL '.join(parts)}) waiting", values)
        return int(cursor.fetchone()[0])


def _highest(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_HIGHEST, [table])
        return int(cursor.fetchone()[0] or 0)


def shape_of(model: type[models.Model]) -> AuditShape:
    """The shape under which this table's events are chained today."""
    columns = [field.column for field in model._meta.concrete_fields]
    return AuditShape.objects.get_or_create(event_table=model._meta.db_table, columns=columns)[0]


def rows(shape: AuditShape, condition: str, values: Sequence[Any], limit: int | None = None) -> Iterator[Event]:
    """Events of one table that meet a condition of ours, each with the hash of its row as the shape says.

    The row is hashed as PostgreSQL writes it in JSON, with times in UTC.
    """
    quote = connection.ops.quote_name
    listed = ", ".join(f"e.{quote(column)}" for column in shape.columns)
    query = (
        f"SELECT e.pgh_created_at, e.pgh_id, row_to_json(ROW({listed}))::text FROM {quote(shape.event_table)} e"
        f" WHERE {condition} ORDER BY e.pgh_created_at, e.pgh_id"
    )
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TIME ZONE 'UTC'")
        cursor.execute(query + (f" LIMIT {limit}" if limit else ""), values)
        while piece := cursor.fetchmany(2000):
            for at, number, text in piece:
                yield Event(at, shape.event_table, number, shape.pk, sm3(text.encode()))


def link_hash(number: int, table: str, event: int, digest: bytes, previous: bytes) -> bytes:
    """The hash of a link: its number, what it is about, the event's own hash, and the link before."""
    return sm3(b"\0".join((str(number).encode(), table.encode(), str(event).encode(), digest, previous)))
