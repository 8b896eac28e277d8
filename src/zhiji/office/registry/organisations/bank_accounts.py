"""Into which account is an organisation paid, and how is it changed? One proposes, another confirms."""

from datetime import datetime
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.core.sealing.kinds import comparable_digits
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Organisation, OrganisationAccount
from zhiji.office.registry.organisations.selectors import locked_organisation

SHORTEST: Final = 8
LONGEST: Final = 32
State = OrganisationAccount.State


class AccountUnfit(Refusal):
    """What was typed is no account."""


def propose_account(
    *, organisation_uid: str, holder: str, bank: str, number: str, actor: Actor, at: datetime
) -> OrganisationAccount:
    """Propose an account, by the organisation or a clerk. It takes the place of one that still waits.

    Raises NotPermitted, NotFound, WrongState, AccountUnfit.
    """
    holder, bank, digits = holder.strip(), bank.strip(), comparable_digits(number)
    _check(holder, bank, number, digits)
    with acting(actor, "propose_account"):
        organisation = locked_organisation(organisation_uid)
        if not may_propose(organisation, actor):
            raise NotFound if actor.organisation_id else NotPermitted
        if organisation.state not in (Organisation.State.APPROVED, Organisation.State.SUSPENDED):
            raise WrongState("单位审核通过后才能登记账户。", "An account is taken once the organisation is approved.")
        if _in_use(organisation, digits):
            raise WrongState("该账户正在使用，无需更换。", "This account is in use already.")
        for waiting in organisation.accounts.filter(state=State.PROPOSED):
            waiting.state = State.REPLACED
            waiting.save()
        account = OrganisationAccount(
            organisation=organisation,
            holder=holder,
            bank=bank,
            number_index=index_of(digits, "account"),
            proposed_by_id=actor.user_id,
            proposed_at=at,
        )
        account.number = digits
        account.save()
    return account


def confirm_account(*, account_uid: str, actor: Actor, at: datetime) -> OrganisationAccount:
    """Take a proposed account into use; the old one is replaced.

    Raises NotPermitted, NotFound, WrongState, SecondPersonNeeded.
    """
    with acting(actor, "confirm_account"):
        account = _for_decision(account_uid, actor)
        for old in account.organisation.accounts.filter(state=State.CONFIRMED):
            old.state = State.REPLACED
            old.save()
        account.state, account.decided_by_id, account.decided_at = State.CONFIRMED, actor.user_id, at
        account.save()
    return account


def refuse_account(*, account_uid: str, reason: str, actor: Actor, at: datetime) -> OrganisationAccount:
    """Refuse a proposed account. Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded."""
    reason = needs_reason(reason)
    with acting(actor, "refuse_account", reason):
        account = _for_decision(account_uid, actor)
        account.state, account.decided_by_id, account.decided_at = State.REFUSED, actor.user_id, at
        account.reason = reason[:300]
        account.save()
    return account


def may_propose(organisation: Organisation, actor: Actor) -> bool:
    """Whether the actor may propose an account for the organisation."""
    return actor.has(Role.BUREAU_CLERK) or (
        actor.organisation_id == organisation.pk and actor.has(Role.INSTITUTION, Role.EMPLOYER, Role.ASSESSOR)
    )


def looks_mistyped(digits: str) -> bool:
    """Whether a card number fails Luhn's check. Only a warning: corporate accounts need not follow it."""
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 != 0


def _check(holder: str, bank: str, number: str, digits: str) -> None:
    """Raises AccountUnfit."""
    if not 2 <= len(holder) <= 120:
        raise AccountUnfit("请填写户名。", "Give the account holder's name.", field="holder")
    if not 2 <= len(bank) <= 120:
        raise AccountUnfit("请填写开户行全称。", "Give the bank and branch.", field="bank")
    if not SHORTEST <= len(digits) <= LONGEST or any(not (each.isdigit() or each in " -") for each in number.strip()):
        raise AccountUnfit(
            f"账号应为{SHORTEST}至{LONGEST}位数字，可含空格，请核对。",
            f"An account number has {SHORTEST} to {LONGEST} digits, spaces allowed; check it.",
            field="number",
        )


def _in_use(organisation: Organisation, digits: str) -> bool:
    index = index_of(digits, "account")
    return organisation.accounts.filter(state=State.CONFIRMED, number_index=index).exists()


def _for_decision(uid: str, actor: Actor) -> OrganisationAccount:
    """The account, its organisation locked first. Raises NotFound, NotPermitted, WrongState, SecondPersonNeeded."""
    actor.must_have(Role.BUREAU_CLERK, Role.REVIEWER)
    found = OrganisationAccount.objects.filter(uid=as_uid(uid)).values_list("organisation__uid", flat=True).first()
    if found is None:
        raise NotFound
    locked_organisation(str(found))
    account = OrganisationAccount.objects.select_related("organisation").get(uid=as_uid(uid))
    if account.state != State.PROPOSED:
        raise WrongState("该账户已办理，请刷新页面。", "The account was decided on before; reload the page.")
    if account.proposed_by_id == actor.user_id:
        raise SecondPersonNeeded
    return account
