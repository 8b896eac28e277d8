"""Which classes has the organisation, and which of them need it now?"""

from typing import Any, ClassVar

import django_filters
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from zhiji.office.classes.access import FILES
from zhiji.office.classes.choices import kinds_for
from zhiji.office.classes.selectors import classes
from zhiji.office.core.clock import now
from zhiji.office.core.exports import record_export
from zhiji.office.core.texts import say
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.class_parts import class_state
from zhiji.portals.shared.filtered_table import Exported, filtered_table
from zhiji.portals.shared.filters import ChoiceFilter, DayRangeFilter, WordsFilter
from zhiji.portals.shared.parts import Act, Empty, PageHead, State
from zhiji.portals.shared.tables import CaseTable, Column, CountColumn, DayColumn, StateColumn
from zhiji.portals.shared.trying import actor_in

STATES = [
    ("drafted", say("草稿", "draft")),
    ("filed", say("已备案待答复", "filed")),
    ("returned", say("退回补正", "returned")),
    ("accepted", say("备案通过", "accepted")),
    ("refused", say("未通过", "refused")),
    ("withdrawn", say("已撤回", "withdrawn")),
    ("cancelled", say("已取消", "cancelled")),
]


class OwnClassTable(CaseTable):
    """The organisation's classes, those that begin last first."""

    key = "own_classes"
    case_address = "provider:class"
    caption = say("班级", "Classes")
    fixed = frozenset({"name"})
    summed: ClassVar = {"roster_count": "roster_count"}
    empty = Empty(
        say("还没有班级。", "There is no class yet."),
        say("先登记场所和教师，再新建班级。", "Write down venues and teachers first, then draft a class."),
    )

    name = Column(verbose_name=say("班级", "Class"))
    number = Column(verbose_name=say("编号", "Number"), attrs={"td": {"class": "digits nowrap"}})
    kind = Column(verbose_name=say("类型", "Kind"))
    shown_state = StateColumn(verbose_name=say("状态", "State"), accessor="pk", order_by="state")
    starts_on = DayColumn(verbose_name=say("开始", "Begins"))
    ends_on = DayColumn(verbose_name=say("结束", "Ends"))
    roster_count = CountColumn(verbose_name=say("人数", "Roster"))
    answer_due_on = DayColumn(verbose_name=say("答复期限", "Answer due"))

    def badge_of(self, record: Any) -> State:
        """The badge."""
        return class_state(record)


class OwnClassFilter(django_filters.FilterSet):  # type: ignore[misc]
    """By name, state and days."""

    name = WordsFilter(label=say("名称", "Name"))
    state = ChoiceFilter(choices=STATES, label=say("状态", "State"))
    starts_on = DayRangeFilter(label=say("开始日期", "Begins"))

    class Meta:
        fields: ClassVar[list[str]] = []


@open_to(*FILES)
@require_safe
def class_list(request: HttpRequest) -> HttpResponse:
    """The list."""
    actor = actor_in(request)

    def log(exported: Exported) -> None:
        record_export(
            kind="own_classes",
            line_count=exported.row_count,
            narrowed=",".join(exported.filters),
            actor=actor,
            at=now(),
        )

    main = Act(say("新建班级", "New class"), reverse("provider:new_class"), icon="plus") if kinds_for(actor) else None
    return filtered_table(
        request,
        OwnClassTable,
        classes(actor=actor),
        filters=OwnClassFilter,
        head=PageHead(say("班级", "Classes"), main=main),
        on_export=log,
    )
