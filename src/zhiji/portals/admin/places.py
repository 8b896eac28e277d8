"""Which towns and bureaus does the city have, and how does the system administrator add and rename them?"""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.registry.appointments.selectors import places
from zhiji.office.registry.places import change_bureau, register_bureau, register_town, rename_town, set_up_places
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import Act, PageHead
from zhiji.portals.shared.trying import actor_in, try_with

LARGEST = 200_000


class TownForm(forms.Form):
    """A town."""

    code = forms.CharField(
        label=say("统计用区划代码", "Statistical code"),
        max_length=12,
        help_text=say("9位，如 231086100；登记后不能更改。", "Nine digits, such as 231086100; it never changes."),
    )
    name = forms.CharField(label=say("乡镇名称", "Name of the town"), max_length=40)


class BureauForm(forms.Form):
    """A bureau."""

    code = forms.CharField(
        label=say("部门代码", "Code"),
        max_length=40,
        help_text=say("小写英文字母和下划线；登记后不能更改。", "a-z and _, such as civil_affairs; it never changes."),
    )
    name = forms.CharField(label=say("部门名称", "Name of the bureau"), max_length=60)
    runs_action = forms.BooleanField(label=say("牵头部门", "It runs the action"), required=False)


class NameForm(forms.Form):
    """Another name."""

    name = forms.CharField(label=say("名称", "Name"), max_length=60)


class FileForm(forms.Form):
    """A whole city."""

    file = forms.FileField(
        label=say("乡镇和部门文件", "File of towns and bureaus"),
        help_text=say(
            "格式见《运维手册》；全部登记或全部不登记，已有的只改名称。",
            "TOML; all of it or nothing, those there are only renamed.",
        ),
    )


@open_to(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)
@require_safe
def place_list(request: HttpRequest) -> HttpResponse:
    """All of them."""
    bureaus, towns = places()
    is_system = actor_in(request).has(Role.SYSTEM_ADMIN)
    acts = [
        Act(say("登记乡镇", "Add a town"), reverse("admin:new_place", args=["town"]), icon="plus"),
        Act(say("登记部门", "Add a bureau"), reverse("admin:new_place", args=["bureau"]), icon="plus"),
        Act(say("按文件登记", "Set up from a file"), reverse("admin:new_place", args=["file"]), icon="upload"),
    ]
    head = PageHead(say("乡镇和部门", "Towns and bureaus"), more=acts if is_system else [])
    return render(
        request, "admin/places.html", {"head": head, "towns": towns, "bureaus": bureaus, "is_system": is_system}
    )


NEW: dict[str, tuple[Any, type[forms.Form], Callable[..., object]]] = {
    "town": (say("登记乡镇", "Add a town"), TownForm, register_town),
    "bureau": (say("登记部门", "Add a bureau"), BureauForm, register_bureau),
    "file": (say("按文件登记", "Set up from a file"), FileForm, lambda file, actor: _set_up(file, actor)),
}


def _set_up(file: Any, actor: Any) -> object:
    return set_up_places(content=file.read(LARGEST).decode("utf-8-sig", "replace"), actor=actor)


@open_to(Role.SYSTEM_ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def new_place(request: HttpRequest, what: str) -> HttpResponse:
    """A town, a bureau, or a whole city from a file."""
    if what not in NEW:
        raise Http404
    title, form_class, verb = NEW[what]
    form = form_class(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        done = try_with(form, lambda: verb(actor=actor_in(request), **form.cleaned_data))
        if done is not None:
            messages.success(request, say("已登记。", "Done."))
            return redirect("admin:places")
    return _form(request, title, form)


@open_to(Role.SYSTEM_ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: HttpRequest, what: str, uid: Any) -> HttpResponse:
    """Call a town or bureau otherwise."""
    if what not in ("town", "bureau"):
        raise Http404
    bureaus, towns = places()
    found = next((each for each in (towns if what == "town" else bureaus) if each.uid == uid), None)
    if found is None:
        raise NotFound
    verb: Callable[..., object] = rename_town if what == "town" else change_bureau
    form = NameForm(request.POST or None, initial={"name": found.name})
    if request.method == "POST" and form.is_valid():
        done = try_with(form, lambda: verb(uid=str(uid), name=form.cleaned_data["name"], actor=actor_in(request)))
        if done is not None:
            messages.success(request, say("已改名。", "Renamed."))
            return redirect("admin:places")
    return _form(request, say(f"更改“{found.name}”的名称", f"Rename {found.name}"), form)


def _form(request: HttpRequest, title: Any, form: forms.Form) -> HttpResponse:
    url = reverse("admin:places")
    head = PageHead(title, back=(say("乡镇和部门", "Towns and bureaus"), url))
    shown = {"head": head, "form": form, "cancel_url": url}
    return render(request, "admin/form_page.html", shown, status=422 if form.errors else 200)
