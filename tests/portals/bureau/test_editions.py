"""Can a clerk draft an edition and another sign it, seeing what changes?"""

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.office.directory.conftest import course
from tests.office.directory.test_workbook import book
from tests.portals.desks import desk_of, text

from zhiji.office.core.roles import Role
from zhiji.office.directory.models import CodeTable, CourseEntry, Edition, EditionImport

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(codes: None) -> tuple[Any, Edition]:
    desk = desk_of(Role.BUREAU_CLERK)
    assert desk.post("/bureau/editions/start/courses/").status_code == 302
    return desk, Edition.objects.get()


def test_drafted_by_one_and_signed_by_another(draft: Any, django_assert_max_num_queries: Any) -> None:
    desk, edition = draft
    url = f"/bureau/editions/{edition.uid}/"
    assert desk.post(f"{url}entries/new/", course()).status_code == 302
    entry = CourseEntry.objects.get()
    form = text(desk.get(f"{url}entries/{entry.uid}/"))
    assert 'value="1000.00"' in form and "黑木耳种植" in form
    assert desk.post(f"{url}entries/{entry.uid}/", course(fee_fen="1200")).status_code == 302
    for path in ("/bureau/editions/", url, f"{url}entries/new/", f"{url}upload/"):
        with django_assert_max_num_queries(15):
            assert desk.get(path).status_code == 200
    assert desk.post(f"{url}sign/", {}).status_code == 403
    signer = desk_of(Role.REVIEWER)
    with django_assert_max_num_queries(15):
        page = text(signer.get(f"{url}sign/"))
    assert "新增" in page
    today = timezone.localdate()
    assert signer.post(f"{url}sign/", {"effective_from": "2001-01-01", "expected_changes": "1"}).status_code == 422
    assert signer.post(f"{url}sign/", {"effective_from": str(today), "expected_changes": "7"}).status_code == 422
    assert signer.post(f"{url}sign/", {"effective_from": str(today), "expected_changes": "1"}).status_code == 302
    edition.refresh_from_db()
    assert (edition.state, edition.effective_from) == ("signed", today)
    assert desk.post(f"{url}entries/{entry.uid}/remove/").status_code == 409
    assert "¥1,200.00" in text(desk.get(url))


def test_faults_of_an_entry_stand_at_their_fields(draft: Any) -> None:
    desk, edition = draft
    answer = desk.post(f"/bureau/editions/{edition.uid}/entries/new/", course(fee_fen="x", theory_hours="-1"))
    assert answer.status_code == 422
    assert "应为金额" in text(answer) and "应为0至10000的整数" in text(answer)


def test_a_workbook_is_answered_row_by_row(draft: Any) -> None:
    desk, edition = draft
    url = f"/bureau/editions/{edition.uid}/upload/"

    def send(content: bytes) -> Any:
        return desk.post(url, {"file": SimpleUploadedFile("目录.xlsx", content)})

    wrong = send(book(course(), course(level="x")))
    assert wrong.status_code == 422 and "没有作任何改动" in text(wrong) and "没有等级" in text(wrong)
    assert not CourseEntry.objects.exists()
    assert send(b"nonsense\0").status_code == 422
    assert desk.post(url, {}).status_code == 422
    assert "下载标注结果的表格" in text(wrong)
    marked = desk.get(f"/bureau/editions/{edition.uid}/imports/{EditionImport.objects.get().uid}/workbook/")
    assert openpyxl.load_workbook(BytesIO(marked.content)).active is not None
    right = send(book(course(), course(level="4")))
    assert right.status_code == 200 and "新增 2 条" in text(right)
    undo = f"/bureau/editions/{edition.uid}/imports/{EditionImport.objects.get(state='saved').uid}/undo/"
    assert undo in text(desk.get(url))
    assert "已撤销" in text(desk.post(undo, follow=True)) and not CourseEntry.objects.exists()
    assert "或已撤销" in text(desk.post(undo, follow=True))
    assert desk_of(Role.REVIEWER).post(undo).status_code == 403


def test_the_template_offers_occupations(draft: Any) -> None:
    desk, edition = draft
    answer = desk.get(f"/bureau/editions/{edition.uid}/template/")
    opened = openpyxl.load_workbook(BytesIO(answer.content))
    assert opened.worksheets[1]["A1"].value == "4-01-02-03 商品营业员"
    assert len(opened.worksheets[0].data_validations.dataValidation) == 2


def test_a_draft_is_thrown_away_and_begun_once(draft: Any) -> None:
    desk, edition = draft
    assert "已有一份草案" in text(desk.post("/bureau/editions/start/courses/", follow=True))
    assert desk.post("/bureau/editions/start/nonsense/").status_code == 404
    assert "请写明理由" in text(desk.post(f"/bureau/editions/{edition.uid}/discard/", follow=True))
    desk.post(f"/bureau/editions/{edition.uid}/discard/", {"reason": "重新起草"})
    assert not Edition.objects.exists()


def test_code_tables_are_read(codes: None, django_assert_max_num_queries: Any) -> None:
    desk = desk_of(Role.AUDITOR)
    with django_assert_max_num_queries(15):
        assert "国家职业分类" in text(desk.get("/bureau/codes/"))
    table = CodeTable.objects.get(kind="occupation")
    assert "食用菌生产工" in text(desk.get(f"/bureau/codes/{table.uid}/"))
    assert desk.get("/bureau/codes/00000000-0000-0000-0000-000000000000/").status_code == 404


@pytest.mark.parametrize("role", [Role.INSTITUTION, Role.DEPARTMENT_OFFICER, Role.SYSTEM_ADMIN, Role.TRAINEE])
def test_others_do_not_come_in(role: Role, draft: Any) -> None:
    _, edition = draft
    desk = desk_of(role)
    for path in ("editions/", f"editions/{edition.uid}/", f"editions/{edition.uid}/sign/", "codes/"):
        assert desk.get(f"/bureau/{path}").status_code == 403


def test_the_auditor_reads_and_writes_nothing(draft: Any) -> None:
    _, edition = draft
    desk = desk_of(Role.AUDITOR)
    assert desk.get(f"/bureau/editions/{edition.uid}/").status_code == 200
    assert desk.post("/bureau/editions/start/shortage/").status_code == 403
    assert desk.post(f"/bureau/editions/{edition.uid}/entries/new/", course()).status_code == 403
