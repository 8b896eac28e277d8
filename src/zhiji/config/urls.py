"""Where does each audience's street begin?"""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
]
