"""How does a clerk register somebody, and put right what was written down wrongly?"""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiji.office.core.clock import now
from zhiji.office.core.texts import say
from zhiji.office.registry.persons.access import CHANGES
from zhiji.office.registry.persons.correct import change_phone, change_town, correct_id_number, correct_name
from zhiji.office.registry.persons.refusals import AlreadyRegistered, BelongsToAnother
from zhiji.office.registry.persons.register import register_person
from zhiji.office.registry.persons.selectors import all_towns, person_of
from zhiji.portals.bureau.people.forms import IdNumberForm, NameForm, PersonForm, PhoneForm, TownForm
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import Act, PageHead
from zhiji.portals.shared.trying import actor_in, try_with


def _town(uid: str) -> Any:
    return next((town for town in all_towns() if str(town.uid) == uid), None)


@open_to(*CHANGES)
@require_http_methods(["GET", "HEAD", "POST"])
def new_person(request: HttpRequest) -> HttpResponse:
    """A form for somebody new; where the number is registered, the way to that record."""
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        made = try_with(
            form,
            lambda: register_person(
                name=given["name"],
                id_number_text=given["id_number"],
                phone=given["phone"],
                town=_town(given["town"]),
                actor=actor_in(request),
                at=now(),
            ),
        )
        if made is not None:
            messages.success(request, say(f"已登记{made.name}。", f"{made.name} is registered."))
            return redirect("bureau:person", uid=made.uid)
    head = PageHead(say("登记人员", "Register a person"), back=(say("人员", "Persons"), reverse("bureau:persons")))
    shown = {
        "head": head,
        "form": form,
        "submit": say("登记", "Register"),
        "way_out": _way_out(form, None),
        "cancel_url": reverse("bureau:persons"),
    }
    return render(request, "bureau/form_page.html", shown)


Change = tuple[Any, type[forms.Form], Callable[..., Any]]
CORRECTIONS: dict[str, Change] = {
    "id-number": (
        say("更正身份证号", "Correct the ID number"),
        IdNumberForm,
        lambda given, **act: correct_id_number(number_text=given["id_number"], reason=given["reason"], **act),
    ),
    "name": (
        say("更正姓名", "Correct the name"),
        NameForm,
        lambda given, **act: correct_name(name=given["name"], reason=given["reason"], **act),
    ),
    "phone": (
        say("变更手机号", "Change the mobile number"),
        PhoneForm,
        lambda given, **act: change_phone(phone=given["phone"], **act),
    ),
    "town": (
        say("变更乡镇", "Change the town"),
        TownForm,
        lambda given, uid, actor, at: change_town(uid=uid, town=_town(given["town"]), actor=actor),
    ),
}


@open_to(*CHANGES)
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, uid: str, what: str) -> HttpResponse:
    """One thing of the record put right."""
    if what not in CORRECTIONS:
        raise Http404
    record = person_of(uid=uid, actor=actor_in(request))
    title, form_class, change = CORRECTIONS[what]
    form = form_class(request.POST or None)
    if request.method == "POST" and form.is_valid():
        done = try_with(form, lambda: change(form.cleaned_data, uid=uid, actor=actor_in(request), at=now()))
        if done is not None:
            messages.success(request, say("已更正。", "Put right."))
            return redirect("bureau:person", uid=uid)
    back = reverse("bureau:person", args=[uid])
    shown = {
        "head": PageHead(title, subtitle=f"{record.name} {record.id_number}", back=(record.name, back)),
        "form": form,
        "submit": title,
        "cancel_url": back,
        "way_out": _way_out(form, uid),
    }
    return render(request, "bureau/form_page.html", shown)


def _way_out(form: forms.Form, uid: str | None) -> Act | None:
    """Where a number is another's: the way to that record, or to a merge with it."""
    refusal = getattr(form, "refusal", None)
    if isinstance(refusal, AlreadyRegistered):
        return Act(say("打开已有记录", "Open that record"), reverse("bureau:person", args=[refusal.person_uid]))
    if isinstance(refusal, BelongsToAnother) and uid is not None:
        url = f"{reverse('bureau:merge', args=[uid])}?with={refusal.person_uid}"
        return Act(say("查看两条记录并办理合并", "Look at both records and merge them"), url, icon="git-merge")
    return None
