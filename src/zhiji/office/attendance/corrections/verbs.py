"""How does an institution ask to put attendance right, and how does the bureau decide?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from zhiji.office.attendance.access import DECIDES
from zhiji.office.attendance.hours.store import compute_lessons
from zhiji.office.attendance.models import ClassRecord, Correction, HeldLesson
from zhiji.office.attendance.parameters import CLOSE_AFTER, CORRECTION_DAYS, OPEN_BEFORE
from zhiji.office.attendance.record.state import must_not_be_sealed, record_of
from zhiji.office.classes.access import locked_class, locked_own_class
from zhiji.office.classes.models import Seat
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.parameters import values_on
from zhiji.office.core.refusals import NotFound, Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.uids import as_uid


class CorrectionUnfit(Refusal):
    """The times cannot be those of a trainee in this lesson."""


class CorrectionTooLate(Refusal):
    """The time for corrections of this lesson is over."""

    def __init__(self, days: int) -> None:
        super().__init__(
            f"考勤更正须在课后{days}天内申请，该节课已超过期限。",
            f"A correction is asked for within {days} days of the lesson; that time is over.",
        )


@dataclass(frozen=True)
class Times:
    """When somebody was there after all; None leaves what was recorded."""

    sign_in_at: datetime | None = None
    mid_check_at: datetime | None = None
    sign_out_at: datetime | None = None

    def given(self) -> list[datetime]:
        """Those that are given, in the order in which they should stand."""
        return [each for each in (self.sign_in_at, self.mid_check_at, self.sign_out_at) if each is not None]


def ask_correction(
    *, seat_uid: str, times: Times, reason: str, file_name: str, content: bytes, actor: Actor, at: datetime
) -> Correction:
    """Ask to put somebody's attendance right, with evidence, within the days allowed.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, CorrectionUnfit, CorrectionTooLate, KindNotAccepted.
    """
    reason = needs_reason(reason)
    with acting(actor, "ask_correction", reason):
        seat = Seat.objects.select_related("lesson__training_class").filter(uid=as_uid(seat_uid)).first()
        if seat is None:
            raise NotFound
        found = locked_own_class(str(seat.lesson.training_class.uid), actor)
        must_not_be_sealed(found.pk)
        _check(seat, times, at, record_of(found.pk))
        evidence = keep_evidence(
            content=content,
            name=file_name,
            purpose="attendance.correction",
            accepted=PAPERS,
            actor=actor,
            at=at,
        )
        try:
            with transaction.atomic():
                return Correction.objects.create(
                    training_class=found,
                    seat=seat,
                    sign_in_at=times.sign_in_at,
                    mid_check_at=times.mid_check_at,
                    sign_out_at=times.sign_out_at,
                    reason=reason[:300],
                    evidence=evidence,
                    asked_by_id=actor.user_id,
                    asked_at=at,
                )
        except IntegrityError as error:
            raise WrongState(
                "该学员这节课已有一份更正申请待审核。", "A correction of this seat waits already."
            ) from error


def _check(seat: Seat, times: Times, at: datetime, record: ClassRecord) -> None:
    span, given = seat.lesson.span, times.given()
    numbers = values_on(timezone.localdate(span.lower), CORRECTION_DAYS, OPEN_BEFORE, CLOSE_AFTER)
    days = numbers[CORRECTION_DAYS.name]
    if seat.is_freed or not HeldLesson.objects.filter(lesson_id=seat.lesson_id, state="closed").exists():
        raise WrongState("该节课没有开课记录或尚未结束，不能更正。", "The lesson was not held, or is not closed yet.")
    since = max(span.upper, record.reopened_at or span.upper)
    if at > since + timedelta(days=days):
        raise CorrectionTooLate(days)
    earliest = span.lower - timedelta(minutes=numbers[OPEN_BEFORE.name])
    latest = span.upper + timedelta(minutes=numbers[CLOSE_AFTER.name])
    if not given:
        raise CorrectionUnfit("请至少填写一个时间。", "Give at least one time.", field="sign_in_at")
    if given != sorted(set(given)) or given[0] < earliest or given[-1] > latest:
        raise CorrectionUnfit(
            "时间须在该节课前后，并按签到、过程签到、签退的顺序。",
            "The times lie around the lesson, sign-in before mid-check before sign-out.",
            field="sign_in_at",
        )


def grant_correction(*, uid: str, reason: str, actor: Actor, at: datetime) -> Correction:
    """Agree: the times stand in the place of the raw ones, which stay to be seen; the hours are computed anew.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded.
    """
    reason = needs_reason(reason)
    with acting(actor, "grant_correction", reason):
        row = _decide(uid, Correction.State.GRANTED, reason, actor, at)
        compute_lessons([row.seat.lesson_id], at)
    return row


def refuse_correction(*, uid: str, reason: str, actor: Actor, at: datetime) -> Correction:
    """Do not agree. Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded."""
    reason = needs_reason(reason)
    with acting(actor, "refuse_correction", reason):
        return _decide(uid, Correction.State.REFUSED, reason, actor, at)


def _decide(uid: str, state: Correction.State, reason: str, actor: Actor, at: datetime) -> Correction:
    actor.must_have(*DECIDES)
    found = Correction.objects.select_related("training_class").filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    locked_class(str(found.training_class.uid), actor)
    must_not_be_sealed(found.training_class_id)
    row = Correction.objects.select_for_update(of=("self",)).select_related("seat").get(pk=found.pk)
    if row.state != Correction.State.ASKED:
        raise WrongState("该更正申请已办理。", "This correction was decided already.")
    if row.asked_by_id == actor.user_id:
        raise SecondPersonNeeded
    row.state, row.decision_reason = state, reason[:300]
    row.decided_by_id, row.decided_at = actor.user_id, at
    row.save()
    return row
