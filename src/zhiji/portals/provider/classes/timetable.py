"""How does an organisation lay out a class's lessons, and move one that was filed?"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from zhiji.office.classes.access import FILES, class_of
from zhiji.office.classes.changes.lessons import move_lesson
from zhiji.office.classes.selectors import lesson_of
from zhiji.office.classes.timetable.plan import LessonPlan, add_lesson, lay_out, plan_lessons, remove_lesson
from zhiji.office.core.actors import Actor
from zhiji.office.core.clock import now
from zhiji.office.core.texts import say
from zhiji.portals.provider.classes.case import form_page
from zhiji.portals.provider.classes.forms import LessonForm, MoveForm, PatternForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import PageHead
from zhiji.portals.shared.trying import actor_in, done_or_said, try_with


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def pattern(request: HttpRequest, uid: Any) -> HttpResponse:
    """A whole timetable from a pattern of days; it takes the place of the one before."""
    actor = actor_in(request)
    found = class_of(uid=str(uid), actor=actor)
    form = PatternForm(request.POST or None, actor=actor, initial={"first": found.starts_on})
    url = reverse("provider:class", args=[uid])
    if request.method == "POST" and form.is_valid():
        lessons = try_with(form, lambda: _lay_out(found, form, actor))
        if lessons is not None:
            messages.success(request, say(f"已排 {len(lessons)} 节课。", f"{len(lessons)} lessons laid out."))
            return redirect(url)
    title = say("按规律排课", "Lay out the timetable")
    return form_page(request, form, PageHead(title, back=(found.name, url)), url, title)


def _lay_out(found: Any, form: PatternForm, actor: Actor) -> list[Any]:
    given = form.cleaned_data
    laid = lay_out(
        pattern=form.pattern(),
        first=given["first"],
        theory_hours=found.course.theory_hours,
        practice_hours=found.course.practice_hours,
    )
    plans = [
        LessonPlan(kind, begins, ends, hours, given[f"{kind}_content"], given["teacher_uid"], given["venue_uid"])
        for kind, begins, ends, hours in laid
    ]
    return plan_lessons(uid=str(found.uid), lessons=plans, actor=actor, at=now())


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def new_lesson(request: HttpRequest, uid: Any) -> HttpResponse:
    """One more lesson in a draft."""
    actor = actor_in(request)
    found = class_of(uid=str(uid), actor=actor)
    form = LessonForm(request.POST or None, actor=actor, initial={"on": found.starts_on})
    url = reverse("provider:class", args=[uid])
    if request.method == "POST" and form.is_valid():
        lesson = try_with(form, lambda: add_lesson(uid=str(uid), plan=form.plan(), actor=actor, at=now()))
        if lesson is not None:
            messages.success(request, say("已加入课表。", "It is in the timetable."))
            return redirect(url)
    title = say("加一节课", "Add a lesson")
    return form_page(request, form, PageHead(title, back=(found.name, url)), url, title)


@open_to(*FILES)
@require_POST
def remove(request: HttpRequest, uid: Any) -> HttpResponse:
    """Take a lesson out of a draft."""
    actor = actor_in(request)
    lesson = lesson_of(uid=str(uid), actor=actor)
    done_or_said(request, lambda: remove_lesson(lesson_uid=str(uid), actor=actor), say("已删除。", "It is gone."))
    return redirect("provider:class", lesson.training_class.uid)


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, uid: Any) -> HttpResponse:
    """Put a lesson in another's place, before it begins."""
    actor = actor_in(request)
    lesson = lesson_of(uid=str(uid), actor=actor)
    begins, ends = timezone.localtime(lesson.span.lower), timezone.localtime(lesson.span.upper)
    initial = {
        "kind": lesson.kind,
        "on": begins.date(),
        "begins": begins.time(),
        "ends": ends.time(),
        "hours": lesson.hours,
        "content": lesson.content,
        "teacher_uid": str(lesson.teacher.uid),
        "venue_uid": str(lesson.venue.uid),
    }
    form = MoveForm(request.POST or None, actor=actor, initial=initial)
    url = reverse("provider:class", args=[lesson.training_class.uid])
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        act = lambda: move_lesson(lesson_uid=str(uid), plan=form.plan(), reason=reason, actor=actor, at=now())  # noqa: E731
        if try_with(form, act) is not None:
            messages.success(
                request, say("课程变更已备案，原安排保留备查。", "The change is filed; the old plan stays.")
            )
            return redirect(url)
    title = say("变更一节课", "Move a lesson")
    head = PageHead(title, subtitle=f"{begins:%Y-%m-%d %H:%M}", back=(lesson.training_class.name, url))
    return form_page(request, form, head, url, title)
