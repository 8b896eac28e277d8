"""Is there always somebody left for each of the three administrators' work, also where two act at once?"""

from collections.abc import Callable
from datetime import datetime
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from django.utils.translation import override
from tests.office.registry.test_appointments import committed

from zhiji.office.core.actors import Actor
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotPermitted, ReasonNeeded
from zhiji.office.core.roles import ADMINISTRATORS, Role
from zhiji.office.registry.appointments import revoke_role
from zhiji.office.registry.appointments.last_administrator import LastAdministrator, close_account
from zhiji.office.registry.models import Appointment

pytestmark = pytest.mark.django_db
Undo = Callable[[Appointment, Actor, datetime], Any]


def close(held: Appointment, actor: Actor, at: datetime) -> Any:
    by = Actor(actor.user_id, actor.name, frozenset({Role.SYSTEM_ADMIN}))
    return close_account(account_uid=str(held.user.uid), actor=by, at=at, reason="调离")


def revoke(held: Appointment, actor: Actor, at: datetime) -> Any:
    by = Actor(actor.user_id, actor.name, frozenset({Role.SECURITY_ADMIN}))
    return revoke_role(appointment_uid=str(held.uid), actor=by, at=at, reason="免职")


def holder(role: Role, name: str, at: datetime) -> Appointment:
    user = User.objects.create_user(name, None, name="某人")
    return Appointment.objects.create(user=user, role=role, granted_at=at, reason="任命")


@pytest.mark.parametrize("undo", [close, revoke])
@pytest.mark.parametrize("role", sorted(ADMINISTRATORS))
def test_the_last_of_a_kind_stays_and_one_of_two_may_go(role: Role, undo: Undo, make_actor: Any, now: datetime) -> None:
    actor = make_actor()
    first, second = holder(role, "first", now), holder(role, "second", now)
    undo(first, actor, now)
    with pytest.raises(LastAdministrator) as refused:
        undo(second, actor, now)
    with override("zh-hans"):
        assert role.zh in str(refused.value) and "最后一位" in str(refused.value)
    with override("en"):
        assert "This is the last" in str(refused.value)
    second.refresh_from_db()
    assert second.state == "granted" and second.user.is_active


@pytest.mark.parametrize("undo", [close, revoke])
def test_a_closed_account_does_not_count(undo: Undo, make_actor: Any, now: datetime) -> None:
    closed, last = holder(Role.AUDIT_ADMIN, "closed", now), holder(Role.AUDIT_ADMIN, "last", now)
    User.objects.filter(pk=closed.user_id).update(is_active=False)
    with pytest.raises(LastAdministrator):
        undo(last, make_actor(), now)


@pytest.mark.parametrize("undo", [close, revoke])
def test_the_last_of_any_other_role_may_go(undo: Undo, make_actor: Any, now: datetime) -> None:
    undo(holder(Role.FINANCE, "only", now), make_actor(), now)
    assert not Appointment.objects.filter(role="finance", state="granted", user__is_active=True).exists()


def test_closing_asks_who_may_and_why(make_actor: Any, now: datetime) -> None:
    held = holder(Role.FINANCE, "only", now)
    with pytest.raises(NotPermitted):
        close_account(account_uid=str(held.user.uid), actor=make_actor(Role.SECURITY_ADMIN), at=now, reason="调离")
    with pytest.raises(ReasonNeeded):
        close_account(account_uid=str(held.user.uid), actor=make_actor(Role.SYSTEM_ADMIN), at=now, reason="")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ways", [(close, close), (revoke, revoke), (close, revoke)])
def test_two_who_take_the_last_two_away_at_once_do_not_both_succeed(ways: tuple[Undo, Undo], now: datetime) -> None:
    with committed():
        other = User.objects.create_user("acting", None, name="办理人")
        actor = Actor(other.pk, other.name)
        held = [holder(Role.AUDIT_ADMIN, f"admin{number}", now) for number in range(2)]
        gate, came_of = Barrier(2), []

        def take_away(undo: Undo, each: Appointment) -> None:
            try:
                gate.wait(10)
                undo(each, actor, now)
                came_of.append("done")
            except LastAdministrator:
                came_of.append("refused")
            finally:
                connection.close()

        threads = [Thread(target=take_away, args=pair) for pair in zip(ways, held, strict=True)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert sorted(came_of) == ["done", "refused"]
        assert Appointment.objects.filter(role="audit_admin", state="granted", user__is_active=True).count() == 1
