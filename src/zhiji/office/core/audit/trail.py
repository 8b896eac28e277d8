"""What was done in the office: the events of every table, the newest first, narrowed down; and one of them in full?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db import connection, models
from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.chain import event_models
from zhiji.office.core.models import AuditLink, Reveal
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role

READERS: Final = (Role.AUDIT_ADMIN, Role.AUDITOR)
DEEPEST: Final = 10_000
"""How many events one list holds; for more one narrows down by date."""


@dataclass(frozen=True)
class Line:
    """One event as the trail lists it. `table` is the tracked one; `number` the event's own."""

    at: datetime
    table: str
    number: int
    label: str
    uid: str
    verb: str
    name: str
    reason: str
    address: str


@dataclass(frozen=True)
class Narrowed:
    """Which events are asked for; empty parts ask for all."""

    name: str = ""
    verb: str = ""
    table: str = ""
    first_on: date | None = None
    last_on: date | None = None


@dataclass(frozen=True)
class FieldChange:
    """One field before and after. Values are None where the reader may not see them; sealed ones nobody does."""

    field: str
    is_changed: bool
    is_sealed: bool
    before: Any
    after: Any
    choices: dict[Any, Any]
    """What the values mean, where the field has choices."""


def tables() -> dict[str, type[models.Model]]:
    """The event model of each tracked table."""
    return {model.pgh_tracked_model._meta.db_table: model for model in event_models()}  # type: ignore[attr-defined]


def trail(
    *, actor: Actor, narrowed: Narrowed, offset: int = 0, limit: int = 50, oldest_first: bool = False
) -> list[Line]:
    """The events that fit, the newest first, read by the index of instants. Raises NotPermitted."""
    actor.must_have(*READERS)
    offset = min(max(offset, 0), DEEPEST)
    limit = max(0, min(limit, DEEPEST - offset))
    order = "ASC" if oldest_first else "DESC"
    columns = "e.pgh_created_at, %s, e.pgh_id, e.pgh_label, e.uid::text, e.pgh_context"
    end = f" ORDER BY e.pgh_created_at {order}, e.pgh_id {order} LIMIT {offset + limit}"
    query, values = _union(narrowed, columns, end)
    with connection.cursor() as cursor:
        cursor.execute(f"{query} ORDER BY 1 {order}, 3 {order} LIMIT %s OFFSET %s", [*values, limit, offset])
        return [_line(*row) for row in cursor.fetchall()]


def trail_count(*, actor: Actor, narrowed: Narrowed) -> int:
    """How many events fit, counted no further than a list reaches. Raises NotPermitted."""
    actor.must_have(*READERS)
    query, values = _union(narrowed, "%s", f" LIMIT {DEEPEST}")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({query} LIMIT {DEEPEST}) counted", values)
        return int(cursor.fetchone()[0])


def _union(narrowed: Narrowed, columns: str, end: str) -> tuple[str, list[Any]]:
    """The same question to each event table; the first placeholder of its columns is the tracked table's name."""
    condition, values = _condition(narrowed)
    quote = connection.ops.quote_name
    asked = {table: model for table, model in tables().items() if narrowed.table in ("", table)}
    parts = [
        f"(SELECT {columns} FROM {quote(model._meta.db_table)} e WHERE {condition}{end})" for model in asked.values()
    ]
    given = [value for table in asked for value in (table, *values)]
    return f"SELECT * FROM ({' UNION ALL '.join(parts)}) found", given


def _condition(narrowed: Narrowed) -> tuple[str, list[Any]]:
    conditions, values = ["TRUE"], list[Any]()
    if narrowed.name:
        conditions.append("e.pgh_context->>'name' = %s")
        values.append(narrowed.name)
    if narrowed.verb:
        conditions.append("e.pgh_context->>'verb' = %s")
        values.append(narrowed.verb)
    if narrowed.first_on:
        conditions.append("e.pgh_created_at >= %s")
        values.append(_midnight(narrowed.first_on))
    if narrowed.last_on:
        conditions.append("e.pgh_created_at < %s")
        values.append(_midnight(narrowed.last_on + timedelta(days=1)))
    return " AND ".join(conditions), values


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day))


def _line(at: datetime, table: str, number: int, label: str, uid: str, context: Any) -> Line:
    import json

    found = json.loads(context) if isinstance(context, str) else context or {}
    words = {name: str(found.get(name) or "") for name in ("verb", "name", "reason", "address")}
    return Line(at, table, number, label, uid, **words)


def event(*, table: str, number: int, actor: Actor) -> tuple[Line, list[FieldChange]]:
    """One event with what it changed. The audit administrator sees which fields, the auditor also their values.

    Raises NotPermitted, NotFound.
    """
    actor.must_have(*READERS)
    model = tables().get(table)
    found: Any = model._default_manager.filter(pgh_id=number).first() if model else None
    if found is None or model is None:
        raise NotFound
    earlier = model._default_manager.filter(pgh_obj_id=found.pgh_obj_id, pgh_id__lt=number).order_by("-pgh_id").first()
    line = _line(found.pgh_created_at, table, number, found.pgh_label, str(found.uid), found.pgh_context)
    return line, list(_changes(model, earlier, found, shows_values=actor.has(Role.AUDITOR)))


def _changes(model: type[models.Model], earlier: Any, found: Any, *, shows_values: bool) -> Iterator[FieldChange]:
    for field in model._meta.concrete_fields:
        if field.name.startswith("pgh_") or field.name == "id":
            continue
        sealed = isinstance(field, models.BinaryField)
        before, after = (_raw(row, field.attname) for row in (earlier, found))
        shown = shows_values and not sealed
        yield FieldChange(
            field.name,
            before != after,
            sealed,
            before if shown else None,
            after if shown else None,
            dict(field.flatchoices),
        )


def _raw(row: Any, name: str) -> Any:
    value = row.__dict__.get(name) if row is not None else None
    return bytes(value) if isinstance(value, memoryview) else value


def chain_head(*, actor: Actor) -> tuple[int, str]:
    """Number and hash of the chain's last link, to be kept elsewhere. Raises NotPermitted."""
    actor.must_have(*READERS)
    last = AuditLink.objects.order_by("-number").first()
    return (last.number, bytes(last.hash).hex()) if last else (0, "")


def reveals(*, actor: Actor) -> models.QuerySet[Reveal]:
    """Who looked at which sealed text and why, the newest first. Raises NotPermitted."""
    actor.must_have(*READERS)
    return Reveal.objects.select_related("seen_by").order_by("-seen_at", "-id")
