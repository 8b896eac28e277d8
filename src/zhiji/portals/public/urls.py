"""At which addresses are the pages of this audience?"""

from django.urls import URLPattern, URLResolver, path

from zhiji.portals.public.home import home

app_name = "public"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
]
