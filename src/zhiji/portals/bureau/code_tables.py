"""Which versions of the national code tables are loaded, what changed in one, and how does a clerk load the next?"""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from zhiji.office.core.clock import now
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.directory.codes.load import load_code_table, text_of
from zhiji.office.directory.codes.selectors import changes_of, code_table_of, code_tables, dropped_but_used
from zhiji.office.directory.editions.selectors import READERS
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.fields import DayField
from zhiji.portals.shared.parts import Act, PageHead
from zhiji.portals.shared.trying import actor_in, try_with

MOST_SHOWN = 200


class VersionForm(forms.Form):
    """A version and its file."""

    kind = forms.ChoiceField(
        label=say("种类", "Kind"),
        choices=[("occupation", say("职业分类", "occupations")), ("region", say("行政区划", "regions"))],
    )
    version = forms.CharField(label=say("版本", "Version"), max_length=20, help_text=say("如 2022", "such as 2022"))
    title = forms.CharField(label=say("名称", "Title"), max_length=120)
    source = forms.CharField(label=say("来源", "Source"), max_length=300)
    effective_from = DayField(label=say("启用日期", "In force from"))
    file = forms.FileField(
        label=say("代码文件", "The file"),
        help_text=say(
            "CSV 文件，五列依次为编码、名称、上级编码、工种、来源；表头写法见操作说明。",
            "CSV headed code,name,parent,work_types,source.",
        ),
    )


@open_to(*READERS)
@require_safe
def code_table_list(request: HttpRequest) -> HttpResponse:
    """Every version."""
    new = Act(say("载入新版本", "Load a version"), reverse("bureau:new_code_table"), icon="upload")
    is_clerk = actor_in(request).has(Role.BUREAU_CLERK)
    head = PageHead(say("代码表", "Code tables"), main=new if is_clerk else None)
    return render(request, "bureau/code_tables.html", {"head": head, "tables": code_tables()})


@open_to(*READERS)
@require_safe
def code_table(request: HttpRequest, uid: Any) -> HttpResponse:
    """One version's codes, and what it changed."""
    found = code_table_of(uid=str(uid))
    if found is None:
        raise NotFound
    back = (say("代码表", "Code tables"), reverse("bureau:code_tables"))
    changes = changes_of(found)
    shown = {
        "head": PageHead(str(found), subtitle=found.source, back=back),
        "page": Paginator(found.codes.all(), 500).get_page(request.GET.get("page")),
        "changes": changes,
        "added": list(changes.added.items())[:MOST_SHOWN],
        "removed": list(changes.removed.items())[:MOST_SHOWN],
        "renamed": [(code, *names) for code, names in list(changes.changed.items())[:MOST_SHOWN]],
        "dropped": dropped_but_used(found),
    }
    return render(request, "bureau/code_table.html", shown)


@open_to(Role.BUREAU_CLERK)
@require_http_methods(["GET", "HEAD", "POST"])
def new_code_table(request: HttpRequest) -> HttpResponse:
    """A version, whole or not at all."""
    form = VersionForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        file = given.pop("file")
        made = try_with(
            form, lambda: load_code_table(content=text_of(file.read()), actor=actor_in(request), at=now(), **given)
        )
        if made is not None:
            messages.success(request, say("已载入。", "Loaded."))
            return redirect("bureau:code_table", made.uid)
    url = reverse("bureau:code_tables")
    head = PageHead(say("载入代码表新版本", "Load a version"), back=(say("代码表", "Code tables"), url))
    shown = {"form": form, "head": head, "url": url}
    return render(request, "bureau/case_form.html", shown, status=422 if form.errors else 200)
