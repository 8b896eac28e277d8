"""What comes of comparing a list with the registry? Who stands on it, and which groups that proves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.job_cards import Progress
from zhiji.office.core.many_rows import check_references_at_once
from zhiji.office.core.refusals import NotFound, WrongState, needs_reason
from zhiji.office.registry.feeds.access import own_list
from zhiji.office.registry.feeds.compare_sql import COMPARE, END_LEFT_OUT, PROVE
from zhiji.office.registry.feeds.kinds import SPECS
from zhiji.office.registry.models import FeedBatch, FeedRow

PIECE: Final = 2000
Outcome = FeedRow.Outcome


@dataclass(frozen=True)
class Compared:
    """What came of it."""

    row_count: int
    hit_count: int
    name_differs_count: int
    unknown_count: int
    proof_count: int
    ended_count: int


def compare_list(*, uid: UUID | str, actor: Actor, at: datetime, progress: Progress | None = None) -> Compared:
    """Compare a confirmed list with everybody; hits prove the group, where the kind stands for one.

    The same number under another name is no hit: it is to be looked at. Raises NotFound, WrongState.
    """
    with acting(actor, "compare_list"):
        batch = FeedBatch.objects.select_for_update().filter(uid=uid).first()
        if batch is None or not (actor.is_system or batch.bureau_id == actor.bureau_id):
            raise NotFound
        if batch.state != FeedBatch.State.CONFIRMED:
            raise WrongState("只有已确认、尚未比对的名单才能比对。", "Only a confirmed list can be compared, and once.")
        check_references_at_once()
        rows = FeedRow.objects.filter(batch=batch, state=FeedRow.State.ACCEPTED)
        numbers = list(rows.order_by("number").values_list("number", flat=True))
        if progress:
            progress.expect(len(numbers))
        for start in range(0, len(numbers), PIECE):
            piece = numbers[start : start + PIECE]
            _execute(COMPARE, {"batch": batch.pk, "after": piece[0] - 1, "upto": piece[-1]})
            if progress:
                progress.advance(start + len(piece))
        proofs, ended = _prove(batch, at), _end_left_out(batch)
        batch.state, batch.compared_at = FeedBatch.State.COMPARED, at
        batch.save()
        return _summed(batch, proofs, ended)


def judge_name(*, row_uid: UUID | str, is_same: bool, actor: Actor, at: datetime, reason: str) -> FeedRow:
    """Say of a row whose name differs whether it is the person after all; then it is a hit, else it is set aside.

    Raises NotFound, WrongState, ReasonNeeded.
    """
    reason = needs_reason(reason)
    with acting(actor, "judge_name", reason):
        row = FeedRow.objects.select_related("batch").filter(uid=row_uid).first()
        if row is None:
            raise NotFound
        batch = own_list(row.batch.uid, actor, lock=True)
        row = FeedRow.objects.select_for_update().get(pk=row.pk)
        if row.outcome != Outcome.NAME_DIFFERS:
            raise WrongState("这一行没有待核对的姓名。", "There is no name to be looked at in this row.")
        row.outcome = Outcome.HIT if is_same else Outcome.SET_ASIDE
        row.save()
        if is_same:
            _prove(batch, at, row.pk)
    return row


def _execute(query: str, values: dict[str, Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return int(cursor.rowcount)


def _prove(batch: FeedBatch, at: datetime, row: int | None = None) -> int:
    category = SPECS[batch.kind].category
    if category is None:
        return 0
    before = batch.proofs.count()
    _execute(
        PROVE,
        {
            "category": category.value,
            "bureau": batch.bureau_id,
            "batch": batch.pk,
            "user": batch.uploaded_by_id,
            "at": at,
            "as_of": batch.as_of,
            "row": row,
        },
    )
    return batch.proofs.count() - before


def _end_left_out(batch: FeedBatch) -> int:
    """End the proofs of earlier lists for those who are on this whole one no more, unless a later one is known."""
    later = FeedBatch.objects.filter(
        kind=batch.kind, bureau=batch.bureau_id, as_of__gt=batch.as_of, state=FeedBatch.State.COMPARED, is_whole=True
    )
    if not batch.is_whole or SPECS[batch.kind].category is None or later.exists():
        return 0
    values = {"kind": batch.kind, "bureau": batch.bureau_id, "batch": batch.pk, "as_of": batch.as_of}
    return _execute(END_LEFT_OUT, values)


def _summed(batch: FeedBatch, proofs: int, ended: int) -> Compared:
    counts = FeedRow.objects.filter(batch=batch, state=FeedRow.State.ACCEPTED).aggregate(
        rows=Count("id"),
        hits=Count("id", filter=Q(outcome=Outcome.HIT)),
        differ=Count("id", filter=Q(outcome=Outcome.NAME_DIFFERS)),
        unknown=Count("id", filter=Q(outcome=Outcome.UNKNOWN)),
    )
    return Compared(counts["rows"], counts["hits"], counts["differ"], counts["unknown"], proofs, ended)
