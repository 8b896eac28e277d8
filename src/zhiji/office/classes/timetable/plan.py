"""How is a timetable laid out: lesson by lesson, or from a pattern of days?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from zhiji.office.classes.access import locked_own_class
from zhiji.office.classes.faults import ClassFault, ClassUnfit
from zhiji.office.classes.filing.draft import must_be_open
from zhiji.office.classes.models import Lesson, Teacher, TrainingClass, Venue
from zhiji.office.classes.parameters import CLASS_HOUR_MINUTES
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.uids import as_uid

MOST_LESSONS: Final = 800


@dataclass(frozen=True)
class LessonPlan:
    """One lesson as it is laid out; teacher and venue by uid, times with a zone."""

    kind: str
    begins_at: datetime
    ends_at: datetime
    hours: int
    content: str
    teacher_uid: str
    venue_uid: str


@dataclass(frozen=True)
class Pattern:
    """Days of a week (0 is Monday), and on each day these lessons: begin, end, class hours."""

    weekdays: frozenset[int]
    daily: tuple[tuple[time, time, int], ...]


def lay_out(
    *, pattern: Pattern, first: date, theory_hours: int, practice_hours: int, days_off: Iterable[date] = ()
) -> Iterator[tuple[str, datetime, datetime, int]]:
    """Kind, begin, end and hours of lessons until theory, then practice, have their hours.

    The last lesson of a kind is shortened to what is left; what begins with theory in a slot ends with it.
    """
    left = {Lesson.Kind.THEORY: theory_hours, Lesson.Kind.PRACTICE: practice_hours}
    off, day = frozenset(days_off), first
    if not pattern.daily or not pattern.weekdays:
        return
    while any(left.values()):
        if day.weekday() in pattern.weekdays and day not in off:
            for begins, ends, hours in pattern.daily:
                kind = next((each for each in left if left[each]), None)
                if kind is None:
                    return
                given = min(hours, left[kind])
                left[kind] -= given
                start = timezone.make_aware(datetime.combine(day, begins))
                whole = datetime.combine(day, ends) - datetime.combine(day, begins)
                yield kind, start, start + (whole if given == hours else whole * given / hours), given
        day += timedelta(days=1)


def plan_lessons(*, uid: str, lessons: Sequence[LessonPlan], actor: Actor, at: datetime) -> list[Lesson]:
    """Put a whole timetable in the place of the one before. Raises NotPermitted, NotFound, WrongState, ClassUnfit."""
    with acting(actor, "plan_lessons"):
        found = must_be_open(locked_own_class(uid, actor))
        rows = lessons_of(found, lessons, at)
        found.lessons.filter(state=Lesson.State.DRAFTED).delete()
        return Lesson.objects.bulk_create(rows)


def add_lesson(*, uid: str, plan: LessonPlan, actor: Actor, at: datetime) -> Lesson:
    """Put one more lesson into a draft's timetable. Raises NotPermitted, NotFound, WrongState, ClassUnfit."""
    with acting(actor, "add_lesson"):
        (lesson,) = lessons_of(must_be_open(locked_own_class(uid, actor)), [plan], at)
        lesson.save()
    return lesson


def remove_lesson(*, lesson_uid: str, actor: Actor) -> None:
    """Take a lesson out of a draft's timetable. Raises NotPermitted, NotFound, WrongState."""
    with acting(actor, "remove_lesson"):
        lesson = Lesson.objects.select_related("training_class").filter(uid=as_uid(lesson_uid)).first()
        if lesson is None:
            raise NotFound
        must_be_open(locked_own_class(str(lesson.training_class.uid), actor))
        lesson.delete()


def lessons_of(found: TrainingClass, plans: Sequence[LessonPlan], at: datetime) -> list[Lesson]:
    """The lessons as rows, not yet saved. Raises ClassUnfit with every fault."""
    teachers = {str(each.uid): each for each in Teacher.objects.filter(organisation_id=found.organisation_id)}
    venues = {str(each.uid): each for each in Venue.objects.filter(organisation_id=found.organisation_id)}
    minutes = CLASS_HOUR_MINUTES.on(timezone.localdate(at))
    faults = [
        fault for number, plan in enumerate(plans, 1) for fault in _faults(number, plan, teachers, venues, minutes)
    ]
    if len(plans) > MOST_LESSONS:
        faults.append(ClassFault("timetable", f"课程超过{MOST_LESSONS}节。", f"More than {MOST_LESSONS} lessons."))
    if faults:
        raise ClassUnfit(faults)
    return [_row(found, plan, teachers[plan.teacher_uid], venues[plan.venue_uid]) for plan in plans]


def _row(found: TrainingClass, plan: LessonPlan, teacher: Teacher, venue: Venue) -> Lesson:
    return Lesson(
        training_class=found,
        kind=plan.kind,
        span=DateTimeTZRange(plan.begins_at, plan.ends_at),
        hours=plan.hours,
        content=plan.content.strip(),
        teacher=teacher,
        teacher_person_id=teacher.person_id,
        venue=venue,
    )


def _faults(
    number: int, plan: LessonPlan, teachers: dict[str, Teacher], venues: dict[str, Venue], minutes: int
) -> Iterator[ClassFault]:
    def fault(zh: str, en: str) -> ClassFault:
        return ClassFault("timetable", f"第{number}节课：{zh}", f"Lesson {number}: {en}")

    teacher, venue = teachers.get(plan.teacher_uid), venues.get(plan.venue_uid)
    if plan.kind not in Lesson.Kind.values:
        yield fault("请选择理论或实操。", "choose theory or practice.")
    if teacher is None or teacher.state != Teacher.State.ENGAGED:
        yield fault("请选择在聘教师。", "choose a teacher who is engaged.")
    if venue is None or venue.state != Venue.State.IN_USE:
        yield fault("请选择使用中的场所。", "choose a venue that is in use.")
    if not 1 <= len(plan.content.strip()) <= 200:
        yield fault("请填写授课内容（不超过200字）。", "say what is taught, in at most 200 letters.")
    begins, ends = timezone.localtime(plan.begins_at), timezone.localtime(plan.ends_at)
    if ends <= begins or begins.date() != ends.date():
        yield fault("起止时间不对，一节课须在同一天内结束。", "it must end later on the same day.")
    elif not 1 <= plan.hours <= 12 or (ends - begins) < timedelta(minutes=minutes * plan.hours):
        needed, given = minutes * plan.hours, int((ends - begins).total_seconds() // 60)
        yield fault(
            f"{plan.hours}课时至少需要{needed}分钟，而起止时间只有{given}分钟。",
            f"{plan.hours} class hours need {needed} minutes; it has {given}.",
        )
