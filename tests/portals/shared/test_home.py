"""Where somebody lands after signing in."""

import pytest
from django.test import Client

from zhiji.office.core.models import User
from zhiji.portals.shared import navigation
from zhiji.portals.shared.navigation import Entry, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(db: None) -> Client:
    client = Client()
    user = User.objects.create_user("somebody", "long enough 1", name="李四")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_on_the_first_page_of_the_own_navigation(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_registered", {})
    assert client.get("/home/")["Location"] == "/"
    register("test", Entry("登录记录", "own_sign_ins", "history", signed_in=True))
    assert client.get("/home/")["Location"] == "/account/sign-ins/"


def test_a_visitor_is_sent_to_sign_in() -> None:
    assert Client().get("/home/")["Location"].startswith("/accounts/login/")
