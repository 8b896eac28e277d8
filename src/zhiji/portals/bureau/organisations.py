"""Is this organisation what it says, and what do we decide? One case: facts, changes, checks, history, decision."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.audit.history import event_rows, history_of
from zhiji.office.core.clock import now, today
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.directory.editions import enter_organisation
from zhiji.office.registry.organisations import (
    approve_organisation,
    close_organisation,
    confirm_account,
    look_at_license,
    organisation_of,
    organisations,
    propose_account,
    refuse_account,
    refuse_organisation,
    resume_organisation,
    return_for_correction,
    set_validity,
    suspend_organisation,
)
from zhiji.office.registry.organisations.changes import changes_asked, changes_since_return
from zhiji.office.registry.organisations.checks import checks_of
from zhiji.office.registry.organisations.papers import papers_of
from zhiji.office.registry.organisations.requests import requests_of
from zhiji.office.registry.organisations.reveals import REVEALS
from zhiji.office.registry.organisations.selectors import READERS, accounts_of
from zhiji.portals.bureau.organisation_acts import acts_for
from zhiji.portals.bureau.organisation_forms import ApprovalForm, ScopeForm, ValidityForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.file_answer import file_answer
from zhiji.portals.shared.organisation_parts import happenings_shown, organisation_facts, state_shown
from zhiji.portals.shared.own_organisation import AccountForm
from zhiji.portals.shared.parts import PageHead
from zhiji.portals.shared.trying import done_or_said

CLERK = (Role.BUREAU_CLERK,)
BY_REASON = {
    "return": return_for_correction,
    "refuse": refuse_organisation,
    "suspend": suspend_organisation,
    "resume": resume_organisation,
    "close": close_organisation,
}


@open_to(*READERS)
@require_safe
def case(request: HttpRequest, uid: Any) -> HttpResponse:
    """The whole case on one page."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    return _case_page(
        request, organisation_of(uid=str(uid), actor=actor), ApprovalForm(initial={"agreed_from": today()})
    )


@open_to(*CLERK)
@require_POST
def approve(request: HttpRequest, uid: Any) -> HttpResponse:
    """Approve with the agreement's days."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    form = ApprovalForm(request.POST)
    if form.is_valid():
        try:
            approve_organisation(organisation_uid=str(uid), actor=actor, at=now(), **form.cleaned_data)
        except (NotFound, NotPermitted):
            raise
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            messages.success(request, say("已通过，账号已获得相应角色。", "Approved; its account has its role."))
            return redirect("bureau:organisation", uid)
    return _case_page(request, organisation_of(uid=str(uid), actor=actor), form)


@open_to(Role.BUREAU_CLERK, Role.REVIEWER)
@require_POST
def decide(request: HttpRequest, uid: Any, verb: str) -> HttpResponse:
    """Return, refuse, suspend, resume or close, with a reason."""
    if verb not in BY_REASON:
        raise Http404
    reason = request.POST.get("reason", "").replace("\0", "")[:300]
    return answer(
        request,
        uid,
        lambda: BY_REASON[verb](organisation_uid=str(uid), reason=reason, actor=request.actor, at=now()),  # type: ignore[attr-defined]
    )


@open_to(*READERS)
@require_safe
@never_cache
def license_file(request: HttpRequest, uid: Any) -> HttpResponse:
    """The licence; who looked is kept."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    evidence, content = look_at_license(organisation_uid=str(uid), actor=actor, at=now())
    return file_answer(content, name=evidence.name, media_type=evidence.media_type)


@open_to(*CLERK)
@require_http_methods(["GET", "HEAD", "POST"])
def validity(request: HttpRequest, uid: Any) -> HttpResponse:
    """Write down a renewed licence or agreement."""
    organisation = organisation_of(uid=str(uid), actor=request.actor)  # type: ignore[attr-defined]
    names = ("licensed_from", "licensed_to", "agreed_from", "agreed_to")
    form = ValidityForm(
        request.POST if request.method == "POST" else None,
        initial={name: getattr(organisation, name) for name in names},
    )
    return _form(request, organisation, form, say("更新有效期", "Renew the papers"), set_validity)


