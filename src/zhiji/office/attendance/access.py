"""Whose is a lesson to hold, and who may read what happened in it?"""

from typing import Final

from django.db.models import QuerySet

from zhiji.office.attendance.models import HeldLesson
from zhiji.office.classes.access import visible_classes
from zhiji.office.classes.models import Lesson, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import CASE_READERS, Role
from zhiji.office.core.uids import as_uid

DECIDES: Final = (Role.BUREAU_CLERK,)
REOPENS: Final = (Role.REVIEWER,)
READS_RECORDS: Final = (Role.INSTITUTION, Role.EMPLOYER, Role.TEACHER, *sorted(CASE_READERS))
"""Who reads the record of a whole class, where the class is visible to them; a trainee reads their own part only."""


def readable_class(*, uid: str, actor: Actor) -> TrainingClass:
    """A class whose whole record the actor may read. Raises NotPermitted, NotFound."""
    actor.must_have(*READS_RECORDS)
    return _found(readable_classes(actor).filter(uid=as_uid(uid)).first())


def readable_classes(actor: Actor) -> QuerySet[TrainingClass]:
    """The accepted classes whose records the actor may read: never as a fellow trainee or as the assessor."""
    rows = visible_classes(actor).filter(state=TrainingClass.State.ACCEPTED)
    if actor.is_system or actor.has(*CASE_READERS):
        return rows
    taught = Lesson.objects.filter(teacher_person_id=actor.person_id).values("training_class")
    if actor.has(Role.INSTITUTION, Role.EMPLOYER) and actor.organisation_id is not None:
        return rows.filter(organisation_id=actor.organisation_id)
    return rows.filter(pk__in=taught) if actor.has(Role.TEACHER) and actor.person_id is not None else rows.none()


def taught_lesson(*, uid: str, actor: Actor, locked: bool = False) -> Lesson:
    """A booked lesson that the actor is the teacher of. Raises NotPermitted, NotFound."""
    actor.must_have(Role.TEACHER)
    rows = Lesson.objects.select_related("training_class__organisation", "venue").filter(
        uid=as_uid(uid),
        state=Lesson.State.BOOKED,
        teacher_person_id=actor.person_id,
        training_class__state=TrainingClass.State.ACCEPTED,
    )
    if locked:
        rows = rows.select_for_update(of=("self",))
    return _found(rows.first() if actor.person_id is not None else None)


def locked_held(lesson: Lesson) -> HeldLesson:
    """The lesson as it is held, locked. Raises NotFound where it was never opened."""
    return _found(HeldLesson.objects.select_for_update().filter(lesson=lesson).first())


def _found[Thing](thing: Thing | None) -> Thing:
    if thing is None:
        raise NotFound
    return thing
