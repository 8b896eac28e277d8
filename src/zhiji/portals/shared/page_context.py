"""What does every page know: who reads it, in which city, in which mode, and where they can go?"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from zhiji.office.core.actors import NOBODY
from zhiji.office.core.texts import say, speaks_chinese
from zhiji.portals.shared.navigation import PHONE_ENTRIES, entries_for, role_names, search_for
from zhiji.portals.shared.preferences import reads_large_text


def page_context(request: HttpRequest) -> dict[str, Any]:
    """The names that every template may use."""
    actor = getattr(request, "actor", NOBODY)
    return {
        "actor": actor,
        "role_names": SimpleLazyObject(lambda: role_names(actor)),
        "navigation": SimpleLazyObject(lambda: entries_for(actor, request.path)),
        "desk_search": SimpleLazyObject(lambda: search_for(actor)),
        "phone_entries": PHONE_ENTRIES,
        "city": say(settings.ZHIJI_CITY, settings.ZHIJI_CITY_ENGLISH),
        "is_demo": settings.ZHIJI_MODE == "demo",
        "is_chinese": speaks_chinese(),
        "large_text": reads_large_text(request),
    }
