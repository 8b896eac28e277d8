"""A list comes back with the filter its reader picked last; words that were typed, and links, leave no trace."""

from typing import Any, ClassVar

import django_filters
import pytest
from django.contrib.sessions.backends.cache import SessionStore
from django.http import HttpResponse
from django.test import RequestFactory

from zhiji.office.core.actors import NOBODY
from zhiji.office.core.models import User
from zhiji.portals.shared.filtered_table import filtered_table
from zhiji.portals.shared.filters import ChoiceFilter, DayRangeFilter, WordsFilter
from zhiji.portals.shared.tables import Column, KitTable

pytestmark = pytest.mark.django_db
COOKIE = "zhiji_filter_accounts"


class AccountTable(KitTable):
    key = "accounts"
    caption = "账号"
    name = Column(verbose_name="姓名")
    summed: ClassVar[dict[str, str]] = {}


class AccountFilter(django_filters.FilterSet):  # type: ignore[misc]
    name = WordsFilter("name", label="姓名")
    username = ChoiceFilter("username", label="用户名", choices=[("u1", "甲"), ("u2", "乙")])
    made = DayRangeFilter("created_at", label="日期")


def ask(query: str = "", kept: str = "") -> HttpResponse:
    request = RequestFactory().get(f"/list/?{query}" if query else "/list/")
    request.COOKIES |= {COOKIE: kept} if kept else {}
    request.actor, request.session = NOBODY, SessionStore()  # type: ignore[attr-defined]
    return filtered_table(request, AccountTable, User.objects.order_by("pk"), filters=AccountFilter)


def test_what_was_picked_in_the_form_is_there_at_the_next_visit() -> None:
    sent = ask("keep=1&username=u1&made_from=2020-03-01&made_to=")
    assert sent.headers["Location"] == "/list/?username=u1&made_from=2020-03-01"
    kept: Any = sent.cookies[COOKIE]
    assert (kept["path"], kept["httponly"]) == ("/list/", True)
    assert ask(kept=kept.value).headers["Location"] == "/list/?username=u1&made_from=2020-03-01"


def test_words_that_were_typed_are_used_and_not_kept() -> None:
    sent = ask("keep=1&name=王小明&username=u1")
    assert "name=%E7%8E%8B" in sent.headers["Location"]
    assert sent.cookies[COOKIE].value == "username=u1"


def test_a_link_to_some_rows_shows_those_and_changes_nothing() -> None:
    shown = ask("username=u2", kept="username=u1")
    assert (shown.status_code, dict(shown.cookies)) == (200, {})


def test_clearing_forgets_and_shows_all() -> None:
    cleared = ask("keep=1", kept="username=u1")
    assert cleared.headers["Location"] == "/list/"
    assert cleared.cookies[COOKIE]["max-age"] == 0
    assert 'href="/list/?keep=1"' in ask("username=u2").content.decode()


def test_a_wrong_value_is_shown_with_its_error_and_not_kept() -> None:
    sent = ask("keep=1&made_from=gestern", kept="username=u1")
    assert COOKIE not in sent.cookies
    assert "error-list" in ask(sent.headers["Location"].partition("?")[2]).content.decode()


def test_no_cookie_leads_to_another_place() -> None:
    assert ask(kept="//evil.example").headers["Location"].startswith("/list/?")
