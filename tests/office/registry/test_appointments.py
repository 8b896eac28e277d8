"""Who grants which role to whom, for whom, and which are refused?"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, Refusal, WrongState
from zhiji.office.core.roles import ADMINISTRATORS, INCOMPATIBLE, OUTSIDE, Role
from zhiji.office.registry.appointments import RolesIncompatible, actor_of, grant_role, revoke_role
from zhiji.office.registry.appointments.first_administrators import appoint_first_administrators
from zhiji.office.registry.appointments.scopes import ScopeUnfit
from zhiji.office.registry.appointments.selectors import appointments, clashes, organisation_for_role, roles_held
from zhiji.office.registry.models import Appointment, Bureau, Organisation, Person, Town

pytestmark = pytest.mark.django_db
PAIRS = sorted(tuple(sorted(pair)) for pair in INCOMPATIBLE)


@pytest.fixture
def security(make_actor: Any) -> Actor:
    return make_actor(Role.SECURITY_ADMIN)  # type: ignore[no-any-return]


@pytest.fixture
def user() -> User:
    return User.objects.create_user("wang.fang", "long enough 1", name="王芳")


def organisation(kind: str, now: datetime, code: str = "1") -> Organisation:
    return Organisation.objects.create(
        kind=kind, credit_code=code * 18, name=f"{kind}{code}", registered_at=now, state="approved"
    )


def scope_for(role: Role, now: datetime) -> dict[str, Any]:
    """What the role must be held for."""
    if role in (Role.INSTITUTION, Role.EMPLOYER, Role.ASSESSOR):
        return {"organisation": organisation(role.value, now)}
    if role == Role.DEPARTMENT_OFFICER:
        return {"bureau": Bureau.objects.create(code="civil_affairs", name="民政局")}
    if role == Role.TRAINEE:
        return {"person": Person.objects.create(name="王芳", registered_at=now, id_index=b"1", id_number=b"")}
    return {}


@pytest.mark.parametrize("role", list(Role))
def test_each_role_is_granted_with_what_it_is_held_for(role: Role, user: User, security: Actor, now: datetime) -> None:
    scope = scope_for(role, now)
    grant_role(user=user, role=role, actor=security, at=now, reason="任命", **scope)
    actor = actor_of(user.pk)
    assert actor.roles == {role}
    for name, value in scope.items():
        assert getattr(actor, f"{name}_id") == value.pk


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_incompatible_pairs_are_refused_in_either_order_by_verb_and_by_the_database(
    one: Role, other: Role, security: Actor, now: datetime
) -> None:
    for number, (first, second) in enumerate(((one, other), (other, one))):
        user = User.objects.create_user(f"pair{number}", None, name="某人")
        Appointment.objects.create(user=user, role=first, granted_at=now, reason="任命")
        second_role = Role(second)
        with pytest.raises(Refusal) as refused:
            grant_role(
                user=user, role=second_role, actor=security, at=now, reason="任命", **scope_for(second_role, now)
            )
        assert isinstance(refused.value, RolesIncompatible)
        assert Role(first).zh in refused.value.zh and second_role.zh in refused.value.zh
        with pytest.raises(IntegrityError, match="incompatible"), transaction.atomic():
            Appointment.objects.create(user=user, role=second, granted_at=now, reason="任命")
        Organisation.objects.all().delete(), Bureau.objects.all().delete(), Person.objects.all().delete()


def test_the_three_administrators_exclude_everything_else() -> None:
    for administrator in ADMINISTRATORS:
        assert {other for other in Role if frozenset((administrator, other)) in INCOMPATIBLE} == set(Role) - {
            administrator
        }


def test_nobody_grants_to_oneself_neither_by_the_verb_nor_in_the_database(security: Actor, now: datetime) -> None:
    own = User.objects.get(pk=security.user_id or 0)
    with pytest.raises(NotPermitted, match="自己"):
        grant_role(user=own, role=Role.BUREAU_CLERK, actor=security, at=now, reason="任命")
    with pytest.raises(IntegrityError, match="own appointment"), transaction.atomic():
        Appointment.objects.create(user=own, role="bureau_clerk", granted_by=own, granted_at=now, reason="任命")


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SECURITY_ADMIN])
def test_others_grant_no_staff_role_and_revoke_nothing(
    role: Role, make_actor: Any, user: User, security: Actor, now: datetime
) -> None:
    actor = make_actor(role)
    held = grant_role(user=user, role=Role.INSPECTOR, actor=security, at=now, reason="任命")
    with pytest.raises(NotPermitted):
        grant_role(user=user, role=Role.REVIEWER, actor=actor, at=now, reason="任命")
    with pytest.raises(NotPermitted):
        revoke_role(appointment_uid=str(held.uid), actor=actor, at=now, reason="免职")


def test_a_clerk_who_approves_an_organisation_grants_the_outside_roles(
    make_actor: Any, user: User, now: datetime
) -> None:
    clerk = make_actor(Role.BUREAU_CLERK)
    grant_role(user=user, role=Role.EMPLOYER, actor=clerk, at=now, reason="审核通过", **scope_for(Role.EMPLOYER, now))
    assert actor_of(user.pk).roles == {Role.EMPLOYER}
    assert Role.EMPLOYER in OUTSIDE


@pytest.mark.parametrize(
    "role", [Role.INSTITUTION, Role.EMPLOYER, Role.ASSESSOR, Role.DEPARTMENT_OFFICER, Role.TRAINEE]
)
def test_a_role_that_is_held_for_somebody_is_not_granted_for_nobody(
    role: Role, user: User, security: Actor, now: datetime
) -> None:
    with pytest.raises(ScopeUnfit):
        grant_role(user=user, role=role, actor=security, at=now, reason="任命")


def test_a_role_is_not_granted_for_an_organisation_of_another_kind_or_one_that_is_closed(
    user: User, security: Actor, now: datetime
) -> None:
    employer = organisation("employer", now)
    with pytest.raises(ScopeUnfit):
        grant_role(user=user, role=Role.INSTITUTION, actor=security, at=now, reason="任命", organisation=employer)
    Organisation.objects.update(state="closed")
    employer.refresh_from_db()
    with pytest.raises(ScopeUnfit):
        grant_role(user=user, role=Role.EMPLOYER, actor=security, at=now, reason="任命", organisation=employer)


@pytest.mark.parametrize("role", sorted({*ADMINISTRATORS, Role.BUREAU_CLERK, Role.TRAINEE}))
def test_a_role_is_not_granted_for_what_it_is_not_held_for(
    role: Role, user: User, security: Actor, now: datetime
) -> None:
    scope = scope_for(role, now) | {"organisation": organisation("employer", now)}
    with pytest.raises(ScopeUnfit):
        grant_role(user=user, role=role, actor=security, at=now, reason="任命", **scope)


def test_one_account_acts_for_one_organisation(user: User, security: Actor, now: datetime) -> None:
    grant_role(
        user=user, role=Role.EMPLOYER, actor=security, at=now, reason="任命", organisation=organisation("employer", now)
    )
    with pytest.raises(ScopeUnfit, match="另建账号"):
        grant_role(
            user=user,
            role=Role.INSTITUTION,
            actor=security,
            at=now,
            reason="任命",
            organisation=organisation("institution", now),
        )


def test_a_bureau_role_may_be_held_for_a_bureau_and_a_town(user: User, security: Actor, now: datetime) -> None:
    bureau, town = Bureau.objects.create(code="hr", name="人社局"), Town.objects.create(code="1", name="镇")
    grant_role(user=user, role=Role.INSPECTOR, actor=security, at=now, reason="任命", bureau=bureau, town=town)
    assert (actor_of(user.pk).bureau_id, actor_of(user.pk).town_id) == (bureau.pk, town.pk)


def test_a_role_is_held_once_and_not_by_a_closed_account(user: User, security: Actor, now: datetime) -> None:
    given: dict[str, Any] = {"user": user, "role": Role.LEADER, "actor": security, "at": now}
    with pytest.raises(ReasonNeeded):
        grant_role(**given, reason="")
    grant_role(**given, reason="任命")
    with pytest.raises(WrongState, match="已有"):
        grant_role(**given, reason="任命")
    User.objects.filter(pk=user.pk).update(is_active=False)
    with pytest.raises(WrongState, match="已停用"):
        grant_role(**given | {"role": Role.INSPECTOR}, reason="任命")


def test_a_grant_and_a_revocation_end_the_accounts_sessions(user: User, security: Actor, now: datetime) -> None:
    at_first = user.get_session_auth_hash()
    held = grant_role(user=user, role=Role.LEADER, actor=security, at=now, reason="任命")
    granted = user.get_session_auth_hash()
    assert granted != at_first
    revoke_role(appointment_uid=str(held.uid), actor=security, at=now, reason="免职")
    user.refresh_from_db()
    assert user.get_session_auth_hash() != granted
    assert actor_of(user.pk).roles == frozenset()


def test_a_role_is_revoked_once_with_a_reason_and_not_by_its_holder(user: User, security: Actor, now: datetime) -> None:
    held = grant_role(user=user, role=Role.LEADER, actor=security, at=now, reason="任命")
    with pytest.raises(ReasonNeeded):
        revoke_role(appointment_uid=str(held.uid), actor=security, at=now, reason="")
    revoke_role(appointment_uid=str(held.uid), actor=security, at=now, reason="免职")
    with pytest.raises(WrongState):
        revoke_role(appointment_uid=str(held.uid), actor=security, at=now, reason="免职")
    for uid in ("no uid", "00000000-0000-4000-8000-000000000000"):
        with pytest.raises(NotFound):
            revoke_role(appointment_uid=uid, actor=security, at=now, reason="免职")
    own = Appointment.objects.create(
        user=User.objects.get(pk=security.user_id or 0), role="security_admin", granted_at=now, reason="任命"
    )
    with pytest.raises(NotPermitted):
        revoke_role(appointment_uid=str(own.uid), actor=security, at=now, reason="免职")


def test_after_a_revocation_the_other_role_can_be_granted(user: User, security: Actor, now: datetime) -> None:
    held = grant_role(user=user, role=Role.BUREAU_CLERK, actor=security, at=now, reason="任命")
    assert clashes(user)[Role.REVIEWER] == [Role.BUREAU_CLERK]
    revoke_role(appointment_uid=str(held.uid), actor=security, at=now, reason="免职")
    assert clashes(user) == {}
    grant_role(user=user, role=Role.REVIEWER, actor=security, at=now, reason="任命")
    with pytest.raises(IntegrityError, match="incompatible"), transaction.atomic():
        Appointment.objects.filter(pk=held.pk).update(state="granted")


def test_appointments_are_found_by_words_role_and_state(user: User, security: Actor, now: datetime) -> None:
    held = grant_role(user=user, role=Role.LEADER, actor=security, at=now, reason="任命")
    assert list(appointments(actor=security, words="芳", role="leader", state="granted")) == [held]
    assert not appointments(actor=security, role="reviewer").exists()
    assert roles_held([user], actor=security) == {user.pk: [Role.LEADER]}


def test_an_organisation_is_found_by_its_whole_credit_code_and_kind_alone(now: datetime) -> None:
    made = organisation("employer", now)
    assert organisation_for_role(role=Role.EMPLOYER, credit_code=f" {made.credit_code} ") == made
    assert organisation_for_role(role=Role.EMPLOYER, credit_code="") is None
    for role, code in ((Role.INSTITUTION, made.credit_code), (Role.EMPLOYER, made.credit_code[:9])):
        with pytest.raises(NotFound):
            organisation_for_role(role=role, credit_code=code)


def test_the_first_administrators_are_made_once_and_by_the_system_alone(security: Actor, now: datetime) -> None:
    with pytest.raises(NotPermitted):
        appoint_first_administrators(actor=security, at=now)
    made = appoint_first_administrators(actor=system("first_admins"), at=now)
    assert [actor_of(user.pk).roles for user, _ in made] == [
        {Role.SYSTEM_ADMIN},
        {Role.SECURITY_ADMIN},
        {Role.AUDIT_ADMIN},
    ]
    assert all(user.check_password(password) and user.one_time_until for user, password in made)
    Appointment.objects.update(state="revoked")
    with pytest.raises(WrongState):
        appoint_first_administrators(actor=system("first_admins"), at=now)


@contextmanager
def committed() -> Iterator[None]:
    """What other connections must see, and what is cleared away afterwards."""
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            cursor.execute("TRUNCATE core_user, registry_appointment CASCADE")
            cursor.execute("SET session_replication_role = origin")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("way", ["verb", "database"])
def test_two_who_grant_incompatible_roles_at_once_do_not_both_succeed(way: str, now: datetime) -> None:
    with committed():
        user = User.objects.create_user("wang.fang", None, name="王芳")
        gate, came_of = Barrier(2), []

        def grant(role: Role) -> None:
            try:
                gate.wait(10)
                if way == "verb":
                    grant_role(user=User.objects.get(pk=user.pk), role=role, actor=system("t"), at=now, reason="任命")
                else:
                    Appointment.objects.create(user=user, role=role, granted_at=now, reason="任命")
                came_of.append("granted")
            except (RolesIncompatible, IntegrityError):
                came_of.append("refused")
            finally:
                connection.close()

        threads = [Thread(target=grant, args=(role,)) for role in (Role.BUREAU_CLERK, Role.REVIEWER)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert sorted(came_of) == ["granted", "refused"]
        assert Appointment.objects.filter(user=user, state="granted").count() == 1
