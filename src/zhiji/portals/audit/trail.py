"""What was done, by whom, when and why? The trail with how it was last checked, and one event of it."""

from collections.abc import Iterator
from typing import Any

import django_filters
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe
from django_tables2.data import TableData

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.checks import last_check
from zhiji.office.core.audit.trail import DEEPEST, FieldChange, Line, Narrowed, chain_head, event, trail, trail_count
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.audit.checks import check_facts, head_act
from zhiji.portals.audit.exports import logs_as
from zhiji.portals.audit.words import (
    TABLES,
    VERBS,
    field_words,
    label_words,
    name_words,
    table_words,
    value_words,
    verb_words,
)
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.filtered_table import filtered_table
from zhiji.portals.shared.filters import ChoiceFilter, DayRangeFilter
from zhiji.portals.shared.parts import Empty, PageHead
from zhiji.portals.shared.tables import Column, KitTable, link
from zhiji.portals.shared.trying import actor_in

READERS = (Role.AUDIT_ADMIN, Role.AUDITOR)
PIECE = 2_000


class TrailRows(TableData):  # type: ignore[misc]
    """The lines that fit, asked for a page at a time."""

    def __init__(self, actor: Actor, narrowed: Narrowed) -> None:
        super().__init__([])
        self.actor, self.narrowed, self.oldest_first = actor, narrowed, False
        self._count: int | None = None

    def __len__(self) -> int:
        if self._count is None:
            self._count = trail_count(actor=self.actor, narrowed=self.narrowed)
        return self._count

    def __getitem__(self, key: Any) -> Any:
        start, stop, _ = key.indices(len(self)) if isinstance(key, slice) else (key, key + 1, 1)
        found = self._lines(start, stop - start)
        return found if isinstance(key, slice) else found[0]

    def __iter__(self) -> Iterator[Line]:
        for start in range(0, len(self), PIECE):
            yield from self._lines(start, PIECE)

    def _lines(self, offset: int, limit: int) -> list[Line]:
        return trail(
            actor=self.actor,
            narrowed=self.narrowed,
            offset=offset,
            limit=limit,
            oldest_first=self.oldest_first,
        )

    def order_by(self, aliases: Any) -> None:
        """By instant alone, either way."""
        self.oldest_first = tuple(aliases) == ("at",)


class TrailTable(KitTable):
    """Events, the newest first."""

    key = "trail"
    caption = say("操作留痕", "Trail")
    fixed = frozenset({"at"})
    empty = Empty(say("还没有操作记录。", "Nothing has been done yet."))

    at = Column(verbose_name=say("时间", "When"), attrs={"td": {"class": "nowrap"}})
    name = Column(verbose_name=say("办理人", "Who"), orderable=False)
    verb = Column(verbose_name=say("事项", "What"), orderable=False, empty_values=())
    label = Column(verbose_name=say("变化", "Change"), orderable=False)
    table = Column(verbose_name=say("对象", "Of what"), orderable=False)
    reason = Column(verbose_name=say("理由", "Reason"), orderable=False)
    uid = Column(verbose_name=say("编号", "Its id"), orderable=False, attrs={"td": {"class": "digits"}})
    address = Column(verbose_name=say("来自地址", "From address"), orderable=False)

    def render_at(self, record: Line) -> str:
        """To the second; it leads to the event."""
        return link(reverse("audit:event", args=[record.table, record.number]), self.value_at(record))

    def value_at(self, record: Line) -> str:
        """The instant by the clock here."""
        return f"{localtime(record.at):%Y-%m-%d %H:%M:%S}"

    def render_name(self, value: str) -> str:
        """A person, or a timed run in words."""
        return str(name_words(value))

    def render_verb(self, value: str) -> str:
        """The verb in words."""
        return str(verb_words(value))

    def render_label(self, value: str) -> str:
        """Added, changed or removed."""
        return str(label_words(value))

    def render_table(self, value: str) -> str:
        """The table in words."""
        return str(table_words(value))


class TrailFilter(django_filters.FilterSet):  # type: ignore[misc]
    """By who, what, of what, and days. What does not fit its field narrows nothing."""

    name = django_filters.CharFilter(label=say("办理人", "Who"), max_length=60)
    verb = ChoiceFilter(choices=list(VERBS.items()), label=say("事项", "What"))
    table = ChoiceFilter(choices=list(TABLES.items()), label=say("对象", "Of what"))
    at = DayRangeFilter(label=say("日期", "Days"))

    @property
    def qs(self) -> TrailRows:
        """The rows that are left."""
        self.form.is_valid()
        given = self.form.cleaned_data
        days = given.get("at")
        narrowed = Narrowed(
            name=given.get("name") or "",
            verb=given.get("verb") or "",
            table=given.get("table") or "",
            first_on=days.start if days else None,
            last_on=days.stop if days else None,
        )
        return TrailRows(self.queryset.actor, narrowed)


@open_to(*READERS)
@require_safe
def trail_list(request: HttpRequest) -> HttpResponse:
    """The trail, narrowed down."""
    actor = actor_in(request)
    number, digest = chain_head(actor=actor)
    return filtered_table(
        request,
        TrailTable,
        TrailRows(actor, Narrowed()),
        filters=TrailFilter,
        head=PageHead(say("操作留痕", "Trail"), main=head_act(actor)),
        on_export=logs_as("trail", actor),
        template="audit/trail.html",
        context={
            "facts": check_facts(last_check(actor=actor)),
            "head_number": number,
            "head_hash": digest,
            "deepest": DEEPEST,
        },
    )


@open_to(*READERS)
@require_safe
def event_page(request: HttpRequest, table: str, number: int) -> HttpResponse:
    """One event: which fields it changed; their values for the auditor alone, sealed ones for nobody."""
    actor = actor_in(request)
    line, changes = event(table=table, number=min(number, 2**31 - 1), actor=actor)
    shown = {
        "head": PageHead(
            f"{verb_words(line.verb)} · {table_words(table)}",
            subtitle=f"{label_words(line.label)} · {localtime(line.at):%Y-%m-%d %H:%M:%S} · {name_words(line.name)}",
            back=(say("操作留痕", "Trail"), reverse("audit:trail")),
        ),
        "line": line,
        "changes": [_change(table, each) for each in changes],
        "shows_values": actor.has(Role.AUDITOR),
    }
    return render(request, "audit/event.html", shown)


def _change(table: str, change: FieldChange) -> dict[str, Any]:
    return {
        "field": field_words(table, change.field),
        "is_changed": change.is_changed,
        "is_sealed": change.is_sealed,
        "before": value_words(table, change.field, change.before, change.choices),
        "after": value_words(table, change.field, change.after, change.choices),
    }
