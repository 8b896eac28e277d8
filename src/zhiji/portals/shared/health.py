"""Is the office well? For whoever watches it: yes or no for each part, and no data."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from zhiji.office.core.health import health
from zhiji.portals.shared.access import open_to_everybody


@never_cache
@require_safe
@open_to_everybody
def health_page(request: HttpRequest) -> JsonResponse:
    """200 where database and worker are there, 503 where one is not."""
    found = health()
    return JsonResponse(
        {
            "well": found.is_well,
            "database": found.has_database,
            "worker_seconds": found.worker_seconds,
            "unsealed_count": found.unsealed_count,
        },
        status=200 if found.is_well else 503,
    )
