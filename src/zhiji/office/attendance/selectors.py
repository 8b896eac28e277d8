"""What happened in a class, a lesson, to a trainee; and what should somebody look at?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Count, Prefetch, Q, QuerySet, Sum
from django.utils import timezone

from zhiji.office.attendance.access import DECIDES, readable_class, readable_classes, taught_lesson
from zhiji.office.attendance.models import (
    CheckIn,
    ClassRecord,
    ClassSeal,
    Correction,
    HeldLesson,
    LessonPhoto,
    OfflineBundle,
    SeatHours,
)
from zhiji.office.attendance.record.content import totals_of
from zhiji.office.classes.models import Enrolment, Lesson, Seat, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted
from zhiji.office.core.roles import Role


@dataclass(frozen=True)
class Flag:
    """Something that somebody should look at: a pointer, never a finding of guilt."""

    kind: str
    zh: str
    en: str
    lesson: Lesson | None = None


@dataclass(frozen=True)
class LessonLine:
    """A lesson of a class as its record lists it."""

    lesson: Lesson
    held: HeldLesson | None
    planned: int
    attended: int
    photo_count: int

    @property
    def rate(self) -> int:
        """Attended of planned hours, in basis points."""
        return self.attended * 10_000 // self.planned if self.planned else 0


@dataclass(frozen=True)
class PersonLine:
    """A trainee of a class as its record lists them."""

    enrolment: Enrolment
    planned: int
    attended: int
    rate: int
    reaches: bool
    attended_days: list[str]


@dataclass(frozen=True)
class ClassAttendance:
    """The record of a class for one page."""

    training_class: TrainingClass
    record: ClassRecord | None
    seals: list[ClassSeal]
    lessons: list[LessonLine]
    people: list[PersonLine]
    days: dict[str, dict[str, int]]
    days_below: list[str]
    percent_needed: int
    rate: int
    corrections: list[Correction]
    bundles: list[OfflineBundle]
    flags: list[Flag] = field(default_factory=list)


def class_attendance(*, uid: str, actor: Actor) -> ClassAttendance:
    """The record of a class as it stands. Raises NotPermitted, NotFound."""
    found = readable_class(uid=uid, actor=actor)
    lessons = list(found.lessons.filter(state=Lesson.State.BOOKED).select_related("teacher__person", "venue"))
    lessons.sort(key=lambda each: each.span.lower)
    roster = list(found.enrolments.select_related("person").order_by("person__name_pinyin", "id"))
    seats = list(Seat.objects.filter(lesson__training_class=found).only("lesson_id", "enrolment_id", "is_freed"))
    seats = [each for each in seats if not each.is_freed]
    results = {each.seat_id: each for each in SeatHours.objects.filter(training_class=found)}
    totals = totals_of(lessons, roster, [s for s in seats if s.lesson_id in {each.pk for each in lessons}], results)
    record = ClassRecord.objects.filter(training_class=found).select_related("reopened_by").first()
    corrections = Correction.objects.filter(training_class=found).select_related(
        "seat__lesson", "seat__enrolment__person", "evidence", "asked_by", "decided_by"
    )
    return ClassAttendance(
        training_class=found,
        record=record,
        seals=list(record.seals.select_related("sealed_by")) if record else [],
        lessons=_lesson_lines(found, lessons, seats, results),
        people=_person_lines(roster, totals),
        days=totals.get("days", {}),
        days_below=totals.get("days_below", []),
        percent_needed=totals.get("percent_needed", 0),
        rate=totals.get("rate", 0),
        corrections=list(corrections.order_by("-asked_at")),
        bundles=list(
            OfflineBundle.objects.filter(training_class=found)
            .select_related("lesson", "device", "sent_by")
            .defer("content")
            .order_by("-received_at")
        ),
        flags=flags_of(found),
    )


def _lesson_lines(
    found: TrainingClass, lessons: Sequence[Lesson], seats: Sequence[Seat], results: dict[int, SeatHours]
) -> list[LessonLine]:
    rows = HeldLesson.objects.filter(training_class=found).select_related("log")
    held = {each.lesson_id: each for each in rows.annotate(photo_count=Count("photos"))}
    counts: dict[int, int] = defaultdict(int)
    attended: dict[int, int] = defaultdict(int)
    for seat in seats:
        counts[seat.lesson_id] += 1
        attended[seat.lesson_id] += results[seat.pk].attended_hours if seat.pk in results else 0
    return [
        LessonLine(
            each,
            held.get(each.pk),
            counts[each.pk] * each.hours,
            attended[each.pk],
            getattr(held.get(each.pk), "photo_count", 0),
        )
        for each in lessons
    ]


def _person_lines(roster: Sequence[Enrolment], totals: dict[str, dict[str, dict[str, object]]]) -> list[PersonLine]:
    lines = []
    for each in roster:
        total: dict[str, object] = totals.get("people", {}).get(str(each.uid), {})
        days = total.get("attended_days", [])
        lines.append(
            PersonLine(
                each,
                int(str(total.get("planned", 0))),
                int(str(total.get("attended", 0))),
                int(str(total.get("rate", 0))),
                bool(total.get("reaches")),
                list(days) if isinstance(days, list) else [],
            )
        )
    return lines


def flags_of(found: TrainingClass) -> list[Flag]:
    """What of a class should be looked at: shared devices, positions outside, photos seen before, late records."""
    flags = []
    events = CheckIn.objects.filter(held__training_class=found)
    devices = events.filter(device__isnull=False).values("device").annotate(people=Count("seat__person", distinct=True))
    for row in devices.filter(people__gt=1).order_by("-people")[:20]:
        count = row["people"]
        flags.append(Flag("shared_device", f"同一部手机为{count}名学员签到", f"one phone checked {count} trainees in"))
    sums = events.aggregate(
        outside=Count("id", filter=Q(place="outside")), late=Count("id", filter=Q(is_late=True)),
        by_hand=Count("id", filter=Q(way="manual")), total=Count("id"),
    )  # fmt: skip
    if sums["outside"]:
        flags.append(Flag("outside", f"{sums['outside']}次签到在范围外", f"{sums['outside']} check-ins from outside"))
    if sums["late"]:
        flags.append(Flag("late", f"{sums['late']}条签到为离线补传", f"{sums['late']} check-ins were sent later"))
    if sums["total"] and sums["by_hand"] * 2 > sums["total"]:
        flags.append(Flag("by_hand", "过半签到由教师补登", "most check-ins were entered by the teacher"))
    photos = LessonPhoto.objects.filter(held__training_class=found).filter(Q(like__isnull=False) | Q(is_time_off=True))
    for photo in photos.select_related("held__lesson")[:20]:
        zh, en = (
            ("课堂照片与其他课堂的照片相同或相似", "a photo is equal to or looks like one of another lesson")
            if photo.like_id
            else ("照片拍摄时间不在上课时间内", "a photo was taken at another time")
        )
        flags.append(Flag("photo", zh, en, photo.held.lesson))
    return flags


@dataclass(frozen=True)
class SeatLine:
    """A trainee in a lesson: what was recorded, what it counts for."""

    seat: Seat
    events: dict[str, CheckIn]
    failed: list[CheckIn]
    hours: SeatHours | None


@dataclass(frozen=True)
class LessonAttendance:
    """A lesson for its teacher's screen."""

    lesson: Lesson
    held: HeldLesson | None
    seats: list[SeatLine]
    photos: list[LessonPhoto]

    def count(self, act: str) -> int:
        """How many have done an act."""
        return sum(act in line.events for line in self.seats)


