"""What tests of the office stand on: a PostgreSQL of their own, keys, an instant, people who act."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from tests import settings as test_settings
from tests.running.demonstration import SharedDemo

from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import Role


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files whose tests empty the database run after those that leave it as migrations laid it, also side by side."""
    emptying = {item.path for item in items if _empties(item)}
    items.sort(key=lambda item: item.path in emptying)


def _empties(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("django_db")
    fixtures: list[str] = getattr(item, "fixturenames", [])
    return bool(mark and mark.kwargs.get("transaction")) or "transactional_db" in fixtures or "live_server" in fixtures


@pytest.fixture(scope="session")
def shared_demo() -> Iterator[SharedDemo]:
    """The demonstration that all share who only look."""
    shared = SharedDemo(8751)
    yield shared
    shared.stop()


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """Start the server before the test database is made; stop it at the end."""
    if test_settings.GIVEN:
        yield
        return
    from zhiji.running.postgres import start_postgres

    unsafe = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
    server = start_postgres(test_settings.POSTGRES, options=unsafe, prefer_system=test_settings.PREFERS_SYSTEM)
    yield
    server.stop()


@pytest.fixture(scope="session", autouse=True)
def keys() -> None:
    """Keys of this run's own."""
    from zhiji.office.core.sealing.keyring import new_keyring, write_keyring

    write_keyring(test_settings.HOME / "keys.json", new_keyring())


@pytest.fixture
def now() -> datetime:
    """An instant in the plan's second year."""
    return datetime(2020, 6, 15, 2, 0, tzinfo=UTC)


@pytest.fixture
def make_actor(db: None) -> Any:
    """Makes an account and an actor with the roles given."""
    from zhiji.office.core.models import User

    def make(*roles: Role, name: str = "", **scope: Any) -> Actor:
        count = User.objects.count()
        user = User.objects.create_user(f"user{count}", "long enough 1", name=name or f"人员{count}")
        return Actor(user.pk, user.name, frozenset(roles), **scope)

    return make


@pytest.fixture
def clerk(make_actor: Callable[..., Actor]) -> Actor:
    return make_actor(Role.BUREAU_CLERK, name="经办甲")


@pytest.fixture
def reviewer(make_actor: Callable[..., Actor]) -> Actor:
    return make_actor(Role.REVIEWER, name="复核乙")


@pytest.fixture
def empty_trail(db: None) -> None:
    """No row and no event but those of the test: migrations bring the calendar's days."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE core_calendarday, core_calendardayevent, core_auditlink")
