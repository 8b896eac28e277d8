"""Which versions of the national code tables are loaded, and what stands in one?"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from zhiji.office.core.refusals import NotFound
from zhiji.office.core.texts import say
from zhiji.office.directory.codes.selectors import code_table_of, code_tables
from zhiji.office.directory.editions.selectors import READERS
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import PageHead


@open_to(*READERS)
@require_safe
def code_table_list(request: HttpRequest) -> HttpResponse:
    """Every version."""
    shown = {"head": PageHead(say("代码表", "Code tables")), "tables": code_tables()}
    return render(request, "bureau/code_tables.html", shown)


@open_to(*READERS)
@require_safe
def code_table(request: HttpRequest, uid: Any) -> HttpResponse:
    """One version's codes."""
    found = code_table_of(uid=str(uid))
    if found is None:
        raise NotFound
    back = (say("代码表", "Code tables"), reverse("bureau:code_tables"))
    shown = {"head": PageHead(str(found), subtitle=found.source, back=back), "codes": found.codes.all()[:3000]}
    return render(request, "bureau/code_table.html", shown)
