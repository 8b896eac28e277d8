"""What is the record of a class? Everything that says who was to learn what, when, where, and what really happened.

Plain values only. People, venues and the organisation stand in it by their uid; what they were called when it was
sealed stands in `names`, apart from the rest: a name may be corrected later without the facts being others.
"""

from collections import defaultdict
from datetime import datetime
from typing import Any

from django.utils import timezone

from zhiji.office.attendance.holding.closing import event_values
from zhiji.office.attendance.hours.rates import SeatResult, rates_of
from zhiji.office.attendance.hours.store import terms_on
from zhiji.office.attendance.models import CheckIn, Correction, HeldLesson, LessonPhoto, OfflineBundle, SeatHours
from zhiji.office.attendance.parameters import ATTENDANCE_SHARE, ATTENDED_DAY_SHARE
from zhiji.office.attendance.record.canonical import instant
from zhiji.office.classes.models import Enrolment, Lesson, LessonMove, Seat, TrainingClass
from zhiji.office.core.parameters import values_on

FORM = 1


def content_of(found: TrainingClass, names: dict[str, Any] | None = None) -> dict[str, Any]:
    """The whole record of a class.

    Args:
        names: what people and places were called, from an earlier sealing; None reads what they are called now.
    """
    lessons = list(found.lessons.exclude(state=Lesson.State.DRAFTED).select_related("teacher__person", "venue"))
    lessons.sort(key=lambda each: (each.span.lower, str(each.uid)))
    roster = list(found.enrolments.select_related("person", "employer").order_by("enrolled_at", "id"))
    seats = list(Seat.objects.filter(lesson__training_class=found).order_by("id"))
    results = {each.seat_id: each for each in SeatHours.objects.filter(training_class=found)}
    return {
        "form": FORM,
        "class": _facts(found),
        "terms": _terms(lessons),
        "versions": [_version(each) for each in found.versions.order_by("number")],
        "roster": [_enrolment(each) for each in roster],
        "lessons": _lessons(found, lessons, roster, seats, results),
        **_changes(found),
        "totals": totals_of(lessons, roster, seats, results),
        "names": names if names is not None else _names(found, lessons, roster),
    }


def _changes(found: TrainingClass) -> dict[str, Any]:
    moves = LessonMove.objects.filter(before__training_class=found).select_related("before", "after")
    corrections = Correction.objects.filter(training_class=found).select_related("seat", "evidence")
    bundles = OfflineBundle.objects.filter(training_class=found, state=OfflineBundle.State.ACCEPTED)
    return {
        "moves": [_move(each) for each in moves.order_by("moved_at", "id")],
        "corrections": [_correction(each) for each in corrections.order_by("id")],
        "bundles": [_bundle(each) for each in bundles.select_related("lesson", "device").order_by("id")],
    }


def _facts(found: TrainingClass) -> dict[str, Any]:
    return {
        "uid": str(found.uid),
        "number": found.number or "",
        "kind": found.kind,
        "name": found.name,
        "organisation": str(found.organisation.uid),
        "course": str(found.course.uid),
        "course_title": found.course.title,
        "occupation_code": found.course.occupation_code,
        "level": found.course.level,
        "theory_hours": found.course.theory_hours,
        "practice_hours": found.course.practice_hours,
        "planned_headcount": found.planned_headcount,
        "starts_on": found.starts_on.isoformat(),
        "ends_on": found.ends_on.isoformat(),
        "fee_fen": found.fee_fen,
        "filed_at": instant(found.filed_at),
        "accepted_at": instant(found.decided_at),
    }


def _terms(lessons: list[Lesson]) -> dict[str, Any]:
    """The numbers by which hours were computed, by day."""
    days = {timezone.localdate(each.span.lower): each.span.lower for each in lessons}
    return {day.isoformat(): _numbers(at) for day, at in sorted(days.items())}


def _numbers(at: datetime) -> dict[str, int]:
    terms = terms_on(at)
    return {name: getattr(terms, name) for name in terms.__slots__}


def _version(row: Any) -> dict[str, Any]:
    return {
        "number": row.number,
        "content": row.content,
        "filed_at": instant(row.filed_at),
        "answer": row.answer,
        "answer_reason": row.answer_reason,
        "answered_at": instant(row.answered_at),
    }


def _enrolment(row: Enrolment) -> dict[str, Any]:
    return {
        "uid": str(row.uid),
        "person": str(row.person.uid),
        "employer": str(row.employer.uid) if row.employer else "",
        "state": row.state,
        "source": row.source,
        "fee_paid_by": row.fee_paid_by,
        "enrolled_at": instant(row.enrolled_at),
        "state_reason": row.state_reason,
        "state_at": instant(row.state_at),
    }


def _lessons(
    found: TrainingClass,
    lessons: list[Lesson],
    roster: list[Enrolment],
    seats: list[Seat],
    results: dict[int, SeatHours],
) -> list[dict[str, Any]]:
    held = {each.lesson_id: each for each in HeldLesson.objects.filter(training_class=found).select_related("log")}
    events: dict[int, list[Any]] = defaultdict(list)
    for event in CheckIn.objects.filter(held__training_class=found).select_related("seat").order_by("id"):
        events[event.held_id].append(event_values(event))
    photos: dict[int, list[Any]] = defaultdict(list)
    pictures = LessonPhoto.objects.filter(held__training_class=found).select_related("evidence", "like")
    for photo in pictures.order_by("id"):
        photos[photo.held_id].append(_photo(photo))
    enrolments = {each.pk: str(each.uid) for each in roster}
    sitting: dict[int, list[Any]] = defaultdict(list)
    for seat in seats:
        sitting[seat.lesson_id].append(_seat(seat, enrolments[seat.enrolment_id], results.get(seat.pk)))
    return [_lesson(each, held.get(each.pk), events, photos, sitting[each.pk]) for each in lessons]


