"""How is a registration handed in, first and again after it was returned?"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import Refusal
from zhiji.office.registry.models import Organisation, RegistrationDraft, Town
from zhiji.office.registry.organisations.drafts import check_may_register, draft_of
from zhiji.office.registry.organisations.facts import FactsRefused, Fault, RegistrationFacts, date_of, faults_of
from zhiji.office.registry.organisations.pinyin import initials, pinyin


class RegisteredAlready(Refusal):
    """An organisation of this kind stands under the credit code."""

    def __init__(self) -> None:
        super().__init__(
            "该统一社会信用代码已登记过同类单位。请使用原账号登录；如账号遗失，请联系人社局。",
            "An organisation of this kind is registered under this credit code. Sign in with its account, or ask the "
            "bureau if it is lost.",
            field="credit_code",
        )


def hand_in_registration(*, actor: Actor, at: datetime) -> Organisation:
    """Hand the draft in; a returned one comes again under the same record, with its history.

    Raises NotPermitted, WrongState (handed in already), FactsRefused, RegisteredAlready.
    """
    with acting(actor, "hand_in_registration"):
        list(RegistrationDraft.objects.select_for_update().filter(owner_id=actor.user_id))
        before = check_may_register(actor)
        draft = draft_of(actor=actor)
        facts = draft.facts.stripped()
        faults = faults_of(facts, on=timezone.localdate(at))
        if draft.license_evidence is None:
            faults.append(Fault("请上传许可证或执照。", "Upload the licence.", field="license"))
        if faults:
            raise FactsRefused(faults)
        organisation = _organisation(before, actor, at)
        _write(organisation, facts, draft.license_evidence)
        _save(organisation)
        RegistrationDraft.objects.filter(owner_id=actor.user_id).delete()
    return organisation


def _organisation(before: Organisation | None, actor: Actor, at: datetime) -> Organisation:
    """The returned record, locked, or a new one: one that was refused stays as it was decided."""
    if before is not None and before.state == Organisation.State.RETURNED:
        organisation = Organisation.objects.select_for_update().get(pk=before.pk)
        organisation.state, organisation.handed_in_at = Organisation.State.REGISTERED, at
        return organisation
    return Organisation(registered_by_id=actor.user_id, registered_at=at, handed_in_at=at)


def _write(organisation: Organisation, facts: RegistrationFacts, evidence: Evidence | None) -> None:
    organisation.kind, organisation.credit_code, organisation.name = facts.kind, facts.credit_code, facts.name
    organisation.name_pinyin, organisation.name_initials = pinyin(facts.name), initials(facts.name)
    organisation.town = Town.objects.get(code=facts.town)
    organisation.address, organisation.contact_name = facts.address, facts.contact_name
    # Sealing the same number again would look like a change.
    if organisation.contact_phone is None or organisation.contact_phone.open() != facts.contact_phone:
        organisation.contact_phone = facts.contact_phone
    organisation.license_number, organisation.scope_words = facts.license_number, facts.scope_words
    organisation.licensed_from, organisation.licensed_to = date_of(facts.licensed_from), date_of(facts.licensed_to)
    organisation.license_evidence = evidence


def _save(organisation: Organisation) -> None:
    try:
        with transaction.atomic():
            organisation.save()
    except IntegrityError as error:
        if "organisation_once_per_kind" in str(error):
            raise RegisteredAlready from error
        raise
