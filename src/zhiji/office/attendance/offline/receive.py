"""How is a bundle received that was made without a signal? Judged whole, kept either way, marked late.

The bundles of a device make a chain: each names the hash of the one before, so that none is left out or put in. What
is genuine but refused for another reason is a link of it too.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.utils import timezone

from zhiji.office.attendance.checking_in.fence import Position, judge
from zhiji.office.attendance.holding.closing import keep_events_hash
from zhiji.office.attendance.holding.opened import Opened, opened_as
from zhiji.office.attendance.holding.verbs import new_held
from zhiji.office.attendance.hours.store import compute_lessons
from zhiji.office.attendance.models import CheckIn, HeldLesson, OfflineBundle, TeachingDevice
from zhiji.office.attendance.offline.bundle import BundleContent, instant_of, is_signed_by, read_bundle
from zhiji.office.attendance.parameters import CODE_SECONDS, OFFLINE_HOURS, OPEN_BEFORE
from zhiji.office.attendance.record.state import is_sealed
from zhiji.office.classes.models import Lesson, Seat, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.parameters import values_on
from zhiji.office.core.refusals import NotPermitted, Refusal, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.cipher import sm3

Fault = OfflineBundle.Fault
MOST_BYTES: Final = 300_000
AHEAD: Final = timedelta(minutes=2)
"""How far a phone's clock may be ahead of the server's."""
_BEFORE_THE_CHAIN: Final = (Fault.DEVICE_REVOKED, Fault.ALTERED, Fault.BROKEN_ORDER)
"""Refused for these, a bundle became no link: it may come again when they are gone."""
_ORDER: Final = {"sign_in": 0, "mid_check": 1, "sign_out": 2}


class BundleTooLarge(Refusal):
    """More than any lesson has."""


class _Refused(Exception):
    """A bundle does not hold; for this module only."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


@dataclass
class _Case:
    """What is known of a bundle so far."""

    content: BundleContent
    device: TeachingDevice | None = None
    lesson: Lesson | None = None


def receive_bundle(*, content: bytes, signature: bytes, actor: Actor, at: datetime) -> OfflineBundle:
    """Take a bundle in. A refused one is kept with its reason and counts for nothing: see `state` and `fault`.

    Raises NotPermitted, BundleTooLarge.
    """
    actor.must_have(Role.TEACHER)
    if actor.person_id is None:
        raise NotPermitted
    if len(content) > MOST_BYTES or len(signature) > 64:
        raise BundleTooLarge("离线记录过大，不能接收。", "The record is too large to be taken.")
    with acting(actor, "receive_bundle"):
        read = read_bundle(content)
        case = _Case(read) if read else None
        fault = ""
        rows: list[CheckIn] = []
        try:
            if case is None:
                raise _Refused(Fault.MALFORMED)
            _judge_device(case, content, signature)
            rows = _judge_lesson(case, actor, at)
        except _Refused as refused:
            fault = refused.fault
        bundle = _keep(case, content, signature, fault, actor, at)
        if case is not None and case.lesson is not None and not fault:
            _write(case, case.lesson, bundle, rows, actor, at)
    return bundle


def _judge_device(case: _Case, content: bytes, signature: bytes) -> None:
    """The device is known and in use, signed these bytes, and they follow its last ones."""
    said = case.content
    device = TeachingDevice.objects.select_for_update().filter(uid=said.device).first()
    if device is None:
        raise _Refused(Fault.DEVICE_UNKNOWN)
    case.device = device
    if device.state != TeachingDevice.State.ENROLLED:
        raise _Refused(Fault.DEVICE_REVOKED)
    if not is_signed_by(bytes(device.public_key), signature, content):
        raise _Refused(Fault.ALTERED)
    if OfflineBundle.objects.filter(device=device, hash=sm3(content)).exclude(fault__in=_BEFORE_THE_CHAIN).exists():
        raise _Refused(Fault.SENT_TWICE)
    if said.sequence != device.last_sequence + 1 or bytes.fromhex(said.previous) != bytes(device.last_hash):
        raise _Refused(Fault.BROKEN_ORDER)
    device.last_sequence, device.last_hash = said.sequence, sm3(content)
    device.save()


def _judge_lesson(case: _Case, actor: Actor, at: datetime) -> list[CheckIn]:
    """The lesson is the teacher's, its times are possible, everybody in it has a seat."""
    said, device = case.content, case.device
    lesson = (
        Lesson.objects.select_for_update(of=("self",))
        .select_related("venue", "training_class")
        .filter(uid=said.lesson, state=Lesson.State.BOOKED, training_class__state=TrainingClass.State.ACCEPTED)
        .first()
    )
    people = {actor.person_id, device.person_id if device else None}
    if lesson is None or {lesson.teacher_person_id} != people:
        raise _Refused(Fault.NOT_THE_TEACHER)
    case.lesson = lesson
    if is_sealed(lesson.training_class_id):
        raise _Refused(Fault.SEALED)
    numbers = values_on(timezone.localdate(lesson.span.lower), OFFLINE_HOURS, OPEN_BEFORE)
    _judge_clock(said, lesson, timedelta(minutes=numbers[OPEN_BEFORE.name]), at)
    if at > lesson.span.upper + timedelta(hours=numbers[OFFLINE_HOURS.name]):
        raise _Refused(Fault.TOO_LATE)
    return _rows(said, lesson, actor, at)


