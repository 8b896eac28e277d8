"""Filings at the bureau: read, answered; a class for rehabilitation is its managing bureau's alone."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.architecture.foreign_classes import foreign_rehab_class

from zhiji.office.classes.models import TrainingClass
from zhiji.office.core.roles import Role

pytestmark = pytest.mark.django_db
NOW = datetime(2020, 6, 15, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(("role", "status"), [(Role.BUREAU_CLERK, 404), (Role.LEADER, 404), (Role.AUDITOR, 200)])
def test_a_class_for_rehabilitation_is_known_to_its_bureau_and_to_auditors_only(
    role: Role, status: int, client_of: Callable[[Role], Client]
) -> None:
    uid = foreign_rehab_class()
    client = client_of(role)
    assert client.get(f"/bureau/classes/{uid}/").status_code == status
    listed = client.get("/bureau/classes/?list=filed").content.decode()
    assert ("别家的班" in listed) is (status == 200)


def test_the_case_shows_what_is_filed_in_few_queries(client_of: Callable[[Role], Client]) -> None:
    uid = foreign_rehab_class()
    TrainingClass.objects.filter(uid=UUID(uid)).update(kind="employment_skills", bureau=None)
    client = client_of(Role.BUREAU_CLERK)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        page = client.get(f"/bureau/classes/{uid}/").content.decode()
    assert "备案通过" in page and "名单为空" in page
    assert len(queries) <= 25, [each["sql"][:90] for each in queries]


def test_an_answer_to_a_version_that_was_not_read_is_refused(client_of: Callable[[Role], Client]) -> None:
    uid = foreign_rehab_class()
    TrainingClass.objects.filter(uid=UUID(uid)).update(kind="employment_skills", bureau=None, version_count=2)
    client = client_of(Role.BUREAU_CLERK)
    page = client.post(f"/bureau/classes/{uid}/answer/accept/", {"version": "1"}, follow=True).content.decode()
    assert "已重新备案" in page and TrainingClass.objects.get(uid=UUID(uid)).state == "filed"
