"""Where does each audience's street begin?"""

from django.urls import include, path

urlpatterns = [
    path("", include("zhiji.portals.shared.account_urls")),
]
