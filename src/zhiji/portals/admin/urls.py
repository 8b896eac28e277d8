"""At which addresses are the pages of this audience?"""

from django.urls import path

from zhiji.portals.admin import accounts, appointments, places, system

app_name = "admin"
urlpatterns = [
    path("accounts/", accounts.account_list, name="accounts"),
    path("accounts/new/", accounts.new_account, name="new_account"),
    path("accounts/<uuid:uid>/", accounts.account, name="account"),
    path("accounts/<uuid:uid>/close/", accounts.close, name="close_account"),
    path("accounts/<uuid:uid>/reopen/", accounts.reopen, name="reopen_account"),
    path("accounts/<uuid:uid>/password/", accounts.password, name="reset_password"),
    path("accounts/<uuid:uid>/second-factor/", accounts.second_factor, name="reset_second_factor"),
    path("accounts/<uuid:uid>/grant/", appointments.grant, name="grant"),
    path("places/", places.place_list, name="places"),
    path("places/new/<slug:what>/", places.new_place, name="new_place"),
    path("places/<slug:what>/<uuid:uid>/", places.rename, name="rename_place"),
    path("grants/", appointments.grant_list, name="grants"),
    path("grants/<uuid:uid>/revoke/", appointments.revoke, name="revoke"),
    path("system/", system.system_page, name="system"),
    path("system/jobs/<int:number>/retry/", system.retry, name="retry_job"),
]
