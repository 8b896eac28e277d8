"""Is a dirty list read as a person would read it, and is each error told with what to do?"""

from collections.abc import Sequence
from datetime import date, datetime

import pytest
from tests.office.registry.feeds.lists import HEADER, workbook
from tests.office.registry.people import number, old_number

from zhiji.office.core.evidence.sniffing import CSV, XLSX
from zhiji.office.registry.feeds.faults import say_fault
from zhiji.office.registry.feeds.reading import read_list
from zhiji.office.registry.feeds.table import ListUnusable

AS_OF = date(2020, 6, 1)


def read(rows: Sequence[tuple[object, ...]], kind: str = "veterans", **more: object) -> list[tuple[object, ...]]:
    found = read_list(workbook(list(rows), **more), XLSX, kind, AS_OF).rows  # type: ignore[arg-type]
    return [
        (row.name, row.person_id, row.starts_on, row.ends_on, [fault.code for fault in row.faults]) for row in found
    ]


def test_titles_aliases_spaces_full_width_blanks_and_totals_are_read_as_meant() -> None:
    rows = [
        (" 王 小明 ", "２３１０９８１９８５０６１５００１０", "", "", ""),
        ("", "", "", "", ""),
        ("李红", old_number(sequence=2), "2020年3月1日", "", ""),
        (" ", "　", "", "", ""),
        ("合计", "", "2人", "", ""),
    ]
    header = ("姓 名*", "公民身份号码", "登记日期", "截止日期", "备注")
    assert read(rows, header=header, title="2020年退役军人名单") == [
        ("王小明", number(), None, None, []),
        ("李红", number(sequence=2), date(2020, 3, 1), None, []),
    ]


@pytest.mark.parametrize(
    "typed", ["2020-03-01", "2020/3/1", "2020.3.1", "2020年3月1日", "20200301", date(2020, 3, 1), datetime(2020, 3, 1)]
)
def test_days_are_read_in_every_form(typed: object) -> None:
    assert read([("王小明", number(), typed, "", "")])[0][2:] == (date(2020, 3, 1), None, [])


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        (("", number(), "", "", ""), ["name_missing"]),
        (("王3", number(), "", "", ""), ["name_wrong"]),
        (("王小明", "", "", "", ""), ["id_missing"]),
        (("王小明", "23109819850615", "", "", ""), ["id_length"]),
        (("王小明", number()[:17] + "9", "", "", ""), ["id_check"]),
        (("王小明", "2310981985O6150010", "", "", ""), ["id_characters"]),
        (("王小明", "231098198513150019", "", "", ""), ["id_birth"]),
        (("王小明", number("20200602"), "", "", ""), ["id_birth"]),
        (("王小明", 231098198506150010, "", "", ""), ["number_cell"]),
        (("王小明", number(), "去年", "", ""), ["date_wrong"]),
        (("王小明", number(), "2020-02-30", "", ""), ["date_wrong"]),
        (("王小明", number(), "2020-03-01", "2020-02-01", ""), ["ends_before"]),
        (("王小明", number(), "2020-06-02", "", ""), ["starts_after_list"]),
        (("", "", "x", "", ""), ["name_missing", "id_missing", "date_wrong"]),
    ],
)
def test_each_fault_is_found_and_told_in_words_that_quote_no_number(row: tuple[object, ...], faults: list[str]) -> None:
    found = read_list(workbook([row]), XLSX, "veterans", AS_OF).rows[0]
    assert [fault.code for fault in found.faults] == faults
    for fault in found.faults:
        words = say_fault(fault)
        assert "：" in words and number() not in words


def test_who_stands_in_a_list_twice_is_told_where() -> None:
    rows = [
        ("王小明", number(), "", "", ""),
        ("李红", number(sequence=2), "", "", ""),
        ("王小明", old_number(), "", "", ""),
    ]
    found = read_list(workbook(rows), XLSX, "veterans", AS_OF).rows[2]
    assert [tuple(fault) for fault in found.faults] == [("person_id", "twice", 2)]


def test_months_of_insurance_may_repeat_a_person_but_not_a_month() -> None:
    rows = [
        ("王小明", number(), "2020-01", "2020-02", "失业保险"),
        ("王小明", number(), "202003", "2020年3月", "失业保险"),
        ("王小明", number(), "2020-01-01", "2020-02-29", "失业保险"),
        ("王小明", number(), "2020-05", "", "彩票"),
    ]
    assert [row[2:] for row in read(rows, "insurance_months")] == [
        (date(2020, 1, 1), date(2020, 2, 29), []),
        (date(2020, 3, 1), date(2020, 3, 31), []),
        (date(2020, 1, 1), date(2020, 2, 29), ["twice"]),
        (date(2020, 5, 1), None, ["date_missing", "detail_unknown"]),
    ]


@pytest.mark.parametrize(
    ("content", "media_type", "told"),
    [
        (workbook([("王小明", "x")], header=("姓名", "号码")), XLSX, "缺少：身份证号"),
        (workbook([]), XLSX, "没有数据行"),
        (workbook([], header=(*HEADER, "身份证")), XLSX, "出现两次"),
        (b"PK\x03\x04 broken", XLSX, "打不开"),
        ("姓名,身份证号\n王小明,1,2,3,231098198506150010".encode(), CSV, "第 2 行"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_words(content: bytes, media_type: str, told: str) -> None:
    with pytest.raises(ListUnusable) as refusal:
        read_list(content, media_type, "veterans", AS_OF)
    assert told in refusal.value.zh and number() not in refusal.value.zh + refusal.value.en


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_separated_values_are_read_in_the_encodings_of_spreadsheets(encoding: str) -> None:
    content = f"姓名,身份证号码\n王小明,{number()}\n".encode(encoding)
    assert [row.person_id for row in read_list(content, CSV, "veterans", AS_OF).rows] == [number()]
