"""Which organisations wait for us, were returned, or have papers that end soon?"""

from typing import Any, ClassVar

import django_filters
from django import forms
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from zhiji.office.core.clock import now, today
from zhiji.office.core.exports import record_export
from zhiji.office.core.texts import say
from zhiji.office.registry.organisations import organisations
from zhiji.office.registry.organisations.selectors import (
    READERS,
    narrowed_by_words,
    with_account_waiting,
    with_request_waiting,
    worklist_counts,
)
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.filtered_table import Exported, filtered_table
from zhiji.portals.shared.filters import ChoiceFilter
from zhiji.portals.shared.organisation_parts import state_shown
from zhiji.portals.shared.parts import Empty, PageHead, State, Tab
from zhiji.portals.shared.tables import CaseTable, Column, DayColumn, StateColumn

LISTS = {
    "registered": say("待审核", "waiting"),
    "returned": say("已退回", "returned"),
    "expiring": say("即将到期", "ending soon"),
    "accounts": say("账户待复核", "accounts to confirm"),
    "requests": say("变更待审核", "changes to decide"),
    "all": say("全部", "all"),
}
KINDS = [
    ("institution", say("培训机构", "training institution")),
    ("employer", say("用人单位", "employer")),
    ("assessor", say("评价机构", "assessment body")),
]


class OrganisationTable(CaseTable):
    """Organisations, those that waited longest first."""

    key = "organisations"
    case_address = "bureau:organisation"
    caption = say("单位", "Organisations")
    fixed = frozenset({"name"})
    empty = Empty(say("这里没有单位。", "No organisation here."), say("可换一个页签查看。", "Look at another tab."))

    name = Column(verbose_name=say("名称", "Name"), order_by="name_pinyin")
    kind = Column(verbose_name=say("类型", "Kind"))
    credit_code = Column(verbose_name=say("统一社会信用代码", "Credit code"), attrs={"td": {"class": "digits nowrap"}})
    town = Column(verbose_name=say("乡镇", "Town"))
    shown_state = StateColumn(verbose_name=say("状态", "State"), accessor="pk", order_by="state")
    handed_in_at = DayColumn(verbose_name=say("提交", "Handed in"))
    licensed_to = DayColumn(verbose_name=say("许可到期", "Licence ends"))
    agreed_to = DayColumn(verbose_name=say("协议到期", "Agreement ends"))

    def badge_of(self, record: Any) -> State:
        """The badge."""
        return state_shown(record)


class OrganisationFilter(django_filters.FilterSet):  # type: ignore[misc]
    """By words and kind."""

    words = django_filters.CharFilter(method="by_words", label=say("名称、拼音首字母或代码", "Name, initials or code"))
    kind = ChoiceFilter(choices=KINDS, label=say("类型", "Kind"))
    list = django_filters.CharFilter(method="as_it_is", widget=forms.HiddenInput)

    def by_words(self, rows: Any, name: str, value: str) -> Any:
        """Every word fits."""
        return narrowed_by_words(rows, value)

    def as_it_is(self, rows: Any, name: str, value: str) -> Any:
        """The list was chosen before: it stands here so that it stays in the address."""
        return rows

    class Meta:
        fields: ClassVar[list[str]] = []


@open_to(*READERS)
@require_safe
def organisation_list(request: HttpRequest) -> HttpResponse:
    """The worklist."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    chosen = request.GET.get("list", "registered")
    chosen = chosen if chosen in LISTS else "registered"
    counts = worklist_counts(actor=actor, on=today())

    def log(exported: Exported) -> None:
        record_export(
            kind="organisations",
            line_count=exported.row_count,
            narrowed=",".join((chosen, *exported.filters)),
            actor=actor,
            at=now(),
        )

    tabs = [
        Tab(label, f"{request.path}?list={name}", name == chosen, counts.get(name)) for name, label in LISTS.items()
    ]
    return filtered_table(
        request,
        OrganisationTable,
        rows_of(chosen, actor),
        filters=OrganisationFilter,
        head=PageHead(say("单位", "Organisations")),
        on_export=log,
        template="bureau/organisations.html",
        context={"tabs": tabs, "tabs_label": say("范围", "Lists")},
    )


def rows_of(chosen: str, actor: Any) -> Any:
    """The rows of a list."""
    if chosen == "expiring":
        return organisations(actor=actor, expiring_on=today())
    if chosen == "accounts":
        return with_account_waiting(organisations(actor=actor))
    if chosen == "requests":
        return with_request_waiting(organisations(actor=actor))
    return organisations(actor=actor, state="" if chosen == "all" else chosen)
