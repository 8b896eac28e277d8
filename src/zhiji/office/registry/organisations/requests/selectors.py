"""Which changes were asked for, and what does the paper say that came with one?"""

from datetime import datetime

from django.db.models import QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import read_evidence
from zhiji.office.core.models import Evidence, Reveal
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Organisation, OrganisationRequest
from zhiji.office.registry.organisations.selectors import visible_organisations


def requests_of(organisation: Organisation) -> QuerySet[OrganisationRequest]:
    """What an organisation that the caller may see has asked for, the newest first."""
    return organisation.requests.select_related("evidence", "asked_by", "decided_by").order_by("-asked_at", "-id")


def request_of(*, uid: str, actor: Actor) -> OrganisationRequest:
    """One request of an organisation that the actor may see. Raises NotFound."""
    rows = OrganisationRequest.objects.filter(organisation__in=visible_organisations(actor))
    found = rows.select_related("organisation", "evidence").filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def look_at_request_paper(
    *, request_uid: str, actor: Actor, at: datetime, reason: str = "审核变更申请"
) -> tuple[Evidence, bytes]:
    """The paper that came with a request; that it was looked at is kept. Raises NotFound, FileChanged."""
    request = request_of(uid=request_uid, actor=actor)
    if request.evidence is None:
        raise NotFound
    content = read_evidence(request.evidence)
    with acting(actor, "look_at_paper", reason):
        Reveal.objects.create(
            purpose="registry.organisation_request.evidence",
            row_uid=request.uid,
            seen_by_id=actor.user_id,
            seen_at=at,
            reason=reason,
        )
    return request.evidence, content
