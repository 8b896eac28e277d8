"""Does each place that takes a file answer dirt by row and column, and a file that is no use by what to do?

Every upload of the office meets the same files: title rows, full-width digits, numbers for texts, five forms of a date,
totals, several sheets, nothing at all, another kind of file, a bomb, Chinese encodings.
"""

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from tests.office.registry.feeds.lists import workbook
from tests.office.registry.people import number
from tests.portals.desks import desk_of, text

from zhiji.office.core.actors import system
from zhiji.office.core.roles import Role
from zhiji.office.directory.catalogues import catalogue
from zhiji.office.directory.codes.starter import load_starter_tables
from zhiji.office.directory.models import CodeTable, CourseEntry, Edition
from zhiji.office.registry.feeds.access import grant_usual_rights
from zhiji.office.registry.models import Bureau, FeedBatch, FeedRow, Town

pytestmark = pytest.mark.django_db
Send = Callable[[bytes], Any]
COURSE = ("5-01-02-03", "", "5", "黑木耳种植", "40", "80", "1000")


@pytest.fixture(autouse=True)
def second_factor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiji.portals.shared.access.proves_second_factor", lambda user: True)


def sender(desk: Client, url: str, name: str, **given: str) -> Send:
    return lambda content: desk.post(url, {**given, "file": SimpleUploadedFile(name, content)}, follow=True)


@pytest.fixture
def list_upload(db: None) -> Send:
    bureau = Bureau.objects.create(code="veterans_affairs", name="退役军人事务局")
    grant_usual_rights(actor=system("test"), at=timezone.now())
    desk = desk_of(Role.DEPARTMENT_OFFICER, bureau=bureau)
    return sender(desk, "/taskforce/feeds/", "名单.xlsx", kind="veterans", as_of="2020-06-01", is_whole="on")


@pytest.fixture
def catalogue_upload(db: None) -> Send:
    load_starter_tables(actor=system("test"), at=timezone.now())
    desk = desk_of(Role.BUREAU_CLERK)
    desk.post("/bureau/editions/start/courses/")
    return sender(desk, f"/bureau/editions/{Edition.objects.get().uid}/upload/", "目录.xlsx")


@pytest.fixture
def codes_upload(db: None) -> Send:
    given = {"kind": "occupation", "version": "2022", "title": "大典", "source": "大典", "effective_from": "2022-09-28"}
    return sender(desk_of(Role.BUREAU_CLERK), "/bureau/codes/new/", "codes.csv", **given)


@pytest.fixture
def places_upload(db: None) -> Send:
    return sender(desk_of(Role.SYSTEM_ADMIN), "/admin/places/new/file/", "city.toml")


def packed(*parts: tuple[str, bytes]) -> bytes:
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts:
            file.writestr(name, content)
    return memory.getvalue()


def bomb() -> bytes:
    """Half a megabyte that unpacks to half a gigabyte."""
    return packed(("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", b" " * 400_000_000))


def far_cell() -> bytes:
    """A small workbook with a value in the last cell that a sheet can have."""
    made = openpyxl.Workbook()
    assert made.active is not None
    made.active["XFD1048576"] = "x"
    memory = BytesIO()
    made.save(memory)
    return memory.getvalue()


def courses(*rows: tuple[object, ...], title: str = "", more: bool = False) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    if title:
        sheet.append([title])
    sheet.append([column.zh for column in catalogue("courses").columns])
    for row in rows:
        sheet.append(list(row))
    if more:
        made.create_sheet("说明").append(["填写说明"])
    memory = BytesIO()
    made.save(memory)
    return memory.getvalue()


@pytest.mark.parametrize("where", ["list_upload", "catalogue_upload"])
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "空"),
        (b"%PDF-1.4\n", "请上传"),
        (b"\x89PNG\r\n\x1a\n", "请上传"),
        (b"<html><table></table></html>", "请上传"),
        (b"PK\x03\x04 broken", "请上传"),
        (packed(("xl/workbook.xml", b"<workbook/>")), "打不开"),
        (bomb, "展开后过大"),
        (far_cell, "展开后过大"),
        ("别的,表\n1,2\n".encode("gb18030"), "没有完整的表头，缺少："),
        (b"\xff\xfe\x00\xd8\x00\xd8", "文字编码无法识别"),
    ],
    ids=["empty", "pdf", "png", "html", "zip", "hollow", "bomb", "far cell", "heading", "encoding"],
)
def test_what_is_no_table_is_refused_with_what_to_do(
    where: str, content: Any, told: str, request: pytest.FixtureRequest
) -> None:
    answer = request.getfixturevalue(where)(content() if callable(content) else content)
    assert answer.status_code in (200, 422) and told in text(answer)
    assert not FeedBatch.objects.exists() and not CourseEntry.objects.exists()


