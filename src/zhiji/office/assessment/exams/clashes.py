"""Who would be in two places at once? The other booking is named as far as the reader may know of it."""

from typing import Any

from django.db.models import Q

from zhiji.office.assessment.models import Exam, ExamBooking
from zhiji.office.classes.models import Lesson, Seat
from zhiji.office.classes.timetable.clashes import span_words
from zhiji.office.core.refusals import Refusal


class PlaceTaken(Refusal):
    """Somebody has to be elsewhere at that time."""


def lesson_clash(people: list[int], span: Any) -> PlaceTaken | None:
    """A lesson in which one of these people teaches or sits at that time; None where there is none."""
    overlaps = Q(span__overlap=span)
    seat = Seat.objects.filter(overlaps, person__in=people, is_freed=False).select_related("person").first()
    if seat is not None:
        return _taken(seat.person.name, seat.span, "有课", "has a lesson")
    lesson = (
        Lesson.objects.filter(overlaps, teacher_person__in=people, state=Lesson.State.BOOKED)
        .select_related("teacher_person")
        .first()
    )
    return _taken(lesson.teacher_person.name, lesson.span, "有课要上", "teaches") if lesson else None


def place_taken(people: list[int], exam: Exam) -> PlaceTaken:
    """What the database would not book, in words: another exam, named to the body that holds it."""
    other = (
        ExamBooking.objects.filter(person__in=people, span__overlap=exam.span, is_freed=False)
        .exclude(exam=exam)
        .select_related("person", "exam")
        .first()
    )
    if other is None:
        return PlaceTaken(
            "刚刚有另一场考核占用了同一人员的时间，请刷新后再试。",
            "Another exam has just booked one of these people; reload and try again.",
        )
    is_own = other.exam.assessor_id == exam.assessor_id
    zh, en = (f"考核{other.exam.number}", f"exam {other.exam.number}") if is_own else ("另一场考核", "another exam")
    return _taken(other.person.name, other.span, f"已安排{zh}", f"is booked for {en}")


def _taken(name: str, span: Any, zh: str, en: str) -> PlaceTaken:
    return PlaceTaken(
        f"{name}在{span_words(span)}{zh}，请另选时间或人员。",
        f"{name} {en}, {span_words(span)}: choose another time or person.",
    )
