"""At which addresses are the pages of this audience?"""

from django.urls import path

from zhiji.portals.audit import checks, sign_ins, trail

app_name = "audit"
urlpatterns = [
    path("trail/", trail.trail_list, name="trail"),
    path("trail/<slug:table>/<int:number>/", trail.event_page, name="event"),
    path("checks/", checks.check_list, name="checks"),
    path("checks/now/", checks.check_now, name="check_now"),
    path("checks/<uuid:uid>/", checks.check_page, name="check"),
    path("sign-ins/", sign_ins.sign_in_list, name="sign_ins"),
    path("reveals/", sign_ins.reveal_list, name="reveals"),
]
