"""A long list on a page: filtered, sorted, paged, summed, and exported exactly as it is shown."""

from io import BytesIO
from typing import Any, ClassVar

import django_filters
import pytest
from django.contrib.sessions.backends.cache import SessionStore
from django.http import HttpResponse
from django.test import RequestFactory
from openpyxl import load_workbook

from zhiji.office.core.actors import NOBODY
from zhiji.office.core.models import User
from zhiji.portals.shared.filtered_table import Exported, filtered_table
from zhiji.portals.shared.filters import DayRangeFilter, WordsFilter
from zhiji.portals.shared.tables import Column, CountColumn, DayColumn, KitTable

pytestmark = pytest.mark.django_db


class AccountTable(KitTable):
    key = "accounts"
    caption = "账号"
    name = Column(verbose_name="姓名")
    username = Column(verbose_name="用户名")
    created_at = DayColumn(verbose_name="日期")
    id = CountColumn(verbose_name="编号")
    summed: ClassVar = {"id": "id"}


class AccountFilter(django_filters.FilterSet):  # type: ignore[misc]
    name = WordsFilter("name", label="姓名")
    made = DayRangeFilter("created_at", label="日期")


def ask(query: str = "", cookies: dict[str, str] | None = None, **more: Any) -> HttpResponse:
    request = RequestFactory().get(f"/list/?{query}")
    request.COOKIES |= cookies or {}
    request.actor, request.session = NOBODY, SessionStore()  # type: ignore[attr-defined]
    return filtered_table(request, AccountTable, User.objects.order_by("pk"), filters=AccountFilter, **more)


@pytest.fixture(autouse=True)
def accounts(db: None) -> None:
    for number in range(45):
        User.objects.create(username=f"u{number}", name=f"{'王' if number % 2 else '=1+1'}{number:02d}", password="x")


def test_a_page_holds_some_rows_counts_all_and_sums_all() -> None:
    text = ask("per_page=20").content.decode()
    assert text.count("<tr><td") == 20
    assert "共 45 行" in text
    assert f"{sum(User.objects.values_list('id', flat=True)):,}" in text


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=-3",
        "page=99999999",
        "page=x",
        "per_page=0",
        "per_page=9e9",
        "sort=nothing",
        "sort=-",
        "made_from=30",
        "name=%00",
    ],
)
def test_a_spoilt_address_gives_a_page_and_no_fault(query: str) -> None:
    assert ask(query).status_code == 200


def test_a_filter_narrows_and_says_so() -> None:
    text = ask("name=王").content.decode()
    assert "共 22 行" in text and "已筛选" in text
    assert "没有符合筛选条件的记录" in ask("name=无此人").content.decode()


def test_sorting_goes_both_ways() -> None:
    first, last = ask("sort=name").content.decode(), ask("sort=-name").content.decode()
    assert first.index("=1+100") > 0 and "王43" not in first.split("<tbody>")[1][:200]
    assert "王43" in last.split("<tbody>")[1][:200]


def test_an_export_holds_what_is_shown_and_is_told_of() -> None:
    told: list[Exported] = []
    answer = ask(
        "name=1&sort=-name&export=xlsx", {"zhiji_columns_accounts": "username.created_at"}, on_export=told.append
    )
    rows = list(load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True))
    shown = User.objects.filter(name__icontains="1").order_by("-name")
    assert rows[0] == ("姓名", "编号")
    assert [row[0] for row in rows[1:]] == [user.name for user in shown]
    assert told == [Exported("accounts", shown.count(), ("name", "id"), ("name",))]


def test_without_somebody_to_tell_there_is_no_export() -> None:
    assert ask("export=xlsx")["Content-Type"].startswith("text/html")


def test_a_page_takes_few_queries(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(4):
        ask("name=王")
