"""How does a department's officer hand a list in, put its rows right, stand by it, and see what came of it?"""

from datetime import date
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.clock import now, today
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.registry.feeds.access import kinds_of
from zhiji.office.registry.feeds.kinds import FeedKind
from zhiji.office.registry.feeds.selectors import faults_in, list_of, lists_of, rows_of
from zhiji.office.registry.feeds.upload import confirm_list, upload_list, withdraw_list
from zhiji.office.registry.feeds.workbooks import result_of
from zhiji.office.registry.jobs import ask_to_compare
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.feed_states import LIST_STATES
from zhiji.portals.shared.fields import DayField
from zhiji.portals.shared.job_progress import JobShown
from zhiji.portals.shared.parts import Act, Empty, PageHead, State, Tab, Text
from zhiji.portals.shared.trying import actor_in, done_or_said, number_in, try_with

LATEST: Final = 50
LARGEST: Final = 20_000_000


class UploadForm(forms.Form):
    """A list: its kind, its day, the file."""

    kind = forms.ChoiceField(label=say("名单种类", "Kind of list"))
    as_of = DayField(
        label=say("名单日期", "As of"),
        help_text=say("名单内容截至哪一天。", "The day for which the list is true."),
    )
    is_whole = forms.BooleanField(
        label=say("这是全部名单（不在名单上的人视为“无记录”）", "This is the whole list (who is not on it is clean)"),
        required=False,
        initial=True,
    )
    file = forms.FileField(
        label=say("名单文件", "The file"), help_text=say("Excel 或 CSV，20MB 以内", "Excel or CSV, up to 20 MB")
    )

    def __init__(self, *args: Any, kinds: list[FeedKind], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]  # type: ignore[attr-defined]


@open_to(Role.DEPARTMENT_OFFICER)
@require_http_methods(["GET", "HEAD", "POST"])
def feed_list(request: HttpRequest) -> HttpResponse:
    """The bureau's own lists, and a place to drop the next."""
    actor = actor_in(request)
    kinds = kinds_of(actor)
    form = UploadForm(request.POST or None, request.FILES or None, kinds=kinds, initial={"as_of": today()})
    if request.method == "POST" and form.is_valid():
        batch = try_with(form, lambda: _take_in(request, form.cleaned_data, None))
        if batch is not None:
            return redirect("taskforce:feed", uid=batch.uid)
    why = say("还没有上传名单。", "No list was handed in yet.")
    shown = {
        "head": PageHead(say("部门名单", "Lists")),
        "form": form,
        "kinds": kinds,
        "lists": [(each, _state(each)) for each in lists_of(actor=actor)[:LATEST]],
        "empty": Empty(why, say("下载模板填写后上传。", "Download a template, fill it in, hand it in.")),
    }
    return render(request, "taskforce/feeds.html", shown)


def _take_in(request: HttpRequest, given: dict[str, Any], replaces: str | None) -> Any:
    file = given["file"]
    batch = upload_list(
        kind=given["kind"],
        as_of=given["as_of"],
        is_whole=given["is_whole"],
        content=file.read(LARGEST + 1),
        file_name=file.name,
        actor=actor_in(request),
        at=now(),
        replaces_uid=replaces,
    )
    messages.success(request, say("已读取，请核对逐行结果后确认。", "Read; look at the rows, then confirm."))
    return batch


def _state(batch: Any) -> State:
    return State(batch.get_state_display(), LIST_STATES[batch.state])


FILTERS: Final[tuple[tuple[str, Text, str], ...]] = (
    ("", say("全部", "all"), "row_count"),
    ("faulty", say("有误", "faulty"), "faulty_count"),
    ("name_differs", say("姓名待核对", "names to look at"), "differing_count"),
    ("hit", say("命中", "hits"), "hit_count"),
    ("unknown", say("库中无此人", "not in the registry"), "unknown_count"),
)


def _counted(batch: Any, count: str) -> int | None:
    """How many rows; None for what only the comparison will tell: a list not compared has not been found clean."""
    return getattr(batch, count) if batch.compared_at or count in ("row_count", "faulty_count") else None


@open_to(Role.DEPARTMENT_OFFICER)
@require_safe
def feed(request: HttpRequest, uid: str) -> HttpResponse:
    """One list: result per row, and what is to be done next."""
    actor = actor_in(request)
    batch = list_of(uid=uid, actor=actor)
    only = request.GET.get("only", "")
    rows = rows_of(uid=uid, actor=actor, only=only, page=number_in(request))
    here = reverse("taskforce:feed", args=[uid])
    shown = {
        "head": _head(batch),
        "batch": batch,
        "tabs": [
            Tab(label, f"{here}?only={code}" if code else here, code == only, _counted(batch, count))
            for code, label, count in FILTERS
        ],
        "rows": rows,
        "results": [(row, State(*result_of(row)), faults_in(row)) for row in rows.rows],  # type: ignore[arg-type]
        "previous_page": rows.page - 1,
        "next_page": rows.page + 1,
        "job": JobShown.of(batch.job, now()) if batch.job else None,
        "is_draft": batch.state == "draft",
    }
    return render(request, "taskforce/feed.html", shown)


