"""How is a lesson moved, or given to another teacher or venue, after the filing? Before it begins, never after."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from zhiji.office.classes.access import locked_own_class
from zhiji.office.classes.faults import ClassUnfit
from zhiji.office.classes.filing.checks import faults_of_timetable
from zhiji.office.classes.models import Lesson, LessonMove, TrainingClass
from zhiji.office.classes.timetable.booking import book_seats, clash, free_lessons
from zhiji.office.classes.timetable.plan import LessonPlan, lessons_of
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, Refusal, WrongState, needs_reason
from zhiji.office.core.uids import as_uid


class ChangeTooLate(Refusal):
    """The lesson has begun: what happened in it is a matter of record, not of planning."""

    def __init__(self) -> None:
        super().__init__(
            "课程变更须在上课前备案；该节课已开始或已结束，不能再改。实际情况请在课堂记录中说明。",
            "A change is filed before the lesson begins, and this one has begun. Say what happened in its record.",
        )


def move_lesson(*, lesson_uid: str, plan: LessonPlan, reason: str, actor: Actor, at: datetime) -> Lesson:
    """Put a lesson in the place of one that is not held: what stood before stays, void.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, ChangeTooLate, ClassUnfit.
    """
    reason = needs_reason(reason)
    with acting(actor, "move_lesson", reason):
        before = _locked_lesson(lesson_uid, actor, at)
        (after,) = lessons_of(before.training_class, [plan], at)
        return _replace(before.training_class, [(before, after)], reason, actor, at)[0]


def postpone_class(*, uid: str, days: int, reason: str, actor: Actor, at: datetime) -> TrainingClass:
    """Move every lesson that has not begun, and the end of the class, by some days.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, ClassUnfit.
    """
    reason = needs_reason(reason)
    if not 1 <= days <= 180:
        raise WrongState("推迟天数应在 1 到 180 之间。", "By 1 to 180 days.")
    with acting(actor, "postpone_class", reason):
        found = must_be_accepted(locked_own_class(uid, actor))
        waiting = found.lessons.select_for_update(of=("self",)).filter(
            state=Lesson.State.BOOKED, span__startswith__gt=at
        )
        pairs = [(each, _later(each, timedelta(days=days))) for each in waiting.order_by("span")]
        if not pairs:
            raise ChangeTooLate
        is_begun = found.lessons.filter(state=Lesson.State.BOOKED, span__startswith__lte=at).exists()
        found.starts_on += timedelta(days=0 if is_begun else days)
        found.ends_on += timedelta(days=days)
        found.exam_on = found.exam_on and found.exam_on + timedelta(days=days)
        found.save()
        _replace(found, pairs, reason, actor, at)
    return found


def must_be_accepted(found: TrainingClass) -> TrainingClass:
    """The class, if its filing was accepted. Raises WrongState."""
    if found.state != TrainingClass.State.ACCEPTED:
        raise WrongState("只有备案通过的班级可以办理变更。", "Only an accepted class can be changed in this way.")
    return found


def _locked_lesson(uid: str, actor: Actor, at: datetime) -> Lesson:
    lesson = Lesson.objects.select_related("training_class").filter(uid=as_uid(uid)).first()
    if lesson is None:
        raise NotFound
    must_be_accepted(locked_own_class(str(lesson.training_class.uid), actor))
    lesson = Lesson.objects.select_for_update(of=("self",)).select_related("training_class__course").get(pk=lesson.pk)
    if lesson.state != Lesson.State.BOOKED:
        raise WrongState(
            "该节课已调整，请刷新页面查看最新课表。", "This lesson was moved already; reload the timetable."
        )
    if lesson.span.lower <= at:
        raise ChangeTooLate
    return lesson


def _later(lesson: Lesson, by: timedelta) -> Lesson:
    return Lesson(
        training_class_id=lesson.training_class_id,
        kind=lesson.kind,
        span=type(lesson.span)(lesson.span.lower + by, lesson.span.upper + by),
        hours=lesson.hours,
        content=lesson.content,
        teacher_id=lesson.teacher_id,
        teacher_person_id=lesson.teacher_person_id,
        venue_id=lesson.venue_id,
    )


def _replace(
    found: TrainingClass, pairs: list[tuple[Lesson, Lesson]], reason: str, actor: Actor, at: datetime
) -> list[Lesson]:
    if any(after.span.lower <= at for _, after in pairs):
        raise ChangeTooLate
    free_lessons([before for before, _ in pairs], Lesson.State.VOID)
    fresh = Lesson.objects.bulk_create([after for _, after in pairs])
    LessonMove.objects.bulk_create(
        LessonMove(before=before, after=after, reason=reason[:300], moved_by_id=actor.user_id, moved_at=at)
        for (before, _), after in zip(pairs, fresh, strict=True)
    )
    if faults := faults_of_timetable(found, timezone.localdate(at)):
        raise ClassUnfit(faults)
    _book(found, fresh)
    return fresh


def _book(found: TrainingClass, lessons: list[Lesson]) -> None:
    try:
        with transaction.atomic():
            for lesson in lessons:
                lesson.state = Lesson.State.BOOKED
            Lesson.objects.bulk_update(lessons, ["state"])
            book_seats([lesson.pk for lesson in lessons])
    except IntegrityError as error:
        raise clash(found) from error
