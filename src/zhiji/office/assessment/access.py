"""Who holds exams, who writes results down, who may know of an exam or a certificate?"""

from typing import Final

from django.db.models import Q, QuerySet

from zhiji.office.assessment.models import Certificate, Exam
from zhiji.office.classes.access import visible_classes
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import CASE_READERS, Role
from zhiji.office.core.uids import as_uid

EXAMINES: Final = (Role.ASSESSOR,)
DECIDES: Final = (Role.REVIEWER,)
"""Who decides on a change after the lock."""
IMPORTS: Final = (Role.INSTITUTION, Role.EMPLOYER, Role.BUREAU_CLERK)
VERIFIES: Final = (Role.BUREAU_CLERK, Role.REVIEWER)
REVOKES: Final = (Role.REVIEWER, Role.LEADER)


def visible_exams(actor: Actor) -> QuerySet[Exam]:
    """The exams that the actor may know of: the assessor's own; of others, those of classes that they may see."""
    rows = Exam.objects.select_related("training_class__organisation", "assessor")
    if actor.is_system or actor.has(Role.AUDITOR):
        return rows
    if actor.has(*EXAMINES):
        return rows.filter(assessor_id=actor.organisation_id or 0)
    return rows.filter(training_class__in=visible_classes(actor).values("pk"))


def exam_of(*, uid: str, actor: Actor) -> Exam:
    """One exam. Raises NotFound, also for one that the actor may not know of."""
    found = visible_exams(actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def locked_own_exam(uid: str, actor: Actor) -> Exam:
    """An exam of the assessment body that the actor acts for, locked. Raises NotPermitted, NotFound."""
    actor.must_have(*EXAMINES)
    found = (
        Exam.objects.select_for_update(of=("self",))
        .select_related("training_class", "assessor")
        .filter(uid=as_uid(uid), assessor_id=actor.organisation_id or 0)
        .first()
    )
    if found is None:
        raise NotFound
    return found


def visible_certificates(actor: Actor) -> QuerySet[Certificate]:
    """Certificates that the actor may know of: one's own, those one issued, imported or trained for; the bureau all."""
    rows = Certificate.objects.select_related("person", "issuer", "asserted_by", "decided_by")
    if actor.is_system or actor.has(*CASE_READERS):
        return rows
    found = Q(pk=None)
    if actor.organisation_id is not None:
        own = actor.organisation_id
        if actor.has(Role.ASSESSOR):
            found |= Q(issuer_id=own, source=Certificate.Source.ISSUED)
        if actor.has(Role.INSTITUTION, Role.EMPLOYER):
            found |= Q(organisation_id=own) | Q(training_class__organisation_id=own)
    if actor.person_id is not None and actor.has(Role.TRAINEE):
        found |= Q(person_id=actor.person_id)
    return rows.filter(found)


def certificate_of(*, uid: str, actor: Actor) -> Certificate:
    """One certificate. Raises NotFound."""
    found = visible_certificates(actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def locked_certificate(uid: str, actor: Actor) -> Certificate:
    """A certificate that the actor may know of, locked for a verb. Raises NotFound."""
    certificate_of(uid=uid, actor=actor)
    return Certificate.objects.select_for_update(of=("self",)).select_related("person").get(uid=as_uid(uid))
