"""Do sign-in, lockout, idle time, new devices and second factors work as the office needs them?"""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.conf import settings as live
from django.contrib.messages import get_messages
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.utils import timezone

from zhiji.office.core.models import SignIn, User
from zhiji.portals.shared.addresses import address_of

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"
WORD = "long enough 1"


@pytest.fixture
def user() -> User:
    return User.objects.create_user("wang.fang", WORD, name="王芳")


@pytest.fixture(autouse=True)
def no_tries_of_other_tests() -> None:
    """The library counts requests of an address in the cache."""
    cache.clear()


def enter(client: Client, password: str = WORD, username: str = "wang.fang", **more: Any) -> Any:
    return client.post(LOGIN, {"login": username, "password": password}, **more)


def outcomes() -> list[tuple[str, str]]:
    return [(row.outcome, row.username) for row in SignIn.objects.order_by("id")]


def is_in(client: Client) -> bool:
    return client.get("/account/sign-ins/").status_code == 200


def test_every_attempt_is_kept_the_name_of_no_account_masked(user: User) -> None:
    client = Client()
    enter(client, "wrong")
    enter(client, "wrong", "231098198506150010")
    assert enter(client).status_code == 302
    client.post("/accounts/logout/")
    assert outcomes() == [
        ("refused", "wang.fang"),
        ("refused", "23****************"),
        ("entered", "wang.fang"),
        ("left", "wang.fang"),
    ]


def test_what_was_typed_stands_nowhere_in_the_lockouts_tables(user: User) -> None:
    from axes.models import AccessAttempt, AccessLog

    enter(Client(), "wrong", "231098198506150010")
    kept = str(list(AccessAttempt.objects.values()))
    assert "231098198506150010" not in kept and "wrong" not in kept
    assert AccessLog.objects.count() == 0


def test_five_failures_lock_the_account_from_every_address_however_it_is_spelt(user: User) -> None:
    for number in range(5):
        answer = enter(Client(), "wrong", "Wang.Fang" if number % 2 else "wang.fang", REMOTE_ADDR=f"10.0.0.{number}")
    assert answer.status_code == 429
    locked = enter(Client(), REMOTE_ADDR="10.9.9.9")
    assert locked.status_code == 429 and locked["Retry-After"] == "1800"
    assert outcomes()[-1] == ("locked", "wang.fang")


def test_twenty_failures_lock_an_address_whatever_the_account_and_no_other_address(user: User) -> None:
    for number in range(20):
        answer = enter(Client(), "wrong", f"nobody{number}", REMOTE_ADDR="10.0.0.1")
        assert answer.status_code == (429 if number == 19 else 200)
    assert enter(Client(), REMOTE_ADDR="10.0.0.1").status_code == 429
    assert enter(Client(), REMOTE_ADDR="10.0.0.2").status_code == 302


def test_a_sign_in_of_ones_own_buys_no_tries_for_others_accounts(user: User) -> None:
    for number in range(19):
        enter(Client(), "wrong", f"nobody{number}", REMOTE_ADDR="10.0.0.1")
    assert enter(Client(), REMOTE_ADDR="10.0.0.1").status_code == 302
    assert enter(Client(), "wrong", "nobody20", REMOTE_ADDR="10.0.0.1").status_code == 429


def test_a_lock_ends_after_half_an_hour_and_tries_meanwhile_do_not_lengthen_it(user: User) -> None:
    from axes.models import AccessAttempt

    for _ in range(5):
        enter(Client(), "wrong")
    before = AccessAttempt.objects.get().attempt_time
    enter(Client())
    assert AccessAttempt.objects.get().attempt_time == before
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=31))
    assert enter(Client()).status_code == 302


def test_behind_a_proxy_the_address_is_what_the_proxy_saw(settings: Any) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="1.1.1.1, 2.2.2.2")
    assert address_of(request) == "10.0.0.1"
    settings.ZHIJI_BEHIND_PROXY = True
    assert address_of(request) == "2.2.2.2"
    request.META["HTTP_X_FORWARDED_FOR"] = "nonsense"
    assert address_of(request) == "0.0.0.0"


def test_a_session_ends_after_half_an_hour_without_a_request(user: User) -> None:
    client = Client()
    enter(client)
    assert is_in(client)
    row = Session.objects.get(session_key=client.session.session_key)
    assert timedelta(minutes=29) < row.expire_date - timezone.now() <= timedelta(minutes=30)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert not is_in(client)


def test_a_session_ends_after_twelve_hours_however_busy(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    client = Client()
    enter(client)
    assert is_in(client)
    later = time.time() + 12 * 3600 + 60
    monkeypatch.setattr("zhiji.portals.shared.actor_middleware.time.time", lambda: later)
    assert not is_in(client)


@pytest.mark.parametrize("change", ["closed", "round", "password"])
def test_a_session_ends_when_the_account_is_closed_its_rights_change_or_its_password_does(
    change: str, user: User
) -> None:
    client = Client()
    enter(client)
    if change == "closed":
        User.objects.update(is_active=False)
    elif change == "round":
        User.objects.update(session_round=1)
    else:
        user.set_password("another one 2")
        user.save()
    assert not is_in(client)


def test_ending_other_sessions_leaves_this_one(user: User) -> None:
    here, there = Client(), Client()
    enter(here), enter(there)
    here.post("/account/sign-ins/end-others/")
    assert is_in(here) and not is_in(there)


def test_a_new_device_is_told_of_there_and_on_the_known_one(user: User) -> None:
    known, new = Client(), Client()
    enter(known)
    assert not list(get_messages(enter(known).wsgi_request))
    known.post("/accounts/logout/")
    entered = enter(new)
    assert "第一次在这台设备上登录" in str([str(each) for each in get_messages(entered.wsgi_request)])
    cookie = new.cookies[live.DEVICE_COOKIE_NAME]
    assert cookie["httponly"] and cookie["samesite"] == "Lax"
    assert cookie.value not in str(list(SignIn.objects.values()))
    again = enter(known)
    assert "新设备上登录" in str([str(each) for each in get_messages(again.wsgi_request)])


def test_a_one_time_password_must_be_changed_first_and_expires(user: User, now: datetime) -> None:
    User.objects.update(one_time_until=timezone.now() + timedelta(hours=1))
    client = Client()
    assert enter(client).status_code == 302
    answer = client.get("/account/sign-ins/")
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/password/change/")
    changed = {"oldpassword": WORD, "password1": "another one 2", "password2": "another one 2"}
    assert client.post("/accounts/password/change/", changed).status_code == 302
    assert is_in(client)
    User.objects.update(one_time_until=timezone.now() - timedelta(seconds=1))
    late = Client()
    enter(late, "another one 2")
    assert not is_in(late) and outcomes()[-1] == ("refused", "wang.fang")


def test_the_second_factor_is_asked_for_and_five_wrong_codes_close_the_way(user: User) -> None:
    from allauth.mfa.totp.internal.auth import TOTP

    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    client = Client()
    answer = enter(client)
    assert answer["Location"].startswith("/accounts/2fa/authenticate/") and not is_in(client)
    for _ in range(5):
        client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert [outcome for outcome, _ in outcomes()] == ["refused"] * 5 + ["locked"]
    assert not is_in(client)


@pytest.mark.parametrize(
    "path",
    ["signup/", "email/", "password/reset/", "confirm-email/", "social/signup/", "3rdparty/", "password/set/"],
)
def test_what_the_library_offers_beyond_is_not_there(path: str) -> None:
    assert Client().get(f"/accounts/{path}").status_code == 404
