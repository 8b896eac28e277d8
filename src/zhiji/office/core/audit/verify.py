"""Is the trail whole? Finds an event that was changed, taken out, put in or moved, and a row changed past the trail."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.apps import apps
from django.db import connection, models, transaction
from django.utils import timezone

from zhiji.office.core.audit.chain import LOCK, START, UNLINKED, event_models, link_hash, rows, shape_of
from zhiji.office.core.models.audit import AuditLink, AuditShape
from zhiji.office.core.texts import say

GRACE: Final = timedelta(minutes=10)
"""How long an event may wait for its link: a sealer runs every few seconds."""
MOST_PER_KIND: Final = 100
"""How many findings of one kind are listed; more would say no more."""


@dataclass(frozen=True)
class Break:
    """One place where the trail is not whole."""

    code: str
    where: str

    @property
    def said(self) -> str:
        """What it means, in the reader's language."""
        return f"{BREAKS[self.code]}: {self.where}"


BREAKS: Final = {
    "gap": say("链上缺少编号", "a number is missing from the chain"),
    "link_changed": say("链上的记录被改动", "a link of the chain was changed"),
    "event_changed": say("留痕记录被改动", "an event was changed"),
    "event_missing": say("留痕记录被删除", "an event was taken out"),
    "event_unlinked": say("留痕记录没有入链", "an event has no link"),
    "row_changed": say("数据被绕过留痕改动", "a row was changed past the trail"),
    "row_missing": say("数据被绕过留痕删除", "a row was taken out past the trail"),
    "row_untracked": say("数据没有留痕", "a row has no event"),
    "trigger_missing": say("留痕触发器被停用", "a tracking trigger is off"),
    "anchor": say("与保存的链尾不一致", "the chain does not contain the head that was kept"),
}


@dataclass(frozen=True)
class Verdict:
    """What was looked at and what was found. `head` is to be kept elsewhere: it proves the chain up to its number."""

    link_count: int
    head: str
    breaks: list[Break]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not self.breaks


@transaction.atomic
def verify(anchor: tuple[int, str] | None = None) -> Verdict:
    """Walk the whole chain and compare events and rows with it.

    Args:
        anchor: number and hash of a head that was kept elsewhere; the chain must contain it.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    count, head, breaks = _walk(anchor)
    for model in event_models():
        table = model._meta.db_table
        breaks += list(_events(model))
        breaks += list(_rows_against_events(model))
        breaks += [Break("trigger_missing", f"{table} {name}") for name in _triggers_off(model)]
    return Verdict(count, head.hex(), breaks)


def _walk(anchor: tuple[int, str] | None) -> tuple[int, bytes, list[Break]]:
    """Recompute every link from the one before."""
    tables = dict(AuditShape.objects.values_list("id", "event_table"))
    breaks: list[Break] = []
    number, previous, anchored = 0, START, anchor is None or anchor[0] == 0
    links = AuditLink.objects.order_by("number").values_list("number", "shape_id", "event_id", "digest", "hash")
    for found, shape, event, digest, kept in links.iterator(chunk_size=5000):
        if found != number + 1:
            breaks.append(Break("gap", f"{number + 1}–{found - 1}"))
        number = found
        right = link_hash(number, tables[shape], event, bytes(digest), previous)
        if right != bytes(kept):
            breaks.append(Break("link_changed", str(number)))
        previous = bytes(kept)
        anchored = anchored or (anchor is not None and anchor == (number, previous.hex()))
        if len(breaks) >= MOST_PER_KIND:
            break
    if not anchored and anchor is not None:
        breaks.append(Break("anchor", str(anchor[0])))
    return number, previous, breaks


def _events(model: type[models.Model]) -> Iterator[Break]:
    """Each chained event is there and is what it was; none stands beside the chain."""
    table = model._meta.db_table
    shape_of(model)
    for shape in AuditShape.objects.filter(event_table=table):
        links = AuditLink.objects.filter(shape=shape).order_by("event_id").values_list("event_id", "digest")
        kept = {event: bytes(digest) for event, digest in links.iterator(chunk_size=5000)}
        condition = "EXISTS (SELECT 1 FROM core_auditlink l WHERE l.shape_id = %s AND l.event_id = e.pgh_id)"
        changed = 0
        for event in rows(shape, condition, [shape.pk]):
            if kept.pop(event.number) != event.digest and changed < MOST_PER_KIND:
                changed += 1
                yield Break("event_changed", f"{table} {event.number}")
        for event_id in list(kept)[:MOST_PER_KIND]:
            yield Break("event_missing", f"{table} {event_id}")
    old = timezone.now() - GRACE
    condition = f"e.pgh_created_at < %s AND {UNLINKED}"
    for event in rows(shape_of(model), condition, [old, table], limit=MOST_PER_KIND):
        yield Break("event_unlinked", f"{table} {event.number}")


def _rows_against_events(model: type[models.Model]) -> Iterator[Break]:
    """Each row is as its latest event left it."""
    tracked: type[models.Model] = model.pgh_tracked_model  # type: ignore[attr-defined]
    quote = connection.ops.quote_name
    own = {str(field.column) for field in tracked._meta.concrete_fields}
    shared = sorted(own & {str(field.column) for field in model._meta.concrete_fields})
    key = quote(str(tracked._meta.pk.column))
    latest = f"SELECT DISTINCT ON (pgh_obj_id) * FROM {quote(model._meta.db_table)} ORDER BY pgh_obj_id, pgh_id DESC"
    same = " AND ".join(f"r.{quote(c)} IS NOT DISTINCT FROM e.{quote(c)}" for c in shared)
    query = (
        f"SELECT coalesce(r.{key}, e.pgh_obj_id), r.{key} IS NULL, e.pgh_obj_id IS NULL"
        f" FROM {quote(tracked._meta.db_table)} r FULL JOIN ({latest}) e ON e.pgh_obj_id = r.{key}"
        f" WHERE (r.{key} IS NULL AND e.pgh_label <> 'delete') OR (r.{key} IS NOT NULL AND e.pgh_obj_id IS NULL)"
        f" OR (r.{key} IS NOT NULL AND (e.pgh_label = 'delete' OR NOT ({same}))) LIMIT {MOST_PER_KIND}"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        for number, is_gone, is_untracked in cursor.fetchall():
            code = "row_missing" if is_gone else "row_untracked" if is_untracked else "row_changed"
            yield Break(code, f"{tracked._meta.db_table} {number}")


def _triggers_off(model: type[models.Model]) -> list[str]:
    """Triggers that track the model, or keep its events unchanged, and are disabled."""
    tracked: type[models.Model] = model.pgh_tracked_model  # type: ignore[attr-defined]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D'"
            " AND tgrelid = ANY(%s::regclass[])",
            [[f'"{tracked._meta.db_table}"', f'"{model._meta.db_table}"']],
        )
        return [name for (name,) in cursor.fetchall()]


def tracked_models() -> list[type[models.Model]]:
    """Every model whose changes leave events."""
    return [model.pgh_tracked_model for model in event_models()]  # type: ignore[attr-defined]


def untracked_models() -> list[type[models.Model]]:
    """The office's own models that leave no events, for a test to look at."""
    events = set(event_models())
    known = set(tracked_models()) | events
    return [m for m in apps.get_models() if m.__module__.startswith("zhiji.office.") and m not in known]
