"""Where does somebody land after signing in? On the first page of their own navigation."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from zhiji.portals.shared.access import open_to_signed_in
from zhiji.portals.shared.navigation import entries_for


@open_to_signed_in
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """To the first entry that the reader's roles open; to the first page of all where there is none."""
    own = [entry for entry in entries_for(request.actor, "") if entry.is_own]  # type: ignore[attr-defined]
    return redirect(own[0].url if own else "/")
