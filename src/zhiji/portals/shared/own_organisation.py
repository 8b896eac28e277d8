"""What does an organisation see of itself: what needs it now, its papers, its accounts, its place in the catalogue?

The pages of institutions, employers and assessment bodies are the same; each audience gives its own addresses.
"""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from zhiji.office.core.audit.history import history_of
from zhiji.office.core.clock import now, today
from zhiji.office.core.refusals import NotFound, Refusal
from zhiji.office.core.texts import say
from zhiji.office.directory.lookups import assessor_scope_on, institution_scope_on
from zhiji.office.registry.organisations import own_organisation, propose_account
from zhiji.office.registry.organisations.changes import changes_asked
from zhiji.office.registry.organisations.papers import papers_of
from zhiji.office.registry.organisations.requests import kinds_for, requests_of
from zhiji.office.registry.organisations.selectors import WARNED_BEFORE, accounts_of
from zhiji.portals.shared.organisation_parts import happenings_shown, organisation_facts, state_shown
from zhiji.portals.shared.parts import Act, PageHead, Text


class AccountForm(forms.Form):
    """A bank account to be paid into."""

    holder = forms.CharField(label=say("户名", "Account holder"), max_length=120)
    bank = forms.CharField(
        label=say("开户行", "Bank and branch"),
        max_length=120,
        help_text=say("写到支行，如：中国农业银行东宁市支行。", "With its branch."),
    )
    number = forms.CharField(
        label=say("账号", "Account number"),
        max_length=60,
        widget=forms.TextInput(attrs={"class": "digits", "inputmode": "numeric", "autocomplete": "off"}),
    )


def own(request: HttpRequest) -> Any:
    """The actor's organisation. Raises NotFound."""
    found = own_organisation(actor=request.actor)  # type: ignore[attr-defined]
    if found is None:
        raise NotFound
    return found


def home_page(request: HttpRequest, *, space: str) -> HttpResponse:
    """What needs me now, how do we stand, what became of what we asked for? `space` names the audience."""
    organisation, on = own(request), today()
    accounts, requests = accounts_of(organisation), list(requests_of(organisation)[:10])
    account_url = reverse(f"{space}:account")
    shown = {
        "head": PageHead(
            organisation.name,
            state_shown(organisation),
            organisation.get_kind_display(),
            more=_changes(organisation, space),
        ),
        "organisation": organisation,
        "needs": needs_of(organisation, accounts, requests, on, space),
        "requests": [(each, state_shown(each), changes_asked(each), _withdraw(each, space)) for each in requests],
        "papers": papers_of(organisation),
        "facts": organisation_facts(organisation),
        "accounts": [(each, state_shown(each)) for each in accounts],
        "account_url": account_url,
        "scope": _scope(organisation, on),
        "steps": happenings_shown(history_of(organisation), with_names=False),
    }
    return render(request, "shared/own_organisation.html", shown)


def account_page(request: HttpRequest, *, home_url: str) -> HttpResponse:
    """Propose an account; a clerk confirms it."""
    organisation = own(request)
    form = AccountForm(request.POST if request.method == "POST" else None, initial={"holder": organisation.name})
    if request.method == "POST" and form.is_valid():
        try:
            propose_account(
                organisation_uid=str(organisation.uid),
                actor=request.actor,  # type: ignore[attr-defined]
                at=now(),
                **form.cleaned_data,
            )
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            messages.success(
                request, say("账户已提交，由经办人员复核后启用。", "Sent; a clerk confirms it before use.")
            )
            return redirect(home_url)
    head = PageHead(say("登记或更换收款账户", "Account to be paid into"), back=(organisation.name, home_url))
    shown = {"form": form, "head": head, "home_url": home_url}
    return render(request, "shared/own_account.html", shown, status=422 if form.errors else 200)


def _changes(organisation: Any, space: str) -> list[Act]:
    """What can be asked for; nothing where it does not stand."""
    if organisation.state not in ("approved", "suspended"):
        return []
    icons = {"facts": "edit", "license": "certificate", "agreement": "writing"}
    return [
        Act(kind.label, reverse(f"{space}:change", args=[kind.value]), icon=icons[kind.value])
        for kind in kinds_for(organisation)
    ]


def _withdraw(request: Any, space: str) -> Act | None:
    if request.state != "asked":
        return None
    return Act(say("撤回申请", "Take it back"), reverse(f"{space}:withdraw_request", args=[request.uid]), "post")


def needs_of(
    organisation: Any, accounts: list[Any], requests: list[Any], on: date, space: str
) -> list[tuple[str, Text, Act | None]]:
    """What needs the organisation now: kind of notice, words, what can be done."""
    found: list[tuple[str, Text, Act | None]] = []
    if organisation.state == "suspended":
        reason = organisation.state_reason
        found.append(("error", say(f"已被暂停：{reason}", f"Suspended: {reason}"), None))
    asked = {each.kind for each in requests if each.state == "asked"}
    for kind, zh, en, ends in (
        ("license", "许可证", "The licence", organisation.licensed_to),
        ("agreement", "服务协议", "The agreement", organisation.agreed_to),
    ):
        if ends is not None and ends <= on + WARNED_BEFORE and kind not in asked:
            renew = Act(say("提交新证", "Hand the new one in"), reverse(f"{space}:change", args=[kind]))
            found.append((*_ending(zh, en, ends, on), renew))
    if asked:
        found.append(
            ("info", say("变更申请等待经办人员审核。", "A change that was asked for waits for a clerk."), None)
        )
    states = {each.state for each in accounts}
    if "proposed" in states:
        found.append(("info", say("新账户等待经办人员复核。", "A new account waits to be confirmed."), None))
    elif "confirmed" not in states:
        act = Act(say("登记账户", "Give an account"), reverse(f"{space}:account"))
        found.append(("warning", say("还没有收款账户，补贴无法拨付。", "There is no account to be paid into."), act))
    return found


def _ending(zh: str, en: str, ends: date, on: date) -> tuple[str, Text]:
    days = (ends - on).days
    if days < 0:
        return "error", say(f"{zh}已于{ends}到期，请提交新证。", f"{en} ended on {ends}; hand the new one in.")
    if days == 0:
        return "warning", say(f"{zh}今天到期，请立即换证。", f"{en} ends today; renew it now.")
    return (
        "warning",
        say(f"{zh}还有{days}天到期（{ends}），请及时换证。", f"{en} ends in {days} days ({ends}); renew it in time."),
    )


def _scope(organisation: Any, on: date) -> list[Any]:
    if organisation.kind == "institution":
        return list(institution_scope_on(organisation_id=organisation.pk, on=on))
    if organisation.kind == "assessor":
        return list(assessor_scope_on(organisation_id=organisation.pk, on=on))
    return []
