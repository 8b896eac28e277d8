"""Do the two who look after the trail see what they may, and no more?"""

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from python_calamine import CalamineWorkbook
from tests.portals.desks import text

from zhiji.office.core.accounts.creation import create_account
from zhiji.office.core.actors import system
from zhiji.office.core.audit.checks import check_trail
from zhiji.office.core.models import Export, JobCard
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import Person, Town

pytestmark = pytest.mark.django_db
ID = "231098198506150010"


@pytest.fixture
def person(now: datetime) -> Person:
    made = Person(name="王小明", registered_at=now, id_index=index_of(ID, "id_number"))
    made.id_number = ID
    made.save()
    return made


def event_of(person: Person) -> str:
    from zhiji.office.core.audit.history import event_rows

    return f"/audit/trail/registry_person/{event_rows(person).get().pgh_id}/"


def test_the_auditor_sees_values_the_audit_administrator_names_of_fields_and_nobody_the_sealed(
    client_of: Any, person: Person
) -> None:
    auditor, administrator = client_of(Role.AUDITOR), client_of(Role.AUDIT_ADMIN)
    full, bare = text(auditor.get(event_of(person))), text(administrator.get(event_of(person)))
    assert "王小明" in full and "王小明" not in bare
    assert "身份证号" in full and "身份证号" in bare and "id_number" not in full + bare
    assert ID not in full + bare and bytes(person.__dict__["id_number"]).hex() not in full + bare


def test_the_trail_is_narrowed_down_by_verb_person_table_and_day(client_of: Any, now: datetime) -> None:
    create_account(username="wang.fang", name="王芳", actor=system("registration"), at=now)
    reader = client_of(Role.AUDIT_ADMIN)
    found = text(reader.get("/audit/trail/?verb=create_account&table=core_user&name=registration&at_from=2020-01-01"))
    assert "registration" in found and "建立账号</td>" in found and "create_account</td>" not in found
    for query in ("verb=close_account", "table=core_reveal", "name=nobody", "at_to=2000-01-01", "at_from=2199-01-01"):
        assert "没有符合筛选条件的记录" in text(reader.get(f"/audit/trail/?{query}"))


def test_bad_questions_are_answered(client_of: Any) -> None:
    reader = client_of(Role.AUDITOR)
    for query in (
        "page=-1",
        "page=99999999999",
        "page=²",
        "at_from=x&at_to=9999-99-99",
        "verb=%00&name=%00&table=core_auditlink",
    ):
        assert reader.get(f"/audit/trail/?{query}").status_code == 200
    for path in ("core_user/999999999999999999/", "core_auditlink/1/", "auth_user/1/"):
        assert reader.get(f"/audit/trail/{path}").status_code == 404


def test_the_trail_is_paged_and_turned_round(client_of: Any, now: datetime) -> None:
    for number in range(25):
        create_account(username=f"name.{number:02}", name="王芳", actor=system("registration"), at=now)
    reader = client_of(Role.AUDIT_ADMIN)
    asked = "/audit/trail/?verb=create_account&per_page=20"
    first, second = text(reader.get(asked)), text(reader.get(f"{asked}&page=2"))
    assert first.count("registration</td>") == 20 and second.count("registration</td>") == 5
    oldest = reader.get(f"{asked}&sort=at").context["table"].page.object_list
    newest = reader.get(asked).context["table"].page.object_list
    assert next(iter(oldest)).record.number < next(iter(newest)).record.number


def test_what_is_exported_is_what_is_shown_and_that_it_was_is_kept(client_of: Any, now: datetime) -> None:
    create_account(username="wang.fang", name="王芳", actor=system("=1+1"), at=now)
    answer = client_of(Role.AUDIT_ADMIN).get("/audit/trail/?verb=create_account&export=xlsx")
    sheet = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert [row[1:5] for row in sheet] == [["办理人", "事项", "变化", "对象"], ["=1+1", "建立账号", "新增", "账号"]]
    kept = Export.objects.get()
    assert (kept.kind, kept.line_count, kept.narrowed) == ("trail", 1, "verb")


def test_the_last_check_stands_on_the_trail_and_each_has_a_page(client_of: Any, now: datetime) -> None:
    reader = client_of(Role.AUDITOR)
    assert "尚未核验" in text(reader.get("/audit/trail/"))
    Town.objects.create(code="1", name="镇")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE registry_town SET name = '假'")
        cursor.execute("SET LOCAL session_replication_role = origin")
    check = check_trail(actor=system("nightly_check"), at=now)
    for path in ("/audit/trail/", "/audit/checks/"):
        assert "发现 1 处异常！" in text(reader.get(path)) or "1 处异常" in text(reader.get(path))
    page = text(reader.get(f"/audit/checks/{check.uid}/"))
    assert "数据被绕过留痕改动" in page and f"乡镇 {Town.objects.get().pk}" in page and "registry_town" not in page
    assert "每晚自动核验" in page and "立即核验" not in page


def test_the_audit_administrator_starts_a_check_and_follows_its_card(client_of: Any) -> None:
    administrator = client_of(Role.AUDIT_ADMIN)
    assert "立即核验" in text(administrator.get("/audit/checks/"))
    answer = administrator.post("/audit/checks/now/")
    card = JobCard.objects.get(kind="check_trail")
    assert answer["Location"] == f"/jobs/{card.uid}/" and "核验操作留痕" in text(administrator.get(answer["Location"]))
    again = administrator.post("/audit/checks/now/", follow=True)
    assert "已有一次核验在等待办理" in text(again)
    assert client_of(Role.AUDITOR).post("/audit/checks/now/").status_code == 403


@pytest.mark.parametrize("path", ["/audit/trail/", "/audit/checks/", "/audit/sign-ins/", "/audit/reveals/"])
def test_a_list_takes_at_most_fifteen_queries_and_can_be_taken_home(
    path: str, client_of: Any, django_assert_max_num_queries: Any
) -> None:
    reader = client_of(Role.AUDITOR)
    with django_assert_max_num_queries(15):
        assert reader.get(path).status_code == 200
    assert reader.get(f"{path}?export=xlsx")["Content-Type"].endswith("sheet")
    assert Export.objects.count() == 1
