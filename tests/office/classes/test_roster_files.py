"""A roster comes in as a workbook, dirt and all: looked at cell by cell, taken whole or in part, twice without harm."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from tests.office.classes.people import number

from zhiji.office.classes.filing.draft import ClassFacts, draft_class
from zhiji.office.classes.filing.file import file_class
from zhiji.office.classes.models import Enrolment, RosterFile, TrainingClass
from zhiji.office.classes.roster.files import apply_roster, rows_of, take_roster, undo_roster
from zhiji.office.classes.roster.rows import say_faults
from zhiji.office.classes.roster.workbooks import marked_up_roster, roster_template
from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.sniffing import KindNotAccepted
from zhiji.office.core.refusals import Refusal, WrongState
from zhiji.office.registry.feeds.table import ListUnusable
from zhiji.office.registry.models import Person

HEADER = ["姓名", "身份证号", "手机号", "付费方", "用人单位信用代码"]


def workbook(*rows: list[object], header: list[str] = HEADER, title: str = "绥阳镇黑木耳种植一班学员名单") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([title])
    sheet.merge_cells("A1:E1")
    for row in (header, *rows):
        sheet.append(row)
    memory = BytesIO()
    book.save(memory)
    return memory.getvalue()


GOOD: tuple[list[object], ...] = (
    ["王小明", number("19850615", 1), "13912345678", "个人", ""],
    ["赵 春花", f"{number('19850615', 2)}　", "", "", ""],
)
BAD: tuple[list[object], ...] = (
    ["孙大山", int(number("19850615", 3).replace("X", "0")), "", "", ""],
    ["周五", number("19850615", 4)[:17] + ("0" if number("19850615", 4)[17] != "0" else "1"), "", "", ""],
    ["吴六", number("19850615", 5), "12345", "别人", "123"],
    ["王小明", number("19850615", 1), "", "", ""],
)


@pytest.fixture
def empty(facts: ClassFacts, head: Actor, now: datetime) -> TrainingClass:
    return draft_class(facts=facts, actor=head, at=now)


def take(found: TrainingClass, content: bytes, head: Actor, now: datetime) -> RosterFile:
    return take_roster(class_uid=str(found.uid), content=content, file_name="名单.xlsx", actor=head, at=now)


def test_reading_a_file_enrols_nobody(empty: TrainingClass, head: Actor, now: datetime) -> None:
    file = take(empty, workbook(*GOOD), head, now)
    assert (file.row_count, file.faulty_count, file.state) == (2, 0, "read")
    assert not Enrolment.objects.exists() and not Person.objects.filter(name="王小明").exists()


def test_a_good_file_enrols_everybody_it_names(empty: TrainingClass, head: Actor, now: datetime) -> None:
    file = take(empty, workbook(*GOOD), head, now)
    done = apply_roster(uid=str(file.uid), good_rows_only=False, actor=head, at=now)
    listed = {each.person.name: each.fee_paid_by for each in empty.enrolments.select_related("person")}
    assert done.added_count == 2 and listed == {"王小明": "person", "赵春花": "institution"}


def test_each_fault_stands_at_its_cell(empty: TrainingClass, head: Actor, now: datetime) -> None:
    file = take(empty, workbook(*GOOD, *BAD), head, now)
    said = {row.number: say_faults(row) for row in rows_of(uid=str(file.uid), actor=head, on=now.date()) if row.faults}
    assert list(said) == [5, 6, 7, 8]
    assert "存成了数字" in said[5] and "末位校验不符" in said[6]
    assert "手机号" in said[7] and "付费方" in said[7] and "信用代码" in said[7]
    assert "与第 3 行是同一人" in said[8]


def test_one_faulty_row_stops_all_unless_good_rows_are_asked_for(
    empty: TrainingClass, head: Actor, now: datetime
) -> None:
    file = take(empty, workbook(*GOOD, *BAD), head, now)
    with pytest.raises(WrongState, match="4行有误"):
        apply_roster(uid=str(file.uid), good_rows_only=False, actor=head, at=now)
    assert not Enrolment.objects.exists()
    assert apply_roster(uid=str(file.uid), good_rows_only=True, actor=head, at=now).added_count == 2


def test_the_same_file_again_changes_nothing(empty: TrainingClass, head: Actor, now: datetime) -> None:
    for expected in (2, 0):
        file = take(empty, workbook(*GOOD), head, now)
        assert apply_roster(uid=str(file.uid), good_rows_only=False, actor=head, at=now).added_count == expected
    assert empty.enrolments.count() == 2


def test_an_import_is_undone_whole_before_the_first_filing_only(
    draft: TrainingClass, head: Actor, now: datetime
) -> None:
    file = take(draft, workbook(["钱四", number("19850615", 9), "", "", ""]), head, now)
    apply_roster(uid=str(file.uid), good_rows_only=False, actor=head, at=now)
    assert draft.enrolments.count() == 4
    undo_roster(uid=str(file.uid), actor=head, at=now)
    assert draft.enrolments.count() == 3
    again = take(draft, workbook(["王小明", number("19850615", 1), "", "", ""]), head, now)
    apply_roster(uid=str(again.uid), good_rows_only=False, actor=head, at=now)
    file_class(uid=str(draft.uid), actor=head, at=now)
    with pytest.raises(WrongState, match="备案过"):
        undo_roster(uid=str(again.uid), actor=head, at=now)


def test_a_name_that_is_registered_otherwise_is_said_at_the_name(
    draft: TrainingClass, head: Actor, now: datetime
) -> None:
    file = take(draft, workbook(["王小明明", number("19850615", 1), "", "", ""]), head, now)
    (row,) = rows_of(uid=str(file.uid), actor=head, on=now.date())
    assert "实名库中登记的姓名不一致" in say_faults(row)


@pytest.mark.parametrize(
    ("content", "refusal", "words"),
    [
        (workbook(header=HEADER), ListUnusable, "没有数据行"),
        (workbook(["王小明", "1"], header=["姓名", "备注"]), ListUnusable, "缺少：身份证号"),
        (b"%PDF-1.4\n%%EOF", KindNotAccepted, "."),
        (b"PK\x03\x04 broken", Refusal, "."),
    ],
)
def test_a_file_that_is_no_roster_is_refused_in_words(
    content: bytes, refusal: type[Exception], words: str, empty: TrainingClass, head: Actor, now: datetime
) -> None:
    with pytest.raises(refusal, match=words):
        take(empty, content, head, now)
    assert not RosterFile.objects.exists()


def test_csv_as_an_office_program_writes_it_is_read(empty: TrainingClass, head: Actor, now: datetime) -> None:
    content = f"姓名,身份证号码\n王小明,{number('19850615', 1)}\n合计,\n".encode("gb18030")
    file = take(empty, content, head, now)
    assert (file.row_count, file.faulty_count) == (1, 0)


def test_the_marked_up_workbook_holds_faults_at_cells_and_no_whole_number(
    empty: TrainingClass, head: Actor, now: datetime
) -> None:
    file = take(empty, workbook(*GOOD, *BAD), head, now)
    sheet = load_workbook(BytesIO(marked_up_roster(uid=str(file.uid), actor=head, on=now.date()))).active
    assert sheet is not None
    cells = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    assert cells[2][6] == "可导入" and cells[4][6] == "有误"
    assert "存成了数字" in str(sheet["C5"].comment.text)
    assert number("19850615", 1) not in str(cells) and "13912345678" not in str(cells)


def test_the_template_is_read_as_it_is_written(empty: TrainingClass, head: Actor, now: datetime) -> None:
    book = load_workbook(BytesIO(roster_template(actor=head)))
    sheet = book.active
    assert sheet is not None
    for place, value in enumerate(GOOD[0], start=1):
        sheet.cell(3, place, str(value))
    memory = BytesIO()
    book.save(memory)
    assert take(empty, memory.getvalue(), head, now).faulty_count == 0
