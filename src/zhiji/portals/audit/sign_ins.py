"""Who signed in or tried to, and who looked at sealed texts?"""

from typing import Any, ClassVar

import django_filters
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from zhiji.office.core.accounts.sign_ins import Outcome, sign_ins
from zhiji.office.core.audit.trail import reveals
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.audit.exports import logs_as
from zhiji.portals.audit.words import purpose_words
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.devices import agent_words
from zhiji.portals.shared.filtered_table import filtered_table
from zhiji.portals.shared.filters import ChoiceFilter, DayRangeFilter, WordsFilter
from zhiji.portals.shared.parts import Empty, PageHead, State, StateKind
from zhiji.portals.shared.tables import Column, KitTable, MomentColumn, StateColumn
from zhiji.portals.shared.trying import actor_in

READERS = (Role.AUDIT_ADMIN, Role.AUDITOR)
KINDS: dict[str, StateKind] = {"entered": "good", "refused": "bad", "locked": "warning", "left": "off"}


class SignInTable(KitTable):
    """Attempts, the latest first."""

    key = "sign_ins"
    caption = say("登录记录", "Sign-ins")
    fixed = frozenset({"at"})
    empty = Empty(say("还没有人登录过。", "Nobody has signed in yet."))

    at = MomentColumn(verbose_name=say("时间", "When"))
    username = Column(verbose_name=say("账号名", "Username"), attrs={"td": {"class": "digits"}})
    user = Column(verbose_name=say("使用人", "Whose"), accessor="user__name", order_by="user__name")
    outcome = StateColumn(verbose_name=say("结果", "Outcome"))
    address = Column(verbose_name=say("来自地址", "From address"))
    is_new_device = Column(verbose_name=say("新设备", "New device"))
    agent = Column(verbose_name=say("浏览器", "Browser"), orderable=False)

    def render_outcome(self, record: Any) -> Any:
        """The badge."""
        shown = State(record.get_outcome_display(), KINDS[record.outcome])
        return self.columns["outcome"].column.render(shown)

    def value_outcome(self, record: Any) -> str:
        """The same in words."""
        return str(record.get_outcome_display())

    def render_agent(self, value: str) -> str:
        """The browser and its machine, in words."""
        return agent_words(value)

    def render_is_new_device(self, value: bool) -> str:
        """Yes or no."""
        return str(say("是", "yes") if value else say("否", "no"))


class SignInFilter(django_filters.FilterSet):  # type: ignore[misc]
    """By account, outcome and days."""

    username = WordsFilter(label=say("账号名", "Username"), max_length=60)
    outcome = ChoiceFilter(choices=Outcome.choices, label=say("结果", "Outcome"))
    at = DayRangeFilter("at__date", label=say("日期", "Days"))

    class Meta:
        fields: ClassVar[list[str]] = []


@open_to(*READERS)
@require_safe
def sign_in_list(request: HttpRequest) -> HttpResponse:
    """Every attempt, narrowed down."""
    actor = actor_in(request)
    return filtered_table(
        request,
        SignInTable,
        sign_ins(actor=actor),
        filters=SignInFilter,
        head=PageHead(say("登录记录", "Sign-ins")),
        on_export=logs_as("sign_ins", actor),
    )


class RevealTable(KitTable):
    """Looks at sealed texts, the latest first; never the text."""

    key = "reveals"
    caption = say("查看敏感信息记录", "Reveals")
    fixed = frozenset({"seen_at"})
    empty = Empty(say("还没有人查看过敏感信息。", "Nobody has looked at a sealed text."))

    seen_at = MomentColumn(verbose_name=say("时间", "When"))
    seen_by = Column(verbose_name=say("查看人", "Who"), accessor="seen_by__name", order_by="seen_by__name")
    purpose = Column(verbose_name=say("查看内容", "What"))
    reason = Column(verbose_name=say("理由", "Reason"))
    row_uid = Column(verbose_name=say("编号", "Its id"), orderable=False, attrs={"td": {"class": "digits"}})

    def render_purpose(self, value: str) -> str:
        """Table and field in words."""
        return purpose_words(value)


class RevealFilter(django_filters.FilterSet):  # type: ignore[misc]
    """By who, why and days."""

    seen_by = WordsFilter("seen_by__name", label=say("查看人", "Who"), max_length=60)
    reason = WordsFilter(label=say("理由", "Reason"), max_length=60)
    seen_at = DayRangeFilter("seen_at__date", label=say("日期", "Days"))

    class Meta:
        fields: ClassVar[list[str]] = []


@open_to(*READERS)
@require_safe
def reveal_list(request: HttpRequest) -> HttpResponse:
    """Every look at a sealed text, with its reason."""
    actor = actor_in(request)
    return filtered_table(
        request,
        RevealTable,
        reveals(actor=actor),
        filters=RevealFilter,
        head=PageHead(say("查看敏感信息记录", "Reveals")),
        on_export=logs_as("reveals", actor),
    )
