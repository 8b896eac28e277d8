"""At which addresses are the pages of this audience?"""

from django.urls import URLPattern, URLResolver, path

from zhiji.portals.public import catalogue, certificates, open_data, registration
from zhiji.portals.public.home import home

app_name = "public"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("register/", registration.register, name="register"),
    path("register/form/", registration.registration_form, name="registration_form"),
    path("register/draft/", registration.save_quietly, name="save_quietly"),
    path("register/status/", registration.registration_status, name="registration_status"),
    path("register/license/", registration.own_license_file, name="own_license"),
    path("catalogue/", catalogue.catalogue_page, name="catalogue"),
    path("catalogue/<slug:kind>/", catalogue.catalogue_page, name="catalogue_of"),
    path("catalogue/<slug:kind>/editions/", catalogue.editions_page, name="editions"),
    path("catalogue/<slug:kind>/editions/<int:number>/", catalogue.changes_page, name="changes"),
    path("certificates/", certificates.certificate_check, name="certificate_check"),
    path("certificates/<uuid:uid>/<slug:check_code>/", certificates.certificate_by_code, name="certificate_by_code"),
    path("open-data/", open_data.open_data_page, name="open_data"),
    path("open-data/SHA256SUMS", open_data.checksums, name="checksums"),
    path("open-data/<slug:kind>.csv", open_data.open_file, {"form": "csv"}, name="open_csv"),
    path("open-data/<slug:kind>.json", open_data.open_file, {"form": "json"}, name="open_json"),
    path("open-data/<slug:kind>/<int:number>.csv", open_data.open_file, {"form": "csv"}, name="open_csv_of"),
    path("open-data/<slug:kind>/<int:number>.json", open_data.open_file, {"form": "json"}, name="open_json_of"),
]
