"""The first page of all: which doors does it show to whom?"""

from typing import Any

import pytest
from django.test import Client
from django.urls import include, path

from zhiji.office.core.models import Installation, User
from zhiji.portals.public import demo_urls

pytestmark = pytest.mark.django_db
urlpatterns = [path("", include(demo_urls)), path("", include("zhiji.config.urls"))]


def test_a_visitor_finds_the_sign_in_in_both_languages() -> None:
    assert 'href="/accounts/login/"' in Client().get("/").content.decode()
    client = Client()
    client.post("/i18n/setlang/", {"language": "en", "next": "/"})
    text = client.get("/").content.decode()
    assert '<html lang="en"' in text and "Sign in" in text


def test_one_click_sign_ins_are_offered_in_a_demonstration_alone(settings: Any) -> None:
    settings.ROOT_URLCONF = __name__
    User.objects.create_user("demo_leader", None, name="领导")
    assert "审批领导" not in Client().get("/").content.decode()
    settings.ZHIJI_MODE = "demo"
    assert "审批领导" not in Client().get("/").content.decode()
    Installation.objects.create(kind="demo", city="东宁市")
    text = Client().get("/").content.decode()
    assert "审批领导" in text and "复核人员" not in text and "演示环境" in text
    settings.ZHIJI_MODE = "office"
    assert "审批领导" not in Client().get("/").content.decode()


def test_the_first_page_takes_few_queries(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(6):
        Client().get("/")
