"""What happened to a row: when, by whom, by which verb, why, and what changed?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models


@dataclass(frozen=True)
class Happening:
    """One event of a row, as a page shows it. `changed` names the fields that differ from the event before."""

    at: datetime
    verb: str
    name: str
    reason: str
    changed: tuple[str, ...]


def event_rows(row: models.Model) -> models.QuerySet[Any]:
    """The events of a tracked row, oldest first."""
    events: models.QuerySet[Any] = row.events.order_by("pgh_id")  # type: ignore[attr-defined]
    return events


def history_of(row: models.Model, events: Iterable[Any] | None = None) -> list[Happening]:
    """What happened to a tracked row, oldest first; `events` where the caller has them already."""
    names = [field.name for field in row._meta.concrete_fields]
    found: list[Happening] = []
    before: dict[str, Any] = {}
    for event in event_rows(row) if events is None else events:
        now = {name: event.__dict__.get(row._meta.get_field(name).attname) for name in names}  # type: ignore[union-attr]
        context = event.pgh_context or {}
        changed = tuple(name for name in names if before and _plain(before[name]) != _plain(now[name]))
        found.append(
            Happening(
                event.pgh_created_at,
                context.get("verb", ""),
                context.get("name", ""),
                context.get("reason", ""),
                changed,
            )
        )
        before = now
    return found


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value
