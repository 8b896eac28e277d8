"""Are two records one person? Somebody says so; what was said is remembered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, WrongState, needs_reason
from zhiji.office.registry.models import DuplicatePair, Person
from zhiji.office.registry.persons.access import CHANGES, may_see


@dataclass(frozen=True)
class Worklist:
    """The pairs that wait for a decision, likeliest first, and how many there are."""

    pairs: list[DuplicatePair]
    count: int


def _waiting() -> QuerySet[DuplicatePair]:
    return DuplicatePair.objects.filter(
        state=DuplicatePair.State.FOUND,
        first__state=Person.State.REGISTERED,
        second__state=Person.State.REGISTERED,
    )


def duplicates_to_decide(*, actor: Actor, page: int = 1, size: int = 50) -> Worklist:
    """A page of the worklist. Pairs of which one record was merged since are left out. Raises NotFound."""
    may_see(actor)
    rows = _waiting().select_related("first__town", "second__town").order_by("-weight", "id")
    start = (max(page, 1) - 1) * size
    return Worklist(list(rows[start : start + size]), _waiting().count())


def pair_of(*, uid: UUID | str, actor: Actor) -> DuplicatePair:
    """One pair. Raises NotFound."""
    may_see(actor)
    found = DuplicatePair.objects.select_related("first__town", "second__town").filter(uid=uid).first()
    if found is None:
        raise NotFound
    return found


def next_pair(*, actor: Actor, behind: DuplicatePair | None = None) -> DuplicatePair | None:
    """The next pair to decide, so that nobody has to go back to the list. Raises NotFound."""
    may_see(actor)
    rows = _waiting().order_by("-weight", "id")
    return rows.exclude(pk=behind.pk).first() if behind else rows.first()


def judge_different(*, uid: UUID | str, actor: Actor, at: datetime, reason: str) -> DuplicatePair:
    """Say that two records are two persons; the pair is not asked about again.

    Raises NotPermitted, NotFound, WrongState, ReasonNeeded.
    """
    reason = needs_reason(reason)
    actor.must_have(*CHANGES)
    with acting(actor, "judge_different", reason):
        pair = DuplicatePair.objects.select_for_update().filter(uid=uid).first()
        if pair is None:
            raise NotFound
        if pair.state != DuplicatePair.State.FOUND:
            raise WrongState("这一对记录已有结论。", "This pair was decided before.")
        pair.state, pair.decided_by_id, pair.decided_at, pair.reason = (
            DuplicatePair.State.DIFFERENT,
            actor.user_id,
            at,
            reason,
        )
        pair.save()
    return pair
