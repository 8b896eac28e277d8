"""Who makes and closes accounts, what may they be called, and which passwords open them?"""

from datetime import datetime, timedelta
from typing import Any

import pytest

from zhiji.office.core.accounts.closing import close_account, reopen_account
from zhiji.office.core.accounts.creation import NameNeeded, create_account
from zhiji.office.core.accounts.passwords import PasswordRefused, end_own_sessions, reset_password, set_own_password
from zhiji.office.core.accounts.second_factor import reset_second_factor
from zhiji.office.core.accounts.selectors import account_of, accounts
from zhiji.office.core.accounts.usernames import UsernameRefused, clean_username
from zhiji.office.core.actors import system
from zhiji.office.core.audit.history import event_rows, history_of
from zhiji.office.core.models import User
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, WrongState
from zhiji.office.core.roles import Role

pytestmark = pytest.mark.django_db
OTHERS = [role for role in Role if role != Role.SYSTEM_ADMIN]


@pytest.fixture
def system_admin(make_actor: Any) -> Any:
    return make_actor(Role.SYSTEM_ADMIN)


@pytest.fixture
def account(system_admin: Any, now: datetime) -> User:
    return create_account(username="wang.fang", name="王芳", actor=system_admin, at=now).user


def test_a_new_account_has_a_password_that_works_once_and_no_rights(system_admin: Any, now: datetime) -> None:
    user, password = create_account(username=" Wang.Fang ", name=" 王芳 ", actor=system_admin, at=now)
    assert (user.username, user.name, user.one_time_until) == ("wang.fang", "王芳", now + timedelta(hours=72))
    assert user.check_password(password) and len(password) == 19
    [made] = history_of(user)
    assert (made.verb, made.name) == ("create_account", system_admin.name)


def test_whoever_brings_a_password_of_ones_own_need_not_change_it(now: datetime) -> None:
    made = create_account(username="school", name="学校", actor=system("registration"), at=now, password="ten letters")
    assert made.user.one_time_until is None


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_the_system_administrator_makes_or_closes_accounts(
    role: Role, make_actor: Any, account: User, now: datetime
) -> None:
    actor = make_actor(role)
    with pytest.raises(NotPermitted):
        create_account(username="someone", name="某人", actor=actor, at=now)
    for verb in (close_account, reopen_account, reset_password):
        with pytest.raises(NotPermitted):
            verb(account_uid=str(account.uid), actor=actor, at=now, reason="试一试")


@pytest.mark.parametrize(
    "name",
    [
        "231098198506150010",
        "13800138000",
        "a13800138000",
        "wang-138-0013-8000",
        "a6222020200012345678",
        "x231098850615001",
    ],
)
def test_a_name_that_holds_a_persons_number_is_refused(name: str) -> None:
    with pytest.raises(UsernameRefused, match="身份证号"):
        clean_username(name)


@pytest.mark.parametrize("name", ["", "ab", "9lives", "王芳", "a b c", "a" * 61, "a\0bc", "-abc", "a@b.cn"])
def test_a_name_of_another_shape_is_refused(name: str) -> None:
    with pytest.raises(UsernameRefused):
        clean_username(name)


def test_a_name_that_is_taken_is_refused_whatever_its_case(system_admin: Any, account: User, now: datetime) -> None:
    with pytest.raises(UsernameRefused, match="已被使用"):
        create_account(username="WANG.FANG", name="别人", actor=system_admin, at=now)
    assert User.objects.filter(name="别人").count() == 0


def test_an_account_is_somebodys(system_admin: Any, now: datetime) -> None:
    with pytest.raises(NameNeeded):
        create_account(username="nobody", name=" ", actor=system_admin, at=now)


def test_a_closed_account_ends_its_sessions_and_can_be_reopened(
    system_admin: Any, account: User, now: datetime
) -> None:
    before = account.get_session_auth_hash()
    closed = close_account(account_uid=str(account.uid), actor=system_admin, at=now, reason="调离")
    assert not closed.is_active and closed.get_session_auth_hash() != before
    with pytest.raises(WrongState):
        close_account(account_uid=str(account.uid), actor=system_admin, at=now, reason="再来")
    with pytest.raises(WrongState):
        reset_password(account_uid=str(account.uid), actor=system_admin, at=now, reason="忘记密码")
    opened = reopen_account(account_uid=str(account.uid), actor=system_admin, at=now, reason="调回")
    assert opened.is_active and opened.get_session_auth_hash() != before
    with pytest.raises(WrongState):
        reopen_account(account_uid=str(account.uid), actor=system_admin, at=now, reason="再来")


