"""Is each look through the trail kept, by the clock and when asked, and held against the one before?"""

from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from zhiji.office.core import job_cards, jobs
from zhiji.office.core.actors import Actor, system
from zhiji.office.core.audit.chain import seal_events
from zhiji.office.core.audit.checks import check_trail, checks, last_check
from zhiji.office.core.jobs import ask_to_check_trail, check_trail_in_background, check_trail_nightly
from zhiji.office.core.models import AuditCheck, JobCard
from zhiji.office.core.refusals import NotPermitted, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Town

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_trail")]


@pytest.fixture
def administrator(make_actor: Any) -> Actor:
    return make_actor(Role.AUDIT_ADMIN)  # type: ignore[no-any-return]


@pytest.fixture(autouse=True)
def connection_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker lets its connection go before and after each job; here the test's own transaction lives on it."""
    for module in (job_cards, jobs):
        monkeypatch.setattr(module, "close_old_connections", lambda: None)


@pytest.fixture
def towns() -> None:
    for number in range(3):
        Town.objects.create(code=str(number), name="镇")
    seal_events()


def raw(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(sql)
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_what_was_found_is_kept_with_when_and_by_whose_wish(administrator: Actor, towns: None, now: datetime) -> None:
    whole = check_trail(actor=administrator, at=now)
    assert (whole.break_count, whole.link_count, whole.asked_by_id) == (0, 4, administrator.user_id)
    assert whole.began_at == now <= whole.ended_at and len(whole.head) == 64
    raw("UPDATE registry_town SET name = '假' WHERE code = '1'")
    check_trail(actor=system("nightly_check"), at=now)
    found = last_check(actor=administrator)
    assert found is not None and (found.break_count, found.asked_by_id) == (1, None)
    assert found.breaks == [{"code": "row_changed", "where": f"registry_town {Town.objects.get(code='1').pk}"}]
    assert [each.pk for each in checks(actor=administrator)] == [found.pk, whole.pk]


def test_a_chain_that_was_built_anew_since_the_last_look_is_found(
    administrator: Actor, towns: None, now: datetime
) -> None:
    check_trail(actor=administrator, at=now)
    seal_events()
    raw("DELETE FROM core_auditlink")
    seal_events(everywhere=True)
    check_trail(actor=administrator, at=now)
    raw("DELETE FROM registry_townevent WHERE code = '1'; DELETE FROM registry_town WHERE code = '1'")
    raw("DELETE FROM core_auditlink")
    seal_events(everywhere=True)
    found = check_trail(actor=administrator, at=now)
    assert [each["code"] for each in found.breaks] == ["anchor"]


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.AUDIT_ADMIN, Role.AUDITOR)])
def test_nobody_else_looks_or_sees(role: Role, make_actor: Any, now: datetime) -> None:
    other = make_actor(role)
    for forbidden in (
        lambda: check_trail(actor=other, at=now),
        lambda: ask_to_check_trail(actor=other),
        lambda: last_check(actor=other),
    ):
        with pytest.raises(NotPermitted):
            forbidden()


def test_the_auditor_sees_and_does_not_start(make_actor: Any) -> None:
    auditor = make_actor(Role.AUDITOR)
    assert last_check(actor=auditor) is None
    with pytest.raises(NotPermitted):
        ask_to_check_trail(actor=auditor)


def test_work_that_was_asked_for_ends_on_its_card_in_words(administrator: Actor, towns: None) -> None:
    card = ask_to_check_trail(actor=administrator)
    with pytest.raises(WrongState, match="等待"):
        ask_to_check_trail(actor=administrator)
    job = ProcrastinateJob.objects.get()
    assert job.args == {"card_id": card.pk, "user": administrator.user_id}
    check_trail_in_background(**job.args)
    card.refresh_from_db()
    assert card.state == JobCard.State.FINISHED and card.result == {"url": "/audit/checks/"}
    assert card.message_zh == "共核验留痕 4 条、数据 4 行，完整无误。"
    assert AuditCheck.objects.get().asked_by_id == administrator.user_id


def test_the_clock_looks_by_itself(towns: None) -> None:
    check_trail_nightly(timestamp=0)
    assert AuditCheck.objects.get().asked_by is None
