"""At which addresses are the pages of this audience?"""

from django.urls import URLPattern, URLResolver, include, path

from zhiji.portals.provider import organisation

app_name = "provider"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", organisation.home, name="home"),
    path("account/", organisation.account, name="account"),
    path("change/<slug:kind>/", organisation.change, name="change"),
    path("requests/<uuid:uid>/withdraw/", organisation.withdraw, name="withdraw_request"),
    path("", include("zhiji.portals.provider.classes.urls")),
]
