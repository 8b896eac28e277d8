"""What needs an institution or assessment body now, and how does it stand?"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.roles import Role
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.own_organisation import account_page, home_page
from zhiji.portals.shared.own_requests import change_page, withdraw_page


@open_to(Role.INSTITUTION, Role.ASSESSOR)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    return home_page(request, space="provider")


@open_to(Role.INSTITUTION, Role.ASSESSOR)
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """The account to be paid into."""
    return account_page(request, home_url=reverse("provider:home"))


@open_to(Role.INSTITUTION, Role.ASSESSOR)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask for a change of one's data, or hand a renewed paper in."""
    return change_page(request, kind, home_url=reverse("provider:home"))


@open_to(Role.INSTITUTION, Role.ASSESSOR)
@require_POST
def withdraw(request: HttpRequest, uid: Any) -> HttpResponse:
    """Take back what was asked for."""
    return withdraw_page(request, uid, home_url=reverse("provider:home"))
