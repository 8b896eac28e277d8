"""Who files classes, who answers, who may know of one? A class for people in rehabilitation is its bureau's alone."""

from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from zhiji.office.classes.models import Enrolment, Lesson, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import CASE_READERS, Role
from zhiji.office.core.uids import as_uid

FILES: Final = (Role.INSTITUTION, Role.EMPLOYER)
ANSWERS: Final = (Role.BUREAU_CLERK,)
Kind = TrainingClass.Kind


def visible_classes(actor: Actor) -> QuerySet[TrainingClass]:
    """The classes that the actor may know of: one's own; all for the bureau and auditors."""
    rows = TrainingClass.objects.select_related("organisation", "course", "town", "bureau", "assessor")
    if actor.is_system or actor.has(Role.AUDITOR):
        return rows
    return rows.filter(_own(actor) | _of_the_bureau(actor))


def _of_the_bureau(actor: Actor) -> Q:
    """What the bureau's people see: drafts are the organisation's own; rehabilitation is its managing bureau's."""
    if not actor.has(*CASE_READERS):
        return Q(pk=None)
    managed = Q(kind=Kind.REHAB, bureau_id=actor.bureau_id) if actor.bureau_id else Q(pk=None)
    return ~Q(state=TrainingClass.State.DRAFTED) & (~Q(kind=Kind.REHAB) | managed)


def _own(actor: Actor) -> Q:
    found = Q(pk=None)
    if actor.organisation_id is not None:
        if actor.has(*FILES):
            found |= Q(organisation_id=actor.organisation_id)
        if actor.has(Role.ASSESSOR):
            found |= Q(assessor_id=actor.organisation_id, state=TrainingClass.State.ACCEPTED)
    if actor.person_id is not None and actor.has(Role.TEACHER):
        taught = Lesson.objects.filter(training_class=OuterRef("pk"), teacher_person_id=actor.person_id)
        found |= Q(Exists(taught))
    if actor.person_id is not None and actor.has(Role.TRAINEE):
        found |= Q(Exists(Enrolment.objects.filter(training_class=OuterRef("pk"), person_id=actor.person_id)))
    return found


def class_of(*, uid: str, actor: Actor) -> TrainingClass:
    """One class. Raises NotFound, also for one that the actor may not know of."""
    found = visible_classes(actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def locked_class(uid: str, actor: Actor) -> TrainingClass:
    """The class, locked for a verb, if the actor may know of it. Raises NotFound."""
    class_of(uid=uid, actor=actor)
    return (
        TrainingClass.objects.select_for_update(of=("self",))
        .select_related("organisation", "course", "bureau")
        .get(uid=as_uid(uid))
    )


def locked_own_class(uid: str, actor: Actor) -> TrainingClass:
    """A class of the organisation that the actor acts for, locked. Raises NotPermitted, NotFound."""
    actor.must_have(*FILES)
    found = locked_class(uid, actor)
    if found.organisation_id != actor.organisation_id:
        raise NotFound
    return found