def test_closing_needs_a_reason_and_an_account_and_is_not_for_oneself(
    system_admin: Any, account: User, now: datetime
) -> None:
    with pytest.raises(ReasonNeeded):
        close_account(account_uid=str(account.uid), actor=system_admin, at=now, reason=" ")
    for uid in ("no uid", "00000000-0000-4000-8000-000000000000"):
        with pytest.raises(NotFound):
            close_account(account_uid=uid, actor=system_admin, at=now, reason="试一试")
    own = str(User.objects.get(pk=system_admin.user_id).uid)
    for verb in (close_account, reset_password):
        with pytest.raises(NotPermitted):
            verb(account_uid=own, actor=system_admin, at=now, reason="试一试")


def test_a_reset_password_works_once_ends_sessions_and_is_in_the_trail_without_the_password(
    system_admin: Any, account: User, now: datetime
) -> None:
    before = account.get_session_auth_hash()
    user, password = reset_password(account_uid=str(account.uid), actor=system_admin, at=now, reason="忘记密码")
    assert user.check_password(password) and user.get_session_auth_hash() != before
    assert user.one_time_until == now + timedelta(hours=72)
    last = history_of(user)[-1]
    assert (last.verb, last.reason, last.changed) == ("reset_password", "忘记密码", ("session_round",))
    assert password not in str(list(event_rows(user).values_list()))


def test_ones_own_password_is_changed_by_oneself_alone_and_not_to_an_easy_one(
    system_admin: Any, account: User, now: datetime, make_actor: Any
) -> None:
    from zhiji.office.registry.appointments import actor_of

    own = actor_of(account.pk)
    before = account.get_session_auth_hash()
    with pytest.raises(NotPermitted):
        set_own_password(user=account, password="long enough 1", actor=system_admin)
    for easy in ("short", "1234567890123", "wang.fang1", "password123"):
        with pytest.raises(PasswordRefused):
            set_own_password(user=account, password=easy, actor=own)
    set_own_password(user=account, password="long enough 1", actor=own)
    account.refresh_from_db()
    assert account.one_time_until is None and account.check_password("long enough 1")
    assert account.get_session_auth_hash() != before


def test_one_ends_ones_own_sessions_and_nobody_elses(account: User, system_admin: Any) -> None:
    from zhiji.office.registry.appointments import actor_of

    before = account.get_session_auth_hash()
    with pytest.raises(NotPermitted):
        end_own_sessions(user=account, actor=system_admin)
    assert end_own_sessions(user=account, actor=actor_of(account.pk)).get_session_auth_hash() != before


def test_the_security_administrator_alone_takes_a_second_factor_away(
    make_actor: Any, system_admin: Any, account: User, now: datetime
) -> None:
    from allauth.mfa.models import Authenticator

    security = make_actor(Role.SECURITY_ADMIN)
    given: dict[str, Any] = {"account_uid": str(account.uid), "at": now, "reason": "手机遗失"}
    with pytest.raises(WrongState):
        reset_second_factor(actor=security, **given)
    Authenticator.objects.create(user=account, type="totp", data={"secret": "x"})
    with pytest.raises(NotPermitted):
        reset_second_factor(actor=system_admin, **given)
    reset_second_factor(actor=security, **given)
    assert not Authenticator.objects.filter(user=account).exists()
    own = {**given, "account_uid": str(User.objects.get(pk=security.user_id).uid)}
    with pytest.raises(NotPermitted):
        reset_second_factor(actor=security, **own)


def test_accounts_are_found_by_words_and_state_and_seen_by_two_administrators_alone(
    make_actor: Any, system_admin: Any, account: User, now: datetime
) -> None:
    def found(**narrowed: str) -> list[str]:
        return [user.username for user in accounts(actor=system_admin, **narrowed)]

    assert found(words="芳") == found(words="FANG 王") == found(state="one_time") == ["wang.fang"]
    close_account(account_uid=str(account.uid), actor=system_admin, at=now, reason="调离")
    assert found(state="closed") == ["wang.fang"] and "wang.fang" not in found(state="open")
    assert account_of(uid=str(account.uid), actor=system_admin) == account
    assert account in accounts(actor=make_actor(Role.SECURITY_ADMIN))
    for role in set(Role) - {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN}:
        with pytest.raises(NotPermitted):
            accounts(actor=make_actor(role))
