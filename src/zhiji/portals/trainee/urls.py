"""At which addresses are the pages of this audience?"""

from django.urls import URLPattern, URLResolver

app_name = "trainee"
urlpatterns: list[URLPattern | URLResolver] = []
