"""What does an organisation ask for, on which papers did it stand, and what is its whole phone or account?"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.clock import now
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.registry.organisations import organisation_of
from zhiji.office.registry.organisations.papers import look_at_paper
from zhiji.office.registry.organisations.requests import accept_request, decline_request, look_at_request_paper
from zhiji.office.registry.organisations.reveals import REVEALS, reveal_account_number, reveal_contact_phone
from zhiji.office.registry.organisations.selectors import READERS
from zhiji.portals.bureau.organisations import answer
from zhiji.portals.bureau.people.forms import ReasonForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.file_answer import file_answer
from zhiji.portals.shared.parts import PageHead
from zhiji.portals.shared.trying import actor_in, try_with


@open_to(Role.BUREAU_CLERK)
@require_POST
def decide_request(request: HttpRequest, uid: Any, request_uid: Any, verb: str) -> HttpResponse:
    """Grant what was asked for, or decline it with a reason."""
    actor, asked = actor_in(request), str(request_uid)
    if verb == "accept":
        return answer(request, uid, lambda: accept_request(request_uid=asked, actor=actor, at=now()))
    if verb != "decline":
        raise Http404
    reason = request.POST.get("reason", "").replace("\0", "")[:300]
    return answer(request, uid, lambda: decline_request(request_uid=asked, reason=reason, actor=actor, at=now()))


@open_to(*READERS)
@require_safe
@never_cache
def request_paper(request: HttpRequest, uid: Any, request_uid: Any) -> HttpResponse:
    """The paper that came with a request; who looked is kept."""
    evidence, content = look_at_request_paper(request_uid=str(request_uid), actor=actor_in(request), at=now())
    return file_answer(content, name=evidence.name, media_type=evidence.media_type)


@open_to(*READERS)
@require_safe
@never_cache
def paper(request: HttpRequest, uid: Any, paper_uid: Any) -> HttpResponse:
    """The file of an earlier or present licence or agreement; who looked is kept."""
    evidence, content = look_at_paper(paper_uid=str(paper_uid), actor=actor_in(request), at=now())
    return file_answer(content, name=evidence.name, media_type=evidence.media_type)


@open_to(*REVEALS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reveal(request: HttpRequest, uid: Any, account_uid: Any = None) -> HttpResponse:
    """The contact's whole phone, or an account's whole number, once, for somebody who says why."""
    actor = actor_in(request)
    organisation = organisation_of(uid=str(uid), actor=actor)
    label = say("联系电话", "phone") if account_uid is None else say("账号", "account number")
    form, number = ReasonForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        act: dict[str, Any] = {"actor": actor, "at": now(), "reason": form.cleaned_data["reason"]}
        number = try_with(
            form,
            lambda: (
                reveal_contact_phone(organisation_uid=str(uid), **act)
                if account_uid is None
                else reveal_account_number(organisation_uid=str(uid), account_uid=str(account_uid), **act)
            ),
        )
    back = (organisation.name, reverse("bureau:organisation", args=[uid]))
    head = PageHead(say(f"查看完整{label}", f"Show the whole {label}"), back=back)
    shown = {"head": head, "form": form, "number": number, "label": label}
    return render(request, "bureau/reveal.html", shown, status=422 if form.errors else 200)
