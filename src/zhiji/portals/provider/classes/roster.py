"""How does an organisation fill a roster, by hand or by workbook, and what of those who leave, pause or transfer?"""

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.classes.access import FILES, class_of
from zhiji.office.classes.changes.trainees import leave_class, resume_trainee, suspend_trainee, transfer_trainee
from zhiji.office.classes.roster.enrol import enrol, take_off_roster
from zhiji.office.classes.roster.files import apply_roster, roster_file_of, rows_of, take_roster, undo_roster
from zhiji.office.classes.roster.rows import say_faults
from zhiji.office.classes.roster.workbooks import marked_up_roster, result_of, roster_template
from zhiji.office.classes.selectors import classes_to_transfer_to, enrolment_of
from zhiji.office.core.clock import now, today
from zhiji.office.core.texts import say
from zhiji.portals.provider.classes.case import form_page
from zhiji.portals.provider.classes.forms import EnrolForm, ReasonForm, RosterForm, TransferForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.class_parts import class_state
from zhiji.portals.shared.file_answer import file_answer
from zhiji.portals.shared.parts import Act, PageHead, RowResult, State, Text
from zhiji.portals.shared.trying import actor_in, done_or_said, number_in, try_with
from zhiji.portals.shared.workbooks import XLSX

LARGEST: Final = 20_000_000
PAGE: Final = 200
STEPS: Final[dict[str, tuple[Text, Callable[..., object]]]] = {
    "leave": (say("退班", "Leave"), leave_class),
    "suspend": (say("暂停", "Pause"), suspend_trainee),
    "resume": (say("恢复", "Come back"), resume_trainee),
}


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, uid: Any) -> HttpResponse:
    """Enrol one person."""
    actor = actor_in(request)
    found = class_of(uid=str(uid), actor=actor)
    form = EnrolForm(request.POST or None)
    url = reverse("provider:class", args=[uid])
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        number = given.pop("id_number")
        act = lambda: enrol(class_uid=str(uid), id_number_text=number, actor=actor, at=now(), **given)  # noqa: E731
        if try_with(form, act) is not None:
            messages.success(request, say("已加入名单。", "Enrolled."))
            return redirect(url)
    title = say("登记学员", "Enrol a trainee")
    return form_page(request, form, PageHead(title, back=(found.name, url)), url, title)


@open_to(*FILES)
@require_POST
def take_off(request: HttpRequest, uid: Any) -> HttpResponse:
    """Take somebody off a roster that is not filed."""
    actor = actor_in(request)
    enrolment = enrolment_of(uid=str(uid), actor=actor)
    act = lambda: take_off_roster(enrolment_uid=str(uid), actor=actor, at=now())  # noqa: E731
    done_or_said(request, act, say("已移出名单。", "Off the roster."))
    return redirect("provider:class", enrolment.training_class.uid)


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest, uid: Any) -> HttpResponse:
    """Hand a roster in as a workbook."""
    actor = actor_in(request)
    found = class_of(uid=str(uid), actor=actor)
    form = RosterForm(request.POST or None, request.FILES or None)
    url = reverse("provider:class", args=[uid])
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        act = lambda: take_roster(  # noqa: E731
            class_uid=str(uid), content=file.read(LARGEST + 1), file_name=file.name, actor=actor, at=now()
        )
        taken = try_with(form, act)
        if taken is not None:
            return redirect("provider:roster_file", taken.uid)
    shown = {
        "head": PageHead(say("导入名单", "Hand in a roster"), back=(found.name, url)),
        "form": form,
        "file_field": form["file"],
        "template_url": reverse("provider:roster_template"),
    }
    return render(request, "provider/upload_roster.html", shown, status=422 if form.errors else 200)


@open_to(*FILES)
@require_safe
def template(request: HttpRequest) -> HttpResponse:
    """An empty roster to fill in."""
    return file_answer(roster_template(actor=actor_in(request)), name="学员名单模板.xlsx", media_type=XLSX)


@open_to(*FILES)
@require_safe
def roster_file(request: HttpRequest, uid: Any) -> HttpResponse:
    """What would come of each row, before anybody is enrolled by it."""
    actor = actor_in(request)
    file = roster_file_of(uid=str(uid), actor=actor)
    rows = rows_of(uid=str(uid), actor=actor, on=today())
    page = Paginator(rows, PAGE).get_page(number_in(request))
    faulty = sum(bool(row.faults) for row in rows)
    fresh = sum(not row.faults and not row.is_enrolled for row in rows)
    url = reverse("provider:class", args=[file.training_class.uid])
    shown = {
        "head": PageHead(
            say("名单核对", "The roster's rows"),
            class_state(file),
            subtitle=file.evidence.name,
            main=_import(file, faulty, fresh),
            more=_undo(file),
            back=(file.training_class.name, url),
        ),
        "file": file,
        "faulty": faulty,
        "fresh": fresh,
        "page": page,
        "results": [
            RowResult(row.number, row.name or "—", State(*result_of(row)), say_faults(row))  # type: ignore[arg-type]
            for row in page
        ],
        "workbook_url": reverse("provider:roster_workbook", args=[uid]),
        "upload_url": reverse("provider:upload_roster", args=[file.training_class.uid]),
    }
    return render(request, "provider/roster_file.html", shown)


