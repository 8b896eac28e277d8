"""Which lists did departments hand in, and for which kinds is there none?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhiji.office.core.texts import say
from zhiji.office.registry.feeds.selectors import latest_by_kind, lists_of
from zhiji.office.registry.persons.access import SEES
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.feed_states import LIST_STATES
from zhiji.portals.shared.parts import Empty, PageHead, State
from zhiji.portals.shared.trying import actor_in

LATEST = 50


@open_to(*SEES)
@require_safe
def feed_list(request: HttpRequest) -> HttpResponse:
    """For each kind the list that people were last compared with; below, the latest lists."""
    actor = actor_in(request)
    none = State(say("未比对", "not compared"), "waiting")
    some = State(say("已比对", "compared"), "good")
    shown = {
        "head": PageHead(
            say("部门名单", "Departments' lists"),
            subtitle=say("哪些名单已经比对，哪些还没有", "Which were compared, and which are missing"),
        ),
        "kinds": [(each, some if each.latest else none) for each in latest_by_kind(actor=actor)],
        "lists": [
            (each, State(each.get_state_display(), LIST_STATES[each.state])) for each in lists_of(actor=actor)[:LATEST]
        ],
        "empty": Empty(
            say("还没有部门上传名单。", "No department has handed in a list yet."),
            say("部门联络员登录后上传。", "Their officers hand them in."),
        ),
    }
    return render(request, "bureau/feeds.html", shown)