@pytest.mark.parametrize(
    "content",
    [
        workbook([("王小明", number(), "2020-03-01", "", "")], title="退役军人名单"),
        workbook([("王　小明", "２３１０９８１９８５０６１５００１０", "2020年3月1日", "", "")]),
        workbook([("王小明", number(), date(2020, 3, 1), "", ""), ("合计", "", "1人", "", "")]),
        workbook([("王小明", number(), "2020/3/1", "", "")]),
        f"姓名,身份证号,起始日期\n王小明,{number()},20200301\n".encode("gb18030"),
        f"姓名\t身份证号\t起始日期\n王小明\t{number()}\t2020.3.1\n".encode("utf-16"),
    ],
    ids=["title", "full width", "date cell and total", "slashes", "GBK", "unicode text"],
)
def test_a_dirty_list_is_read_as_meant(content: bytes, list_upload: Send) -> None:
    assert list_upload(content).status_code == 200
    row = FeedRow.objects.get()
    assert (row.state, row.name, row.starts_on) == ("accepted", "王小明", date(2020, 3, 1))
    assert row.id_number is not None and row.id_number.open() == number()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("王小明", int(number()), "", "", ""), ("身份证号", "设为“文本”")),
        (("王小明", number()[:17], "", "", ""), ("身份证号", "不是 18 位")),
        (("", number(), "", "", ""), ("姓名", "请填写")),
        (("王小明", number(), "去年", "", ""), ("起始日期", "写成 2020-03-01")),
        (("王小明", number(), "2020-05-01", "2020-04-01", ""), ("截止日期", "请核对")),
    ],
)
def test_a_bad_cell_of_a_list_is_told_by_row_and_column(
    row: tuple[object, ...], told: tuple[str, str], list_upload: Send
) -> None:
    page = text(list_upload(workbook([("李红", number(sequence=2), "", "", ""), row])))
    assert all(words in page for words in told) and number() not in page
    assert FeedRow.objects.get(state="faulty").number == 3


@pytest.mark.parametrize(
    "content",
    [
        courses(COURSE, title="2020年培训目录"),
        courses(("５-０１-０２-０３", "", "五级（初级工）", "黑木耳种植", "４０", 80, "¥1,000.00")),
        courses(("5-01-02-03 食用菌生产工", "", 5, "黑木耳种植", 40, 80.0, 1000), ("合计", "", "", "", 40, 80, 1000)),
        courses(COURSE, more=True),
        ("职业编码,工种,等级,培训项目,理论课时,实操课时,收费标准（元）\n" + ",".join(COURSE)).encode("gb18030"),
        ("职业代码*,级别,项目名称,理论学时,实操学时,收费标准\n5-01-02-03,初级工,黑木耳种植,40,80,1000元").encode(),
    ],
    ids=["title", "full width", "numbers and total", "two sheets", "GBK", "other headings"],
)
def test_a_dirty_catalogue_is_read_as_meant(content: bytes, catalogue_upload: Send) -> None:
    assert catalogue_upload(content).status_code == 200
    entry = CourseEntry.objects.get()
    found = (entry.occupation_code, entry.level, entry.title, entry.theory_hours, entry.practice_hours, entry.fee_fen)
    assert found == ("5-01-02-03", 5, "黑木耳种植", 40, 80, 100_000)


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        (0, "9-99", "职业分类中没有编码“9-99”"),
        (2, "八级", "没有等级“八级”"),
        (3, "", "请填写“培训项目”"),
        (4, "四十", "“理论课时”应为0至10000的整数"),
        (5, "-1", "“实操课时”应为0至10000的整数"),
        (6, "面议", "“收费标准（元）”应为金额"),
        (6, "1e9", "“收费标准（元）”应为金额"),
    ],
)
def test_a_bad_cell_of_a_catalogue_is_told_by_row_and_column(
    place: int, value: str, told: str, catalogue_upload: Send
) -> None:
    bad = (*COURSE[:place], value, *COURSE[place + 1 :])
    answer = catalogue_upload(courses((*COURSE[:2], "4", *COURSE[3:]), bad))
    page = text(answer)
    assert answer.status_code == 422 and told in page and 'data-label="行">3<' in page
    assert not CourseEntry.objects.exists()


CODES = "code,name,parent,work_types,source\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "空"),
        ("a,b\n1,2\n", "表头应为"),
        (CODES, "没有代码"),
        (CODES + "5-01,,,,\n", "第2行缺少代码或名称"),
        (CODES + "5-01,甲,,,\n5-01,乙,,,\n", "第3行代码重复"),
        (CODES + "5-01,甲\n", "第2行的列数与表头不符"),
        (CODES + "5-01,甲,5-01,,\n", "上级是它自己"),
        (CODES + f"5-01,{'长' * 121},,,\n", "超过120字"),
        (CODES + '5-01,"甲,,,\n', "引号或分隔符有误"),
        ("PK\x03\x04\0", "不是CSV"),
    ],
)
def test_a_bad_code_table_names_its_line(content: str, told: str, codes_upload: Send) -> None:
    answer = codes_upload(content.encode())
    assert answer.status_code == 422 and told in text(answer)
    assert not CodeTable.objects.exists()


def test_a_code_table_in_gbk_is_loaded_once_and_says_what_it_changed(codes_upload: Send) -> None:
    load_starter_tables(actor=system("test"), at=timezone.now())
    answer = codes_upload((CODES + "５-01-02-03,食用菌生产工人,5-01,,大典\n").encode("gb18030"))
    page = text(answer)
    assert answer.status_code == 200 and "食用菌生产工人" in page and "<del>食用菌生产工</del>" in page
    assert CodeTable.objects.get(version="2022").codes.get().code == "5-01-02-03"
    assert "已有代码表" in text(codes_upload((CODES + "1,甲,,,\n").encode()))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[[towns]]\ncode = 1", b"PK\x03\x04", b"towns = 'x'"])
def test_a_bad_file_of_places_is_refused_in_words(content: bytes, places_upload: Send) -> None:
    answer = places_upload(content)
    assert answer.status_code == 422 and not Town.objects.exists()
