"""At which addresses are the pages of this audience?"""

from django.urls import URLPattern, URLResolver, include, path

from zhiji.portals.bureau import (
    code_tables,
    desk,
    edition_entries,
    editions,
    organisation_papers,
    organisations,
    search,
)
from zhiji.portals.bureau.classes import case as class_case
from zhiji.portals.bureau.classes.listing import class_list
from zhiji.portals.bureau.organisation_list import organisation_list

app_name = "bureau"
_organisations: list[URLPattern | URLResolver] = [
    path("organisations/", organisation_list, name="organisations"),
    path("organisations/<uuid:uid>/", organisations.case, name="organisation"),
    path("organisations/<uuid:uid>/approve/", organisations.approve, name="approve_organisation"),
    path("organisations/<uuid:uid>/license/", organisations.license_file, name="organisation_license"),
    path("organisations/<uuid:uid>/validity/", organisations.validity, name="organisation_validity"),
    path("organisations/<uuid:uid>/account/", organisations.account, name="organisation_account"),
    path("organisations/<uuid:uid>/enter/", organisations.enter, name="organisation_enter"),
    path("organisations/<uuid:uid>/decide/<slug:verb>/", organisations.decide, name="decide_organisation"),
    path(
        "organisations/<uuid:uid>/accounts/<uuid:account_uid>/<slug:verb>/",
        organisations.decide_account,
        name="decide_account",
    ),
]
_organisations += [
    path("organisations/<uuid:uid>/phone/", organisation_papers.reveal, name="reveal_organisation_phone"),
    path("organisations/<uuid:uid>/number/<uuid:account_uid>/", organisation_papers.reveal, name="reveal_account"),
    path("organisations/<uuid:uid>/papers/<uuid:paper_uid>/", organisation_papers.paper, name="organisation_paper"),
    path(
        "organisations/<uuid:uid>/requests/<uuid:request_uid>/paper/",
        organisation_papers.request_paper,
        name="request_paper",
    ),
    path(
        "organisations/<uuid:uid>/requests/<uuid:request_uid>/<slug:verb>/",
        organisation_papers.decide_request,
        name="decide_request",
    ),
]
_directory: list[URLPattern | URLResolver] = [
    path("editions/", editions.edition_list, name="editions"),
    path("editions/start/<slug:kind>/", editions.start, name="start_edition"),
    path("editions/<uuid:uid>/", editions.edition, name="edition"),
    path("editions/<uuid:uid>/sign/", editions.sign, name="sign_edition"),
    path("editions/<uuid:uid>/discard/", editions.discard, name="discard_edition"),
    path("editions/<uuid:uid>/entries/new/", edition_entries.entry, name="new_entry"),
    path("editions/<uuid:uid>/entries/<uuid:entry_uid>/", edition_entries.entry, name="entry"),
    path("editions/<uuid:uid>/entries/<uuid:entry_uid>/remove/", edition_entries.remove, name="remove_entry"),
    path("editions/<uuid:uid>/template/", edition_entries.template, name="edition_template"),
    path("editions/<uuid:uid>/upload/", edition_entries.upload, name="upload_edition"),
    path("editions/<uuid:uid>/imports/<uuid:import_uid>/undo/", edition_entries.undo, name="undo_import"),
    path(
        "editions/<uuid:uid>/imports/<uuid:import_uid>/workbook/",
        edition_entries.import_workbook,
        name="import_workbook",
    ),
    path("codes/", code_tables.code_table_list, name="code_tables"),
    path("codes/new/", code_tables.new_code_table, name="new_code_table"),
    path("codes/<uuid:uid>/", code_tables.code_table, name="code_table"),
]
_classes: list[URLPattern | URLResolver] = [
    path("classes/", class_list, name="classes"),
    path("classes/<uuid:uid>/", class_case.case, name="class"),
    path("classes/<uuid:uid>/answer/<slug:verb>/", class_case.answer, name="answer_class"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", desk.desk, name="desk"),
    path("search/", search.search, name="search"),
    path("", include("zhiji.portals.bureau.people.urls")),
    *_organisations,
    *_directory,
    *_classes,
]
