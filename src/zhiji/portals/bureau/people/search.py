"""Who is it? Search by name, pinyin or initials in the address; by a whole number only where no address keeps it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from zhiji.office.core.clock import now
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.texts import say
from zhiji.office.registry.persons.access import CHANGES, SEES
from zhiji.office.registry.persons.numbers import holds_number
from zhiji.office.registry.persons.search import Found, NumberNotByName, look_up_number, search_persons
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import Act, Empty, PageHead
from zhiji.portals.shared.trying import actor_in, number_in


@open_to(*SEES)
@require_http_methods(["GET", "HEAD", "POST"])
def person_list(request: HttpRequest) -> HttpResponse:
    """A page of persons; a number that was typed is looked up, and kept as such."""
    if request.method == "POST":
        text = request.POST.get("q", "").replace("\0", "").strip()[:60]
        if not holds_number(text):
            return redirect(f"{reverse('bureau:persons')}?{urlencode({'q': text})}")
        return by_number(request, text)
    text = request.GET.get("q", "").replace("\0", "")[:60]
    try:
        found = search_persons(text=text, actor=actor_in(request), page=number_in(request))
    except NumberNotByName as refusal:
        messages.warning(request, str(refusal))
        return redirect("bureau:persons")
    return _listed(request, found, text)


def by_number(request: HttpRequest, text: str) -> HttpResponse:
    """Whose number it is; that it was asked is kept."""
    try:
        persons = look_up_number(text=text, actor=actor_in(request), at=now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("bureau:persons")
    if len(persons) == 1:
        return redirect("bureau:person", uid=persons[0].uid)
    if not persons:
        messages.warning(request, say("这个号码没有登记。", "Nobody is registered with this number."))
    return _listed(request, Found(persons, len(persons), False, 1, 1), "", by_number=True)


def _listed(request: HttpRequest, found: Found, text: str, *, by_number: bool = False) -> HttpResponse:
    can_change = actor_in(request).has(*CHANGES)
    new = Act(say("登记人员", "Register a person"), reverse("bureau:new_person"), icon="user-plus")
    head = PageHead(say("人员", "Persons"), main=new if can_change else None)
    why = (
        say("没有找到符合的人员。", "Nobody was found.")
        if text or by_number
        else say("还没有登记人员。", "Nobody is registered yet.")
    )
    what = say(
        "可按姓名、姓名的一部分、拼音、首字母查询；身份证号和手机号须输入完整。",
        "Look by name or a part of it, pinyin or initials; ID and mobile numbers must be whole.",
    )
    shown = {
        "head": head,
        "found": found,
        "q": text,
        "by_number": by_number,
        "empty": Empty(why, what, new if can_change else None),
        "previous_page": found.page - 1,
        "next_page": found.page + 1,
    }
    return render(request, "bureau/persons.html", shown)
