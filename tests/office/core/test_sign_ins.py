"""Is every attempt kept, without what nobody should read, and is a device known again?"""

from datetime import datetime, timedelta
from typing import Any

import pytest

from zhiji.office.core.accounts.sign_ins import (
    Outcome,
    lock_ends_at,
    masked_name,
    new_devices_between,
    own_sign_ins,
    record_sign_in,
    sign_ins,
)
from zhiji.office.core.actors import NOBODY
from zhiji.office.core.models import SignIn, User
from zhiji.office.core.refusals import NotPermitted
from zhiji.office.core.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def user() -> User:
    return User.objects.create_user("wang.fang", "long enough 1", name="王芳")


def keep(outcome: Outcome, at: datetime, user: User | None = None, device: str = "", username: str = "") -> SignIn:
    return record_sign_in(
        outcome=outcome, user=user, username=username, actor=NOBODY, at=at, agent="Browser\0\n1", device=device
    )


def test_a_name_that_is_no_accounts_is_kept_masked(user: User, now: datetime) -> None:
    rows = [keep(Outcome.REFUSED, now, username=typed) for typed in ("Wang.Fang", "231098198506150010", "my password")]
    assert [(row.user, row.username) for row in rows] == [
        (user, "wang.fang"),
        (None, "23****************"),
        (None, "my*********"),
    ]
    assert masked_name("ab") == "**"
    assert rows[0].agent == "Browser1"


def test_the_first_device_is_no_news_and_a_second_one_is(user: User, now: datetime) -> None:
    first, again, second = (
        keep(Outcome.ENTERED, now + timedelta(hours=hour), user, device)
        for hour, device in enumerate(("one", "one", "two"))
    )
    assert [row.is_new_device for row in (first, again, second)] == [False, False, True]
    assert "one" not in first.device and first.device == again.device
    told = new_devices_between(user, "one", now + timedelta(hours=3))
    assert told == [second]
    keep(Outcome.ENTERED, now + timedelta(hours=3), user, "one")
    assert new_devices_between(user, "one", now + timedelta(hours=4)) == []


def test_five_misses_close_the_way_for_half_an_hour_and_an_entry_clears_them(user: User, now: datetime) -> None:
    for minute in range(4):
        keep(Outcome.REFUSED, now + timedelta(minutes=minute), user)
    assert lock_ends_at(user, now + timedelta(minutes=4)) is None
    keep(Outcome.REFUSED, now + timedelta(minutes=4), user)
    assert lock_ends_at(user, now + timedelta(minutes=5)) == now + timedelta(minutes=34)
    assert lock_ends_at(user, now + timedelta(minutes=35)) is None
    keep(Outcome.ENTERED, now + timedelta(minutes=6), user, "one")
    assert lock_ends_at(user, now + timedelta(minutes=7)) is None


def test_ones_own_are_ones_own_and_all_are_for_the_two_who_look_after_the_trail(
    user: User, now: datetime, make_actor: Any
) -> None:
    mine, others = keep(Outcome.ENTERED, now, user, "one"), keep(Outcome.REFUSED, now, username="else")
    assert own_sign_ins(user=user) == [mine]
    assert list(sign_ins(actor=make_actor(Role.AUDIT_ADMIN))) == [others, mine]
    assert list(sign_ins(actor=make_actor(Role.AUDITOR), words="FANG", outcome="entered")) == [mine]
    for role in set(Role) - {Role.AUDIT_ADMIN, Role.AUDITOR}:
        with pytest.raises(NotPermitted):
            sign_ins(actor=make_actor(role))
