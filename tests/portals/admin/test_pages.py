"""Can administrators do their work on their pages, each the own part only?"""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.portals.desks import text

from zhiji.office.core.models import User
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Appointment

pytestmark = pytest.mark.django_db


def test_an_account_is_made_its_password_shown_once_and_a_role_granted_by_another(client_of: Any) -> None:
    system, security = client_of(Role.SYSTEM_ADMIN), client_of(Role.SECURITY_ADMIN)
    made = system.post("/admin/accounts/new/", {"username": "wang.fang", "name": "王芳"})
    user = User.objects.get(username="wang.fang")
    [word] = [each for each in text(made).replace("<", ">").split(">") if len(each) == 19 and each.count("-") == 3]
    assert user.check_password(word)
    assert word not in text(system.get(f"/admin/accounts/{user.uid}/"))
    given = {"role": "bureau_clerk", "reason": "任命"}
    assert system.post(f"/admin/accounts/{user.uid}/grant/", given).status_code == 403
    assert security.post(f"/admin/accounts/{user.uid}/grant/", given).status_code == 302
    assert security.post("/admin/accounts/new/", {"username": "x.y", "name": "某人"}).status_code == 403
    form = security.get(f"/admin/accounts/{user.uid}/grant/")
    assert "复核人员：不能与以下角色由同一人担任 经办人员" in text(form)
    refused = security.post(f"/admin/accounts/{user.uid}/grant/", {"role": "reviewer", "reason": "任命"})
    assert "不能与“经办人员”由同一人担任" in text(refused)
    held = Appointment.objects.get(user=user)
    security.post(f"/admin/grants/{held.uid}/revoke/", {"reason": "调离"})
    held.refresh_from_db()
    assert (held.state, held.revoke_reason) == ("revoked", "调离")


def test_a_security_administrator_who_tries_to_grant_himself_rights_is_refused_in_words(client_of: Any) -> None:
    security = client_of(Role.SECURITY_ADMIN)
    own = User.objects.get()
    answer = security.post(f"/admin/accounts/{own.uid}/grant/", {"role": "finance", "reason": "试一试"})
    assert "不能为自己授权" in text(answer)
    assert Appointment.objects.count() == 1


def test_bad_input_is_answered_in_words(client_of: Any) -> None:
    system, security = client_of(Role.SYSTEM_ADMIN), client_of(Role.SECURITY_ADMIN)
    for bad in ("13800138000", "", "王芳", "a\0b", "x" * 200):
        answer = system.post("/admin/accounts/new/", {"username": bad, "name": "某人"})
        assert answer.status_code == 200
    user = User.objects.create_user("wang.fang", None, name="王芳")
    for wrong in (
        {"role": "root", "reason": "x"},
        {"role": "institution", "reason": "任命", "credit_code": "9" * 18},
        {},
    ):
        assert security.post(f"/admin/accounts/{user.uid}/grant/", wrong).status_code == 200
    assert system.get("/admin/accounts/?page=x&state=%00&words=%00").status_code == 200
    assert User.objects.count() == 3


def test_closing_ends_the_session_at_once(client_of: Any) -> None:
    system = client_of(Role.SYSTEM_ADMIN)
    user, client = User.objects.create_user("wang.fang", None, name="王芳"), Client()
    client.force_login(user)
    assert client.get("/account/sign-ins/").status_code == 200
    system.post(f"/admin/accounts/{user.uid}/close/", {"reason": "调离"})
    assert client.get("/account/sign-ins/").status_code == 302


@pytest.mark.parametrize("path", ["/admin/accounts/", "/admin/grants/"])
def test_a_list_takes_at_most_fifteen_queries(path: str, client_of: Any, django_assert_max_num_queries: Any) -> None:
    system = client_of(Role.SYSTEM_ADMIN)
    for number in range(30):
        user = User.objects.create_user(f"user{number}", None, name=f"人{number}")
        Appointment.objects.create(user=user, role=Role.LEADER, reason="任命", granted_at=timezone.now())
    with django_assert_max_num_queries(15):
        assert system.get(path).status_code == 200