def _judge_clock(said: BundleContent, lesson: Lesson, before: timedelta, at: datetime) -> None:
    """Nothing lies before the lesson, after now, or in an order that no clock shows that only goes forward."""
    opened, closed, made = (instant_of(each) for each in (said.opened_at, said.closed_at, said.made_at))
    times = [event.at for event in said.events]
    seen: dict[Any, tuple[int, int]] = {}
    is_possible = (
        lesson.span.lower - before <= opened < lesson.span.upper
        and opened <= closed <= made <= at + AHEAD
        and times == sorted(times)
        and all(said.opened_at <= each <= said.closed_at for each in times)
    )
    for event in said.events:
        earlier = seen.get(event.enrolment)
        if earlier is not None and (earlier[0] >= _ORDER[event.act] or earlier[1] >= event.at):
            is_possible = False
        seen[event.enrolment] = (_ORDER[event.act], event.at)
    if not is_possible:
        raise _Refused(Fault.CLOCK_CHANGED)


def _rows(said: BundleContent, lesson: Lesson, actor: Actor, at: datetime) -> list[CheckIn]:
    """The events as rows without a lesson held yet. The phone's own place is everybody's."""
    known = opened_as(new_opened(lesson, actor, instant_of(said.opened_at)))
    place = CheckIn.Place.VOUCHED
    if said.position is not None:
        found = judge(
            Position(said.position.latitude, said.position.longitude, said.position.accuracy_m),
            latitude=known.latitude,
            longitude=known.longitude,
            radius_m=known.radius_m,
            accuracy_m=known.accuracy_m,
        )
        place = CheckIn.Place.OUTSIDE if found.place == CheckIn.Place.OUTSIDE else place
    seats = {
        each.enrolment.uid: each
        for each in Seat.objects.filter(lesson=lesson, is_freed=False).select_related("enrolment")
    }
    rows = []
    for event in said.events:
        if event.enrolment not in seats:
            raise _Refused(Fault.STRANGERS)
        rows.append(_row(event, seats[event.enrolment], known, place, actor, at))
    return rows


def _row(event: Any, seat: Seat, known: Opened, place: CheckIn.Place, actor: Actor, at: datetime) -> CheckIn:
    try:
        known.must_be_time_for(event.act, instant_of(event.at))
    except WrongState as error:
        raise _Refused(Fault.CLOCK_CHANGED) from error
    return CheckIn(
        uid=event.uid,
        seat=seat,
        act=event.act,
        way=CheckIn.Way.OFFLINE,
        place=place,
        counts=place != CheckIn.Place.OUTSIDE,
        at=instant_of(event.at),
        received_at=at,
        is_late=True,
        recorded_by_id=actor.user_id,
    )


def new_opened(lesson: Lesson, actor: Actor, opened_at: datetime) -> HeldLesson:
    """The lesson held as it stands, or as it will be written."""
    found = HeldLesson.objects.select_for_update().filter(lesson=lesson).first()
    if found is None:
        seconds = CODE_SECONDS.on(timezone.localdate(lesson.span.lower))
        found = new_held(lesson.pk, lesson.training_class_id, seconds, actor, opened_at)
    found.lesson = lesson
    return found


def _keep(
    case: _Case | None, content: bytes, signature: bytes, fault: str, actor: Actor, at: datetime
) -> OfflineBundle:
    lesson = case.lesson if case else None
    return OfflineBundle.objects.create(
        state=OfflineBundle.State.REFUSED if fault else OfflineBundle.State.ACCEPTED,
        fault=fault,
        device=case.device if case else None,
        training_class_id=lesson.training_class_id if lesson else None,
        lesson=lesson,
        sequence=case.content.sequence if case else None,
        hash=sm3(content),
        content=content,
        signature=signature,
        sent_by_id=actor.user_id,
        received_at=at,
    )


def _write(case: _Case, lesson: Lesson, bundle: OfflineBundle, rows: list[CheckIn], actor: Actor, at: datetime) -> None:
    """Write the events; what counted before is not written again. A lesson that is under way stays so."""
    held = new_opened(lesson, actor, instant_of(case.content.opened_at))
    is_new = held.pk is None
    if is_new:
        held.is_offline, held.state = True, HeldLesson.State.CLOSED
        held.closed_by_id, held.closed_at = actor.user_id, instant_of(case.content.closed_at)
        held.save()
    for row in rows:
        row.held, row.bundle = held, bundle
    CheckIn.objects.bulk_create(rows, ignore_conflicts=True)
    if held.state == HeldLesson.State.CLOSED:
        keep_events_hash(held)
        held.save()
        compute_lessons([lesson.pk], at)
