"""How does an organisation ask for a change, and take that back? Until it is granted all stays as it is."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Organisation, OrganisationRequest
from zhiji.office.registry.organisations.requests.contents import (
    ASKED,
    STANDING,
    State,
    as_it_stands,
    check_asked,
    kinds_for,
    must_wait,
)

OWNERS: Final = (Role.INSTITUTION, Role.EMPLOYER, Role.ASSESSOR)


def ask_for_change(
    *,
    kind: str,
    typed: Mapping[str, str],
    actor: Actor,
    at: datetime,
    content: bytes | None = None,
    file_name: str = "",
) -> OrganisationRequest:
    """Ask on behalf of one's own organisation; it takes the place of one of the kind that still waits.

    Args:
        typed: the fields of the kind as typed; those that are left out stay as they are.
        content: the paper. A renewal needs it; so does another name.

    Raises NotFound, NotPermitted, WrongState (not approved, nothing differs), FactsRefused, FileTooLarge,
    KindNotAccepted.
    """
    with acting(actor, "ask_for_change"):
        organisation = _own(actor)
        if kind not in kinds_for(organisation):
            raise NotFound
        before = as_it_stands(organisation, kind)
        asked = {name: str(typed.get(name, before[name])).strip() for name in ASKED[kind]}
        check_asked(organisation, kind, asked, has_paper=content is not None, on=timezone.localdate(at))
        for waiting in organisation.requests.filter(kind=kind, state=State.ASKED):
            waiting.state = State.WITHDRAWN
            waiting.save()
        request = OrganisationRequest(organisation=organisation, kind=kind, asked_by_id=actor.user_id, asked_at=at)
        request.asked, request.before = json.dumps(asked), json.dumps(before)
        if content is not None:
            purpose = "registry.organisation_request"
            request.evidence = keep_evidence(
                content=content, name=file_name, purpose=purpose, accepted=PAPERS, actor=actor, at=at
            )
        request.save()
    return request


def withdraw_request(*, request_uid: str, actor: Actor) -> OrganisationRequest:
    """Take a request back that was not decided yet. Raises NotFound, NotPermitted, WrongState."""
    with acting(actor, "withdraw_request"):
        organisation = _own(actor)
        request = organisation.requests.select_for_update().filter(uid=as_uid(request_uid)).first()
        if request is None:
            raise NotFound
        must_wait(request)
        request.state = State.WITHDRAWN
        request.save()
    return request


def _own(actor: Actor) -> Organisation:
    """The actor's organisation, locked. Raises NotPermitted, WrongState."""
    if actor.organisation_id is None or not actor.has(*OWNERS):
        raise NotPermitted
    organisation = Organisation.objects.select_for_update().get(pk=actor.organisation_id)
    if organisation.state not in STANDING:
        raise WrongState("单位审核通过后才能申请变更。", "Changes are taken once the organisation is approved.")
    return organisation
