"""At which addresses are the pages of this audience?"""

from django.urls import URLPattern, URLResolver, path

from zhiji.portals.employer import organisation

app_name = "employer"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", organisation.home, name="home"),
    path("account/", organisation.account, name="account"),
]
