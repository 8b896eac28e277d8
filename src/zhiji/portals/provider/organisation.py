"""What needs an institution or assessment body now, and how does it stand?"""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from zhiji.office.core.roles import Role
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.own_organisation import account_page, home_page


@open_to(Role.INSTITUTION, Role.ASSESSOR)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    return home_page(request, account_url=reverse("provider:account"))


@open_to(Role.INSTITUTION, Role.ASSESSOR)
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """The account to be paid into."""
    return account_page(request, home_url=reverse("provider:home"))
