"""Which entries a reader sees."""

import pytest

from zhiji.office.core.actors import NOBODY, Actor
from zhiji.office.core.roles import Role
from zhiji.portals.shared import navigation
from zhiji.portals.shared.navigation import Entry, entries_for, register

CLERK = Actor(1, "张三", frozenset({Role.BUREAU_CLERK}))


@pytest.fixture(autouse=True)
def only_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_registered", {})
    register(
        "test",
        Entry("首页", "public:home", "home"),
        Entry("登录记录", "own_sign_ins", "history", signed_in=True),
        Entry("验证", "mfa_index", "lock", roles=frozenset({Role.BUREAU_CLERK})),
        Entry("没有", "public:nowhere", "x"),
    )


def labels(actor: Actor) -> list[str]:
    return [str(entry.label) for entry in entries_for(actor, "/")]


def test_roles_choose_among_the_entries_and_missing_addresses_are_left_out() -> None:
    assert labels(NOBODY) == ["首页"]
    assert labels(Actor(2, "李四", frozenset({Role.TRAINEE}))) == ["登录记录", "首页"]
    assert labels(CLERK) == ["登录记录", "验证", "首页"]


def test_the_entry_with_the_longest_address_is_the_current_one() -> None:
    current = [str(entry.label) for entry in entries_for(CLERK, "/accounts/2fa/totp/activate/") if entry.is_current]
    assert current == ["验证"]
