"""Can everybody read and search the catalogues as of a day, see what changed, and take them along?"""

import json
from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client
from tests.office.directory.conftest import codes, course, issue  # noqa: F401

from zhiji.office.core.actors import Actor
from zhiji.office.directory.editions import enter_organisation, sign_edition, start_draft
from zhiji.office.registry.models import Organisation

pytestmark = pytest.mark.django_db


def text(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.fixture
def filled(issue: Any, clerk: Actor, reviewer: Actor, now: datetime) -> None:  # noqa: F811
    issue("courses", course(), on=date(2020, 6, 20))
    issue("courses", course(level="4", title="黑木耳种植（中级）"), on=date(2020, 7, 20))
    issue("shortage", {"occupation_code": "5-01-02-03", "reason": "本地主导产业"}, on=date(2020, 6, 20))
    school = Organisation.objects.create(
        kind="institution",
        state="approved",
        name="北方职校",
        credit_code="52231098MJ00000014",
        address="中华路8号",
        registered_at=now,
    )
    draft = enter_organisation(organisation_uid=str(school.uid), scope=[("5-01-02-03", "4")], actor=clerk, at=now)
    sign_edition(edition_uid=str(draft.uid), effective_from=date(2020, 6, 20), actor=reviewer, at=now)


@pytest.mark.parametrize("kind", ["courses", "shortage", "institutions", "assessors"])
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_catalogue_is_one_page_for_everybody(
    kind: str, language: str, client: Client, filled: None, django_assert_max_num_queries: Any
) -> None:
    client.cookies["zhiji_language"] = language
    with django_assert_max_num_queries(15):
        assert client.get(f"/catalogue/{kind}/?on=2020-08-01").status_code == 200


def test_a_catalogue_is_read_as_of_a_day(client: Client, filled: None) -> None:
    assert "还没有生效的目录" in text(client.get("/catalogue/?on=2020-06-19"))
    early, late = text(client.get("/catalogue/?on=2020-06-20")), text(client.get("/catalogue/?on=2020-07-20"))
    assert "黑木耳种植" in early and "黑木耳种植（中级）" not in early
    assert "黑木耳种植（中级）" in late and "第2版" in late and "¥1,000.00" in late and "急需紧缺" in late


def test_words_narrow_a_catalogue(client: Client, filled: None) -> None:
    assert "共 1 条" in text(client.get("/catalogue/?on=2020-08-01&q=中级"))
    assert "没有找到" in text(client.get("/catalogue/?on=2020-08-01&q=电焊"))
    assert "北方职校" in text(client.get("/catalogue/institutions/?on=2020-08-01&q=食用菌"))


def test_what_an_edition_changed_is_told(client: Client, filled: None, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(15):
        page = text(client.get("/catalogue/courses/editions/2/"))
    assert "新增" in page and "四级（中级工）" in page and "删除" not in page
    assert "第1版" in text(client.get("/catalogue/courses/editions/"))


def test_a_draft_is_nowhere(client: Client, filled: None, clerk: Actor, now: datetime) -> None:
    start_draft(kind="courses", actor=clerk, at=now)
    for path in ("/catalogue/courses/editions/3/", "/open-data/courses/3.csv", "/open-data/courses/3.json"):
        assert client.get(path).status_code == 404
    assert "第3版" not in text(client.get("/catalogue/courses/editions/"))


def test_the_open_file_is_cached_for_everybody(client: Client, filled: None) -> None:
    answer = client.get("/open-data/courses/2.json")
    assert "public" in answer["Cache-Control"] and not answer.cookies
    assert len(json.loads(answer.content)["entries"]) == 2
    assert client.get("/open-data/courses/2.json", headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert client.get("/open-data/courses/1.csv").content.startswith("\ufeff职业编码".encode())
    assert client.get("/open-data/").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/catalogue/?on=2020-13-45&q=%00&page=x",
        "/catalogue/?on=x&page=-1&q=" + "长" * 200,
        "/catalogue/institutions/?page=99999999",
    ],
)
def test_bad_queries_are_answered(path: str, client: Client, filled: None) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    "path", ["/catalogue/nonsense/", "/catalogue/courses/editions/99999999999999999999/", "/open-data/x.csv"]
)
def test_what_is_not_there_is_not_found(path: str, client: Client) -> None:
    assert client.get(path).status_code == 404
