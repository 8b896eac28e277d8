"""How does an organisation draft a class, see how it stands, file it, and change it afterwards?"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.classes.access import FILES, class_of
from zhiji.office.classes.changes.cancelling import cancel_class
from zhiji.office.classes.changes.lessons import postpone_class
from zhiji.office.classes.filing.draft import change_class, discard_draft, draft_class
from zhiji.office.classes.filing.file import file_class, withdraw_class
from zhiji.office.classes.selectors import filing_of, roster_files_of, standing_against
from zhiji.office.core.clock import now, today
from zhiji.office.core.texts import say
from zhiji.portals.provider.classes.forms import ClassForm, PostponeForm, ReasonForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.class_parts import (
    class_facts,
    class_head,
    class_state,
    class_steps,
    hours_in,
    lesson_rows,
)
from zhiji.portals.shared.parts import Act, PageHead, Text
from zhiji.portals.shared.trying import actor_in, done_or_said, try_with

BACK = say("班级", "Classes")


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def new_class(request: HttpRequest) -> HttpResponse:
    """Draft a class."""
    actor = actor_in(request)
    form = ClassForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        found = try_with(form, lambda: draft_class(facts=form.facts(), actor=actor, at=now()))
        if found is not None:
            messages.success(request, say("草稿已保存，请安排课表和名单。", "Saved; now the timetable and the roster."))
            return redirect("provider:class", found.uid)
    title = say("新建班级", "New class")
    head = PageHead(title, back=(BACK, reverse("provider:classes")))
    return form_page(request, form, head, reverse("provider:classes"), title, keeps_draft="new-class")


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def edit_class(request: HttpRequest, uid: Any) -> HttpResponse:
    """Change the facts of a draft or a returned class."""
    actor = actor_in(request)
    found = class_of(uid=str(uid), actor=actor)
    names = ("kind", "name", "starts_on", "ends_on", "planned_headcount", "fee_fen", "exam_on", "exam_plan")
    initial = {name: getattr(found, name) for name in (*names, "contact_name")} | {
        "course_uid": str(found.course.uid),
        "town_code": found.town.code if found.town else "",
        "assessor_code": found.assessor.credit_code if found.assessor else "",
        "bureau_code": found.bureau.code if found.bureau else "",
    }
    form = ClassForm(request.POST or None, actor=actor, initial=initial)
    if request.method == "POST" and form.is_valid():
        done = try_with(form, lambda: change_class(uid=str(uid), facts=form.facts(), actor=actor, at=now()))
        if done is not None:
            messages.success(request, say("已保存。", "Saved."))
            return redirect("provider:class", uid)
    url = reverse("provider:class", args=[uid])
    return form_page(request, form, PageHead(say("修改班级", "Change the class"), back=(found.name, url)), url)


@open_to(*FILES)
@require_safe
def class_page(request: HttpRequest, uid: Any) -> HttpResponse:
    """A class as it stands: what is missing, timetable, roster, what was filed and answered."""
    found = class_of(uid=str(uid), actor=actor_in(request))
    filing = filing_of(found)
    faults = standing_against(found, on=today())
    theory, practice = hours_in(filing)
    shown = {
        "head": class_head(
            found, today(), main=_main(found, faults), more=_more(found), back=(BACK, reverse("provider:classes"))
        ),
        "found": found,
        "is_open": found.state in ("drafted", "returned"),
        "may_change": found.state == "accepted",
        "faults": faults,
        "facts": class_facts(found),
        "rows": lesson_rows(filing, now()),
        "theory": theory,
        "practice": practice,
        "roster": [(each, class_state(each)) for each in filing.roster],
        "on_roster": sum(each.state in ("enrolled", "suspended") for each in filing.roster),
        "files": [(each, class_state(each)) for each in roster_files_of(found)],
        "moves": filing.moves,
        "steps": class_steps(found, filing, today()),
    }
    return render(request, "provider/class.html", shown)


def _main(found: Any, faults: list[Any]) -> Act | None:
    url = reverse("provider:file_class", args=[found.uid])
    if found.state in ("drafted", "returned") and not faults:
        warning = say(
            f"提交后将占用教师、场所和{found.planned_headcount}名学员的时间，等待人社局答复。",
            f"Teachers, venues and {found.planned_headcount} trainees will be booked; the bureau answers.",
        )
        return Act(say("提交备案", "File the class"), url, "post", "send", warning=warning)
    return None


def _more(found: Any) -> list[Act]:
    def at(name: str) -> str:
        return reverse(f"provider:{name}", args=[found.uid])

    acts = []
    if found.state in ("drafted", "returned"):
        acts.append(Act(say("修改班级信息", "Change the facts"), at("edit_class"), icon="edit"))
    if found.state == "drafted":
        warning = say(
            "草稿及其课表、名单将一并删除，不能恢复。", "The draft goes, with timetable and roster, for good."
        )
        acts.append(
            Act(
                say("删除草稿", "Throw the draft away"), at("discard_class"), "post", "trash", warning, destructive=True
            )
        )
    if found.state in ("filed", "returned"):
        acts.append(Act(say("撤回备案", "Withdraw the filing"), at("withdraw_class"), icon="arrow-left"))
    if found.state == "accepted":
        acts.append(Act(say("推迟", "Postpone"), at("postpone_class"), icon="calendar"))
        acts.append(Act(say("取消班级", "Cancel the class"), at("cancel_class"), icon="ban", destructive=True))
    return acts


@open_to(*FILES)
@require_POST
def file_it(request: HttpRequest, uid: Any) -> HttpResponse:
    """File the class."""
    act = lambda: file_class(uid=str(uid), actor=actor_in(request), at=now())  # noqa: E731
    done_or_said(request, act, say("已提交备案，等待人社局答复。", "Filed; the bureau will answer."))
    return redirect("provider:class", uid)


@open_to(*FILES)
@require_POST
def discard(request: HttpRequest, uid: Any) -> HttpResponse:
    """Throw a draft away."""
    act = lambda: discard_draft(uid=str(uid), actor=actor_in(request))  # noqa: E731
    if done_or_said(request, act, say("草稿已删除。", "The draft is gone.")):
        return redirect("provider:classes")
    return redirect("provider:class", uid)


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, uid: Any) -> HttpResponse:
    """Take a filing back."""
    return _by_reason(request, uid, say("撤回备案", "Withdraw the filing"), ReasonForm, withdraw_class)


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: HttpRequest, uid: Any) -> HttpResponse:
    """Cancel an accepted class."""
    return _by_reason(request, uid, say("取消班级", "Cancel the class"), ReasonForm, cancel_class)


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def postpone(request: HttpRequest, uid: Any) -> HttpResponse:
    """Move every lesson that has not begun by some days."""
    return _by_reason(request, uid, say("推迟班级", "Postpone the class"), PostponeForm, postpone_class)


def _by_reason(
    request: HttpRequest, uid: Any, title: Text, form_class: type[Any], verb: Callable[..., object]
) -> HttpResponse:
    actor = actor_in(request)
    found = class_of(uid=str(uid), actor=actor)
    form = form_class(request.POST or None)
    url = reverse("provider:class", args=[uid])
    if request.method == "POST" and form.is_valid():
        done = try_with(form, lambda: verb(uid=str(uid), actor=actor, at=now(), **form.cleaned_data))
        if done is not None:
            messages.success(request, say("已办理。", "Done."))
            return redirect(url)
    return form_page(request, form, PageHead(title, subtitle=found.name, back=(found.name, url)), url, title)


def form_page(
    request: HttpRequest,
    form: Any,
    head: PageHead,
    cancel_url: str,
    submit: Text = "",
    *,
    keeps_draft: str = "",
    template: str = "provider/form_page.html",
) -> HttpResponse:
    """One form on a page of its own; 422 where something is wrong with it."""
    shown = {"form": form, "head": head, "cancel_url": cancel_url, "submit": submit, "keeps_draft": keeps_draft}
    return render(request, template, shown, status=422 if form.errors else 200)
