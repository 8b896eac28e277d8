"""Signing in as people do: with a code of the phone, with a passkey, on a new device, too often wrong, away too long."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.journeys.conftest import PASSWORD

from zhiji.office.core.models import SignIn
from zhiji.office.core.roles import Role

Visit = Callable[..., Page]
Look = Callable[..., None]


def code_of(secret: str) -> str:
    """What an authenticator app shows now."""
    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def sign_in(page: Page, username: str, password: str = PASSWORD) -> None:
    page.get_by_label("账号名").fill(username)
    page.get_by_label("密码", exact=True).fill(password)
    page.keyboard.press("Enter")


@pytest.fixture
def new_clerk(somebody: Any) -> Any:
    """Appointed today; no second factor yet."""
    from allauth.mfa.models import Authenticator

    clerk = somebody(Role.BUREAU_CLERK, name="经办甲")
    Authenticator.objects.filter(user=clerk).delete()
    return clerk


def test_a_new_clerk_sets_up_codes_of_the_phone_and_signs_in_with_them(
    visit: Visit, look_at: Look, new_clerk: Any
) -> None:
    page = visit("/bureau/")
    look_at(page, "sign-in")
    sign_in(page, new_clerk.username)
    expect(page.get_by_role("heading", name="双重验证")).to_be_visible()
    page.goto("/bureau/")
    expect(page.get_by_role("heading", name="双重验证")).to_be_visible()  # nothing else opens without it
    page.get_by_role("link", name="启用").click()
    _says_it_again(page)
    secret = page.locator("#authenticator_secret").input_value()
    page.get_by_label("代码").last.fill(code_of(secret))
    page.keyboard.press("Enter")
    expect(page.get_by_text("恢复代码").first).to_be_visible()
    look_at(page, "recovery-codes")
    page.goto("/bureau/")
    expect(page.get_by_role("heading", name="需要我现在办的")).to_be_visible()
    page.locator("summary:has(.who)").click()
    page.get_by_role("button", name="退出登录").click()

    again = visit("/accounts/login/?next=/bureau/persons/")
    sign_in(again, new_clerk.username)
    expect(again.locator("[name=code]")).to_be_visible()
    look_at(again, "code")
    _forget_that_the_code_was_used()
    again.locator("[name=code]").fill(code_of(secret))
    again.keyboard.press("Enter")
    expect(again.get_by_role("heading", name="人员", exact=True)).to_be_visible()
    expect(again.get_by_text("您第一次在这台设备上登录")).to_be_visible()
    look_at(again, "new-device")


def _forget_that_the_code_was_used() -> None:
    """A code works once; a person would wait for the next."""
    from django.core.cache import cache

    cache.clear()


def test_a_passkey_opens_the_office_without_a_password(visit: Visit, look_at: Look, new_clerk: Any) -> None:
    page = visit("/accounts/login/")
    _virtual_key(page)
    sign_in(page, new_clerk.username)
    page.get_by_role("link", name="添加").click()
    _says_it_again(page)
    page.get_by_label("名称").fill("办公室电脑")
    page.get_by_label("以后只用它登录").check()
    page.get_by_role("button", name="添加").click()
    expect(page.get_by_text("恢复代码").first).to_be_visible()
    page.goto("/accounts/2fa/webauthn/")
    expect(page.get_by_role("row", name="办公室电脑")).to_contain_text("代替密码和验证码")
    look_at(page, "passkeys")
    page.locator("summary:has(.who)").click()
    page.get_by_role("button", name="退出登录").click()
    page.goto("/accounts/login/")
    page.get_by_role("button", name="使用通行密钥登录").click()
    expect(page.get_by_role("heading", name="需要我现在办的")).to_be_visible()
    assert SignIn.objects.filter(user=new_clerk, outcome="entered").count() == 2


def _says_it_again(page: Page) -> None:
    """Before something that matters the password is asked for once more."""
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")


def _virtual_key(page: Page) -> None:
    """A key that is always touched, as Chromium makes one for tests."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_five_wrong_passwords_lock_the_account_and_say_for_how_long(visit: Visit, look_at: Look, somebody: Any) -> None:
    owner = somebody(name="李校长")
    page = visit("/accounts/login/")
    for _ in range(4):
        sign_in(page, owner.username, "not the password 1")
        expect(page.locator("[data-kit-errors]")).to_be_visible()
        expect(page.get_by_label("账号名")).to_have_value(owner.username)
    sign_in(page, owner.username, "not the password 1")
    expect(page.get_by_text("分钟").first).to_be_visible()
    look_at(page, "locked-out", expected="Failed to load resource")
    page.goto("/accounts/login/")
    sign_in(page, owner.username)
    expect(page.get_by_text("分钟").first).to_be_visible()  # the right password does not help now


def test_who_was_away_for_half_an_hour_signs_in_again_and_comes_back_to_the_same_page(
    visit: Visit, somebody: Any
) -> None:
    owner = somebody(name="李校长")
    page = visit("/accounts/login/")
    sign_in(page, owner.username)
    expect(page.locator("summary:has(.who)")).to_be_visible()
    cookie = next(each for each in page.context.cookies() if each["name"] == "zhiji_session")
    assert cookie["expires"] == -1  # gone with the browser
    kept = Session.objects.get(session_key=cookie["value"])
    assert timedelta(minutes=29) < kept.expire_date - timezone.now() <= timedelta(minutes=30)
    Session.objects.filter(pk=kept.pk).update(expire_date=timezone.now() - timedelta(seconds=1))
    page.goto("/account/sign-ins/")
    sign_in(page, owner.username)
    expect(page.get_by_role("heading", name="我的登录记录")).to_be_visible()
