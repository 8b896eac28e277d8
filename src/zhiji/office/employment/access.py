"""Who writes months, agreements and placements down, who verifies them, who may know of them?"""

from typing import Final

from django.db.models import Q, QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotPermitted
from zhiji.office.core.roles import CASE_READERS, Role
from zhiji.office.employment.models import Apprenticeship, Placement, WorkMonth

VERIFIES: Final = (Role.BUREAU_CLERK, Role.REVIEWER)


def own_organisation(actor: Actor, role: Role) -> int:
    """The organisation that the actor acts for in a role. Raises NotPermitted."""
    actor.must_have(role)
    if actor.organisation_id is None:
        raise NotPermitted
    return actor.organisation_id


def visible_months(actor: Actor) -> QuerySet[WorkMonth]:
    """Months that the actor may know of: the employer's own, one's own, all for the bureau."""
    rows = WorkMonth.objects.select_related("person", "employer", "wage_evidence", "insurance_evidence")
    return rows.filter(_scope(actor, {Role.EMPLOYER: "employer_id"}))


def visible_apprenticeships(actor: Actor) -> QuerySet[Apprenticeship]:
    """Agreements that the actor may know of: of employer and school, one's own, all for the bureau."""
    rows = Apprenticeship.objects.select_related("person", "employer", "school", "evidence")
    return rows.filter(_scope(actor, {Role.EMPLOYER: "employer_id", Role.INSTITUTION: "school_id"}))


def visible_placements(actor: Actor) -> QuerySet[Placement]:
    """Placements that the actor may know of: the institution's own, one's own, all for the bureau.

    Those from a class for people in rehabilitation: the managing bureau and auditors alone, beside the institution.
    """
    rows = Placement.objects.select_related("person", "institution", "employer", "slip")
    rows = rows.filter(_scope(actor, {Role.INSTITUTION: "institution_id"}))
    if actor.is_system or actor.has(Role.AUDITOR) or not actor.has(*CASE_READERS):
        return rows
    managed = Q(training_class__bureau_id=actor.bureau_id) if actor.bureau_id else Q(pk=None)
    return rows.filter(~Q(training_class__kind="rehab") | managed)


def _scope(actor: Actor, own: dict[Role, str]) -> Q:
    if actor.is_system or actor.has(*CASE_READERS):
        return Q()
    found = Q(pk=None)
    for role, column in own.items():
        if actor.has(role) and actor.organisation_id is not None:
            found |= Q(**{column: actor.organisation_id})
    if actor.has(Role.TRAINEE) and actor.person_id is not None:
        found |= Q(person_id=actor.person_id)
    return found
