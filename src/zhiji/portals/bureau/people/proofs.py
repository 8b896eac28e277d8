"""How does a clerk prove that somebody belongs to a group, and a second person verify it?"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.clock import now
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.registry.persons.access import CHANGES, SEES
from zhiji.office.registry.persons.selectors import person_of
from zhiji.office.registry.proofs.selectors import proof_of, proofs_to_verify
from zhiji.office.registry.proofs.verbs import assert_category, refute_proof, verify_proof
from zhiji.portals.bureau.people.forms import ProofForm, ReasonForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import Empty, PageHead
from zhiji.portals.shared.trying import actor_in, try_with

JUDGES = (Role.BUREAU_CLERK, Role.REVIEWER)


@open_to(*CHANGES)
@require_http_methods(["GET", "HEAD", "POST"])
def new_proof(request: HttpRequest, uid: str) -> HttpResponse:
    """A proof for one person."""
    record = person_of(uid=uid, actor=actor_in(request))
    form = ProofForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        done = try_with(form, lambda: _assert(request, uid, form.cleaned_data))
        if done is not None:
            messages.success(
                request,
                say(
                    "已提交，由另一位工作人员核实后生效。", "Handed in; it counts once a second person has verified it."
                ),
            )
            return redirect("bureau:person", uid=uid)
    back = reverse("bureau:person", args=[uid])
    shown = {
        "head": PageHead(say("添加类别证明", "Add a proof"), subtitle=record.name, back=(record.name, back)),
        "form": form,
        "is_upload": True,
        "cancel_url": back,
    }
    return render(request, "bureau/form_page.html", shown)


def _assert(request: HttpRequest, uid: str, given: dict[str, Any]) -> Any:
    actor, at, file = actor_in(request), now(), given.pop("evidence")
    evidence = None
    if file is not None:
        evidence = keep_evidence(
            content=file.read(), name=file.name, purpose="category_proof", accepted=PAPERS, actor=actor, at=at
        )
    return assert_category(person_uid=uid, actor=actor, at=at, evidence=evidence, **given)


@open_to(*SEES)
@require_safe
def proof_list(request: HttpRequest) -> HttpResponse:
    """Proofs that wait for a second person."""
    empty = Empty(
        say("没有待核实的证明。", "No proof waits to be verified."),
        say("自己提交的证明由他人核实，不在此列。", "Those that you handed in are verified by others."),
    )
    shown = {
        "head": PageHead(say("待核实的类别证明", "Proofs to be verified")),
        "proofs": proofs_to_verify(actor=actor_in(request)),
        "empty": empty,
    }
    return render(request, "bureau/proofs.html", shown)


@open_to(*JUDGES)
@require_POST
def verify(request: HttpRequest, uid: str) -> HttpResponse:
    """Find a proof right."""
    proof = proof_of(uid=uid, actor=actor_in(request))
    try:
        verify_proof(uid=uid, actor=actor_in(request), at=now())
        messages.success(request, say("已核实，证明生效。", "Verified; it counts from now on."))
    except (NotFound, NotPermitted):
        raise
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("bureau:person", uid=proof.person.uid)


@open_to(*JUDGES)
@require_http_methods(["GET", "HEAD", "POST"])
def refute(request: HttpRequest, uid: str) -> HttpResponse:
    """Find a proof wrong, with a reason."""
    proof = proof_of(uid=uid, actor=actor_in(request))
    form = ReasonForm(request.POST or None)
    back = reverse("bureau:person", args=[proof.person.uid])
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if try_with(form, lambda: refute_proof(uid=uid, actor=actor_in(request), at=now(), reason=reason)) is not None:
            messages.success(request, say("已认定不成立。", "Refuted."))
            return redirect(back)
    title = say("认定证明不成立", "Refute the proof")
    shown = {
        "head": PageHead(
            title, subtitle=f"{proof.person.name} · {proof.get_category_display()}", back=(proof.person.name, back)
        ),
        "form": form,
        "submit": title,
        "cancel_url": back,
    }
    return render(request, "bureau/form_page.html", shown)