def lesson_attendance(*, lesson_uid: str, actor: Actor) -> LessonAttendance:
    """A lesson that the actor teaches, with everybody in it. Raises NotPermitted, NotFound."""
    lesson = taught_lesson(uid=lesson_uid, actor=actor)
    held = HeldLesson.objects.filter(lesson=lesson).select_related("log").first()
    photos = list(held.photos.select_related("evidence").order_by("id")) if held else []
    return LessonAttendance(lesson, held, _seat_lines(lesson), photos)


def _seat_lines(lesson: Lesson) -> list[SeatLine]:
    seats = list(
        Seat.objects.filter(lesson=lesson, is_freed=False)
        .select_related("enrolment", "person")
        .order_by("person__name_pinyin", "id")
    )
    results = {each.seat_id: each for each in SeatHours.objects.filter(seat__in=seats)}
    done: dict[int, dict[str, CheckIn]] = defaultdict(dict)
    failed: dict[int, list[CheckIn]] = defaultdict(list)
    for event in CheckIn.objects.filter(held__lesson=lesson).order_by("id"):
        if event.counts:
            done[event.seat_id][event.act] = event
        else:
            failed[event.seat_id].append(event)
    return [SeatLine(each, done[each.pk], failed[each.pk], results.get(each.pk)) for each in seats]


