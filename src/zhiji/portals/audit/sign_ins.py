"""Who signed in or tried to, and who looked at sealed texts?"""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhiji.office.core.accounts.sign_ins import Outcome, sign_ins
from zhiji.office.core.audit.trail import reveals
from zhiji.office.core.roles import Role
from zhiji.portals.shared.access import open_to

READERS = (Role.AUDIT_ADMIN, Role.AUDITOR)


@open_to(*READERS)
@require_safe
def sign_in_list(request: HttpRequest) -> HttpResponse:
    """Every attempt, narrowed down."""
    words, outcome = request.GET.get("words", "").replace("\0", ""), request.GET.get("outcome", "")
    found = sign_ins(actor=request.actor, words=words, outcome=outcome)  # type: ignore[attr-defined]
    page = Paginator(found, 50).get_page(request.GET.get("page"))
    shown = {"page": page, "words": words, "outcome": outcome, "outcomes": Outcome.choices}
    return render(request, "audit/sign_ins.html", shown)


@open_to(*READERS)
@require_safe
def reveal_list(request: HttpRequest) -> HttpResponse:
    """Every look at a sealed text, with its reason; never the text."""
    found = reveals(actor=request.actor)  # type: ignore[attr-defined]
    return render(request, "audit/reveals.html", {"page": Paginator(found, 50).get_page(request.GET.get("page"))})
