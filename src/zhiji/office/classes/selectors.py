"""Which classes may somebody see, what is in one, and what waits for an answer?"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from zhiji.office.classes.access import ANSWERS, visible_classes
from zhiji.office.classes.models import ClassVersion, Enrolment, Lesson, LessonMove, TrainingClass
from zhiji.office.core.actors import Actor

State = TrainingClass.State


def classes(
    *, actor: Actor, state: str = "", kind: str = "", words: str = "", running_on: date | None = None
) -> QuerySet[TrainingClass]:
    """Classes that the actor may see, those that begin last first.

    Args:
        words: parts of the name, of the organisation's name, or the whole number.
        running_on: only accepted ones whose days hold this one.
    """
    found = visible_classes(actor).order_by("-starts_on", "-id")
    if state in State.values:
        found = found.filter(state=state)
    if kind in TrainingClass.Kind.values:
        found = found.filter(kind=kind)
    for word in words.replace("\0", "").split()[:5]:
        found = found.filter(Q(name__icontains=word) | Q(organisation__name__icontains=word) | Q(number=word))
    if running_on is not None:
        found = found.filter(state=State.ACCEPTED, starts_on__lte=running_on, ends_on__gte=running_on)
    return found.annotate(
        roster_count=Count("enrolments", filter=Q(enrolments__state__in=("enrolled", "suspended")), distinct=True)
    )


def filings_to_answer(*, actor: Actor) -> QuerySet[TrainingClass]:
    """What waits for the bureau's answer, the most urgent first; nothing for those who do not answer."""
    rows = classes(actor=actor, state=State.FILED).order_by("answer_due_on", "filed_at", "id")
    return rows if actor.has(*ANSWERS) else rows.none()


@dataclass(frozen=True)
class Filing:
    """A class as it stands: timetable, roster, versions, moves."""

    lessons: list[Lesson]
    roster: list[Enrolment]
    versions: list[ClassVersion]
    moves: list[LessonMove]


def filing_of(found: TrainingClass) -> Filing:
    """What belongs to a class that the caller may see."""
    lessons = found.lessons.exclude(state=Lesson.State.VOID).select_related("teacher__person", "venue")
    roster = found.enrolments.select_related("person", "employer").order_by("person__name_pinyin", "id")
    moves = LessonMove.objects.filter(before__training_class=found).select_related(
        "before__venue", "after__venue", "before__teacher__person", "after__teacher__person", "moved_by"
    )
    return Filing(
        list(lessons.order_by("span", "id")),
        list(roster),
        list(found.versions.select_related("filed_by", "answered_by")),
        list(moves.order_by("-moved_at", "-id")),
    )
