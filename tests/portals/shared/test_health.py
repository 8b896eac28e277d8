"""Does the health page tell how the office is to whoever asks, and nothing else?"""

from typing import Any

import pytest
from django.db import connection
from django.test import Client

from zhiji.office.core.audit.chain import seal_events
from zhiji.office.core.health import Health
from zhiji.office.registry.models import Town

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_trail")]


def worker(seconds: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - make_interval(secs => %s))", [seconds]
        )


def test_with_a_worker_alive_it_is_well(client: Client) -> None:
    worker(5)
    answer = client.get("/health/")
    assert answer.status_code == 200
    assert answer.json() == {"well": True, "database": True, "worker_seconds": 5, "unsealed_count": 0}
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("seconds", [None, 61])
def test_without_a_worker_or_with_a_dead_one_it_is_not(client: Client, seconds: int | None) -> None:
    if seconds:
        worker(seconds)
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()["well"]) == (503, False)


def test_events_that_wait_for_their_link_are_counted(client: Client) -> None:
    for number in range(3):
        Town.objects.create(code=str(number), name="镇")
    assert client.get("/health/").json()["unsealed_count"] == 3
    seal_events()
    assert client.get("/health/").json()["unsealed_count"] == 0


def test_without_a_database_it_says_so_and_does_not_fail(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiji.portals.shared.health.health", lambda: Health(False))
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()["database"]) == (503, False)


def test_nothing_can_be_written_there(client: Client) -> None:
    assert client.post("/health/").status_code == 405


def test_a_request_is_logged_with_the_pattern_and_the_uid_alone(client: Client, caplog: Any) -> None:
    with caplog.at_level("INFO", logger="zhiji.requests"):
        client.get("/health/?q=王小明231098198506150010")
        client.get("/nowhere/王小明/")
    written = [record for record in caplog.records if record.name == "zhiji.requests"]
    assert [(record.getMessage(), record.user) for record in written] == [("GET /health/", None), ("GET /-", None)]