def _import(file: Any, faulty: int, fresh: int) -> Act | None:
    if file.state != "read" or not fresh:
        return None
    url = reverse("provider:apply_roster", args=[file.uid])
    if not faulty:
        label = say(f"导入 {fresh} 人", f"Enrol {fresh}")
        return Act(label, url, "post", "check")
    warning = say(
        f"{faulty} 行有误的不导入，其余 {fresh} 人加入名单。也可以更正后重新上传，全部一次导入。",
        f"{faulty} faulty rows are left out, {fresh} people are enrolled. You may also put the file right first.",
    )
    label = say(f"只导入无误的 {fresh} 人", f"Enrol the {fresh} good rows")
    return Act(label, url, "post", "check", warning, fields={"good_rows_only": "1"})


def _undo(file: Any) -> list[Act]:
    if file.state != "applied" or file.training_class.state != "drafted":
        return []
    warning = say(
        f"由该文件导入的 {file.added_count} 人将移出名单。", f"{file.added_count} people go off the roster again."
    )
    url = reverse("provider:undo_roster", args=[file.uid])
    return [Act(say("撤销导入", "Undo"), url, "post", "arrow-left", warning, destructive=True)]


@open_to(*FILES)
@require_POST
def apply(request: HttpRequest, uid: Any) -> HttpResponse:
    """Enrol those whom a file names."""
    good = request.POST.get("good_rows_only") == "1"
    act = lambda: apply_roster(uid=str(uid), good_rows_only=good, actor=actor_in(request), at=now())  # noqa: E731
    done_or_said(request, act, say("名单已导入。", "The roster is in."))
    return redirect("provider:roster_file", uid)


@open_to(*FILES)
@require_POST
def undo(request: HttpRequest, uid: Any) -> HttpResponse:
    """Take those off again whom a file enrolled."""
    act = lambda: undo_roster(uid=str(uid), actor=actor_in(request), at=now())  # noqa: E731
    done_or_said(request, act, say("已撤销导入。", "Undone."))
    return redirect("provider:roster_file", uid)


@open_to(*FILES)
@require_safe
def workbook(request: HttpRequest, uid: Any) -> HttpResponse:
    """The roster marked up, cell by cell."""
    content = marked_up_roster(uid=str(uid), actor=actor_in(request), on=today())
    return file_answer(content, name="名单核对结果.xlsx", media_type=XLSX)


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, uid: Any, verb: str) -> HttpResponse:
    """A trainee leaves, pauses or comes back."""
    if verb not in STEPS:
        raise Http404
    title, do = STEPS[verb]
    actor = actor_in(request)
    enrolment = enrolment_of(uid=str(uid), actor=actor)
    form = ReasonForm(request.POST or None)
    url = reverse("provider:class", args=[enrolment.training_class.uid])
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if try_with(form, lambda: do(enrolment_uid=str(uid), reason=reason, actor=actor, at=now())) is not None:
            messages.success(request, say("已办理。", "Done."))
            return redirect(url)
    head = PageHead(title, subtitle=enrolment.person.name, back=(enrolment.training_class.name, url))
    return form_page(request, form, head, url, title)


@open_to(*FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def transfer(request: HttpRequest, uid: Any) -> HttpResponse:
    """A trainee goes on in another class of the same course."""
    actor = actor_in(request)
    enrolment = enrolment_of(uid=str(uid), actor=actor)
    others = [(str(each.uid), str(each)) for each in classes_to_transfer_to(enrolment=enrolment, actor=actor)]
    form = TransferForm(request.POST or None, choices=others)
    url = reverse("provider:class", args=[enrolment.training_class.uid])
    if request.method == "POST" and form.is_valid():
        act = lambda: transfer_trainee(enrolment_uid=str(uid), actor=actor, at=now(), **form.cleaned_data)  # noqa: E731
        if try_with(form, act) is not None:
            messages.success(request, say("已转班。", "Transferred."))
            return redirect(url)
    title = say("转班", "Transfer")
    head = PageHead(title, subtitle=enrolment.person.name, back=(enrolment.training_class.name, url))
    return form_page(request, form, head, url, title)
