"""Is the trail whole? The looks through it, what each found, and a button for another."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.checks import MOST_KEPT, check_of, checks
from zhiji.office.core.audit.verdict import BREAKS
from zhiji.office.core.jobs import ask_to_check_trail, said_of
from zhiji.office.core.refusals import WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say, speaks_chinese
from zhiji.portals.audit.exports import logs_as
from zhiji.portals.audit.words import TABLES
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.filtered_table import filtered_table
from zhiji.portals.shared.parts import Act, Empty, Fact, PageHead, State, Text
from zhiji.portals.shared.tables import Column, CountColumn, KitTable, MomentColumn, StateColumn, link
from zhiji.portals.shared.trying import actor_in
from zhiji.portals.shared.wording import moment

READERS = (Role.AUDIT_ADMIN, Role.AUDITOR)
BY_THE_CLOCK = say("每晚自动核验", "nightly check")


def head_act(actor: Actor) -> Act | None:
    """The button, for whoever may start a look."""
    if not actor.has(Role.AUDIT_ADMIN):
        return None
    return Act(say("立即核验", "Verify now"), reverse("audit:check_now"), "post", icon="shield")


def check_state(check: Any) -> State:
    """Whole, or how much was found."""
    if not check.break_count:
        return State(say("完整无误", "whole"), "good")
    return State(say(f"{check.break_count:,} 处异常", f"{check.break_count:,} findings"), "bad")


def check_facts(check: Any) -> list[Fact]:
    """The latest look in a line; that there was none is a fact too."""
    label = say("最近一次核验", "Last check")
    if check is None:
        never = say("尚未核验。每晚 2:30 自动核验，也可立即核验。", "None yet. One runs at 2:30 each night.")
        return [Fact(label, never)]
    said = said_of(check)[0 if speaks_chinese() else 1]
    return [Fact(label, said, note=moment(check.began_at), url=reverse("audit:check", args=[check.uid]))]


class CheckTable(KitTable):
    """Looks through the trail, the latest first."""

    key = "audit_checks"
    caption = say("留痕核验记录", "Checks of the trail")
    fixed = frozenset({"began_at"})
    empty = Empty(
        say("还没有核验过。", "Nobody has looked yet."),
        say("每晚 2:30 自动核验，也可立即核验。", "The office looks at 2:30 each night; or verify now."),
    )

    began_at = MomentColumn(verbose_name=say("开始时间", "Began"))
    verdict = StateColumn(verbose_name=say("结果", "Result"), accessor="pk", order_by="break_count")
    link_count = CountColumn(verbose_name=say("留痕条数", "Events"))
    row_count = CountColumn(verbose_name=say("数据行数", "Rows"))
    seconds = CountColumn(verbose_name=say("用时（秒）", "Seconds"), accessor="pk", orderable=False)
    asked_by = Column(verbose_name=say("发起人", "Asked by"), empty_values=(), order_by="asked_by__name")

    def render_began_at(self, record: Any) -> str:
        """The instant leads to what was found."""
        return link(reverse("audit:check", args=[record.uid]), moment(record.began_at))

    def value_began_at(self, record: Any) -> str:
        """The bare instant in a workbook."""
        return moment(record.began_at)

    def render_verdict(self, record: Any) -> Any:
        """The badge."""
        return self.columns["verdict"].column.render(check_state(record))

    def value_verdict(self, record: Any) -> str:
        """The same in words."""
        return str(check_state(record).label)

    def render_seconds(self, record: Any) -> str:
        """How long it took."""
        return f"{(record.ended_at - record.began_at).total_seconds():,.0f}"

    def value_seconds(self, record: Any) -> int:
        """The same as a number."""
        return int((record.ended_at - record.began_at).total_seconds())

    def render_asked_by(self, record: Any) -> str:
        """A person, or the clock."""
        return record.asked_by.name if record.asked_by else str(BY_THE_CLOCK)


@open_to(*READERS)
@require_safe
def check_list(request: HttpRequest) -> HttpResponse:
    """Every look through the trail."""
    actor = actor_in(request)
    return filtered_table(
        request,
        CheckTable,
        checks(actor=actor),
        head=PageHead(
            say("留痕核验记录", "Checks of the trail"),
            main=head_act(actor),
            back=(say("操作留痕", "Trail"), reverse("audit:trail")),
        ),
        on_export=logs_as("checks", actor),
    )


@open_to(*READERS)
@require_safe
def check_page(request: HttpRequest, uid: str) -> HttpResponse:
    """One look: when, how much, and each thing that was found."""
    actor = actor_in(request)
    found: Any = check_of(uid=str(uid), actor=actor)
    facts = [
        Fact(say("开始时间", "Began"), moment(found.began_at)),
        Fact(say("结束时间", "Ended"), moment(found.ended_at)),
        Fact(say("发起人", "Asked by"), found.asked_by.name if found.asked_by else BY_THE_CLOCK),
        Fact(say("留痕条数", "Events"), f"{found.link_count:,}"),
        Fact(say("数据行数", "Rows"), f"{found.row_count:,}"),
        Fact(
            say("链尾（请另行保存）", "Head of the chain (keep it elsewhere)"),
            f"{found.link_count}:{found.head}",
            note=say("保存在别处的链尾能证明此前的留痕没有重写。", "A head kept elsewhere proves what came before it."),
        ),
    ]
    shown = {
        "head": PageHead(
            say("留痕核验结果", "What a check found"),
            state=check_state(found),
            main=head_act(actor),
            back=(say("留痕核验记录", "Checks of the trail"), reverse("audit:checks")),
        ),
        "facts": facts,
        "breaks": [(BREAKS.get(each["code"], each["code"]), _where(each["where"])) for each in found.breaks],
        "more_count": max(0, found.break_count - MOST_KEPT),
    }
    return render(request, "audit/check.html", shown)


def _where(text: str) -> Text:
    """The table in words where the place begins with one; an event's own table is called after what it tracks."""
    table, _, rest = text.partition(" ")
    if table in TABLES:
        return f"{TABLES[table]} {rest}"
    if table.removesuffix("event") in TABLES:
        kept = TABLES[table.removesuffix("event")]
        return say(f"{kept}的留痕 {rest}", f"{kept}, event {rest}") if rest else kept
    return text


@open_to(Role.AUDIT_ADMIN)
@require_POST
def check_now(request: HttpRequest) -> HttpResponse:
    """Start a look; its card shows how far it is. Where one waits already, the list says so."""
    try:
        card = ask_to_check_trail(actor=actor_in(request))
    except WrongState as refusal:
        messages.warning(request, str(refusal))
        return redirect("audit:checks")
    return redirect("shared:job", uid=card.uid)
