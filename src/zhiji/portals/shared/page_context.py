"""What does every page know: who reads it, in which city, in which mode?"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from zhiji.office.core.texts import speaks_chinese


def page_context(request: HttpRequest) -> dict[str, Any]:
    """The names that every template may use."""
    return {
        "actor": getattr(request, "actor", None),
        "city": settings.ZHIJI_CITY,
        "is_demo": settings.ZHIJI_MODE == "demo",
        "is_chinese": speaks_chinese(),
    }
