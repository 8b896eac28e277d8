"""After a whole story, does any table hold an ID or phone number in clear, in whatever form?"""

import base64
from datetime import date, datetime
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from tests.office.registry.feeds.lists import workbook
from tests.office.registry.people import number, old_number

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.access import grant_usual_rights
from zhiji.office.registry.feeds.compare import compare_list
from zhiji.office.registry.feeds.upload import confirm_list, correct_row, upload_list
from zhiji.office.registry.models import Bureau, FeedRow
from zhiji.office.registry.persons.correct import change_phone, correct_id_number
from zhiji.office.registry.persons.duplicates.search_all import search_all_duplicates
from zhiji.office.registry.persons.merge import merge_persons
from zhiji.office.registry.persons.search import look_up_number
from zhiji.office.registry.persons.selectors import reveal_id_number

pytestmark = pytest.mark.django_db
PHONES = ("13800138000", "13900139000")


def every_row() -> str:
    """All tables of the database as text, as a dump would write them."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
            " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT t::text FROM {table} t")
            found += [row for (row,) in cursor.fetchall()]
    return "\n".join(found)


def forms(plain: str) -> set[str]:
    """How the same digits could stand there: as text, as bytes, in base 64."""
    return {plain, plain.encode().hex(), base64.b64encode(plain.encode()).decode().rstrip("=")[:-1]}


def test_no_table_and_no_file_holds_a_number_in_clear(
    register: Any, clerk: Actor, make_actor: Any, now: datetime
) -> None:
    one, two = register(phone=PHONES[0]), register(sequence=25)
    register("李红", sequence=3)
    change_phone(uid=one.uid, phone=PHONES[1], actor=clerk, at=now)
    correct_id_number(uid=one.uid, number_text=number(sequence=7), actor=clerk, at=now, reason="写错一位")
    merge_persons(kept_uid=one.uid, merged_uid=two.uid, actor=clerk, at=now, reason="同一人")
    look_up_number(text=number(), actor=clerk, at=now)
    look_up_number(text=PHONES[1], actor=clerk, at=now)
    reveal_id_number(uid=one.uid, actor=clerk, at=now, reason="核对原件")
    search_all_duplicates(actor=system("test"), at=now)
    bureau = Bureau.objects.create(code="veterans_affairs", name="市退役军人事务局")
    grant_usual_rights(actor=system("test"), at=now)
    officer = make_actor(Role.DEPARTMENT_OFFICER, bureau_id=bureau.pk)
    wrong = number(sequence=99)[:17]
    rows = [
        ("王小明", number(), "", "", ""),
        ("李红", wrong, "", "", ""),
        (number(sequence=8), "", number(sequence=9), "", ""),
    ]
    batch = upload_list(
        kind="veterans", as_of=date(2020, 6, 1), is_whole=True, content=workbook(rows), file_name="名单.xlsx",
        actor=officer, at=now,
    )  # fmt: skip
    for row in FeedRow.objects.filter(state="faulty"):
        correct_row(uid=row.uid, told={"name": "李红", "person_id": number(sequence=60 + row.number)}, actor=officer)
    confirm_list(uid=batch.uid, actor=officer, at=now)
    compare_list(uid=batch.uid, actor=officer, at=now)
    everything = every_row()
    assert "王小明" in everything and str(one.uid) in everything  # the scan sees what is there
    sequences = (1, 3, 7, 8, 9, 25, 62, 63, 64)
    secrets = {number(sequence=each) for each in sequences} | {old_number(), wrong, *PHONES}
    for plain in secrets:
        assert not [form for form in forms(plain) if form in everything], plain
    for path in settings.ZHIJI_EVIDENCE_FOLDER.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(plain.encode() in content for plain in secrets)
            assert not content.startswith(b"PK")
