"""Are two records one person? Both side by side, what will happen, and the decision."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.clock import now
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.texts import say
from zhiji.office.registry.jobs import ask_to_search_duplicates
from zhiji.office.registry.persons.access import CHANGES, SEES
from zhiji.office.registry.persons.duplicates.decide import duplicates_to_decide, judge_different, next_pair, pair_of
from zhiji.office.registry.persons.merge import merge_persons, undo_merge
from zhiji.office.registry.persons.search import look_up_number
from zhiji.office.registry.persons.selectors import merge_of, person_of
from zhiji.portals.bureau.people.forms import MergeForm, OtherRecordForm, ReasonForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import Act, Empty, Fact, PageHead
from zhiji.portals.shared.trying import actor_in, number_in, try_with
from zhiji.portals.shared.wording import NOTHING, day, masked


@open_to(*CHANGES)
@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: HttpRequest, uid: str) -> HttpResponse:
    """Choose the other record, then decide."""
    record = person_of(uid=uid, actor=actor_in(request))
    other = _uuid(request.GET.get("with", ""))
    if other is None:
        return _choose_other(request, record)
    return _decide(request, record, person_of(uid=other, actor=actor_in(request)))


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _choose_other(request: HttpRequest, record: Any) -> HttpResponse:
    form = OtherRecordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["id_number"]
        found = try_with(form, lambda: look_up_number(text=text, actor=actor_in(request), at=now())) or []
        others = [person for person in found if person.pk != record.pk]
        if others:
            return redirect(f"{reverse('bureau:merge', args=[record.uid])}?with={others[0].uid}")
        form.add_error("id_number", str(say("没有另一条记录使用这个号码。", "No other record has this number.")))
    back = reverse("bureau:person", args=[record.uid])
    shown = {
        "head": PageHead(
            say("与另一条记录合并", "Merge with another record"), subtitle=record.name, back=(record.name, back)
        ),
        "form": form,
        "submit": say("查找", "Find"),
        "cancel_url": back,
    }
    return render(request, "bureau/form_page.html", shown)


def _decide(request: HttpRequest, one: Any, other: Any, pair: Any = None) -> HttpResponse:
    """Both records side by side; one form to merge them."""
    form = MergeForm(request.POST or None, records=(one, other))
    if request.method == "POST" and form.is_valid():
        kept = form.cleaned_data["kept"]
        gone = next(str(each.uid) for each in (one, other) if str(each.uid) != kept)
        done = try_with(
            form,
            lambda: merge_persons(
                kept_uid=kept, merged_uid=gone, actor=actor_in(request), at=now(), reason=form.cleaned_data["reason"]
            ),
        )
        if done is not None:
            messages.success(
                request,
                say(
                    "两条记录已合并；需要时可在办理记录中撤销。", "The two are one now; the history offers to undo it."
                ),
            )
            return _onward(request, pair) if pair else redirect("bureau:person", uid=kept)
    shown = {
        "head": PageHead(
            say("是同一人吗？", "Are they one person?"),
            back=(say("疑似重复", "Duplicates"), reverse("bureau:duplicates"))
            if pair
            else (one.name, reverse("bureau:person", args=[one.uid])),
        ),
        "sides": [(say("甲", "A"), one, _facts(one)), (say("乙", "B"), other, _facts(other))],
        "form": form,
        "pair": pair,
        "can_change": actor_in(request).has(*CHANGES),
        "different_form": ReasonForm(prefix="different") if pair else None,
    }
    return render(request, "bureau/merge.html", shown)


def _facts(record: Any) -> list[Fact]:
    return [
        Fact(say("姓名", "Name"), record.name),
        Fact(say("身份证号", "ID number"), masked(record.id_number)),
        Fact(say("手机号", "Mobile number"), masked(record.phone)),
        Fact(say("乡镇", "Town"), record.town or NOTHING),
        Fact(say("登记日期", "Registered"), day(record.registered_at)),
        Fact(say("状态", "State"), record.get_state_display()),
    ]


def _onward(request: HttpRequest, pair: Any) -> HttpResponse:
    """To the next pair, so that nobody has to go back to the list."""
    following = next_pair(actor=actor_in(request), behind=pair)
    return redirect("bureau:duplicate", uid=following.uid) if following else redirect("bureau:duplicates")


@open_to(*CHANGES)
@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: HttpRequest, uid: str) -> HttpResponse:
    """Make two records of one again."""
    done_before = merge_of(uid=uid, actor=actor_in(request))
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        done = try_with(form, lambda: undo_merge(merge_uid=uid, actor=actor_in(request), at=now(), reason=reason))
        if done is not None:
            messages.success(request, say("合并已撤销，两条记录恢复原样。", "Undone; both records are as they were."))
            return redirect("bureau:person", uid=done_before.merged.uid)
    back = reverse("bureau:person_history", args=[done_before.kept.uid])
    shown = {
        "head": PageHead(
            say("撤销合并", "Undo the merge"),
            subtitle=f"{done_before.kept.name} ← {done_before.merged.name}",
            back=(done_before.kept.name, back),
        ),
        "form": form,
        "submit": say("撤销合并", "Undo the merge"),
        "cancel_url": back,
    }
    return render(request, "bureau/form_page.html", shown)


@open_to(*SEES)
@require_safe
def duplicate_list(request: HttpRequest) -> HttpResponse:
    """The pairs that wait for a decision, likeliest first."""
    page = number_in(request)
    work = duplicates_to_decide(actor=actor_in(request), page=page)
    search = Act(
        say("在全部人员中查找", "Search everybody"), reverse("bureau:search_duplicates"), "post", "search",
        warning=say("将逐一比较全部人员记录，可能需要几分钟。", "All records are compared; it may take minutes."),
    )  # fmt: skip
    can_change = actor_in(request).has(*CHANGES)
    shown = {
        "head": PageHead(say("疑似重复", "Possible duplicates"), more=[search] if can_change else []),
        "work": work,
        "page": page,
        "has_next": page * 50 < work.count,
        "empty": Empty(
            say("没有待判断的记录。", "No pair waits for a decision."),
            say("登记和更正时会自动查找。", "They are looked for at each registration."),
        ),
    }
    return render(request, "bureau/duplicates.html", shown)


@open_to(*SEES, writing=CHANGES)
@require_http_methods(["GET", "HEAD", "POST"])
def duplicate(request: HttpRequest, uid: str) -> HttpResponse:
    """One pair, to be decided."""
    pair = pair_of(uid=uid, actor=actor_in(request))
    return _decide(request, pair.first, pair.second, pair)


@open_to(*CHANGES)
@require_POST
def different(request: HttpRequest, uid: str) -> HttpResponse:
    """Two persons: remembered."""
    pair = pair_of(uid=uid, actor=actor_in(request))
    form = ReasonForm(request.POST, prefix="different")
    if not form.is_valid():
        messages.error(request, say("请写明理由。", "Please give a reason."))
        return redirect("bureau:duplicate", uid=uid)
    try:
        judge_different(uid=uid, actor=actor_in(request), at=now(), reason=form.cleaned_data["reason"])
        messages.success(
            request, say("已记录：不是同一人，以后不再提示。", "Kept: two persons; it will not be asked again.")
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return _onward(request, pair)


@open_to(*CHANGES)
@require_POST
def search_duplicates(request: HttpRequest) -> HttpResponse:
    """Hand the search over; its card shows how far it is."""
    return redirect("shared:job", uid=ask_to_search_duplicates(actor=actor_in(request)).uid)
