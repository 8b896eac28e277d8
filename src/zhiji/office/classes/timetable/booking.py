"""How do lessons and seats become bookings, and how are they given free again? The database is the last judge."""

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, connection, transaction

from zhiji.office.classes.faults import ClassFault, ClassUnfit
from zhiji.office.classes.models import Lesson, Seat, TrainingClass
from zhiji.office.classes.timetable.clashes import clashes_of

_SEATS = """
INSERT INTO classes_seat (uid, enrolment_id, lesson_id, person_id, span, is_freed)
SELECT gen_random_uuid(), e.id, l.id, e.person_id, l.span, false
FROM classes_lesson l JOIN classes_enrolment e ON e.training_class_id = l.training_class_id AND e.state = 'enrolled'
WHERE l.id = ANY(%s) AND (%s::bigint IS NULL OR e.id = %s)
ON CONFLICT (lesson_id, enrolment_id) DO UPDATE SET is_freed = false
"""


def book_class(found: TrainingClass) -> None:
    """Book every drafted lesson and a seat in it for everybody on the roster. Raises ClassUnfit, naming each clash."""
    try:
        with transaction.atomic():
            lessons = list(found.lessons.filter(state=Lesson.State.DRAFTED))
            for lesson in lessons:
                lesson.state = Lesson.State.BOOKED
            Lesson.objects.bulk_update(lessons, ["state"])
            book_seats([lesson.pk for lesson in lessons])
    except IntegrityError as error:
        raise clash(found) from error


def book_seats(lesson_ids: Iterable[int], enrolment_id: int | None = None) -> None:
    """Seats in booked lessons, for everybody enrolled or for one.

    Raises IntegrityError where somebody sits elsewhere then.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SEATS, [list(lesson_ids), enrolment_id, enrolment_id])


def clash(found: TrainingClass) -> ClassUnfit:
    """What the database would not book, in words: looked for again, as somebody may have booked in the same instant."""
    return ClassUnfit(
        clashes_of(found)
        or [
            ClassFault(
                "timetable",
                "刚刚有另一班级占用了同一教师、场所或学员的时间，请刷新后再试。",
                "Another class has just booked the same teacher, venue or trainee; reload and try again.",
            )
        ]
    )


def free_class(found: TrainingClass, state: Lesson.State, *, after: datetime | None = None) -> None:
    """Give the booked lessons of a class free, or those that begin after an instant; their seats too.

    Args:
        state: what the lessons become: drafted again, or void.
    """
    lessons = found.lessons.filter(state=Lesson.State.BOOKED)
    if after is not None:
        lessons = lessons.filter(span__startswith__gt=after)
    free_lessons(list(lessons), state)


def free_lessons(lessons: list[Lesson], state: Lesson.State) -> None:
    """Give lessons and their seats free. Seats of drafts go; those of void lessons stay to be seen."""
    seats = Seat.objects.filter(lesson__in=lessons)
    if state == Lesson.State.DRAFTED:
        seats.delete()
    else:
        seats.update(is_freed=True)
    for lesson in lessons:
        lesson.state = state
    Lesson.objects.bulk_update(lessons, ["state"])
