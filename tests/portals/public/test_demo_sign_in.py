"""Can the one-click sign-in be reached anywhere but in a demonstration, on the machine itself?"""

from typing import Any

import pytest
from django.conf import settings as live
from django.test import Client
from django.urls import include, path

from zhiji.office.core.models import Installation, SignIn, User
from zhiji.portals.public import demo_urls

pytestmark = pytest.mark.django_db
urlpatterns = [path("", include(demo_urls)), path("", include("zhiji.portals.shared.account_urls"))]


@pytest.fixture
def demo(settings: Any) -> None:
    settings.ZHIJI_MODE, settings.ROOT_URLCONF = "demo", __name__
    Installation.objects.create(kind="demo", city="东宁市")
    User.objects.create_user("demo_leader", None, name="领导")


def post(**more: Any) -> int:
    return Client().post("/demo/sign-in/", {"role": "leader"}, **more).status_code


@pytest.mark.usefixtures("demo")
def test_in_a_demonstration_one_click_signs_in_and_is_kept() -> None:
    assert post(REMOTE_ADDR="127.0.0.1") == post(REMOTE_ADDR="::1") == 302
    assert SignIn.objects.filter(outcome="entered", username="demo_leader").count() == 2


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(
    "more",
    [
        {"REMOTE_ADDR": "10.0.0.7"},
        {"REMOTE_ADDR": "not an address"},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_FORWARDED": "for=127.0.0.1"},
    ],
)
def test_from_elsewhere_it_is_not_there(more: dict[str, str]) -> None:
    assert post(**more) == 404


@pytest.mark.usefixtures("demo")
def test_a_role_that_is_none_and_an_account_that_is_closed_are_not_there() -> None:
    assert Client().post("/demo/sign-in/", {"role": "root"}).status_code == 404
    User.objects.update(is_active=False)
    assert post() == 404


@pytest.mark.usefixtures("demo")
def test_looking_is_not_enough() -> None:
    assert Client().get("/demo/sign-in/").status_code == 405


def test_a_database_of_real_work_has_none_even_in_demonstration_mode(settings: Any) -> None:
    settings.ZHIJI_MODE, settings.ROOT_URLCONF = "demo", __name__
    User.objects.create_user("demo_leader", None, name="领导")
    assert post() == 404
    Installation.objects.create(kind="office", city="东宁市")
    assert post() == 404


@pytest.mark.parametrize("mode", ["office", "test"])
def test_in_another_mode_the_view_refuses_whatever_the_database_says(mode: str, demo: None, settings: Any) -> None:
    settings.ZHIJI_MODE = mode
    assert post() == 404


def test_outside_a_demonstration_the_address_is_not_even_mounted() -> None:
    assert live.ZHIJI_MODE != "demo"
    assert post() == 404
