"""Which lists came in, how far are they, and what does each row say?"""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.registry.feeds.access import own_list, visible_lists
from zhiji.office.registry.feeds.faults import say_faults
from zhiji.office.registry.feeds.kinds import FeedKind
from zhiji.office.registry.models import FeedBatch, FeedRight, FeedRow

PAGE = 50


def lists_of(*, actor: Actor) -> QuerySet[FeedBatch]:
    """The lists that the actor may know of, the latest first, each with how many rows it has and what came of them."""
    return (
        FeedBatch.objects.filter(visible_lists(actor))
        .select_related("bureau", "uploaded_by", "evidence", "job")
        .annotate(**_COUNTS)
        .order_by("-uploaded_at", "-id")
    )


_ACCEPTED = Q(rows__state=FeedRow.State.ACCEPTED)
_COUNTS = {
    "row_count": Count("rows"),
    "accepted_count": Count("rows", filter=_ACCEPTED),
    "faulty_count": Count("rows", filter=Q(rows__state=FeedRow.State.FAULTY)),
    "hit_count": Count("rows", filter=_ACCEPTED & Q(rows__outcome=FeedRow.Outcome.HIT)),
    "differing_count": Count("rows", filter=_ACCEPTED & Q(rows__outcome=FeedRow.Outcome.NAME_DIFFERS)),
    "unknown_count": Count("rows", filter=_ACCEPTED & Q(rows__outcome=FeedRow.Outcome.UNKNOWN)),
}


def list_of(*, uid: UUID | str, actor: Actor) -> FeedBatch:
    """One list with its counts. Raises NotFound."""
    found = lists_of(actor=actor).filter(uid=uid).first()
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True)
class RowsPage:
    """A page of the rows of one's own list."""

    rows: list[FeedRow]
    count: int
    page: int
    page_count: int


def rows_of(*, uid: UUID | str, actor: Actor, only: str = "", page: int = 1) -> RowsPage:
    """The rows of a list of one's own bureau: all, or only those of a state or outcome. Raises NotFound."""
    batch = own_list(uid, actor)
    rows = FeedRow.objects.filter(batch=batch).order_by("number")
    if only in FeedRow.State.values:
        rows = rows.filter(state=only)
    elif only in FeedRow.Outcome.values:
        rows = rows.filter(state=FeedRow.State.ACCEPTED, outcome=only)
    count = rows.count()
    page_count = max(1, -(-count // PAGE))
    page = min(max(page, 1), page_count)
    shown = list(rows.select_related("person")[(page - 1) * PAGE : page * PAGE])
    return RowsPage(shown, count, page, page_count)


def row_of(*, uid: UUID | str, actor: Actor) -> FeedRow:
    """One row of a list of one's own bureau. Raises NotFound."""
    row = FeedRow.objects.select_related("batch", "person").filter(uid=uid).first()
    if row is None:
        raise NotFound
    own_list(row.batch.uid, actor)
    return row


def faults_in(row: FeedRow) -> str:
    """What is wrong in a row, in the reader's words."""
    return say_faults(row.faults)


@dataclass(frozen=True)
class KindNow:
    """A kind, a bureau that answers for it, and the latest of its lists that was compared."""

    kind: FeedKind
    bureau: str
    latest: FeedBatch | None


def latest_by_kind(*, actor: Actor) -> list[KindNow]:
    """For each kind and bureau that the actor may know of: the list that people were last compared with, or none."""
    compared = FeedBatch.objects.filter(visible_lists(actor), state=FeedBatch.State.COMPARED)
    latest = {
        (batch.kind, batch.bureau_id): batch
        for batch in compared.order_by("kind", "bureau_id", "-as_of", "-compared_at").distinct("kind", "bureau_id")
    }
    rights = FeedRight.objects.filter(visible_lists(actor), withdrawn_at=None).select_related("bureau")
    order = list(FeedKind.values)
    found = [KindNow(FeedKind(r.kind), r.bureau.name, latest.get((r.kind, r.bureau_id))) for r in rights]
    return sorted(found, key=lambda each: (order.index(each.kind), each.bureau))
