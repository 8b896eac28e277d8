"""What is this place, and through which door do I go in?"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhiji.office.core.accounts.demonstration import demo_roles
from zhiji.portals.shared.access import open_to_everybody
from zhiji.portals.shared.navigation import entries_for


@open_to_everybody
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The first page of all. A door whose address does not exist in this installation is not shown."""
    roles = demo_roles() if settings.ZHIJI_MODE == "demo" else []
    actor = request.actor  # type: ignore[attr-defined]
    has_desk = actor.user_id is not None and any(entry.is_own for entry in entries_for(actor, ""))
    return render(request, "public/home.html", {"demo_roles": roles, "has_desk": has_desk})