def _head(batch: Any) -> PageHead:
    main, more = None, []
    if batch.state == "draft" and not batch.faulty_count:
        main = Act(
            say("确认名单", "Confirm the list"), reverse("taskforce:confirm", args=[batch.uid]), "post", "check",
            warning=say(
                f"确认后，名单中 {batch.accepted_count:,} 行将与全部人员比对，不能再修改。",
                f"{batch.accepted_count:,} rows will be compared with everybody and can be changed no more.",
            ),
        )  # fmt: skip
    elif batch.state == "confirmed":
        main = Act(say("开始比对", "Compare"), reverse("taskforce:compare", args=[batch.uid]), "post", "refresh")
    if batch.state in ("draft", "confirmed"):
        if batch.state == "draft":
            url = reverse("taskforce:replace", args=[batch.uid])
            more.append(Act(say("上传更正后的文件", "Hand in a corrected file"), url, icon="upload"))
        url = reverse("taskforce:withdraw", args=[batch.uid])
        more.append(Act(say("撤回名单", "Withdraw the list"), url, icon="x"))
    subtitle = say(f"名单日期 {batch.as_of}", f"as of {batch.as_of}")
    back = (say("部门名单", "Lists"), reverse("taskforce:feeds"))
    return PageHead(batch.get_kind_display(), _state(batch), subtitle=subtitle, main=main, more=more, back=back)


@open_to(Role.DEPARTMENT_OFFICER)
@require_http_methods(["GET", "HEAD", "POST"])
def replace(request: HttpRequest, uid: str) -> HttpResponse:
    """A corrected file in the place of a draft."""
    actor = actor_in(request)
    batch = list_of(uid=uid, actor=actor)
    initial: dict[str, date | str | bool] = {"kind": batch.kind, "as_of": batch.as_of, "is_whole": batch.is_whole}
    form = UploadForm(request.POST or None, request.FILES or None, kinds=[FeedKind(batch.kind)], initial=initial)
    if request.method == "POST" and form.is_valid():
        fresh = try_with(form, lambda: _take_in(request, form.cleaned_data, uid))
        if fresh is not None:
            return redirect("taskforce:feed", uid=fresh.uid)
    title = say("上传更正后的文件", "Hand in a corrected file")
    back = (batch.get_kind_display(), reverse("taskforce:feed", args=[uid]))
    return render(request, "taskforce/replace.html", {"head": PageHead(title, back=back), "form": form})


@open_to(Role.DEPARTMENT_OFFICER)
@require_POST
def confirm(request: HttpRequest, uid: str) -> HttpResponse:
    """Stand by a list; it is compared at once."""

    def act() -> None:
        confirm_list(uid=uid, actor=actor_in(request), at=now())
        ask_to_compare(uid=uid, actor=actor_in(request))
        messages.success(request, say("名单已确认，正在比对。", "Confirmed; it is being compared."))

    return _done(request, uid, act)


@open_to(Role.DEPARTMENT_OFFICER)
@require_POST
def compare(request: HttpRequest, uid: str) -> HttpResponse:
    """Compare a confirmed list, where that broke off."""
    return _done(request, uid, lambda: ask_to_compare(uid=uid, actor=actor_in(request)))


class WithdrawForm(forms.Form):
    """Why a list is taken back."""

    reason = forms.CharField(label=say("理由", "Reason"), max_length=300)


@open_to(Role.DEPARTMENT_OFFICER)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, uid: str) -> HttpResponse:
    """Take a list back that was not compared yet."""
    batch = list_of(uid=uid, actor=actor_in(request))
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if try_with(form, lambda: withdraw_list(uid=uid, actor=actor_in(request), at=now(), reason=reason)) is not None:
            messages.success(request, say("名单已撤回。", "The list was withdrawn."))
            return redirect("taskforce:feed", uid=uid)
    title = say("撤回名单", "Withdraw the list")
    back = reverse("taskforce:feed", args=[uid])
    shown = {
        "head": PageHead(title, subtitle=batch.get_kind_display(), back=(batch.get_kind_display(), back)),
        "form": form,
        "submit": title,
        "cancel_url": back,
    }
    return render(request, "taskforce/form_page.html", shown)


def _done(request: HttpRequest, uid: str, act: Any) -> HttpResponse:
    done_or_said(request, act)
    return redirect("taskforce:feed", uid=uid)
