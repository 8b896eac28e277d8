"""How does somebody get to see the licence that was handed in? Each look of the bureau's is kept."""

from datetime import datetime

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import read_evidence
from zhiji.office.core.models import Evidence, Reveal
from zhiji.office.core.refusals import NotFound
from zhiji.office.registry.organisations.drafts import draft_of
from zhiji.office.registry.organisations.selectors import organisation_of

PURPOSE = "registry.organisation.license_evidence"


def look_at_license(
    *, organisation_uid: str, actor: Actor, at: datetime, reason: str = "审核登记材料"
) -> tuple[Evidence, bytes]:
    """The licence of an organisation that the actor may see; who looked is kept. Raises NotFound, FileChanged."""
    organisation = organisation_of(uid=organisation_uid, actor=actor)
    if organisation.license_evidence is None:
        raise NotFound
    content = read_evidence(organisation.license_evidence)
    with acting(actor, "look_at_license", reason):
        Reveal.objects.create(
            purpose=PURPOSE, row_uid=organisation.uid, seen_by_id=actor.user_id, seen_at=at, reason=reason
        )
    return organisation.license_evidence, content


def own_license(*, actor: Actor) -> tuple[Evidence, bytes]:
    """The licence in one's own draft or registration. Raises NotFound, FileChanged."""
    evidence = draft_of(actor=actor).license_evidence
    if evidence is None:
        raise NotFound
    return evidence, read_evidence(evidence)
