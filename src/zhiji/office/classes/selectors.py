"""Which classes may somebody see, what is in one, and what waits for an answer?"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from zhiji.office.classes.access import ANSWERS, class_of, visible_classes
from zhiji.office.classes.faults import ClassFault
from zhiji.office.classes.filing.checks import faults_of
from zhiji.office.classes.filing.draft import OPEN
from zhiji.office.classes.filing.versions import VersionDifference, difference_of
from zhiji.office.classes.models import ClassVersion, Enrolment, Lesson, LessonMove, RosterFile, TrainingClass
from zhiji.office.classes.models.enrolment import ON_ROSTER
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.texts import say
from zhiji.office.core.uids import as_uid

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

State = TrainingClass.State


def classes(
    *, actor: Actor, state: str = "", which: str = "", words: str = "", on: date | None = None
) -> QuerySet[TrainingClass]:
    """Classes that the actor may see, those that begin last first.

    Args:
        which: a list of the worklist as of `on`: filed, overdue, running, returned; all others are everything.
        words: parts of the name or of the organisation's name, or the whole number.
    """
    found = visible_classes(actor).order_by("-starts_on", "-id")
    if state in State.values:
        found = found.filter(state=state)
    if on is not None and which in _lists(on):
        found = found.filter(_lists(on)[which])
        found = found.order_by("answer_due_on", "filed_at", "id") if which in ("filed", "overdue") else found
    return narrowed_by_words(found, words).annotate(roster_count=_roster_count())


def _roster_count() -> Coalesce:
    rows = Enrolment.objects.filter(ON_ROSTER, training_class=OuterRef("pk")).order_by()
    return Coalesce(Subquery(rows.values("training_class").annotate(n=Count("pk")).values("n")), 0)


def _lists(on: date) -> dict[str, Q]:
    return {
        "filed": Q(state=State.FILED),
        "overdue": Q(state=State.FILED, answer_due_on__lt=on),
        "running": Q(state=State.ACCEPTED, ends_on__gte=on),
        "returned": Q(state=State.RETURNED),
    }


def narrowed_by_words(rows: QuerySet[TrainingClass], words: str) -> QuerySet[TrainingClass]:
    """Those whose name, organisation or whole number fits every word."""
    for word in words.replace("\0", "").split()[:5]:
        rows = rows.filter(Q(name__icontains=word) | Q(organisation__name__icontains=word) | Q(number=word))
    return rows


def class_counts(*, actor: Actor, on: date) -> dict[str, int]:
    """How many are in each list of the worklist."""
    wanted = {name: Count("pk", filter=each) for name, each in _lists(on).items()}
    found: dict[str, int] = visible_classes(actor).aggregate(**wanted)
    return found


def filings_to_answer(*, actor: Actor) -> QuerySet[TrainingClass]:
    """What waits for the bureau's answer, the most urgent first; nothing for those who do not answer."""
    rows = visible_classes(actor).filter(state=State.FILED).order_by("answer_due_on", "filed_at", "id")
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


def enrolment_of(*, uid: str, actor: Actor) -> Enrolment:
    """One enrolment of a class that the actor may know of. Raises NotFound."""
    found = Enrolment.objects.select_related("person", "training_class").filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    class_of(uid=str(found.training_class.uid), actor=actor)
    return found


def lesson_of(*, uid: str, actor: Actor) -> Lesson:
    """One lesson of a class that the actor may know of. Raises NotFound."""
    found = Lesson.objects.select_related("training_class", "teacher__person", "venue").filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    class_of(uid=str(found.training_class.uid), actor=actor)
    return found


def changes_between(versions: list[ClassVersion]) -> VersionDifference | None:
    """What the latest filing changed beside the one before; None where there is only one."""
    return difference_of(versions[-2].content, versions[-1].content) if len(versions) > 1 else None


def standing_against(found: TrainingClass, *, on: date) -> list[ClassFault]:
    """What stands against filing a class on a day; nothing where it is not the organisation's to file."""
    return faults_of(found, on) if found.state in OPEN else []


@dataclass(frozen=True)
class Check:
    """One thing that is looked at before a filing is answered, and what was found."""

    title: "_StrPromise"
    faults: list[ClassFault]

    @property
    def passed(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


_PLACES: Final = {
    "facts": say("资质与课程", "standing and course"),
    "timetable": say("课表、教师与场所", "timetable, teachers, venues"),
    "roster": say("名单与人数", "roster and headcount"),
}


def checks_of(found: TrainingClass, *, on: date) -> list[Check]:
    """A filed class looked at again on a day, as it was when it was filed: notice is counted from the filing."""
    filed_on = timezone.localdate(found.filed_at) if found.filed_at else on
    faults = faults_of(found, filed_on)
    return [Check(title, [each for each in faults if each.place == place]) for place, title in _PLACES.items()]


def roster_files_of(found: TrainingClass) -> list[RosterFile]:
    """The roster files of a class that the caller may see, the newest first."""
    return list(found.roster_files.select_related("evidence", "handed_in_by").order_by("-handed_in_at", "-id")[:20])


def classes_to_transfer_to(*, enrolment: Enrolment, actor: Actor) -> list[TrainingClass]:
    """Accepted classes of the same course in which a trainee could go on."""
    rows = classes(actor=actor, state=State.ACCEPTED).exclude(pk=enrolment.training_class_id)
    course = enrolment.training_class.course
    return list(rows.filter(course__occupation_code=course.occupation_code, course__level=course.level)[:50])
