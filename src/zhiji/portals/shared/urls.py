"""At which addresses are the pages that every audience shares?"""

from django.urls import path

from zhiji.portals.shared import jobs, kit_page, preferences
from zhiji.portals.shared.home import home

app_name = "shared"
urlpatterns = [
    path("home/", home, name="home"),
    path("jobs/<uuid:uid>/", jobs.job_page, name="job"),
    path("jobs/<uuid:uid>/cancel/", jobs.cancel, name="job_cancel"),
    path("text-size/", preferences.text_size, name="text_size"),
    path("columns/", preferences.columns, name="columns"),
    path("kit/", kit_page.kit_page, name="kit"),
    path("kit/<slug:example>/", kit_page.kit_example, name="kit_example"),
]
