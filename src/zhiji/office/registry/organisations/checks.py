"""What should a clerk look at before deciding on an organisation? Findings are hints: nothing is decided here."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from zhiji.office.core.actors import Actor
from zhiji.office.core.texts import say
from zhiji.office.registry.models import Organisation, OrganisationAccount
from zhiji.office.registry.organisations.bank_accounts import looks_mistyped
from zhiji.office.registry.organisations.facts import credit_fault
from zhiji.office.registry.organisations.selectors import READERS, WARNED_BEFORE

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Check:
    """One thing that was looked at. `passed` is None where it could not be, which is not the same as clean."""

    title: "_StrPromise"
    passed: bool | None
    found: "_StrPromise | str"
    others: tuple[Organisation, ...] = ()


def checks_of(
    organisation: Organisation, *, accounts: list[OrganisationAccount], actor: Actor, on: date
) -> list[Check]:
    """Everything that was looked at, of the organisation and of those of its accounts that wait.

    Raises NotPermitted for those outside.
    """
    actor.must_have(*READERS)
    return [
        _credit_code(organisation),
        _twins(organisation),
        _validity(organisation, on),
        _sanctions(),
        *[check for account in accounts if account.state == "proposed" for check in account_checks(account)],
    ]


def _credit_code(organisation: Organisation) -> Check:
    fault = credit_fault(organisation.credit_code)
    found = say("校验位相符", "The check character fits") if fault is None else say(fault.zh, fault.en)
    return Check(say("统一社会信用代码", "Unified credit code"), fault is None, found)


def _twins(organisation: Organisation) -> Check:
    same = Q(credit_code=organisation.credit_code) | Q(name=organisation.name)
    if organisation.license_number:
        same |= Q(license_number=organisation.license_number)
    twins = tuple(Organisation.objects.filter(same).exclude(pk=organisation.pk).order_by("id")[:5])
    found = (
        say("有代码、名称或证号相同的登记", "Others have the same code, name or licence number")
        if twins
        else say("没有相同的登记", "No other is alike")
    )
    return Check(say("重复登记", "Registered twice"), not twins, found, twins)


def _validity(organisation: Organisation, on: date) -> Check:
    title, ends = say("许可证有效期", "Licence validity"), organisation.licensed_to
    if organisation.licensed_from is None:
        return Check(title, None, say("没有填写", "Not given"))
    if ends is None:
        return Check(title, True, say("长期有效", "Has no end"))
    if ends < on:
        return Check(title, False, say(f"已于{ends}到期", f"Ended on {ends}"))
    if ends <= on + WARNED_BEFORE:
        return Check(title, False, say(f"将于{ends}到期", f"Ends on {ends}"))
    return Check(title, True, say(f"有效至{ends}", f"Valid until {ends}"))


def _sanctions() -> Check:
    """There is no register of sanctions yet: not compared is not clean."""
    return Check(
        say("处罚记录", "Sanctions"),
        None,
        say("尚未比对：处罚登记还没有建立", "Not compared: there is no register yet"),
    )


def account_checks(account: OrganisationAccount) -> list[Check]:
    """Whether a proposed account is another's too, is held by another, or looks mistyped."""
    shared = Organisation.objects.filter(
        accounts__number_index=account.number_index, accounts__state__in=("proposed", "confirmed")
    ).exclude(pk=account.organisation_id)
    others = tuple(shared.distinct().order_by("id")[:5])
    found = [
        Check(
            say("账户是否与他人共用", "Account shared with others"),
            not others,
            say("另有单位使用同一账户", "Another organisation uses the same account")
            if others
            else say("没有其他单位使用", "No other organisation uses it"),
            others,
        ),
        Check(
            say("户名与单位名称", "Account holder"),
            account.holder == account.organisation.name,
            say("一致", "The organisation itself")
            if account.holder == account.organisation.name
            else say("户名与单位名称不一致", "Held under another name"),
        ),
    ]
    if looks_mistyped(account.number.open()):
        title, text = (
            say("账号校验", "Account number"),
            say(
                "不符合银行卡校验规则；对公账号可能不适用", "Fails the card check; corporate accounts need not pass it"
            ),
        )
        found.append(Check(title, None, text))
    return found
