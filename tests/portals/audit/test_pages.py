"""Do the two who look after the trail see what they may, and no more?"""

from datetime import datetime
from typing import Any

import pytest
from tests.portals.desks import text

from zhiji.office.core.accounts.creation import create_account
from zhiji.office.core.actors import system
from zhiji.office.core.models import Export
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import Person

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
    assert "id_number" in full and "id_number" in bare
    assert ID not in full + bare and bytes(person.__dict__["id_number"]).hex() not in full + bare


def test_the_trail_is_narrowed_down_by_verb_person_table_and_day(client_of: Any, now: datetime) -> None:
    create_account(username="wang.fang", name="王芳", actor=system("registration"), at=now)
    reader = client_of(Role.AUDIT_ADMIN)
    assert "registration" in text(reader.get("/audit/trail/?verb=create_account&table=core_user&name=registration"))
    for query in ("verb=close_account", "table=core_reveal", "name=nobody", "to=2000-01-01", "from=2199-01-01"):
        assert "没有符合条件的记录" in text(reader.get(f"/audit/trail/?{query}"))


def test_bad_questions_are_answered(client_of: Any) -> None:
    reader = client_of(Role.AUDITOR)
    for query in (
        "page=-1",
        "page=99999999999",
        "page=²",
        "from=x&to=9999-99-99",
        "verb=%00&name=%00&table=core_auditlink",
    ):
        assert reader.get(f"/audit/trail/?{query}").status_code == 200
    for path in ("core_user/999999999999999999/", "core_auditlink/1/", "auth_user/1/"):
        assert reader.get(f"/audit/trail/{path}").status_code == 404


def test_what_is_exported_is_what_is_shown_and_that_it_was_is_kept(client_of: Any, now: datetime) -> None:
    create_account(username="wang.fang", name="王芳", actor=system("=1+1"), at=now)
    answer = client_of(Role.AUDIT_ADMIN).post("/audit/trail/export/", {"verb": "create_account"})
    assert "'=1+1" in text(answer)
    kept = Export.objects.get()
    assert (kept.kind, kept.line_count, kept.narrowed) == ("trail", len(text(answer).splitlines()), "verb")


@pytest.mark.parametrize("path", ["/audit/trail/", "/audit/sign-ins/", "/audit/reveals/"])
def test_a_list_takes_at_most_fifteen_queries(path: str, client_of: Any, django_assert_max_num_queries: Any) -> None:
    reader = client_of(Role.AUDITOR)
    with django_assert_max_num_queries(15):
        assert reader.get(path).status_code == 200
