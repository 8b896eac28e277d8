"""Where does each audience's street begin?"""

from django.conf import settings
from django.urls import include, path

from zhiji.portals.shared.health import health_page

urlpatterns = [
    path("health/", health_page, name="health"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("", include("zhiji.portals.shared.account_urls")),
    path("", include("zhiji.portals.shared.urls")),
    path("", include("zhiji.portals.public.urls")),
    path("trainee/", include("zhiji.portals.trainee.urls")),
    path("provider/", include("zhiji.portals.provider.urls")),
    path("employer/", include("zhiji.portals.employer.urls")),
    path("bureau/", include("zhiji.portals.bureau.urls")),
    path("audit/", include("zhiji.portals.audit.urls")),
    path("taskforce/", include("zhiji.portals.taskforce.urls")),
    path("admin/", include("zhiji.portals.admin.urls")),
]
if settings.ZHIJI_MODE == "demo":
    urlpatterns.append(path("", include("zhiji.portals.public.demo_urls")))
handler400 = "zhiji.portals.shared.error_pages.bad_request"
handler403 = "zhiji.portals.shared.error_pages.forbidden"
handler404 = "zhiji.portals.shared.error_pages.not_found"
handler500 = "zhiji.portals.shared.error_pages.broken"
