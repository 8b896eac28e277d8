"""How far is the long work that I asked for? A card that renews itself until the work has ended."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from zhiji.office.core.job_cards import cancel_job, job_of
from zhiji.office.core.refusals import WrongState
from zhiji.portals.shared.access import open_to_signed_in
from zhiji.portals.shared.job_progress import JobShown


@open_to_signed_in
@require_safe
def job_page(request: HttpRequest, uid: str) -> HttpResponse:
    """The card on a page of its own; to htmx, the card alone."""
    card = job_of(uid=str(uid), actor=request.actor)  # type: ignore[attr-defined]
    shown = JobShown.of(card, timezone.now())
    template = "shared/job_card.html" if request.htmx else "shared/job_page.html"  # type: ignore[attr-defined]
    return render(request, template, {"job": shown, "title": card.title})


@open_to_signed_in
@require_POST
def cancel(request: HttpRequest, uid: str) -> HttpResponse:
    """Stop the work."""
    try:
        cancel_job(uid=str(uid), actor=request.actor)  # type: ignore[attr-defined]
    except WrongState as refusal:
        messages.warning(request, str(refusal))
    return redirect("shared:job", uid=uid)
