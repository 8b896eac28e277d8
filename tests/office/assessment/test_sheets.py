"""A workbook of outside certificates is read with its dirt, taken whole or as far as it is good, and never twice."""

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.office.classes.people import number
from tests.office.registry.feeds.lists import workbook

from zhiji.office.assessment.models import Certificate, CertificateSheet
from zhiji.office.assessment.selectors import sheet_of, sheets_of
from zhiji.office.assessment.sheets.take import RowsFaulty, read_sheet, take_rows
from zhiji.office.assessment.sheets.workbooks import certificate_template, marked_up_sheet, say_faults
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState
from zhiji.office.registry.models import Person

HEADER = ("姓名", "身份证号", "证书种类", "证书编号", "职业（工种）", "等级", "发证机构", "发证日期", "有效期至")


def row(place: int, **change: Any) -> tuple[Any, ...]:
    given = {
        "name": "钱大海",
        "person_id": number("19900101", place),
        "kind": "职业技能等级证书",
        "number": f"Y000123ABCDEF195{place:06d}",
        "occupation": "养老护理员",
        "level": "五级（初级工）",
        "issuer": "哈尔滨某机构",
        "issued_on": "2019年5月6日",
        "valid_to": "",
    } | change
    return tuple(given.values())


@pytest.fixture
def read(head: Actor, now: datetime) -> Any:
    def make(rows: list[tuple[Any, ...]], header: tuple[str, ...] = HEADER, title: str = "") -> CertificateSheet:
        content = workbook(rows, header, title)
        return read_sheet(content=content, file_name="证书.xlsx", actor=head, at=now)

    return make


DIRTY = [
    row(1),
    row(2, number="Y000123ABCDEF195"),
    row(3, person_id=231098199001010003),
    row(4, kind="毕业证书"),
    row(5, level="四级"),
    row(6, issued_on="2019-02-30"),
    row(1),
    row(8, kind="特种作业操作证", number=f"T{number('19900101', 8)}", level="", occupation="低压电工作业"),
]


def test_each_dirty_row_says_what_is_wrong_and_good_ones_are_good(read: Any) -> None:
    rows = list(read(DIRTY).rows.order_by("number"))
    assert [each.state for each in rows] == ["good", *["faulty"] * 6, "good"]
    said = [say_faults(each) for each in rows]
    for place, words in ((1, "22 位"), (2, "数字"), (3, "证书种类"), (4, "等级"), (5, "2020-03-01"), (6, "第 2 行")):
        assert words in said[place], said[place]
    assert not any("23109819" in each for each in said), "no number in a message"


def test_all_or_nothing_takes_nothing_where_a_row_is_faulty(read: Any, head: Actor, now: datetime) -> None:
    sheet = read(DIRTY)
    with pytest.raises(RowsFaulty):
        take_rows(uid=str(sheet.uid), good_only=False, actor=head, at=now)
    assert not Certificate.objects.exists() and not Person.objects.filter(name="钱大海").exists()


def test_good_rows_only_is_a_choice(read: Any, head: Actor, now: datetime) -> None:
    sheet = read(DIRTY)
    take_rows(uid=str(sheet.uid), good_only=True, actor=head, at=now)
    made = Certificate.objects.order_by("id")
    assert [each.kind for each in made] == ["skill_level", "special_operation"]
    assert {each.state for each in made} == {"asserted"} and {each.source for each in made} == {"imported"}
    shown = sheet_of(uid=str(sheet.uid), actor=head)
    assert (shown.taken_count, shown.faulty_count) == (2, 6)  # type: ignore[attr-defined]


def test_the_same_file_twice_changes_nothing(read: Any, head: Actor, now: datetime) -> None:
    sheet = read([row(1), row(2)])
    take_rows(uid=str(sheet.uid), good_only=False, actor=head, at=now)
    again = read([row(1), row(2)])
    assert again.pk == sheet.pk
    with pytest.raises(WrongState):
        take_rows(uid=str(again.uid), good_only=False, actor=head, at=now)
    assert Certificate.objects.count() == 2


def test_rows_that_are_there_already_are_left_as_they_are(read: Any, head: Actor, now: datetime) -> None:
    take_rows(uid=str(read([row(1)]).uid), good_only=False, actor=head, at=now)
    more = read([row(1), row(2)])
    assert [each.state for each in more.rows.order_by("number")] == ["already", "good"]
    take_rows(uid=str(more.uid), good_only=False, actor=head, at=now)
    assert Certificate.objects.count() == 2


def test_a_name_that_differs_from_the_registry_is_faulty(read: Any, head: Actor, now: datetime) -> None:
    take_rows(uid=str(read([row(1)]).uid), good_only=False, actor=head, at=now)
    other = read([row(1, name="钱小海", number="Y000123ABCDEF195000077")])
    assert [each.state for each in other.rows.all()] == ["faulty"]


def test_a_title_and_other_header_words_are_no_hindrance(read: Any) -> None:
    header = ("姓 名", "身份证号码", "证书类型", "证书号", "工种", "级别", "发证单位", "发证时间", "有效期止")
    assert [each.state for each in read([row(1)], header, "2019年证书汇总").rows.all()] == ["good"]


def test_the_marked_up_workbook_goes_row_by_row_with_numbers_masked(read: Any, head: Actor) -> None:
    sheet = load_workbook(BytesIO(marked_up_sheet(uid=str(read(DIRTY).uid), actor=head))).active
    cells = [[str(cell.value or "") for cell in line] for line in sheet.iter_rows(min_row=3)]
    assert len(cells) == len(DIRTY) and cells[0][-2] == "可导入" and "22 位" in cells[1][-1]
    assert not any(number("19900101", place) in "".join(line) for place in range(9) for line in cells)


def test_the_template_has_drop_downs_and_is_read_as_it_is_filled_in(read: Any, head: Actor, now: datetime) -> None:
    book = load_workbook(BytesIO(certificate_template()))
    sheet = book.active
    assert {str(each.sqref) for each in sheet.data_validations.dataValidation} >= {"C3:C5001", "F3:F5001"}
    for place, cell in enumerate(row(1), 1):
        sheet.cell(3, place, cell)
    memory = BytesIO()
    book.save(memory)
    filled = read_sheet(content=memory.getvalue(), file_name="填好.xlsx", actor=head, at=now)
    assert [each.state for each in filled.rows.all()] == ["good"]


def test_a_sheet_is_its_organisations_own(read: Any, clerk: Actor, assessor: Actor, head: Actor, now: datetime) -> None:
    sheet = read([row(1)])
    assert not sheets_of(actor=clerk).exists() and sheets_of(actor=head).exists()
    with pytest.raises(NotFound):
        take_rows(uid=str(sheet.uid), good_only=True, actor=clerk, at=now)
    with pytest.raises(NotPermitted):
        take_rows(uid=str(sheet.uid), good_only=True, actor=assessor, at=now)
