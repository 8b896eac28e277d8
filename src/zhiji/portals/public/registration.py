"""How does an organisation register? An account, a form that loses nothing, and a page that says how far it is."""

from dataclasses import asdict, fields
from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.audit.history import history_of
from zhiji.office.core.clock import now
from zhiji.office.core.refusals import NotFound, Refusal
from zhiji.office.core.texts import say
from zhiji.office.registry.organisations import (
    FactsRefused,
    RegistrationFacts,
    draft_of,
    hand_in_registration,
    open_applicant_account,
    own_license,
    own_organisation,
    save_draft,
    save_license,
)
from zhiji.office.registry.organisations.drafts import check_may_register
from zhiji.portals.public.registration_forms import AccountForm, RegistrationForm
from zhiji.portals.public.slowness import stamp
from zhiji.portals.shared.access import open_to_applicants, open_to_everybody
from zhiji.portals.shared.file_answer import file_answer
from zhiji.portals.shared.organisation_parts import happenings_shown, next_step, organisation_facts, state_shown

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@open_to_everybody
@never_cache
@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """The first step: an account. Who is signed in goes on to the form."""
    if request.user.is_authenticated:
        return redirect("public:registration_status" if _own(request) else "public:registration_form")
    form = AccountForm(request.POST if request.method == "POST" else None, initial={"shown": stamp()})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            user = open_applicant_account(
                username=given["username"],
                name=given["name"],
                password=given["password"],
                actor=request.actor,  # type: ignore[attr-defined]
                at=now(),
            )
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            login(request, user, backend=BACKEND)
            return redirect("public:registration_form")
    return render(request, "public/register.html", {"form": form}, status=422 if form.errors else 200)


@open_to_applicants
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def registration_form(request: HttpRequest) -> HttpResponse:
    """The form: saved as a draft, or handed in."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    returned = check_may_register(actor)
    if request.method != "POST":
        draft = draft_of(actor=actor)
        return _form_page(request, RegistrationForm(initial=asdict(draft.facts)), returned)
    form = RegistrationForm(request.POST, request.FILES)
    try:
        save_draft(facts=_typed(request), actor=actor, at=now())
        if upload := request.FILES.get("license"):
            save_license(content=upload.read(), name=upload.name or "", actor=actor, at=now())
        if request.POST.get("act") != "hand_in":
            messages.success(
                request, say("草稿已保存，可随时回来继续填写。", "The draft is saved; go on whenever you like.")
            )
            return redirect("public:registration_form")
        hand_in_registration(actor=actor, at=now())
    except FactsRefused as refused:
        return _form_page(request, _with_faults(form, refused.faults), returned)
    except Refusal as refusal:
        field = "license" if refusal.field == "file" else refusal.field
        return _form_page(request, _with_faults(form, [refusal], field), returned)
    messages.success(request, say("登记已提交，请等候审核。", "Handed in; the bureau will decide."))
    return redirect("public:registration_status")


@open_to_applicants
@require_POST
def save_quietly(request: HttpRequest) -> HttpResponse:
    """Keep what stands in the form, while it is typed."""
    save_draft(facts=_typed(request), actor=request.actor, at=now())  # type: ignore[attr-defined]
    return render(request, "public/draft_saved.html", {"saved_at": now()})


@open_to_applicants
@never_cache
@require_safe
def registration_status(request: HttpRequest) -> HttpResponse:
    """How far is my registration, and what is asked of me?"""
    organisation = _own(request)
    if organisation is None:
        return redirect("public:registration_form")
    steps = happenings_shown(history_of(organisation), with_names=False) + next_step(organisation.state)
    shown = {
        "organisation": organisation,
        "state": state_shown(organisation),
        "steps": steps,
        "facts": organisation_facts(organisation),
        "can_correct": organisation.state in ("returned", "refused"),
    }
    return render(request, "public/registration_status.html", shown)


@open_to_applicants
@require_safe
def own_license_file(request: HttpRequest) -> HttpResponse:
    """The licence that I handed in."""
    evidence, content = own_license(actor=request.actor)  # type: ignore[attr-defined]
    return file_answer(content, name=evidence.name, media_type=evidence.media_type)


def _own(request: HttpRequest) -> Any:
    return own_organisation(actor=request.actor)  # type: ignore[attr-defined]


def _typed(request: HttpRequest) -> RegistrationFacts:
    given = {field.name: request.POST.get(field.name, "").replace("\0", "") for field in fields(RegistrationFacts)}
    return RegistrationFacts(**given)


def _with_faults(form: RegistrationForm, faults: Any, field: str | None = None) -> RegistrationForm:
    """The form with the verb's faults alone: it says the same things more exactly than the fields do."""
    form.full_clean()
    form.errors.clear()
    for fault in faults:
        name = field or fault.field
        form.add_error(name if name in form.fields else None, str(fault))
    return form


def _form_page(request: HttpRequest, form: RegistrationForm, returned: Any) -> HttpResponse:
    try:
        evidence = own_license(actor=request.actor)[0]  # type: ignore[attr-defined]
    except NotFound:
        evidence = None
    shown = {"form": form, "returned": returned, "evidence": evidence}
    return render(request, "public/registration_form.html", shown, status=422 if form.errors else 200)
