"""Which bureau may hand in which lists? Leaders give and take the right; lists that were compared stay."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from zhiji.office.core.clock import now
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.registry.appointments.selectors import places
from zhiji.office.registry.feeds.access import (
    feed_rights,
    grant_feed_right,
    grant_usual_rights,
    withdraw_feed_right,
)
from zhiji.office.registry.feeds.kinds import FeedKind
from zhiji.office.registry.persons.access import SEES
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import Act, PageHead
from zhiji.portals.shared.trying import actor_in, done_or_said, try_with

LEADER = (Role.LEADER,)


class RightForm(forms.Form):
    """A bureau and a kind of list."""

    bureau = forms.ChoiceField(label=say("部门", "Bureau"))
    kind = forms.ChoiceField(label=say("名单种类", "Kind of list"), choices=FeedKind.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bureaus = {str(each.uid): each for each in places()[0]}
        self.fields["bureau"].choices = [(uid, each.name) for uid, each in self.bureaus.items()]  # type: ignore[attr-defined]


@open_to(*SEES, writing=LEADER)
@require_http_methods(["GET", "HEAD", "POST"])
def rights(request: HttpRequest) -> HttpResponse:
    """All rights that stand; leaders add one."""
    actor = actor_in(request)
    form = RightForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        bureau = form.bureaus[form.cleaned_data["bureau"]]
        kind = form.cleaned_data["kind"]
        done = try_with(form, lambda: grant_feed_right(bureau=bureau, kind=kind, actor=actor, at=now()))
        if done is not None:
            messages.success(request, say("已授予。", "Granted."))
            return redirect("bureau:feed_rights")
    usual = Act(
        say("按惯例授予", "Grant the usual ones"),
        reverse("bureau:usual_feed_rights"),
        "post",
        warning=say("按部门职责授予尚缺的上传权限。", "Bureaus get the rights that go with their duties."),
    )
    is_leader = actor.has(*LEADER)
    shown = {
        "head": PageHead(
            say("名单上传权限", "Who hands in which lists"),
            more=[usual] if is_leader else [],
            back=(say("部门名单", "Departments' lists"), reverse("bureau:feeds")),
        ),
        "rights": [(each, _withdraw(each)) for each in feed_rights(actor=actor)],
        "form": form if is_leader else None,
        "is_leader": is_leader,
    }
    return render(request, "bureau/feed_rights.html", shown, status=422 if form.errors else 200)


def _withdraw(right: Any) -> Act:
    return Act(
        say("收回", "Take back"),
        reverse("bureau:withdraw_feed_right", args=[right.uid]),
        "post",
        warning=say("该部门不能再上传这类名单；已比对的名单不变。", "No further lists; those compared stay."),
    )


@open_to(*LEADER)
@require_POST
def withdraw(request: HttpRequest, uid: Any) -> HttpResponse:
    """Take a right back."""
    done = say("已收回。", "Taken back.")
    done_or_said(request, lambda: withdraw_feed_right(uid=uid, actor=actor_in(request), at=now()), done)
    return redirect("bureau:feed_rights")


@open_to(*LEADER)
@require_POST
def usual(request: HttpRequest) -> HttpResponse:
    """Give every bureau that is there the rights that go with its duties."""
    count = grant_usual_rights(actor=actor_in(request), at=now())
    messages.success(request, say(f"新授予 {count} 项。", f"{count} granted."))
    return redirect("bureau:feed_rights")