def taught_on(*, on: date, actor: Actor) -> list[tuple[Lesson, HeldLesson | None]]:
    """The lessons that a teacher gives on a day. Raises NotPermitted."""
    actor.must_have(Role.TEACHER)
    if actor.person_id is None:
        raise NotPermitted
    start = timezone.make_aware(datetime(on.year, on.month, on.day))
    rows = Lesson.objects.filter(
        teacher_person_id=actor.person_id,
        state=Lesson.State.BOOKED,
        training_class__state=TrainingClass.State.ACCEPTED,
        span__overlap=(start, start + timedelta(days=1)),
    ).select_related("training_class", "venue")
    lessons = sorted(rows, key=lambda each: each.span.lower)
    held = {each.lesson_id: each for each in HeldLesson.objects.filter(lesson__in=lessons)}
    return [(each, held.get(each.pk)) for each in lessons]


@dataclass(frozen=True)
class OwnClass:
    """A class of one's own as a trainee sees it: hours so far, and each lesson."""

    enrolment: Enrolment
    planned: int
    attended: int
    seats: list[SeatLine]


def own_attendance(*, actor: Actor) -> list[OwnClass]:
    """A trainee's own attendance, the latest class first. Raises NotPermitted."""
    actor.must_have(Role.TRAINEE)
    if actor.person_id is None:
        raise NotPermitted
    seats = Seat.objects.filter(is_freed=False).select_related("lesson__venue").order_by("span")
    rows = (
        Enrolment.objects.filter(person_id=actor.person_id, training_class__state=TrainingClass.State.ACCEPTED)
        .select_related("training_class__organisation", "person")
        .prefetch_related(Prefetch("seats", queryset=seats))
        .order_by("-training_class__starts_on", "-id")
    )
    enrolments = list(rows)
    numbers = [seat.pk for each in enrolments for seat in each.seats.all()]
    results = {each.seat_id: each for each in SeatHours.objects.filter(seat__in=numbers)}
    done: dict[int, dict[str, CheckIn]] = defaultdict(dict)
    for event in CheckIn.objects.filter(seat__in=numbers, counts=True):
        done[event.seat_id][event.act] = event
    found = []
    for each in enrolments:
        lines = [SeatLine(seat, done[seat.pk], [], results.get(seat.pk)) for seat in each.seats.all()]
        attended = sum(line.hours.attended_hours for line in lines if line.hours)
        found.append(OwnClass(each, sum(line.seat.lesson.hours for line in lines), attended, lines))
    return found


def corrections_to_decide(*, actor: Actor) -> QuerySet[Correction]:
    """Corrections that wait for the bureau, the oldest first; nothing for those who do not decide."""
    rows = Correction.objects.filter(
        state=Correction.State.ASKED, training_class__in=readable_classes(actor) if actor.has(*DECIDES) else []
    ).select_related("training_class__organisation", "seat__lesson", "seat__enrolment__person", "evidence", "asked_by")
    return rows.order_by("asked_at", "id")


@dataclass(frozen=True)
class AttendanceFact:
    """What later stages need of one enrolment: hours planned and attended, the days that count as attended."""

    enrolment_id: int
    planned: int
    attended: int
    rate: int
    reaches: bool
    attended_days: list[str]
    is_sealed: bool


def attendance_facts(class_id: int) -> dict[int, AttendanceFact]:
    """The facts of every enrolment of a class, by its number inside; for later stages, which have asked who may."""
    found = TrainingClass.objects.filter(pk=class_id).first()
    if found is None:
        raise NotFound
    lessons = list(found.lessons.filter(state=Lesson.State.BOOKED))
    roster = list(found.enrolments.all())
    seats = list(Seat.objects.filter(lesson__in=lessons, is_freed=False))
    results = {each.seat_id: each for each in SeatHours.objects.filter(training_class=found)}
    people = totals_of(lessons, roster, seats, results).get("people", {})
    sealed = ClassRecord.objects.filter(training_class=found, state=ClassRecord.State.SEALED).exists()
    nothing = {"planned": 0, "attended": 0, "rate": 0, "reaches": False, "attended_days": []}
    return {
        each.pk: AttendanceFact(enrolment_id=each.pk, is_sealed=sealed, **people.get(str(each.uid), nothing))
        for each in roster
    }


def attended_hours(*, enrolment_ids: Sequence[int]) -> dict[int, int]:
    """Class hours attended so far, by enrolment."""
    rows = SeatHours.objects.filter(seat__enrolment__in=enrolment_ids, seat__is_freed=False)
    return dict(rows.values_list("seat__enrolment").annotate(hours=Sum("attended_hours")))
