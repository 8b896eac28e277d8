"""The card of a long piece of work: it renews itself until the work has ended, and only its owner sees it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from zhiji.office.core.models import User
from zhiji.office.core.models.job_card import JobCard
from zhiji.portals.shared.job_progress import JobShown

pytestmark = pytest.mark.django_db
AT = datetime(2020, 6, 15, 2, 0, tzinfo=UTC)


@pytest.fixture
def owner(db: None) -> User:
    return User.objects.create_user("owner", "long enough 1", name="李四")


def card(owner: User, state: str, **more: Any) -> JobCard:
    return JobCard.objects.create(kind="import", title="导入名单", state=state, asked_by=owner, asked_at=AT, **more)


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_a_running_card_asks_again_and_an_ended_one_does_not(owner: User) -> None:
    running = card(owner, "started", done_count=50, total_count=200, started_at=AT)
    text = client_of(owner).get(f"/jobs/{running.uid}/", headers={"HX-Request": "true"}).content.decode()
    assert 'hx-trigger="every 1s"' in text and "25%" in text and "<html" not in text
    ended = card(owner, "finished", message_zh="已导入 200 人。", result={"url": "/list/"})
    text = client_of(owner).get(f"/jobs/{ended.uid}/").content.decode()
    assert "hx-trigger" not in text and "已导入 200 人。" in text and 'href="/list/"' in text


def test_another_persons_card_is_not_there(owner: User) -> None:
    running = card(owner, "started")
    stranger = client_of(User.objects.create_user("stranger", "long enough 1", name="王五"))
    assert stranger.get(f"/jobs/{running.uid}/").status_code == 404
    assert stranger.post(f"/jobs/{running.uid}/cancel/").status_code == 404
    running.refresh_from_db()
    assert running.state == "started"


def test_its_owner_stops_it_and_hears_if_it_was_too_late(owner: User) -> None:
    running = card(owner, "started")
    client = client_of(owner)
    assert client.post(f"/jobs/{running.uid}/cancel/", follow=True).status_code == 200
    running.refresh_from_db()
    assert running.state == "cancelled"
    assert "已经结束" in client.post(f"/jobs/{running.uid}/cancel/", follow=True).content.decode()


def test_rate_and_time_left_follow_from_what_was_done(owner: User) -> None:
    shown = JobShown.of(
        card(owner, "started", done_count=100, total_count=700, started_at=AT), AT + timedelta(seconds=10)
    )
    assert (shown.rate, shown.seconds_left, str(shown.time_left)) == (10, 60, "约 60 秒")


def test_a_result_that_leads_elsewhere_is_no_link(owner: User) -> None:
    for url in ("https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"):
        assert JobShown.of(card(owner, "finished", result={"url": url}), AT).result_url == ""
