"""Which venues and teachers has the organisation, and how are they written down?"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.classes.access import FILES
from zhiji.office.classes.resources.selectors import teacher_of, teachers, venues
from zhiji.office.classes.resources.verbs import (
    VenueFacts,
    add_qualification,
    engage_teacher,
    record_venue,
    release_teacher,
    retire_venue,
)
from zhiji.office.core.clock import now
from zhiji.office.core.texts import say
from zhiji.office.directory.levels import level_choices
from zhiji.portals.provider.classes.case import form_page
from zhiji.portals.provider.classes.forms import QualificationForm, TeacherForm, VenueForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.class_parts import class_state
from zhiji.portals.shared.parts import Act, Empty, PageHead
from zhiji.portals.shared.trying import actor_in, done_or_said, try_with

TITLE = say("场所与教师", "Venues and teachers")


@open_to(*FILES)
@require_safe
def resource_list(request: HttpRequest) -> HttpResponse:
    """Venues and teachers, those in use first."""
    actor = actor_in(request)
    shown = {
        "head": PageHead(TITLE),
        "venues": [(each, class_state(each)) for each in venues(actor=actor)],
        "teachers": [(each, class_state(each)) for each in teachers(actor=actor)],
        "no_venue": Empty(
            say("还没有场所。", "No venue yet."),
            say("课表需要场所：登记教室、大棚或车间。", "A timetable needs one: a room, a greenhouse, a workshop."),
            Act(say("登记场所", "Add a venue"), reverse("provider:new_venue"), icon="plus"),
        ),
        "no_teacher": Empty(
            say("还没有教师。", "No teacher yet."),
            say("课表需要有授课资格的教师。", "A timetable needs teachers with a paper for what they teach."),
            Act(say("登记教师", "Add a teacher"), reverse("provider:new_teacher"), icon="plus"),
        ),
    }
    return render(request, "provider/resources.html", shown)


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def new_venue(request: HttpRequest) -> HttpResponse:
    """Write a venue down."""
    form = VenueForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facts = VenueFacts(**form.cleaned_data)
        if try_with(form, lambda: record_venue(facts=facts, actor=actor_in(request), at=now())) is not None:
            messages.success(request, say("场所已登记。", "The venue is in."))
            return redirect("provider:resources")
    title, url = say("登记场所", "Add a venue"), reverse("provider:resources")
    return form_page(request, form, PageHead(title, back=(TITLE, url)), url, title, keeps_draft="new-venue")


@open_to(*FILES)
@require_POST
def retire(request: HttpRequest, uid: Any) -> HttpResponse:
    """Take a venue out of use."""
    act = lambda: retire_venue(uid=str(uid), actor=actor_in(request), at=now())  # noqa: E731
    done_or_said(request, act, say("场所已停用。", "Out of use."))
    return redirect("provider:resources")


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def new_teacher(request: HttpRequest) -> HttpResponse:
    """Write a teacher down."""
    form = TeacherForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        act = lambda: engage_teacher(  # noqa: E731
            name=given["name"],
            id_number_text=given["id_number"],
            phone=given["phone"],
            actor=actor_in(request),
            at=now(),
        )
        teacher = try_with(form, act)
        if teacher is not None:
            messages.success(request, say("教师已登记，请补充授课资格。", "The teacher is in; now the papers."))
            return redirect("provider:new_qualification", teacher.uid)
    title, url = say("登记教师", "Add a teacher"), reverse("provider:resources")
    return form_page(request, form, PageHead(title, back=(TITLE, url)), url, title)


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def new_qualification(request: HttpRequest, uid: Any) -> HttpResponse:
    """Write down what a teacher may teach."""
    actor = actor_in(request)
    teacher = teacher_of(uid=str(uid), actor=actor)
    form = QualificationForm(request.POST or None, levels=level_choices())
    url = reverse("provider:resources")
    if request.method == "POST" and form.is_valid():
        act = lambda: add_qualification(teacher_uid=str(uid), actor=actor, at=now(), **form.cleaned_data)  # noqa: E731
        if try_with(form, act) is not None:
            messages.success(request, say("授课资格已登记。", "The paper is in."))
            return redirect(url)
    title = say("登记授课资格", "Add a qualification")
    return form_page(request, form, PageHead(title, subtitle=teacher.person.name, back=(TITLE, url)), url, title)


@open_to(*FILES)
@require_POST
def release(request: HttpRequest, uid: Any) -> HttpResponse:
    """Say that a teacher has left."""
    act = lambda: release_teacher(uid=str(uid), actor=actor_in(request), at=now())  # noqa: E731
    done_or_said(request, act, say("已办理离聘。", "The teacher has left."))
    return redirect("provider:resources")
