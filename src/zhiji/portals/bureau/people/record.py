"""What is known of this person? Facts masked, proofs, standing to each kind of list; and the record's history."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from zhiji.office.core.clock import now, today
from zhiji.office.core.texts import say
from zhiji.office.registry.feeds.standing import standings_of
from zhiji.office.registry.persons.access import CHANGES, REVEALS, SEES
from zhiji.office.registry.persons.selectors import (
    former_number_of,
    person_file,
    person_of,
    person_past,
    reveal_former_number,
    reveal_id_number,
    reveal_phone,
)
from zhiji.office.registry.proofs.selectors import proofs_of
from zhiji.portals.bureau.people.forms import ReasonForm
from zhiji.portals.bureau.people.shown import proof_shown, standing_shown, steps_of
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import Act, Fact, PageHead, State, Tab
from zhiji.portals.shared.trying import actor_in, try_with
from zhiji.portals.shared.wording import NOTHING, day, masked


@open_to(*SEES)
@require_safe
def person(request: HttpRequest, uid: str) -> HttpResponse:
    """The record as of today, or of the day in the address."""
    actor, on = actor_in(request), _day_asked(request)
    file = person_file(uid=uid, actor=actor)
    shown = {
        "head": _head(file.person, request),
        "tabs": _tabs(file.person, "person"),
        "person": file.person,
        "facts": _facts(file.person),
        "former": file.former,
        "proofs": [(each.proof, proof_shown(each)) for each in proofs_of(records=file.records, on=on, actor=actor)],
        "standings": [(each, standing_shown(each)) for each in standings_of(records=file.records, on=on, actor=actor)],
        "on": on,
        "can_reveal": actor.has(*REVEALS),
        "can_change": _can_change(file.person, request),
    }
    return render(request, "bureau/person.html", shown)


@open_to(*SEES)
@require_safe
def person_history(request: HttpRequest, uid: str) -> HttpResponse:
    """What happened to the record, and its merges."""
    past = person_past(uid=uid, actor=actor_in(request))
    shown = {
        "head": _head(past.person, request),
        "tabs": _tabs(past.person, "person_history"),
        "steps": steps_of(past),
        "merges": past.merges,
        "can_change": actor_in(request).has(*CHANGES),
    }
    return render(request, "bureau/person_history.html", shown)


def _day_asked(request: HttpRequest) -> date:
    """The day in the address; today where there is none, or it is none."""
    try:
        return parse_date(request.GET.get("on", "")) or today()
    except ValueError:
        return today()


def _can_change(record: Any, request: HttpRequest) -> bool:
    return bool(record.state == "registered" and actor_in(request).has(*CHANGES))


def _head(record: Any, request: HttpRequest) -> PageHead:
    is_merged = record.state == "merged"
    state = State(record.get_state_display(), "off" if is_merged else "good")
    more = []
    if _can_change(record, request):
        names = {
            "id-number": say("更正身份证号", "Correct the ID number"),
            "name": say("更正姓名", "Correct the name"),
            "phone": say("变更手机号", "Change the mobile number"),
            "town": say("变更乡镇", "Change the town"),
        }
        more = [
            Act(label, reverse("bureau:correct", args=[record.uid, what]), icon="edit") for what, label in names.items()
        ]
        more.append(
            Act(
                say("与另一条记录合并", "Merge with another record"),
                reverse("bureau:merge", args=[record.uid]),
                icon="git-merge",
            )
        )
    return PageHead(record.name, state, more=more, back=(say("人员", "Persons"), reverse("bureau:persons")))


def _tabs(record: Any, current: str) -> list[Tab]:
    labels = {"person": say("基本情况", "Record"), "person_history": say("办理记录", "History")}
    return [Tab(label, reverse(f"bureau:{name}", args=[record.uid]), name == current) for name, label in labels.items()]


def _facts(record: Any) -> list[Fact]:
    facts = [
        Fact(say("姓名", "Name"), record.name, record.name_pinyin),
        Fact(say("身份证号", "ID number"), masked(record.id_number)),
        Fact(say("手机号", "Mobile number"), masked(record.phone)),
        Fact(say("乡镇", "Town"), record.town or NOTHING),
        Fact(say("登记日期", "Registered"), day(record.registered_at)),
    ]
    if record.merged_into is not None:
        kept = record.merged_into
        facts.append(Fact(say("已并入", "Merged into"), kept.name, url=reverse("bureau:person", args=[kept.uid])))
    return facts


REVEALED = {
    "id-number": (say("身份证号", "ID number"), reveal_id_number),
    "phone": (say("手机号", "Mobile number"), reveal_phone),
}


@open_to(*REVEALS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reveal_number(request: HttpRequest, uid: str, what: str) -> HttpResponse:
    """A whole number, once, for somebody who says why."""
    actor = actor_in(request)
    if what not in (*REVEALED, "former"):
        raise Http404
    if what == "former":
        record, label, shows = (
            former_number_of(uid=uid, actor=actor).person,
            say("曾用身份证号", "Former ID number"),
            reveal_former_number,
        )
    else:
        record, (label, shows) = person_of(uid=uid, actor=actor), REVEALED[what]
    form, number = ReasonForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        number = try_with(form, lambda: shows(uid=uid, actor=actor, at=now(), reason=reason))
    back = (record.name, reverse("bureau:person", args=[record.uid]))
    shown = {
        "head": PageHead(say(f"查看完整{label}", f"Show the {label}"), back=back),
        "form": form,
        "number": number,
        "label": label,
    }
    return render(request, "bureau/reveal.html", shown)