@open_to(*CLERK)
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest, uid: Any) -> HttpResponse:
    """Propose a bank account on the organisation's behalf."""
    organisation = organisation_of(uid=str(uid), actor=request.actor)  # type: ignore[attr-defined]
    form = AccountForm(request.POST if request.method == "POST" else None, initial={"holder": organisation.name})
    return _form(request, organisation, form, say("登记账户", "Give an account"), propose_account)


@open_to(*CLERK)
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, uid: Any) -> HttpResponse:
    """Put an approved organisation into the next edition's draft."""
    organisation = organisation_of(uid=str(uid), actor=request.actor)  # type: ignore[attr-defined]
    form = ScopeForm(request.POST if request.method == "POST" else None, on=today())
    return _form(request, organisation, form, say("列入下一版目录", "Enter the next edition"), enter_organisation)


@open_to(Role.BUREAU_CLERK, Role.REVIEWER)
@require_POST
def decide_account(request: HttpRequest, uid: Any, account_uid: Any, verb: str) -> HttpResponse:
    """Confirm or refuse a proposed account."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    reason = request.POST.get("reason", "").replace("\0", "")[:300]
    if verb == "confirm":
        return answer(request, uid, lambda: confirm_account(account_uid=str(account_uid), actor=actor, at=now()))
    if verb != "refuse":
        raise Http404
    return answer(
        request, uid, lambda: refuse_account(account_uid=str(account_uid), reason=reason, actor=actor, at=now())
    )


def answer(request: HttpRequest, uid: Any, act: Callable[[], object]) -> HttpResponse:
    """Do it, and say on the case what came of it."""
    done_or_said(request, act, say("已办理。", "Done."))
    return redirect("bureau:organisation", uid)


def _form(request: HttpRequest, organisation: Any, form: Any, title: Any, verb: Callable[..., object]) -> HttpResponse:
    """One form of the case on a page of its own."""
    url = reverse("bureau:organisation", args=[organisation.uid])
    if request.method == "POST" and form.is_valid():
        try:
            verb(organisation_uid=str(organisation.uid), actor=request.actor, at=now(), **form.cleaned_data)  # type: ignore[attr-defined]
        except (NotFound, NotPermitted):
            raise
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            messages.success(request, say("已办理。", "Done."))
            return redirect(url)
    shown = {"form": form, "head": PageHead(title, back=(organisation.name, url)), "url": url}
    return render(request, "bureau/case_form.html", shown, status=422 if form.errors else 200)


def _case_page(request: HttpRequest, organisation: Any, form: ApprovalForm) -> HttpResponse:
    actor: Any = request.actor  # type: ignore[attr-defined]
    accounts, events = accounts_of(organisation), list(event_rows(organisation))
    shown = {
        "head": PageHead(
            organisation.name,
            state_shown(organisation),
            organisation.get_kind_display(),
            back=(say("单位", "Organisations"), reverse("bureau:organisations")),
            more=acts_for(organisation, actor),
        ),
        "organisation": organisation,
        "facts": organisation_facts(organisation),
        "changes": changes_since_return(organisation, events),
        "checks": checks_of(organisation, accounts=accounts, actor=actor, on=today()),
        "steps": happenings_shown(history_of(organisation, events), with_names=True),
        "accounts": [(each, state_shown(each)) for each in accounts],
        "requests": [(each, state_shown(each), changes_asked(each)) for each in requests_of(organisation)[:20]],
        "papers": papers_of(organisation),
        "may_reveal": actor.has(*REVEALS),
        "may_decide_request": actor.has(Role.BUREAU_CLERK),
        "may_decide": actor.has(Role.BUREAU_CLERK) and organisation.state == "registered",
        "may_decide_account": actor.has(Role.BUREAU_CLERK, Role.REVIEWER),
        "form": form,
        "waiting": organisations(actor=actor, state="registered")[:12],
    }
    return render(request, "bureau/organisation.html", shown, status=422 if form.errors else 200)
