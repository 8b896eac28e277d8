"""How is the record of a class sealed, opened again for a reason, and proven to be unchanged?"""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from zhiji.office.attendance.access import REOPENS, readable_class
from zhiji.office.attendance.hours.store import compute_class
from zhiji.office.attendance.models import ClassRecord, ClassSeal, Correction, HeldLesson, SealedContent
from zhiji.office.attendance.record.canonical import canonical
from zhiji.office.attendance.record.content import content_of
from zhiji.office.attendance.record.state import must_not_be_sealed, record_of
from zhiji.office.classes.access import locked_class, locked_own_class
from zhiji.office.classes.models import Lesson, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, Refusal, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.cipher import sm3


class RecordOpen(Refusal):
    """Something of the record is open yet. `open_things` says what, in both languages."""

    def __init__(self, open_things: list[tuple[str, str]]) -> None:
        self.open_things = open_things
        super().__init__(
            "记录还不能封存：" + "；".join(zh for zh, _ in open_things) + "。",
            "The record cannot be sealed yet: " + "; ".join(en for _, en in open_things) + ".",
        )


def seal_class(*, uid: str, actor: Actor, at: datetime) -> ClassSeal:
    """Seal the record of a class: from then on the database refuses every change of it.

    Raises NotPermitted, NotFound, WrongState; RecordOpen with everything that is open yet.
    """
    with acting(actor, "seal_class"):
        found = locked_class(uid, actor) if actor.has(Role.BUREAU_CLERK) else locked_own_class(uid, actor)
        record = record_of(found.pk, locked=True)
        must_not_be_sealed(found.pk)
        if found.state != TrainingClass.State.ACCEPTED:
            raise WrongState("只有备案通过的班级有培训记录。", "Only an accepted class has a record.")
        if open_things := list(what_is_open(found, at)):
            raise RecordOpen(open_things)
        compute_class(found.pk, at)
        content = canonical(content_of(found))
        record.state, record.seal_count = ClassRecord.State.SEALED, record.seal_count + 1
        record.save()
        seal = ClassSeal.objects.create(
            record=record,
            number=record.seal_count,
            hash=sm3(content),
            size=len(content),
            sealed_by_id=actor.user_id,
            sealed_at=at,
        )
        SealedContent.objects.create(seal=seal, content=zlib.compress(content, 6))
    return seal


def what_is_open(found: TrainingClass, at: datetime) -> Iterator[tuple[str, str]]:
    """What stands against sealing a record, in both languages."""
    to_come = found.lessons.filter(state=Lesson.State.BOOKED, span__endswith__gt=at).count()
    if to_come:
        yield f"还有{to_come}节课没有上完", f"{to_come} lessons are not over"
    held = HeldLesson.objects.filter(training_class=found)
    if running := held.filter(state=HeldLesson.State.OPENED).count():
        yield f"有{running}节课没有结束签到", f"{running} lessons are not closed"
    if unwritten := held.filter(log=None).count():
        yield f"有{unwritten}节课没有课堂日志", f"{unwritten} lessons have no log"
    if asked := Correction.objects.filter(training_class=found, state=Correction.State.ASKED).count():
        yield f"有{asked}份考勤更正待审核", f"{asked} corrections wait for a decision"
    if not held.exists():
        yield "没有任何开课记录", "no lesson was held"


def reopen_class(*, uid: str, reason: str, actor: Actor, at: datetime) -> ClassRecord:
    """Open a sealed record again, for a reason that stays; what was sealed stays too, and it is sealed anew.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState.
    """
    reason = needs_reason(reason)
    actor.must_have(*REOPENS)
    with acting(actor, "reopen_class", reason):
        found = locked_class(uid, actor)
        record = record_of(found.pk, locked=True)
        if record.state != ClassRecord.State.SEALED:
            raise WrongState("该班级的培训记录没有封存。", "The record of this class is not sealed.")
        record.state, record.reopen_reason = ClassRecord.State.REOPENED, reason[:300]
        record.reopened_by_id, record.reopened_at = actor.user_id, at
        record.save()
    return record


@dataclass(frozen=True)
class Verified:
    """Whether a sealed record is what it was. `changed` names its parts that are not."""

    seal: ClassSeal
    is_content_whole: bool
    """What was kept at the sealing still has the hash of the seal."""
    changed: tuple[str, ...]
    """Parts of the record that the database tells otherwise today."""

    @property
    def is_whole(self) -> bool:
        """Whether everything is as it was sealed."""
        return self.is_content_whole and not self.changed


def verify_class(*, uid: str, actor: Actor) -> Verified:
    """Compute the record of a sealed class anew, and compare. Raises NotPermitted, NotFound."""
    found = readable_class(uid=uid, actor=actor)
    seal = last_seal(found.pk)
    content = sealed_bytes(seal)
    kept = json.loads(content)
    now = content_of(found, names=kept["names"])
    changed = tuple(sorted(name for name in {*kept, *now} if canonical(kept.get(name)) != canonical(now.get(name))))
    return Verified(seal, sm3(content) == bytes(seal.hash), changed)


def last_seal(class_id: int) -> ClassSeal:
    """The latest seal of a class. Raises NotFound where it was never sealed."""
    seal = ClassSeal.objects.filter(record__training_class_id=class_id).select_related("sealed_by").last()
    if seal is None:
        raise NotFound("该班级的培训记录还没有封存。", "The record of this class was never sealed.")
    return seal


def sealed_bytes(seal: ClassSeal) -> bytes:
    """What was sealed, to the byte."""
    return zlib.decompress(SealedContent.objects.get(pk=seal.pk).content)


def sealed_record(seal: ClassSeal) -> dict[str, Any]:
    """What was sealed, as plain values."""
    found: dict[str, Any] = json.loads(sealed_bytes(seal))
    return found