def _lesson(lesson: Lesson, held: HeldLesson | None, events: Any, photos: Any, seats: list[Any]) -> dict[str, Any]:
    return {
        "uid": str(lesson.uid),
        "state": lesson.state,
        "kind": lesson.kind,
        "begins": instant(lesson.span.lower),
        "ends": instant(lesson.span.upper),
        "day": timezone.localdate(lesson.span.lower).isoformat(),
        "hours": lesson.hours,
        "content": lesson.content,
        "teacher": str(lesson.teacher.person.uid),
        "venue": str(lesson.venue.uid),
        "held": _held(held),
        "events": events[held.pk] if held else [],
        "photos": photos[held.pk] if held else [],
        "seats": seats,
    }


def _held(held: HeldLesson | None) -> dict[str, Any] | None:
    if held is None:
        return None
    log = getattr(held, "log", None)
    return {
        "is_offline": held.is_offline,
        "opened_at": instant(held.opened_at),
        "closed_at": instant(held.closed_at),
        "events_hash": bytes(held.events_hash or b"").hex(),
        "log": {
            "content": log.content,
            "headcount": log.headcount,
            "incidents": log.incidents,
            "written_at": instant(log.written_at),
        }
        if log
        else None,
    }


def _photo(photo: LessonPhoto) -> dict[str, Any]:
    return {
        "uid": str(photo.uid),
        "hash": bytes(photo.hash).hex(),
        "media_type": photo.evidence.media_type,
        "taken_at": instant(photo.taken_at),
        "is_time_off": photo.is_time_off,
        "like": str(photo.like.uid) if photo.like else "",
        "likeness_bits": photo.likeness_bits,
        "handed_in_at": instant(photo.handed_in_at),
    }


def _seat(seat: Seat, enrolment: str, result: SeatHours | None) -> dict[str, Any]:
    return {
        "uid": str(seat.uid),
        "enrolment": enrolment,
        "is_freed": seat.is_freed,
        "hours": result.attended_hours if result else None,
        "present_seconds": result.present_seconds if result else None,
        "deductions": result.deductions if result else {},
    }


def _move(move: LessonMove) -> dict[str, Any]:
    return {
        "before": str(move.before.uid),
        "after": str(move.after.uid) if move.after else "",
        "reason": move.reason,
        "moved_at": instant(move.moved_at),
    }


def _correction(row: Correction) -> dict[str, Any]:
    return {
        "uid": str(row.uid),
        "seat": str(row.seat.uid),
        "state": row.state,
        "sign_in_at": instant(row.sign_in_at),
        "mid_check_at": instant(row.mid_check_at),
        "sign_out_at": instant(row.sign_out_at),
        "reason": row.reason,
        "evidence_hash": bytes(row.evidence.hash).hex(),
        "asked_at": instant(row.asked_at),
        "decided_at": instant(row.decided_at),
        "decision_reason": row.decision_reason,
    }


def _bundle(row: OfflineBundle) -> dict[str, Any]:
    return {
        "device": str(row.device.uid) if row.device else "",
        "lesson": str(row.lesson.uid) if row.lesson else "",
        "sequence": row.sequence,
        "hash": bytes(row.hash).hex(),
        "signature": bytes(row.signature).hex(),
        "received_at": instant(row.received_at),
    }


def totals_of(
    lessons: list[Lesson], roster: list[Enrolment], seats: list[Seat], results: dict[int, SeatHours]
) -> dict[str, Any]:
    """Rates of the class, its days and its people, as the numbers of its last day have it."""
    uids = {each.pk: str(each.uid) for each in roster}
    planned = {each.pk: (timezone.localdate(each.span.lower).isoformat(), each.hours) for each in lessons}
    rows = []
    for seat in seats:
        if not seat.is_freed:
            day, hours = planned[seat.lesson_id]
            result = results.get(seat.pk)
            rows.append(SeatResult(uids[seat.enrolment_id], day, hours, result.attended_hours if result else 0))
    last = max((timezone.localdate(each.span.lower) for each in lessons), default=None)
    if last is None:
        return {}
    numbers = values_on(last, ATTENDANCE_SHARE, ATTENDED_DAY_SHARE)
    percent = numbers[ATTENDANCE_SHARE.name]
    rates = rates_of(rows, day_percent=numbers[ATTENDED_DAY_SHARE.name])
    return {
        "percent_needed": percent,
        "planned_hours": rates.whole.planned,
        "attended_hours": rates.whole.attended,
        "rate": rates.whole.rate,
        "days": {
            day: {"planned": total.planned, "attended": total.attended, "rate": total.rate}
            for day, total in sorted(rates.days.items())
        },
        "days_below": rates.days_below(percent),
        "people": {
            uid: {
                "planned": total.planned,
                "attended": total.attended,
                "rate": total.rate,
                "reaches": total.reaches(percent),
                "attended_days": rates.attended_days.get(uid, []),
            }
            for uid, total in rates.persons.items()
        },
    }


def _names(found: TrainingClass, lessons: list[Lesson], roster: list[Enrolment]) -> dict[str, Any]:
    people = {
        str(each.person.uid): {"name": each.person.name, "id_number": each.person.id_number.masked} for each in roster
    }
    teachers = {each.teacher_id: each.teacher for each in lessons}.values()
    venues = {each.venue_id: each.venue for each in lessons}.values()
    return {
        "organisation": found.organisation.name,
        "people": people,
        "teachers": {str(each.person.uid): each.person.name for each in teachers},
        "venues": {str(each.uid): {"name": each.name, "address": each.address} for each in venues},
    }
