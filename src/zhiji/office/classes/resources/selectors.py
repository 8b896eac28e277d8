"""Which venues and teachers has an organisation, and what may each teacher teach?"""

from django.db.models import QuerySet

from zhiji.office.classes.access import FILES
from zhiji.office.classes.models import Teacher, Venue
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import CASE_READERS
from zhiji.office.core.uids import as_uid


def venues(*, actor: Actor) -> QuerySet[Venue]:
    """The venues that the actor may see, those in use first."""
    rows = Venue.objects.select_related("town", "organisation").order_by("state", "name", "id")
    if actor.has(*CASE_READERS) or actor.is_system:
        return rows
    if actor.organisation_id is None or not actor.has(*FILES):
        return rows.none()
    return rows.filter(organisation_id=actor.organisation_id)


def teachers(*, actor: Actor) -> QuerySet[Teacher]:
    """The teachers that the actor may see, with their qualifications, those engaged first."""
    rows = Teacher.objects.select_related("person", "organisation").prefetch_related("qualifications")
    rows = rows.order_by("state", "person__name_pinyin", "id")
    if actor.has(*CASE_READERS) or actor.is_system:
        return rows
    if actor.organisation_id is None or not actor.has(*FILES):
        return rows.none()
    return rows.filter(organisation_id=actor.organisation_id)


def venue_of(*, uid: str, actor: Actor) -> Venue:
    """One venue. Raises NotFound."""
    found = venues(actor=actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def teacher_of(*, uid: str, actor: Actor) -> Teacher:
    """One teacher. Raises NotFound."""
    found = teachers(actor=actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found
