"""Can an officer hand a dirty list in, put it right and see what came of it, on the pages?"""

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.office.registry.feeds.lists import workbook
from tests.office.registry.people import number

from zhiji.office.core import job_cards
from zhiji.office.core.actors import system
from zhiji.office.core.models import Export, User
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.access import grant_usual_rights
from zhiji.office.registry.jobs import compare_in_background
from zhiji.office.registry.models import Appointment, Bureau, FeedBatch, FeedRow
from zhiji.office.registry.persons.register import register_person

pytestmark = pytest.mark.django_db
GOOD = ("王小明", number(), "", "", "")
BAD = ("李红", "23109819850615", "去年", "", "")
GIVEN = {"kind": "veterans", "as_of": "2020-06-01", "is_whole": "on"}


@pytest.fixture
def officer(monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr("zhiji.portals.shared.access.proves_second_factor", lambda user: True)
    monkeypatch.setattr(job_cards, "close_old_connections", lambda: None)
    bureau = Bureau.objects.create(code="veterans_affairs", name="市退役军人事务局")
    grant_usual_rights(actor=system("test"), at=timezone.now())
    user = User.objects.create_user("officer", None, name="丁")
    Appointment.objects.create(
        user=user, role=Role.DEPARTMENT_OFFICER, bureau=bureau, reason="任命", granted_at=timezone.now()
    )
    client = Client()
    client.force_login(user)
    return client


def text(answer: Any) -> str:
    return str(answer.content.decode())


def hand_in(
    client: Client, content: bytes, name: str = "名单.xlsx", path: str = "/taskforce/feeds/", **given: str
) -> Any:
    return client.post(path, {**GIVEN, **given, "file": SimpleUploadedFile(name, content)})


def run_jobs() -> None:
    for job in ProcrastinateJob.objects.filter(status="todo", task_name="registry.compare_list"):
        compare_in_background(**job.args)


def test_from_a_dirty_list_to_hits(officer: Client) -> None:
    person = register_person(name="王小明", id_number_text=number(), actor=system("test"), at=timezone.now())
    page = hand_in(officer, workbook([GOOD, BAD], title="退役军人名单"))["Location"]
    shown = text(officer.get(page))
    assert "还有 1 行有误" in shown and "不是 18 位" in shown and f"{page}confirm/" not in shown
    assert number() not in shown and "23109819850615" not in shown
    row = FeedRow.objects.get(state="faulty")
    form = text(officer.get(f"/taskforce/feeds/rows/{row.uid}/"))
    assert 'value="去年"' in form and "23109819850615" not in form and "2310******0615" in form
    again = officer.post(f"/taskforce/feeds/rows/{row.uid}/", {"name": "李红", "person_id": number(), "starts_on": ""})
    assert "与第 3 行是同一人" in text(again)
    officer.post(f"/taskforce/feeds/rows/{row.uid}/", {"name": "李红", "person_id": number(sequence=2)})
    assert f"{page}confirm/" in text(officer.get(page))
    officer.post(f"{page}confirm/")
    waiting = text(officer.get(page))
    assert "命中 0" not in waiting and "库中无此人 0" not in waiting, "not compared is not compared clean"
    assert "未比对" in text(officer.get("/taskforce/feeds/"))
    run_jobs()
    assert "未比对" not in text(officer.get("/taskforce/feeds/"))
    done = text(officer.get(page))
    assert "已比对" in done and "命中 1" in done and "库中无此人 1" in done
    assert [proof.category for proof in person.proofs.all()] == ["veteran"]
    assert "不能撤回" in text(officer.post(f"{page}withdraw/", {"reason": "传错了"}))


def test_a_row_is_left_out_or_the_file_replaced_or_the_list_withdrawn(officer: Client) -> None:
    page = hand_in(officer, workbook([GOOD, BAD]))["Location"]
    row = FeedRow.objects.get(state="faulty")
    officer.post(f"/taskforce/feeds/rows/{row.uid}/leave-out/")
    assert f"{page}confirm/" in text(officer.get(page))
    fresh = hand_in(officer, workbook([GOOD]), path=f"{page}replace/")["Location"]
    assert fresh != page and "已撤回" in text(officer.get(page))
    officer.post(f"{fresh}withdraw/", {"reason": "日期选错"})
    assert set(FeedBatch.objects.values_list("state", flat=True)) == {"withdrawn"}


def test_another_name_is_looked_at(officer: Client) -> None:
    register_person(name="王晓明", id_number_text=number(), actor=system("test"), at=timezone.now())
    page = hand_in(officer, workbook([GOOD]))["Location"]
    officer.post(f"{page}confirm/")
    run_jobs()
    row = FeedRow.objects.get()
    assert "登记的姓名：王晓明" in text(officer.get(f"{page}?only=name_differs"))
    assert "王晓明" in text(officer.get(f"/taskforce/feeds/rows/{row.uid}/name/"))
    officer.post(f"/taskforce/feeds/rows/{row.uid}/name/", {"answer": "same", "reason": "同音字，已核对"})
    row.refresh_from_db()
    assert row.outcome == "hit"


def test_the_marked_up_workbook_goes_home_masked_and_logged(officer: Client) -> None:
    page = hand_in(officer, workbook([GOOD, BAD]))["Location"]
    sheet = openpyxl.load_workbook(BytesIO(officer.get(f"{page}workbook/").content)).active
    words = str([[cell.value for cell in line] for line in sheet.iter_rows()])
    assert "有误" in words and number() not in words and "23109819850615" not in words
    assert Export.objects.get().line_count == 2
    assert officer.get("/taskforce/feeds/template/veterans/").content[:2] == b"PK"
    assert officer.get("/taskforce/feeds/template/custody/").status_code == 403
    assert officer.get("/taskforce/feeds/template/nothing/").status_code == 404


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "空"),
        (b"MZ\x00\x01", "不是可以接收的类型"),
        (b"<html><script>alert(1)</script></html>", "不是可以接收的类型"),
        (b"PK\x03\x04 broken", "不是可以接收的类型"),
        ("姓名,号码\n王小明,1\n".encode(), "缺少：身份证号"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "不能使用"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_words(officer: Client, content: bytes, told: str) -> None:
    assert told in text(hand_in(officer, content))
    assert not FeedBatch.objects.exists()


@pytest.mark.parametrize("bad", ["", "\0", "x" * 300, "<script>alert(1)</script>", "-1", "9" * 40, "🙂"])
def test_bad_input_is_answered_in_words_on_every_form(officer: Client, bad: str) -> None:
    page = hand_in(officer, workbook([GOOD, BAD]))["Location"]
    row = f"/taskforce/feeds/rows/{FeedRow.objects.get(state='faulty').uid}/"
    for path, fields in {
        "/taskforce/feeds/": ("kind", "as_of", "is_whole", "file"),
        f"{page}replace/": ("kind", "as_of", "file"),
        f"{page}withdraw/": ("reason",),
        row: ("name", "person_id", "starts_on", "ends_on", "detail"),
        f"{row}name/": ("answer", "reason"),
    }.items():
        answer = officer.post(path, dict.fromkeys(fields, bad))
        assert answer.status_code in (200, 302, 404), path
        assert "<script>alert" not in text(answer)
    for query in ({"only": bad}, {"page": bad}):
        assert officer.get(page, query).status_code == 200


def test_pages_take_at_most_fifteen_queries(officer: Client, django_assert_max_num_queries: Any) -> None:
    page = hand_in(officer, workbook([("王小明", number(sequence=n), "", "", "") for n in range(200)]))["Location"]
    officer.post(f"{page}confirm/")
    run_jobs()
    row = FeedRow.objects.all()[0]
    for path in (
        "/taskforce/feeds/",
        page,
        f"{page}?page=2&only=unknown",
        f"/taskforce/feeds/rows/{row.uid}/",
        f"{page}workbook/",
    ):
        with django_assert_max_num_queries(15, info=path):
            assert officer.get(path).status_code == 200
