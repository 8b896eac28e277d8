"""At which addresses are the pages of this audience?"""

from django.urls import URLPattern, URLResolver

app_name = "bureau"
urlpatterns: list[URLPattern | URLResolver] = []
