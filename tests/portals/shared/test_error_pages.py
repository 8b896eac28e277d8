"""What the reader sees when a page cannot be shown."""

from collections.abc import Iterator

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import include, path

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, WrongState
from zhiji.office.core.roles import Role
from zhiji.portals.shared.access import open_to, open_to_everybody

pytestmark = pytest.mark.django_db


@open_to_everybody
def finds_nothing(request: HttpRequest) -> HttpResponse:
    raise NotFound


@open_to_everybody
def says_no(request: HttpRequest) -> HttpResponse:
    raise WrongState("班次已开班。", "The class has opened.", clause="4.2.1")


@open_to_everybody
def breaks(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


@open_to(Role.AUDITOR)
def for_auditors(request: HttpRequest) -> HttpResponse:
    raise AssertionError("nobody gets here")


urlpatterns = [
    path("", include("zhiji.config.urls")),
    path("nothing/", finds_nothing),
    path("no/", says_no),
    path("broken/", breaks),
    path("auditors/", for_auditors),
]
handler404 = "zhiji.portals.shared.error_pages.not_found"
handler500 = "zhiji.portals.shared.error_pages.broken"


@pytest.fixture(autouse=True)
def addresses() -> Iterator[None]:
    with override_settings(ROOT_URLCONF=__name__):
        yield


def test_a_refusal_is_a_page_in_words_and_not_a_fault() -> None:
    assert Client().get("/nothing/").status_code == 404
    answer = Client().get("/no/")
    assert answer.status_code == 409
    assert "班次已开班。" in answer.content.decode() and "4.2.1" in answer.content.decode()


def test_a_fault_shows_both_languages_and_no_trace() -> None:
    answer = Client(raise_request_exception=False).get("/broken/")
    assert answer.status_code == 500
    text = answer.content.decode()
    assert "系统出错了" in text and "Something broke" in text and "ZeroDivision" not in text


def test_a_closed_page_says_which_role_opens_it_and_whom_to_ask() -> None:
    from zhiji.portals.shared.error_pages import forbidden

    request = RequestFactory().get("/auditors/")
    request.actor, request.session = Actor(1, "张三", frozenset({Role.TRAINEE})), {}  # type: ignore[attr-defined, assignment]
    text = forbidden(request).content.decode()
    assert "审计人员" in text and "学员" in text and "安全管理员" in text
