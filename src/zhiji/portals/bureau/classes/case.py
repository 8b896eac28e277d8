"""How does a clerk read a filing and answer it?"""

from collections.abc import Callable
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from zhiji.office.classes.access import ANSWERS, class_of
from zhiji.office.classes.filing.answer import accept_class, refuse_class, return_class
from zhiji.office.classes.selectors import changes_between, checks_of, filing_of, filings_to_answer
from zhiji.office.core.clock import now, today
from zhiji.office.core.roles import CASE_READERS
from zhiji.office.core.texts import say
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.class_parts import (
    change_rows,
    class_facts,
    class_head,
    class_state,
    class_steps,
    hours_in,
    lesson_rows,
)
from zhiji.portals.shared.trying import actor_in, done_or_said

BY_REASON: Final[dict[str, Callable[..., object]]] = {"return": return_class, "refuse": refuse_class}


@open_to(*CASE_READERS)
@require_safe
def case(request: HttpRequest, uid: Any) -> HttpResponse:
    """A filing with its timetable, roster, checks and history; beside it what else waits."""
    actor = actor_in(request)
    found = class_of(uid=str(uid), actor=actor)
    filing = filing_of(found)
    theory, practice = hours_in(filing)
    shown = {
        "head": class_head(found, today(), back=(say("开班备案", "Class filings"), reverse("bureau:classes"))),
        "found": found,
        "waiting": filings_to_answer(actor=actor)[:12],
        "facts": class_facts(found),
        "rows": lesson_rows(filing, now()),
        "theory": theory,
        "practice": practice,
        "roster": [(each, class_state(each)) for each in filing.roster],
        "on_roster": sum(each.state in ("enrolled", "suspended") for each in filing.roster),
        "moves": filing.moves,
        "changes": change_rows(changes_between(filing.versions)),
        "checks": checks_of(found, on=today()),
        "steps": class_steps(found, filing, today()),
        "may_answer": actor.has(*ANSWERS) and found.state == "filed",
    }
    return render(request, "bureau/class.html", shown)


@open_to(*ANSWERS)
@require_POST
def answer(request: HttpRequest, uid: Any, verb: str) -> HttpResponse:
    """Accept, return or refuse the version that was read."""
    actor = actor_in(request)
    version = int(request.POST.get("version", "0")) if request.POST.get("version", "").isdecimal() else 0
    if verb == "accept":
        act: Callable[[], object] = lambda: accept_class(  # noqa: E731
            uid=str(uid), actor=actor, at=now(), expected_version=version
        )
    elif verb in BY_REASON:
        reason = request.POST.get("reason", "").replace("\0", "")[:300]
        act = lambda: BY_REASON[verb](  # noqa: E731
            uid=str(uid), reason=reason, actor=actor, at=now(), expected_version=version
        )
    else:
        raise Http404
    done_or_said(request, act, say("已答复。", "Answered."))
    return redirect("bureau:class", uid)
