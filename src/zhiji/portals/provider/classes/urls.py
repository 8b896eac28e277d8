"""At which addresses are an organisation's classes?"""

from django.urls import URLPattern, URLResolver, path

from zhiji.portals.provider.classes import case, listing, resources, roster, timetable

urlpatterns: list[URLPattern | URLResolver] = [
    path("classes/", listing.class_list, name="classes"),
    path("classes/new/", case.new_class, name="new_class"),
    path("classes/<uuid:uid>/", case.class_page, name="class"),
    path("classes/<uuid:uid>/edit/", case.edit_class, name="edit_class"),
    path("classes/<uuid:uid>/file/", case.file_it, name="file_class"),
    path("classes/<uuid:uid>/discard/", case.discard, name="discard_class"),
    path("classes/<uuid:uid>/withdraw/", case.withdraw, name="withdraw_class"),
    path("classes/<uuid:uid>/postpone/", case.postpone, name="postpone_class"),
    path("classes/<uuid:uid>/cancel/", case.cancel, name="cancel_class"),
    path("classes/<uuid:uid>/pattern/", timetable.pattern, name="pattern"),
    path("classes/<uuid:uid>/lessons/new/", timetable.new_lesson, name="new_lesson"),
    path("lessons/<uuid:uid>/remove/", timetable.remove, name="remove_lesson"),
    path("lessons/<uuid:uid>/move/", timetable.move, name="move_lesson"),
    path("classes/<uuid:uid>/roster/add/", roster.add, name="enrol"),
    path("classes/<uuid:uid>/roster/upload/", roster.upload, name="upload_roster"),
    path("rosters/template/", roster.template, name="roster_template"),
    path("rosters/<uuid:uid>/", roster.roster_file, name="roster_file"),
    path("rosters/<uuid:uid>/apply/", roster.apply, name="apply_roster"),
    path("rosters/<uuid:uid>/undo/", roster.undo, name="undo_roster"),
    path("rosters/<uuid:uid>/workbook/", roster.workbook, name="roster_workbook"),
    path("trainees/<uuid:uid>/take-off/", roster.take_off, name="take_off"),
    path("trainees/<uuid:uid>/transfer/", roster.transfer, name="transfer"),
    path("trainees/<uuid:uid>/<slug:verb>/", roster.step, name="trainee_step"),
    path("resources/", resources.resource_list, name="resources"),
    path("resources/venues/new/", resources.new_venue, name="new_venue"),
    path("resources/venues/<uuid:uid>/retire/", resources.retire, name="retire_venue"),
    path("resources/teachers/new/", resources.new_teacher, name="new_teacher"),
    path("resources/teachers/<uuid:uid>/papers/new/", resources.new_qualification, name="new_qualification"),
    path("resources/teachers/<uuid:uid>/release/", resources.release, name="release_teacher"),
]
