"""How is one row of a list put right, left out, or its name judged; and which workbooks go home?"""

from typing import Any
from urllib.parse import quote

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.clock import now
from zhiji.office.core.evidence.sniffing import XLSX
from zhiji.office.core.exports import record_export
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.kinds import ID_NUMBER
from zhiji.office.core.texts import say
from zhiji.office.registry.feeds.compare import judge_name
from zhiji.office.registry.feeds.kinds import SPECS, FeedKind
from zhiji.office.registry.feeds.selectors import faults_in, list_of, row_of
from zhiji.office.registry.feeds.upload import correct_row, leave_out_row, told_in
from zhiji.office.registry.feeds.workbooks import marked_up_workbook, template_workbook
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import Fact, PageHead
from zhiji.portals.shared.trying import actor_in, done_or_said, try_with
from zhiji.portals.shared.wording import masked


class RowForm(forms.Form):
    """The cells of one row, as they were typed, but for the ID number."""

    name = forms.CharField(label=say("姓名", "Name"), max_length=60, required=False)
    person_id = forms.CharField(label=say("身份证号", "ID number"), max_length=40, required=False)
    starts_on = forms.CharField(
        label=say("起始日期", "First day"),
        max_length=40,
        required=False,
        help_text=say("如 2020-03-01", "such as 2020-03-01"),
    )
    ends_on = forms.CharField(label=say("截止日期", "Last day"), max_length=40, required=False)
    detail = forms.ChoiceField(label=say("类别", "Kind"), required=False)

    def __init__(self, *args: Any, details: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_id"].widget.attrs |= {"autocomplete": "off", "data-kit-id": "", "class": "digits"}
        if details:
            self.fields["detail"].choices = [("", "—"), *((each, each) for each in details)]  # type: ignore[attr-defined]
        else:
            del self.fields["detail"]

    def tell_number(self, number: str) -> None:
        """Say which number stands there, masked: it is in the officer's own list, and need not be typed again."""
        if number:
            shown = ID_NUMBER.mask(number)
            self.fields["person_id"].help_text = say(
                f"名单上是 {shown}。号码无误的，不必填写。", f"The list says {shown}. Leave this empty if it is right."
            )


@open_to(Role.DEPARTMENT_OFFICER)
@require_http_methods(["GET", "HEAD", "POST"])
def row(request: HttpRequest, uid: str) -> HttpResponse:
    """One faulty row of a draft: what is wrong, and the cells to put right. The officer's own bureau typed them."""
    actor = actor_in(request)
    found = row_of(uid=uid, actor=actor)
    told = told_in(found)
    number = told.pop("person_id", "")
    form = RowForm(request.POST or None, initial=told, details=SPECS[found.batch.kind].details)
    form.tell_number(number)
    back = reverse("taskforce:feed", args=[found.batch.uid])
    if request.method == "POST" and form.is_valid():
        done = try_with(form, lambda: correct_row(uid=uid, told=form.cleaned_data, actor=actor))
        if done is not None and not done.faults:
            messages.success(request, say("已更正。", "Put right."))
            return redirect(f"{back}?only=faulty")
        if done is not None:
            form.add_error(None, faults_in(done))
    title = say(f"第 {found.number} 行", f"Row {found.number}")
    shown = {
        "head": PageHead(title, subtitle=faults_in(found), back=(found.batch.get_kind_display(), back)),
        "form": form,
        "row": found,
        "submit": say("保存", "Save"),
        "cancel_url": back,
        "is_open": found.batch.state == "draft",
    }
    return render(request, "taskforce/row.html", shown)


@open_to(Role.DEPARTMENT_OFFICER)
@require_POST
def leave_out(request: HttpRequest, uid: str) -> HttpResponse:
    """Do without a row."""
    found = row_of(uid=uid, actor=actor_in(request))
    done = say(f"第 {found.number} 行不采用。", f"Row {found.number} is left out.")
    done_or_said(request, lambda: leave_out_row(uid=uid, actor=actor_in(request)), done)
    return redirect(f"{reverse('taskforce:feed', args=[found.batch.uid])}?only=faulty")


class NameForm(forms.Form):
    """Whether another name is the same person."""

    answer = forms.ChoiceField(
        label=say("是登记的这个人吗？", "Is it the person registered?"),
        choices=[("same", say("是同一人", "the same person")), ("other", say("不是同一人", "another person"))],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(label=say("依据", "On what ground"), max_length=300)


@open_to(Role.DEPARTMENT_OFFICER)
@require_http_methods(["GET", "HEAD", "POST"])
def name(request: HttpRequest, uid: str) -> HttpResponse:
    """A row with a registered number and another name."""
    actor = actor_in(request)
    found = row_of(uid=uid, actor=actor)
    if found.person is None:
        raise Http404
    form = NameForm(request.POST or None)
    back = f"{reverse('taskforce:feed', args=[found.batch.uid])}?only=name_differs"
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        done = try_with(
            form,
            lambda: judge_name(
                row_uid=uid, is_same=given["answer"] == "same", actor=actor, at=now(), reason=given["reason"]
            ),
        )
        if done is not None:
            messages.success(request, say("已记录。", "Kept."))
            return redirect(back)
    shown = {
        "head": PageHead(say("核对姓名", "Look at a name"), back=(found.batch.get_kind_display(), back)),
        "facts": [
            Fact(
                say("名单上的姓名", "Name in the list"),
                found.name,
                str(say(f"第 {found.number} 行", f"row {found.number}")),
            ),
            Fact(say("登记的姓名", "Name registered"), found.person.name),
            Fact(say("身份证号", "ID number"), masked(found.id_number)),
        ],
        "form": form,
        "submit": say("提交", "Keep"),
        "cancel_url": back,
    }
    return render(request, "taskforce/form_page.html", shown)


@open_to(Role.DEPARTMENT_OFFICER)
@require_safe
def marked_up(request: HttpRequest, uid: str) -> HttpResponse:
    """The list with what came of each row, to take home; that it was taken is kept."""
    actor = actor_in(request)
    batch = list_of(uid=uid, actor=actor)
    content = marked_up_workbook(uid=uid, actor=actor)
    record_export(kind="feed", line_count=getattr(batch, "row_count", 0), narrowed=batch.kind, actor=actor, at=now())
    return _workbook(content, f"{batch.get_kind_display()}-{batch.as_of}.xlsx")


@open_to(Role.DEPARTMENT_OFFICER)
@require_safe
def template(request: HttpRequest, kind: str) -> HttpResponse:
    """An empty list of a kind."""
    if kind not in FeedKind.values:
        raise Http404
    return _workbook(template_workbook(kind=kind, actor=actor_in(request)), f"{FeedKind(kind).label}.xlsx")


def _workbook(content: bytes, file_name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=XLSX)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file_name)}"
    answer["Cache-Control"] = "no-store"
    return answer
