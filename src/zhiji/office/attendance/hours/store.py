"""How do raw events and granted corrections become stored hours?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from zhiji.office.attendance.hours.compute import Counted, Event, LessonTimes, Terms, count_hours
from zhiji.office.attendance.models import CheckIn, Correction, HeldLesson, SeatHours
from zhiji.office.attendance.parameters import (
    EARLY_MINUTES,
    LATE_MINUTES,
    MID_CHECK_FROM,
    NO_MID_CHECK_SHARE,
)
from zhiji.office.classes.models import Lesson, Seat
from zhiji.office.classes.parameters import CLASS_HOUR_MINUTES
from zhiji.office.core.parameters import values_on
from zhiji.office.registry.models import Person

PIECE = 1000


def compute_lessons(lesson_ids: Sequence[int], at: datetime) -> int:
    """Compute and store the hours of every seat in some lessons of one class; returns how many changed."""
    seats = list(Seat.objects.filter(lesson__in=lesson_ids, is_freed=False).select_related("lesson").order_by("id"))
    stored = {each.seat_id: each for each in SeatHours.objects.filter(seat__in=[seat.pk for seat in seats])}
    rows = [_row(seat, counted, at) for seat, counted in zip(seats, counted_of(seats), strict=True)]
    rows = [row for row in rows if row.seat_id not in stored or not _is_same(row, stored[row.seat_id])]
    SeatHours.objects.bulk_create(
        rows,
        batch_size=PIECE,
        update_conflicts=True,
        unique_fields=["seat"],
        update_fields=["planned_hours", "attended_hours", "present_seconds", "deductions", "computed_at"],
    )
    return len(rows)


def compute_class(class_id: int, at: datetime) -> int:
    """Compute every seat of the lessons of a class that are over; of seats that were given up, nothing stays."""
    SeatHours.objects.filter(training_class_id=class_id, seat__is_freed=True).delete()
    lessons = Lesson.objects.filter(training_class_id=class_id, state=Lesson.State.BOOKED, span__endswith__lte=at)
    return compute_lessons(list(lessons.values_list("pk", flat=True)), at)


def counted_of(seats: Sequence[Seat]) -> list[Counted]:
    """What each seat counts for, in the same order; seats bring their lessons."""
    held = {each.lesson_id: each for each in HeldLesson.objects.filter(lesson__in={seat.lesson_id for seat in seats})}
    events = events_of(seats)
    elsewhere = _elsewhere(seats)
    terms: dict[object, Terms] = {}
    found = []
    for seat in seats:
        day = timezone.localdate(seat.lesson.span.lower)
        if day not in terms:
            terms[day] = terms_on(seat.lesson.span.lower)
        times = _times(seat.lesson, held.get(seat.lesson_id))
        found.append(count_hours(times, events[seat.pk], terms[day], elsewhere.get(seat.pk, ())))
    return found


def terms_on(at: datetime) -> Terms:
    """The numbers that hold on the day of an instant."""
    asked = (CLASS_HOUR_MINUTES, LATE_MINUTES, EARLY_MINUTES, MID_CHECK_FROM, NO_MID_CHECK_SHARE)
    values = values_on(timezone.localdate(at), *asked)
    return Terms(*(values[each.name] for each in asked))


def events_of(seats: Sequence[Seat]) -> dict[int, list[Event]]:
    """The events of each seat. A granted correction stands in the place of the raw events of the same act."""
    found: dict[int, list[Event]] = defaultdict(list)
    numbers = [seat.pk for seat in seats]
    for row in CheckIn.objects.filter(seat__in=numbers).only("seat_id", "act", "at", "counts", "place"):
        found[row.seat_id].append(Event(row.act, int(row.at.timestamp()), row.counts, row.place))
    granted = Correction.objects.filter(seat__in=numbers, state=Correction.State.GRANTED).order_by("decided_at", "id")
    for correction in granted:
        times = _corrected(correction)
        kept = [event for event in found[correction.seat_id] if event.act not in times]
        found[correction.seat_id] = kept + [Event(act, at) for act, at in times.items()]
    return found


def _corrected(row: Correction) -> dict[str, int]:
    times = {
        CheckIn.Act.SIGN_IN: row.sign_in_at,
        CheckIn.Act.MID_CHECK: row.mid_check_at,
        CheckIn.Act.SIGN_OUT: row.sign_out_at,
    }
    return {str(act): int(at.timestamp()) for act, at in times.items() if at is not None}


def _times(lesson: Lesson, held: HeldLesson | None) -> LessonTimes:
    return LessonTimes(
        begins=int(lesson.span.lower.timestamp()),
        ends=int(lesson.span.upper.timestamp()),
        hours=lesson.hours,
        opened=int(held.opened_at.timestamp()) if held else None,
        closed=int(held.closed_at.timestamp()) if held and held.closed_at else None,
    )


def _elsewhere(seats: Sequence[Seat]) -> dict[int, list[tuple[int, int]]]:
    """For each seat the spans in which the same person was seen in another lesson.

    Seats of one person never overlap; those of two records that turned out to be one person may.
    """
    groups = _records({seat.person_id for seat in seats})
    if not groups or not seats:
        return {}
    first = min(seat.lesson.span.lower for seat in seats)
    last = max(seat.lesson.span.upper for seat in seats)
    others = Seat.objects.filter(
        person__in={each for group in groups.values() for each in group},
        is_freed=False,
        span__startswith__lt=last,
        span__endswith__gt=first,
    )
    seen = {each.pk: each for each in others}
    spans: dict[int, list[int]] = defaultdict(list)
    for seat_id, at in CheckIn.objects.filter(seat__in=seen, counts=True).values_list("seat_id", "at"):
        spans[seat_id].append(int(at.timestamp()))
    found: dict[int, list[tuple[int, int]]] = {}
    for seat in seats:
        group = groups.get(seat.person_id, frozenset())
        found[seat.pk] = [
            (min(times), max(times))
            for other, times in spans.items()
            if other != seat.pk and seen[other].person_id in group and seen[other].person_id != seat.person_id
        ]
    return found


def _records(person_ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """For each person that has merged records: all numbers of the same person."""
    asked = set(person_ids)
    rows = Person.objects.filter(Q(merged_into__in=asked) | Q(pk__in=asked, merged_into__isnull=False))
    roots = {merged: kept for merged, kept in rows.values_list("pk", "merged_into_id") if kept is not None}
    family: dict[int, set[int]] = defaultdict(set)
    for merged, kept in roots.items():
        family[kept] |= {merged, kept}
    others = Person.objects.filter(merged_into__in=family).values_list("pk", "merged_into_id")
    for merged, kept in others:
        if kept is not None:
            family[kept].add(merged)
    return {each: frozenset(group) for group in family.values() for each in group}


def _row(seat: Seat, counted: Counted, at: datetime) -> SeatHours:
    return SeatHours(
        seat=seat,
        training_class_id=seat.lesson.training_class_id,
        planned_hours=seat.lesson.hours,
        attended_hours=counted.hours,
        present_seconds=counted.present,
        deductions=dict(counted.deductions),
        computed_at=at,
    )


def _is_same(row: SeatHours, stored: SeatHours) -> bool:
    names = ("planned_hours", "attended_hours", "present_seconds", "deductions")
    return all(getattr(row, name) == getattr(stored, name) for name in names)
