"""Who or what would be in two places at once? Each clash names the other booking, as far as the reader may know it."""

from typing import Any, Final

from django.db import connection
from django.utils import timezone

from zhiji.office.classes.faults import ClassFault
from zhiji.office.classes.models import TrainingClass

_MOST: Final = 50

# Rows: what clashes, its name, the lesson's span here, the span there, the other class.
_LESSONS: Final = """
SELECT {what}, here.span, there.span, there.training_class_id
FROM classes_lesson here
JOIN classes_lesson there ON there.{column} = here.{column} AND there.span && here.span AND there.id <> here.id
{names}
WHERE here.training_class_id = %(class)s AND here.state = 'drafted'
  AND (there.state = 'booked' OR there.state = 'drafted' AND there.training_class_id = here.training_class_id
       AND there.id > here.id)
ORDER BY lower(here.span) LIMIT %(most)s
"""
_TEACHERS: Final = _LESSONS.format(
    what="'teacher', p.name",
    column="teacher_person_id",
    names="JOIN registry_person p ON p.id = here.teacher_person_id",
)
_VENUES: Final = _LESSONS.format(
    what="'venue', v.name", column="venue_id", names="JOIN classes_venue v ON v.id = here.venue_id"
)
_TRAINEES: Final = """
SELECT 'trainee', p.name, here.span, seat.span, lesson.training_class_id
FROM classes_enrolment e
JOIN registry_person p ON p.id = e.person_id
JOIN classes_lesson here ON here.training_class_id = e.training_class_id AND here.state = 'drafted'
JOIN classes_seat seat ON seat.person_id = e.person_id AND seat.span && here.span AND NOT seat.is_freed
JOIN classes_lesson lesson ON lesson.id = seat.lesson_id
WHERE e.training_class_id = %(class)s AND e.state = 'enrolled'
ORDER BY p.name, lower(here.span) LIMIT %(most)s
"""
_WORDS: Final = {"teacher": ("教师", "Teacher"), "venue": ("场所", "Venue"), "trainee": ("学员", "Trainee")}


def clashes_of(found: TrainingClass) -> list[ClassFault]:
    """What the drafted lessons of a class would book twice: teachers, venues, trainees."""
    rows: list[Any] = []
    with connection.cursor() as cursor:
        for query in (_TEACHERS, _VENUES, _TRAINEES):
            cursor.execute(query, {"class": found.pk, "most": _MOST})
            rows += cursor.fetchall()
    others = TrainingClass.objects.select_related("organisation").in_bulk({row[4] for row in rows})
    return [_fault(found, what, name, here, there, others[other]) for what, name, here, there, other in rows]


def _fault(found: TrainingClass, what: str, name: str, here: Any, there: Any, other: TrainingClass) -> ClassFault:
    zh, en = _WORDS[what]
    place = "roster" if what == "trainee" else "timetable"
    other_zh, other_en = _called(found, other)
    return ClassFault(
        place,
        f"{zh}{name}在{span_words(here)}与{other_zh}的课（{span_words(there)}）时间冲突。",
        f"{en} {name}, {span_words(here)}: booked in {other_en}, {span_words(there)}.",
    )


def _called(found: TrainingClass, other: TrainingClass) -> tuple[str, str]:
    """The other class by name; one for people in rehabilitation is not named to others."""
    if other.pk == found.pk:
        return "本班另一节课", "this class itself"
    if other.kind == TrainingClass.Kind.REHAB and other.organisation_id != found.organisation_id:
        return "另一班级", "another class"
    return f"“{other}”（{other.organisation.name}）", f"{other} ({other.organisation.name})"


def span_words(span: Any) -> str:
    """A span of one day, as 2020-06-15 08:30–11:30."""
    begins, ends = timezone.localtime(span.lower), timezone.localtime(span.upper)
    return f"{begins:%Y-%m-%d %H:%M}–{ends:%H:%M}"
