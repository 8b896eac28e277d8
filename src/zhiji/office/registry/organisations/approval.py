"""How does the bureau decide on a registration: approved, returned for correction, refused?"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import User
from zhiji.office.core.refusals import Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.registry.appointments import grant_role
from zhiji.office.registry.models import Organisation
from zhiji.office.registry.organisations.papers import Kind, note_paper
from zhiji.office.registry.organisations.selectors import locked_organisation

ROLE_OF: Final = {
    Organisation.Kind.INSTITUTION: Role.INSTITUTION,
    Organisation.Kind.EMPLOYER: Role.EMPLOYER,
    Organisation.Kind.ASSESSOR: Role.ASSESSOR,
}
State = Organisation.State


class AgreementUnfit(Refusal):
    """The agreement's days do not fit."""


def approve_organisation(
    *,
    organisation_uid: str,
    agreed_from: date | None,
    agreed_to: date | None,
    actor: Actor,
    at: datetime,
    reason: str = "登记材料审核通过",
) -> Organisation:
    """Approve a registration: its account gets the role from the clerk who approves.

    Args:
        agreed_from, agreed_to: the service agreement's first and last day; empty for employers without one.

    Raises NotPermitted, NotFound, WrongState, SecondPersonNeeded, AgreementUnfit, RolesIncompatible.
    """
    check_agreement(agreed_from, agreed_to)

    def agree(organisation: Organisation) -> None:
        organisation.agreed_from, organisation.agreed_to = agreed_from, agreed_to
        organisation.state_reason = ""

    with acting(actor, "approve_organisation", reason):
        organisation = _decide(organisation_uid, State.APPROVED, "", actor, at, also=agree)
        _note_papers(organisation, actor, at)
        if organisation.registered_by_id is not None:
            grant_role(
                user=User.objects.get(pk=organisation.registered_by_id),
                role=ROLE_OF[Organisation.Kind(organisation.kind)],
                organisation=organisation,
                actor=actor,
                at=at,
                reason=reason,
            )
    return organisation


def _note_papers(organisation: Organisation, actor: Actor, at: datetime) -> None:
    note_paper(
        organisation, Kind.LICENSE, organisation.licensed_from, organisation.licensed_to, actor=actor, at=at,
        number=organisation.license_number, evidence=organisation.license_evidence,
    )  # fmt: skip
    note_paper(organisation, Kind.AGREEMENT, organisation.agreed_from, organisation.agreed_to, actor=actor, at=at)


def return_for_correction(*, organisation_uid: str, reason: str, actor: Actor, at: datetime) -> Organisation:
    """Give a registration back, saying what to correct. Raises ReasonNeeded, NotPermitted, NotFound, WrongState."""
    reason = needs_reason(reason)
    with acting(actor, "return_for_correction", reason):
        return _decide(organisation_uid, State.RETURNED, reason, actor, at)


def refuse_organisation(*, organisation_uid: str, reason: str, actor: Actor, at: datetime) -> Organisation:
    """Refuse a registration for good. Raises ReasonNeeded, NotPermitted, NotFound, WrongState."""
    reason = needs_reason(reason)
    with acting(actor, "refuse_organisation", reason):
        return _decide(organisation_uid, State.REFUSED, reason, actor, at)


def check_agreement(begins: date | None, ends: date | None) -> None:
    """Raises AgreementUnfit."""
    if ends and not begins:
        raise AgreementUnfit("请填写协议起始日期。", "Give the day the agreement begins.", field="agreed_from")
    if begins and ends and ends < begins:
        raise AgreementUnfit("协议截止日期早于起始日期。", "The agreement ends before it begins.", field="agreed_to")


def _decide(
    uid: str,
    state: Organisation.State,
    reason: str,
    actor: Actor,
    at: datetime,
    also: Callable[[Organisation], None] = lambda organisation: None,
) -> Organisation:
    organisation = locked_organisation(uid)
    actor.must_have(Role.BUREAU_CLERK)
    if organisation.registered_by_id is not None and organisation.registered_by_id == actor.user_id:
        raise SecondPersonNeeded
    if organisation.state != State.REGISTERED:
        raise WrongState(
            "只有待审核的登记可以办理，请刷新页面查看最新状态。",
            "Only a registration that waits for approval can be decided; reload the page.",
        )
    organisation.state, organisation.state_reason = state, reason[:300]
    organisation.decided_by_id, organisation.decided_at = actor.user_id, at
    also(organisation)
    organisation.save()
    return organisation
