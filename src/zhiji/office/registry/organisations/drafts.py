"""What has an applicant typed so far? Kept right or wrong, so that nothing is lost."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotPermitted, WrongState
from zhiji.office.core.roles import STAFF
from zhiji.office.registry.models import Organisation, RegistrationDraft
from zhiji.office.registry.organisations.facts import RegistrationFacts
from zhiji.office.registry.organisations.selectors import own_organisation

LONGEST_TYPED: Final = 2000
OPEN_TO_CHANGE: Final = (Organisation.State.RETURNED, Organisation.State.REFUSED)


@dataclass(frozen=True)
class Draft:
    """What stands in the form: what was typed, and the licence's file."""

    facts: RegistrationFacts
    license_evidence: Evidence | None = None
    saved_at: datetime | None = None


def draft_of(*, actor: Actor) -> Draft:
    """The actor's own draft; what was handed in, where it is to be corrected; otherwise an empty one."""
    row = _row(actor)
    if row is not None:
        typed = json.loads(row.typed.open()) if row.typed else {}
        known = {field.name for field in fields(RegistrationFacts)}
        facts = RegistrationFacts(**{name: text for name, text in typed.items() if name in known})
        return Draft(facts, row.license_evidence, row.saved_at)
    organisation = own_organisation(actor=actor)
    if organisation is None:
        return Draft(RegistrationFacts())
    return Draft(facts_of(organisation), organisation.license_evidence)


def facts_of(organisation: Organisation) -> RegistrationFacts:
    """What an organisation handed in, as it stood in the form."""
    phone = organisation.contact_phone
    return RegistrationFacts(
        kind=organisation.kind,
        name=organisation.name,
        credit_code=organisation.credit_code,
        town=organisation.town.code if organisation.town else "",
        address=organisation.address,
        contact_name=organisation.contact_name,
        contact_phone=phone.open() if phone else "",
        license_number=organisation.license_number,
        licensed_from=organisation.licensed_from.isoformat() if organisation.licensed_from else "",
        licensed_to=organisation.licensed_to.isoformat() if organisation.licensed_to else "",
        scope_words=organisation.scope_words,
    )


def save_draft(*, facts: RegistrationFacts, actor: Actor, at: datetime) -> RegistrationDraft:
    """Keep what was typed, whatever it is. Raises NotPermitted, WrongState (handed in already)."""
    with acting(actor, "save_draft"):
        row = _fresh_row(actor, at)
        row.kind = facts.kind if facts.kind in Organisation.Kind.values else row.kind
        row.typed = json.dumps({name: text[:LONGEST_TYPED] for name, text in asdict(facts).items()})
        row.saved_at = at
        row.save()
    return row


def save_license(*, content: bytes, name: str, actor: Actor, at: datetime) -> RegistrationDraft:
    """Keep the licence's file with the draft, in place of one given before.

    Raises NotPermitted, WrongState, FileEmpty, FileTooLarge, KindNotAccepted.
    """
    with acting(actor, "save_license"):
        row = _fresh_row(actor, at)
        if not row.typed:
            row.typed = json.dumps(asdict(draft_of(actor=actor).facts))
        row.license_evidence = keep_evidence(
            content=content, name=name, purpose="registry.license", accepted=PAPERS, actor=actor, at=at
        )
        row.saved_at = at
        row.save()
    return row


def check_may_register(actor: Actor) -> Organisation | None:
    """The actor's organisation that is open to change, or None before the first. Raises NotPermitted, WrongState."""
    if actor.user_id is None or actor.has(*STAFF):
        raise NotPermitted(
            "登记须使用申请单位自己的账号，工作人员账号不能登记单位。",
            "An organisation registers with an account of its own; staff accounts cannot.",
        )
    organisation = own_organisation(actor=actor)
    if organisation is not None and organisation.state not in OPEN_TO_CHANGE:
        raise WrongState(
            f"登记材料已提交，目前为“{Organisation.State(organisation.state).label}”，不能修改。",
            "The registration was handed in and cannot be changed now.",
        )
    return organisation


def _row(actor: Actor) -> RegistrationDraft | None:
    if actor.user_id is None:
        return None
    return RegistrationDraft.objects.select_related("license_evidence").filter(owner_id=actor.user_id).first()


def _fresh_row(actor: Actor, at: datetime) -> RegistrationDraft:
    """The actor's row, locked; a new one where there is none. Raises NotPermitted, WrongState."""
    organisation = check_may_register(actor)
    row = RegistrationDraft.objects.select_for_update().filter(owner_id=actor.user_id).first()
    if row is not None:
        return row
    kind = organisation.kind if organisation else Organisation.Kind.INSTITUTION
    evidence = organisation.license_evidence if organisation else None
    assert actor.user_id is not None  # check_may_register refused nobody
    return RegistrationDraft(owner_id=actor.user_id, kind=kind, license_evidence=evidence, saved_at=at)
