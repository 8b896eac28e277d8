"""How does a certificate lose its force?"""

from datetime import datetime

from zhiji.office.assessment.access import EXAMINES, REVOKES, locked_certificate
from zhiji.office.assessment.models import Certificate, Result
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotPermitted, WrongState, needs_reason

State = Certificate.State


def revoke_certificate(*, uid: str, reason: str, actor: Actor, at: datetime) -> Certificate:
    """Revoke a certificate that holds: a reviewer or leader any, the issuing body its own. Its number stays taken.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState.
    """
    reason = needs_reason(reason)
    with acting(actor, "revoke_certificate", reason):
        found = locked_certificate(uid, actor)
        is_issuers = actor.has(*EXAMINES) and found.issuer_id == actor.organisation_id
        if not actor.is_system and not actor.has(*REVOKES) and not is_issuers:
            raise NotPermitted
        if found.state != State.VALID:
            raise WrongState("只有有效的证书可以撤销。", "Only a certificate that holds can be revoked.")
        _revoke(found, reason, actor, at)
    return found


def revoke_for_result(result: Result, reason: str, actor: Actor, at: datetime) -> None:
    """Revoke what was issued for a result that is passed no more; the caller decided on the change."""
    rows = Certificate.objects.select_for_update(of=("self",)).filter(result=result, state=State.VALID)
    for found in rows:
        _revoke(found, reason, actor, at)


def _revoke(found: Certificate, reason: str, actor: Actor, at: datetime) -> None:
    found.state, found.reason = State.REVOKED, reason[:300]
    found.decided_by_id, found.decided_at = actor.user_id, at
    found.save()
