"""Who or what is meant? One box on every desk: a name, pinyin or initials, a whole number, an organisation."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from zhiji.office.core.roles import CASE_READERS
from zhiji.office.core.texts import say
from zhiji.office.registry.organisations import organisations
from zhiji.office.registry.persons.numbers import holds_number
from zhiji.office.registry.persons.search import NumberNotByName, search_persons
from zhiji.portals.bureau.people.search import by_number
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.organisation_parts import state_shown
from zhiji.portals.shared.parts import PageHead
from zhiji.portals.shared.trying import actor_in

SHOWN = 20


@open_to(*CASE_READERS)
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: HttpRequest) -> HttpResponse:
    """What was typed comes by POST, so that no address ever holds a person's number; names are sent on to one."""
    if request.method == "POST":
        text = request.POST.get("q", "").replace("\0", "").strip()[:60]
        if holds_number(text):
            return by_number(request, text)
        return redirect(f"{reverse('bureau:search')}?{urlencode({'q': text})}")
    text = request.GET.get("q", "").replace("\0", "").strip()[:60]
    try:
        found = search_persons(text=text, actor=actor_in(request)) if text else None
    except NumberNotByName as refusal:
        messages.warning(request, str(refusal))
        return redirect("bureau:search")
    rows = list(organisations(actor=actor_in(request), words=text)[:SHOWN]) if text else []
    shown = {
        "head": PageHead(say("查找", "Search"), subtitle=say(f"“{text}”", f"«{text}»") if text else ""),
        "q": text,
        "persons": found.persons[:SHOWN] if found else [],
        "person_count": found.count if found else 0,
        "is_more": bool(found and (found.is_more or found.count > SHOWN)),
        "organisations": [(each, state_shown(each)) for each in rows],
    }
    return render(request, "bureau/search.html", shown)
