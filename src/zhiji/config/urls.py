"""Where does each audience's street begin?"""

from django.conf import settings
from django.urls import include, path

from zhiji.portals.shared.health import health_page

urlpatterns = [
    path("health/", health_page, name="health"),
    path("", include("zhiji.portals.shared.account_urls")),
]
if settings.ZHIJI_MODE == "demo":
    urlpatterns.append(path("", include("zhiji.portals.public.demo_urls")))
