"""At which addresses are the pages of this audience?"""

from django.urls import URLPattern, URLResolver

app_name = "taskforce"
urlpatterns: list[URLPattern | URLResolver] = []
