"""How does the bureau get to see an organisation's whole phone or account number? With a reason, and never unseen."""

from datetime import datetime
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.reveal import reveal
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import OrganisationAccount
from zhiji.office.registry.organisations.selectors import organisation_of

REVEALS: Final = (Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER, Role.INSPECTOR, Role.FINANCE, Role.AUDITOR)


def reveal_contact_phone(*, organisation_uid: str, actor: Actor, at: datetime, reason: str) -> str:
    """The contact's whole phone number. Raises NotFound, NotPermitted, ReasonNeeded, ReasonHoldsNumber."""
    organisation = organisation_of(uid=organisation_uid, actor=actor)
    actor.must_have(*REVEALS)
    if organisation.contact_phone is None:
        raise NotFound("没有登记联系电话。", "There is no phone number.")
    return reveal(sealed=organisation.contact_phone, actor=actor, reason=reason, at=at)


def reveal_account_number(*, organisation_uid: str, account_uid: str, actor: Actor, at: datetime, reason: str) -> str:
    """The whole number of one of its accounts. Raises NotFound, NotPermitted, ReasonNeeded, ReasonHoldsNumber."""
    organisation = organisation_of(uid=organisation_uid, actor=actor)
    actor.must_have(*REVEALS)
    account = OrganisationAccount.objects.filter(organisation=organisation, uid=as_uid(account_uid)).first()
    if account is None:
        raise NotFound
    return reveal(sealed=account.number, actor=actor, reason=reason, at=at)
