"""How do two records of one person become one, and two again where that was a mistake?"""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, WrongState, needs_reason
from zhiji.office.registry.models import DuplicatePair, Person, PersonMerge
from zhiji.office.registry.persons.access import CHANGES


def merge_persons(
    *, kept_uid: UUID | str, merged_uid: UUID | str, actor: Actor, at: datetime, reason: str
) -> PersonMerge:
    """Let one record stand for both. The other keeps all it has, is found by its number, and leads here.

    Raises NotPermitted, NotFound, WrongState, ReasonNeeded.
    """
    reason = needs_reason(reason)
    actor.must_have(*CHANGES)
    with acting(actor, "merge_persons", reason):
        kept, merged = _both(kept_uid, merged_uid)
        if kept.pk == merged.pk:
            raise WrongState("请选择两条不同的记录。", "Choose two different records.")
        if {kept.state, merged.state} != {Person.State.REGISTERED}:
            raise WrongState("其中一条记录已被合并，请刷新后再办理。", "One of the two was merged already; look again.")
        merged.state, merged.merged_into = Person.State.MERGED, kept
        merged.save()
        merge = PersonMerge.objects.create(
            kept=kept, merged=merged, reason=reason, decided_by_id=actor.user_id, decided_at=at
        )
        _remember(merge, DuplicatePair.State.SAME, actor, at, reason)
    return merge


def undo_merge(*, merge_uid: UUID | str, actor: Actor, at: datetime, reason: str) -> PersonMerge:
    """Make two records of one again, exactly as they were; that they had been merged stays known.

    Raises NotPermitted, NotFound, WrongState, ReasonNeeded.
    """
    reason = needs_reason(reason)
    actor.must_have(*CHANGES)
    with acting(actor, "undo_merge", reason):
        merge = PersonMerge.objects.select_for_update().filter(uid=merge_uid).first()
        if merge is None:
            raise NotFound
        if merge.undone_at is not None:
            raise WrongState("这次合并已经撤销。", "This merge was undone before.")
        merged = Person.objects.select_for_update().get(pk=merge.merged_id)
        merged.state, merged.merged_into = Person.State.REGISTERED, None
        try:
            with transaction.atomic():
                merged.save()
        except IntegrityError as error:
            raise WrongState(
                "该号码现已登记在另一条记录名下，不能恢复。请先更正那条记录。",
                "Its number is another record's now. Correct that one first.",
            ) from error
        merge.undone_by_id, merge.undone_at, merge.undo_reason = actor.user_id, at, reason
        merge.save()
        _remember(merge, DuplicatePair.State.DIFFERENT, actor, at, reason)
    return merge


def _both(kept_uid: UUID | str, merged_uid: UUID | str) -> tuple[Person, Person]:
    """Both records, locked in one order whichever way round they are given, so that nobody waits for ever."""
    rows = {
        str(row.uid): row
        for row in Person.objects.select_for_update().filter(uid__in=[kept_uid, merged_uid]).order_by("pk")
    }
    try:
        return rows[str(kept_uid)], rows[str(merged_uid)]
    except KeyError:
        raise NotFound from None


def _remember(merge: PersonMerge, state: DuplicatePair.State, actor: Actor, at: datetime, reason: str) -> None:
    """What was decided of the pair, if it was on the worklist: it is not asked about again."""
    first, second = sorted((merge.kept_id, merge.merged_id))
    DuplicatePair.objects.filter(first_id=first, second_id=second).update(
        state=state, decided_by=actor.user_id, decided_at=at, reason=reason
    )
