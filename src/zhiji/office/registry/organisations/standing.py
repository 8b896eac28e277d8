"""How does an approved organisation's standing change: suspended, resumed, closed, its papers renewed?"""

from datetime import date, datetime
from typing import Final

from zhiji.office.core.accounts.passwords import end_sessions
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import Refusal, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Appointment, Organisation
from zhiji.office.registry.organisations.approval import check_agreement
from zhiji.office.registry.organisations.papers import Kind, note_paper
from zhiji.office.registry.organisations.selectors import locked_organisation

State = Organisation.State
STANDING: Final = (State.APPROVED, State.SUSPENDED)


class ValidityUnfit(Refusal):
    """The licence's days do not fit."""


def suspend_organisation(*, organisation_uid: str, reason: str, actor: Actor, at: datetime) -> Organisation:
    """Stop an organisation from beginning anything new. Raises ReasonNeeded, NotPermitted, NotFound, WrongState."""
    return _move(organisation_uid, (State.APPROVED,), State.SUSPENDED, "suspend_organisation", reason, actor)


def resume_organisation(*, organisation_uid: str, reason: str, actor: Actor, at: datetime) -> Organisation:
    """Let a suspended organisation go on. Raises ReasonNeeded, NotPermitted, NotFound, WrongState."""
    return _move(organisation_uid, (State.SUSPENDED,), State.APPROVED, "resume_organisation", reason, actor)


def close_organisation(*, organisation_uid: str, reason: str, actor: Actor, at: datetime) -> Organisation:
    """End an organisation's standing for good: nobody acts for it any more, what it did stays.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState.
    """
    reason = needs_reason(reason)
    with acting(actor, "close_organisation", reason):
        organisation = _move(organisation_uid, STANDING, State.CLOSED, "close_organisation", reason, actor)
        held = Appointment.objects.select_for_update(of=("self",)).select_related("user")
        for each in held.filter(organisation=organisation, state=Appointment.State.GRANTED):
            each.state, each.revoked_by_id, each.revoked_at = Appointment.State.REVOKED, actor.user_id, at
            each.revoke_reason = reason[:300]
            each.save()
            end_sessions(each.user)
    return organisation


def set_validity(
    *,
    organisation_uid: str,
    licensed_from: date | None,
    licensed_to: date | None,
    agreed_from: date | None,
    agreed_to: date | None,
    reason: str,
    actor: Actor,
    at: datetime,
) -> Organisation:
    """Write down a renewed licence or agreement; the earlier one stays known for its days.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, …Unfit."""
    reason = needs_reason(reason)
    check_agreement(agreed_from, agreed_to)
    if licensed_from and licensed_to and licensed_to < licensed_from:
        raise ValidityUnfit("许可截止日期早于起始日期。", "The licence ends before it begins.", field="licensed_to")
    with acting(actor, "set_validity", reason):
        organisation = locked_organisation(organisation_uid)
        actor.must_have(Role.BUREAU_CLERK)
        _must_be(organisation, STANDING)
        organisation.licensed_from, organisation.licensed_to = licensed_from, licensed_to
        organisation.agreed_from, organisation.agreed_to = agreed_from, agreed_to
        organisation.save()
        note_paper(
            organisation,
            Kind.LICENSE,
            licensed_from,
            licensed_to,
            actor=actor,
            at=at,
            number=organisation.license_number,
        )
        note_paper(organisation, Kind.AGREEMENT, agreed_from, agreed_to, actor=actor, at=at)
    return organisation


def _move(
    uid: str, before: tuple[Organisation.State, ...], after: Organisation.State, verb: str, reason: str, actor: Actor
) -> Organisation:
    reason = needs_reason(reason)
    with acting(actor, verb, reason):
        organisation = locked_organisation(uid)
        actor.must_have(Role.REVIEWER)
        _must_be(organisation, before)
        organisation.state = after
        organisation.state_reason = "" if after == State.APPROVED else reason[:300]
        organisation.save()
    return organisation


def _must_be(organisation: Organisation, states: tuple[Organisation.State, ...]) -> None:
    if organisation.state not in states:
        raise WrongState(
            "该单位目前的状态不能办理此事，请刷新页面查看最新状态。",
            "This cannot be done in the organisation's present state; reload the page.",
        )
