"""Which filings wait for an answer, which classes run, and which were there?"""

from typing import Any, ClassVar

import django_filters
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from zhiji.office.classes.choices import all_kinds
from zhiji.office.classes.selectors import class_counts, classes, narrowed_by_words
from zhiji.office.core.clock import now, today
from zhiji.office.core.exports import record_export
from zhiji.office.core.roles import CASE_READERS
from zhiji.office.core.texts import say
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.class_parts import class_state
from zhiji.portals.shared.filtered_table import Exported, filtered_table
from zhiji.portals.shared.filters import ChoiceFilter, DayRangeFilter
from zhiji.portals.shared.parts import Empty, PageHead, State, Tab
from zhiji.portals.shared.tables import CaseTable, Column, CountColumn, DayColumn, StateColumn
from zhiji.portals.shared.trying import actor_in

LISTS = {
    "filed": say("待答复", "to answer"),
    "overdue": say("已超期", "overdue"),
    "running": say("在办班级", "running"),
    "returned": say("已退回", "returned"),
    "all": say("全部", "all"),
}


class ClassTable(CaseTable):
    """Classes, the most urgent first."""

    key = "classes"
    case_address = "bureau:class"
    caption = say("班级", "Classes")
    fixed = frozenset({"name"})
    summed: ClassVar = {"roster_count": "roster_count"}
    empty = Empty(say("这里没有班级。", "No class here."), say("可换一个页签查看。", "Look at another tab."))

    name = Column(verbose_name=say("班级", "Class"))
    number = Column(verbose_name=say("编号", "Number"), attrs={"td": {"class": "digits nowrap"}})
    organisation = Column(verbose_name=say("培训主体", "Organisation"), accessor="organisation__name")
    kind = Column(verbose_name=say("类型", "Kind"))
    shown_state = StateColumn(verbose_name=say("状态", "State"), accessor="pk", order_by="state")
    answer_due_on = DayColumn(verbose_name=say("答复期限", "Answer due"))
    starts_on = DayColumn(verbose_name=say("开始", "Begins"))
    ends_on = DayColumn(verbose_name=say("结束", "Ends"))
    roster_count = CountColumn(verbose_name=say("人数", "Roster"))

    def badge_of(self, record: Any) -> State:
        """The badge."""
        return class_state(record)


class ClassFilter(django_filters.FilterSet):  # type: ignore[misc]
    """By words, kind and days."""

    words = django_filters.CharFilter(method="by_words", label=say("班级、机构或编号", "Class, organisation or number"))
    kind = ChoiceFilter(choices=all_kinds, label=say("类型", "Kind"))
    starts_on = DayRangeFilter(label=say("开始日期", "Begins"))
    list = ChoiceFilter(choices=list(LISTS.items()), method="as_it_is", label=say("范围", "List"))

    def by_words(self, rows: Any, name: str, value: str) -> Any:
        """Every word fits."""
        return narrowed_by_words(rows, value)

    def as_it_is(self, rows: Any, name: str, value: str) -> Any:
        """The list was chosen before: it stands here so that it stays in the address."""
        return rows

    class Meta:
        fields: ClassVar[list[str]] = []


@open_to(*CASE_READERS)
@require_safe
def class_list(request: HttpRequest) -> HttpResponse:
    """The worklist."""
    actor = actor_in(request)
    chosen = request.GET.get("list", "filed")
    chosen = chosen if chosen in LISTS else "filed"
    counts = class_counts(actor=actor, on=today())

    def log(exported: Exported) -> None:
        narrowed = ",".join((chosen, *exported.filters))
        record_export(kind="classes", line_count=exported.row_count, narrowed=narrowed, actor=actor, at=now())

    tabs = [
        Tab(label, f"{request.path}?list={name}", name == chosen, counts.get(name)) for name, label in LISTS.items()
    ]
    return filtered_table(
        request,
        ClassTable,
        classes(actor=actor, which=chosen, on=today()),
        filters=ClassFilter,
        head=PageHead(say("开班备案", "Class filings")),
        on_export=log,
        template="bureau/organisations.html",
        context={"tabs": tabs, "tabs_label": say("范围", "Lists")},
    )
