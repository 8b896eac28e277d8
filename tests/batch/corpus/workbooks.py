"""Which dirty workbooks do counties hand in?"""

import datetime
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import xlsxwriter
from tests.batch.corpus.dirty import Corpus
from tests.batch.sheet import CHINESE, COLUMNS, Cells, cells, changed, good_claims, set_cell, sheet
from tests.oracle import makers

WORKBOOKS = Corpus(".xlsx")
GONE = "the ID was stored as a number, and its last digits are gone"
CLAIM_GONE = "the claim id was stored as a number, and its last digits are gone"
CODE_GONE = "the credit code was stored as a number, and its last digits are gone"


def save(path: Path, *sheets: Cells) -> None:
    """Write a workbook of these sheets, named after their order: 表1, 表2 …"""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        page = book.create_sheet(f"表{number}")
        for row in rows:
            page.append(row)
    book.save(path)


# Headers


@WORKBOOKS.file("approved approved")
def a_merged_title_row_above_the_header(path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.append(["2020年职业技能提升行动补贴申领汇总表"])
    page.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(COLUMNS))
    for row in sheet(good_claims(2)):
        page.append(row)
    book.save(path)


@WORKBOOKS.file("approved invalid", (5, "fee", "not a number"))
def two_title_rows_above_the_header(path: Path) -> None:
    titles: Cells = [["补贴申领表"], ["填报单位：某县人社局", None, "填报日期：2020年7月1日"]]
    save(path, [*titles, *sheet(changed(good_claims(2), 1, fee="1,200元"))])


@WORKBOOKS.file("approved approved")
def a_blank_row_between_title_and_header(path: Path) -> None:
    save(path, [["补贴申领表"], [], *sheet(good_claims(2))])


@WORKBOOKS.file("approved approved approved")
def chinese_headers(path: Path) -> None:
    save(path, sheet(good_claims(3), headers=list(CHINESE.values())))


@WORKBOOKS.file("approved approved")
def english_headers(path: Path) -> None:
    save(path, sheet(good_claims(2)))


@WORKBOOKS.file("approved approved")
def english_headers_in_capitals(path: Path) -> None:
    save(path, sheet(good_claims(2), headers=[name.upper() for name in COLUMNS]))


@WORKBOOKS.file("approved approved")
def chinese_and_english_headers_mixed(path: Path) -> None:
    headers = [name if place % 2 else CHINESE[name] for place, name in enumerate(COLUMNS)]
    save(path, sheet(good_claims(2), headers=headers))


@WORKBOOKS.file("approved approved")
def headers_with_spaces_in_them(path: Path) -> None:
    save(path, sheet(good_claims(2), headers=[f" {word[:2]}　{word[2:]} " for word in CHINESE.values()]))


@WORKBOOKS.file("approved approved")
def headers_broken_over_two_lines(path: Path) -> None:
    save(path, sheet(good_claims(2), headers=[f"{word[:2]}\n{word[2:]}" for word in CHINESE.values()]))


@WORKBOOKS.file("approved approved")
def headers_with_a_star_for_required(path: Path) -> None:
    save(path, sheet(good_claims(2), headers=[f"*{word}" for word in CHINESE.values()]))


@WORKBOOKS.file("approved approved")
def headers_with_a_full_width_star_behind(path: Path) -> None:
    save(path, sheet(good_claims(2), headers=[f"{word}＊" for word in CHINESE.values()]))


@WORKBOOKS.file("approved approved")
def columns_in_another_order(path: Path) -> None:
    save(path, sheet(good_claims(2), sorted(COLUMNS, reverse=True)))


@WORKBOOKS.file("approved approved", told=("left aside", "姓名", "乡镇"))
def unknown_columns_for_name_and_town(path: Path) -> None:
    rows: Cells = [[*row, "张三", "道河镇"] for row in sheet(good_claims(2))]
    rows[0][-2:] = ["姓名", "乡镇"]
    save(path, rows)


@WORKBOOKS.file("approved approved", told=("姓名",))
def names_with_spaces_in_them(path: Path) -> None:
    save(path, [[name, *row] for name, row in zip(("姓名", "张　三", "李 四"), sheet(good_claims(2)), strict=True)])


@WORKBOOKS.file("approved pending")
def only_the_columns_that_the_benefits_need(path: Path) -> None:
    needed = [name for name in COLUMNS if any(claim.get(name) for claim in good_claims(1))]
    save(path, sheet(changed(good_claims(2), 1, months=None), needed))


@WORKBOOKS.file("approved invalid", (7, "person_id", "required, but empty"))
def a_table_that_starts_in_the_middle_of_the_sheet(path: Path) -> None:
    rows = sheet(changed(good_claims(2), 1, person_id=None))
    save(path, [[], [], [], [], *[[None, None, *row] for row in rows]])


@WORKBOOKS.file(unusable=True, told=("missing: benefit, ended_on",))
def required_columns_missing(path: Path) -> None:
    save(path, sheet(good_claims(2), [name for name in COLUMNS if name not in ("benefit", "ended_on")]))


@WORKBOOKS.file(unusable=True, told=("row 1", "started_on twice"))
def a_column_twice(path: Path) -> None:
    save(path, sheet(good_claims(2), [*COLUMNS, "started_on"]))


@WORKBOOKS.file(unusable=True, told=("row 2", "fee twice"))
def a_column_once_in_chinese_and_once_in_english(path: Path) -> None:
    save(path, [["标题"], *sheet(good_claims(2), [*COLUMNS, "fee"], [*COLUMNS, "收费金额"])])


@WORKBOOKS.file(unusable=True, told=("in the first 40 rows",))
def a_header_in_row_41(path: Path) -> None:
    remarks: Cells = [[f"说明{number}"] for number in range(40)]
    save(path, remarks + sheet(good_claims(1)))


@WORKBOOKS.file("approved")
def a_header_in_row_40(path: Path) -> None:
    remarks: Cells = [[f"说明{number}"] for number in range(39)]
    save(path, remarks + sheet(good_claims(1)))


@WORKBOOKS.file()
def a_header_and_no_claims(path: Path) -> None:
    save(path, sheet([]))


@WORKBOOKS.file(unusable=True, told=("missing: claim_id, benefit, person_id",))
def a_sheet_without_a_cell(path: Path) -> None:
    save(path, [])


# Values


@WORKBOOKS.file("approved approved")
def full_width_digits_letters_and_spaces(path: Path) -> None:
    def widen(text: str | None) -> object:
        return text and "　" + "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text) + " "

    rows: Cells = [[widen(claim.get(name)) for name in COLUMNS] for claim in good_claims(2)]
    save(path, [list(COLUMNS), *rows])


@WORKBOOKS.file("approved invalid", (3, "person_id", GONE))
def an_id_number_typed_as_a_number(path: Path) -> None:
    rows = sheet(good_claims(2))
    set_cell(rows, 1, "person_id", 231098198506150029)
    save(path, rows)


@WORKBOOKS.file("approved approved")
def fifteen_digit_id_numbers_typed_as_numbers(path: Path) -> None:
    rows = sheet(good_claims(2))
    set_cell(rows, 0, "person_id", int(makers.old_person_id(serial=1)))
    set_cell(rows, 1, "person_id", int(makers.old_person_id(serial=2)))
    save(path, rows)


@WORKBOOKS.file("invalid approved", (2, "institution_id", CODE_GONE))
def a_credit_code_typed_as_a_number(path: Path) -> None:
    rows = sheet(good_claims(2))
    set_cell(rows, 0, "institution_id", 912310980000000123)
    save(path, rows)


@WORKBOOKS.file("approved approved")
def id_numbers_with_a_small_x_and_outer_spaces(path: Path) -> None:
    ending_in_x = next(found for n in range(999) if (found := makers.person_id(serial=n)).endswith("X"))
    save(path, sheet([claim | {"person_id": f" {ending_in_x.lower()}\t"} for claim in good_claims(2)]))


@WORKBOOKS.file("approved approved approved approved approved")
def dates_in_the_five_text_forms(path: Path) -> None:
    forms = ("2020-03-01", "2020/3/1", "2020.3.1", "2020年3月1日", "20200301")
    save(path, sheet([claim | {"started_on": form} for claim, form in zip(good_claims(5), forms, strict=True)]))


@WORKBOOKS.file(
    "invalid invalid invalid",
    (2, "started_on", "not a date"),
    (3, "started_on", "there is no such day"),
    (4, "started_on", "not a date"),
)
def dates_in_no_form_of_the_contract(path: Path) -> None:
    forms = ("1.3.2020", "2020-02-30", "2020年3月")
    save(path, sheet([claim | {"started_on": form} for claim, form in zip(good_claims(3), forms, strict=True)]))


@WORKBOOKS.file("approved approved")
def dates_in_date_cells(path: Path) -> None:
    rows = sheet(good_claims(2))
    for place, column in ((0, "started_on"), (0, "certificate_on"), (1, "ended_on"), (1, "claimed_on")):
        text = str(rows[place + 1][COLUMNS.index(column)])
        set_cell(rows, place, column, datetime.date.fromisoformat(text))
    save(path, rows)


def _date_cell(path: Path, at: datetime.datetime, form: str, **options: bool) -> None:
    """One claim that started in a date cell of this number format."""
    with xlsxwriter.Workbook(path, options) as book:
        page = book.add_worksheet()
        for number, row in enumerate(sheet(good_claims(1))):
            page.write_row(number, 0, row)
        page.write_datetime(1, COLUMNS.index("started_on"), at, book.add_format({"num_format": form}))


@WORKBOOKS.file("approved")
def a_date_cell_in_chinese_format(path: Path) -> None:
    _date_cell(path, datetime.datetime(2020, 3, 1), '[$-804]yyyy"年"m"月"d"日";@')


@WORKBOOKS.file("approved")
def a_date_cell_counted_from_1904(path: Path) -> None:
    _date_cell(path, datetime.datetime(2020, 3, 1), "yyyy-mm-dd", date_1904=True)


@WORKBOOKS.file("invalid", (2, "started_on", "not a date"))
def a_date_cell_with_a_time_of_day(path: Path) -> None:
    _date_cell(path, datetime.datetime(2020, 3, 1, 8, 30), "yyyy-mm-dd hh:mm")


@WORKBOOKS.file("invalid", (2, "started_on", "not a date"))
def a_serial_number_in_a_date_column(path: Path) -> None:
    rows = sheet(good_claims(1))
    set_cell(rows, 0, "started_on", 43891)
    save(path, rows)


@WORKBOOKS.file("approved")
def a_date_typed_as_a_number_of_eight_digits(path: Path) -> None:
    rows = sheet(good_claims(1))
    set_cell(rows, 0, "started_on", 20200301)
    save(path, rows)


@WORKBOOKS.file("approved rejected approved rejected")
def yes_and_no_as_truth_values(path: Path) -> None:
    rows = sheet(good_claims(4))
    for place in range(4):
        set_cell(rows, place, "on_establishment", place % 2 == 1)
    save(path, rows)


@WORKBOOKS.file("rejected rejected rejected rejected approved approved approved approved")
def yes_and_no_in_all_words(path: Path) -> None:
    words = ("是", "Yes", "TRUE", "1", "否", "NO", "false", "0")
    save(path, sheet([claim | {"on_establishment": word} for claim, word in zip(good_claims(8), words, strict=True)]))


@WORKBOOKS.file("rejected approved invalid", (4, "on_establishment", "neither yes nor no"))
def yes_and_no_as_numbers(path: Path) -> None:
    rows = sheet(good_claims(3))
    for place, number in enumerate((1, 0, 2)):
        set_cell(rows, place, "on_establishment", number)
    save(path, rows)


@WORKBOOKS.file("approved approved approved")
def numbers_in_number_cells(path: Path) -> None:
    rows = sheet(good_claims(3))
    for place, column, number in (
        (0, "planned_hours", 99.5), (0, "attended_hours", 79.6), (0, "fee", 1200.25), (0, "fee_standard", 1000),
        (1, "months", 3), (2, "level", 4), (2, "planned_hours", 100.0),
    ):  # fmt: skip
        set_cell(rows, place, column, number)
    save(path, rows)


@WORKBOOKS.file(
    "invalid invalid",
    (2, "fee", "money with more than two decimals"),
    (3, "months", "not a whole number"),
)
def numbers_that_are_too_fine(path: Path) -> None:
    rows = sheet(good_claims(2))
    set_cell(rows, 0, "fee", 1200.255)
    set_cell(rows, 1, "months", 2.5)
    save(path, rows)


@WORKBOOKS.file("approved invalid", (3, "fee", "money with more than two decimals"))
def sums_that_the_spreadsheet_saved_with_seventeen_digits(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        for number, row in enumerate(sheet(good_claims(2))):
            page.write_row(number, 0, row)
        for place, value in ((1, 1200.3000000000002), (2, 1200.301)):  # a formula's value is written as it stands
            page.write_formula(place, COLUMNS.index("fee"), "=A1+B1", None, value)


@WORKBOOKS.file("approved approved invalid invalid", (4, "claim_id", CLAIM_GONE), (5, "claim_id", CLAIM_GONE))
def claim_numbers_typed_as_numbers(path: Path) -> None:
    rows = sheet(good_claims(4))
    for place, number in enumerate((20200301, 999999999999999, 2020030112345678, 2020030112345679)):
        set_cell(rows, place, "claim_id", number)
    save(path, rows)


@WORKBOOKS.file("approved approved")
def groups_with_chinese_separators(path: Path) -> None:
    claims = changed(good_claims(2), 0, categories="下岗失业人员；残疾人、 退役军人 ；")
    save(path, sheet(changed(claims, 1, categories="；贫困劳动力；disabled")))


@WORKBOOKS.file("approved invalid", (3, "categories", "there is no such group: 农民"))
def a_group_that_does_not_exist(path: Path) -> None:
    save(path, sheet(changed(good_claims(2), 1, categories="贫困劳动力；农民")))


@WORKBOOKS.file("approved")
def the_name_of_a_benefit_in_full_width_brackets(path: Path) -> None:
    save(path, sheet(changed(good_claims(2), 1, benefit="以工代训补贴（贫困劳动力）")[1:]))


@WORKBOOKS.file("approved invalid approved", (3, "claim_id", "the claim id is on an earlier row"))
def a_claim_number_twice(path: Path) -> None:
    save(path, sheet(changed(good_claims(3), 1, claim_id=" ｃ1 ")))


# Rows


@WORKBOOKS.file("approved approved")
def formatted_blank_rows_below_the_table(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        rows = sheet(good_claims(2))
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
        for number in range(len(rows), 60):
            for column in range(len(COLUMNS)):
                page.write_blank(number, column, None, book.add_format({"border": 1}))


@WORKBOOKS.file("approved approved invalid", (7, "ended_on", "ended before it started"))
def blank_rows_in_the_middle(path: Path) -> None:
    claims = cells(changed(good_claims(3), 2, started_on="2020-06-01", ended_on="2020-05-31"))
    save(path, [list(COLUMNS), claims[0], [], ["  ", "　"], claims[1], [], claims[2]])


@WORKBOOKS.file("approved approved", told=("row 4 is a total",))
def a_total_row_at_the_end(path: Path) -> None:
    total: list[object] = [None] * len(COLUMNS)
    total[0], total[COLUMNS.index("fee")] = "合计", 2400
    save(path, [*sheet(good_claims(2)), total])


@WORKBOOKS.file("approved approved", told=("row 5 is a total",))
def a_total_row_written_apart_behind_a_serial_column(path: Path) -> None:
    rows = [[place or "序号", *row] for place, row in enumerate(sheet(good_claims(2)))]
    save(path, [*rows, [], ["合　计：", 2]])


EMPTY = ("benefit", "person_id", "started_on", "ended_on", "claimed_on")


@WORKBOOKS.file(
    "approved invalid approved invalid approved",
    *((3, column, "required, but empty") for column in EMPTY),
    (5, "claim_id", "the claim id is on an earlier row"),
    *((5, column, "required, but empty") for column in EMPTY),
    told=("rows 3, 5: read like totals, but claims follow", "row 7 is a total"),
)
def subtotals_between_the_claims(path: Path) -> None:
    claims = cells(good_claims(3))
    subtotal: list[object] = ["小计", None, None]
    save(path, [list(COLUMNS), claims[0], subtotal, claims[1], subtotal, claims[2], ["总计（3人）"]])


@WORKBOOKS.file("approved invalid", (3, "benefit", "required, but empty"), (3, "person_id", "required, but empty"),
                (3, "started_on", "required, but empty"), (3, "ended_on", "required, but empty"),
                (3, "claimed_on", "required, but empty"))  # fmt: skip
def a_nearly_empty_claim_whose_number_begins_like_a_total(path: Path) -> None:
    save(path, [*sheet(good_claims(1)), ["summer-2020-1"]])


@WORKBOOKS.file("approved approved", told=("rows 2: something stands in a column without a header",))
def a_remark_beyond_the_last_header(path: Path) -> None:
    rows = sheet(good_claims(2))
    rows[1].append("已核对")
    save(path, rows)


@WORKBOOKS.file("approved approved approved")
def hidden_columns_and_rows(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        for number, row in enumerate(sheet(good_claims(3))):
            page.write_row(number, 0, row)
        page.set_column(2, 9, None, None, {"hidden": True})
        page.set_row(2, None, None, {"hidden": True})


# Formulas


def _with_formula(path: Path, column: str, value: float | str | bool) -> None:
    """Two claims; the first has a formula in a column, and the value that it last gave."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        for number, row in enumerate(sheet(good_claims(2))):
            page.write_row(number, 0, row)
        page.write_formula(1, COLUMNS.index(column), "=VLOOKUP(A2,别表!A:B,2,FALSE)", None, value)


@WORKBOOKS.file("approved approved")
def a_formula_that_gave_a_number(path: Path) -> None:
    _with_formula(path, "fee", 1234.5)


@WORKBOOKS.file("approved approved")
def a_formula_that_gave_a_text(path: Path) -> None:
    _with_formula(path, "categories", "下岗失业人员")


@WORKBOOKS.file("rejected approved")
def a_formula_that_gave_a_truth_value(path: Path) -> None:
    _with_formula(path, "draws_pension", True)


@WORKBOOKS.file("invalid approved", (2, "categories", "the formula gave an error"))
def a_formula_error_in_a_column_of_codes(path: Path) -> None:
    _with_formula(path, "categories", "#N/A")


@WORKBOOKS.file("invalid approved", (2, "project", "the formula gave an error"))
def a_formula_error_in_a_column_of_texts(path: Path) -> None:
    _with_formula(path, "project", "#REF!")


NOT_CALCULATED = "the formula has no stored value"


def _without_value(path: Path, *columns: str) -> None:
    """Two claims, written by a program that calculates nothing; the first has formulas in some columns."""
    rows = sheet(good_claims(2))
    for column in columns:
        set_cell(rows, 0, column, "=VLOOKUP(A2,别表!A:B,2,FALSE)")
    save(path, rows)


@WORKBOOKS.file("invalid approved", (2, "project", NOT_CALCULATED), (2, "fee", NOT_CALCULATED),
                told=("rows 2: a formula has no stored value; open the file in Excel and save it",))  # fmt: skip
def formulas_that_were_never_calculated(path: Path) -> None:
    _without_value(path, "fee", "project")


@WORKBOOKS.file("invalid approved", (2, "claim_id", "required, but empty"), told=("a formula has no stored value",))
def a_claim_number_that_was_never_calculated(path: Path) -> None:
    _without_value(path, "claim_id")


@WORKBOOKS.file("approved approved", told=("row 4 is a total", "a formula has no stored value"))
def a_total_row_with_sums_that_were_never_calculated(path: Path) -> None:
    total: list[object] = [None] * len(COLUMNS)
    total[0], total[COLUMNS.index("fee")] = "合计", "=SUM(S2:S3)"
    save(path, [*sheet(good_claims(2)), total])


@WORKBOOKS.file("invalid approved", (2, "claim_id", "required, but empty"))
def a_formula_error_in_the_claim_number(path: Path) -> None:
    _with_formula(path, "claim_id", "#DIV/0!")


# Sheets


@WORKBOOKS.file("approved approved")
def a_chart_sheet_before_the_claims(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        chart_sheet, page = book.add_chartsheet("图表"), book.add_worksheet("明细")
        for number, row in enumerate(sheet(good_claims(2))):
            page.write_row(number, 0, row)
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=明细!$S$2:$S$3"})
        chart_sheet.set_chart(chart)


@WORKBOOKS.file("approved approved", told=("read the sheet «表1»", "表2 also looks like claims"))
def two_sheets_of_claims(path: Path) -> None:
    save(path, sheet(good_claims(2)), sheet(good_claims(5)))


@WORKBOOKS.file("approved approved approved", arguments=("--sheet", "表2"))
def the_second_sheet_by_name(path: Path) -> None:
    save(path, sheet(good_claims(2)), sheet(good_claims(3)))


@WORKBOOKS.file("approved approved")
def a_second_sheet_of_explanations(path: Path) -> None:
    save(path, sheet(good_claims(2)), [["填表说明"], ["一、日期写成 2020-03-01"]])


@WORKBOOKS.file(unusable=True, arguments=("--sheet", "明细"), told=("no sheet «明细»", "表1, 表2"))
def a_sheet_name_that_does_not_exist(path: Path) -> None:
    save(path, sheet(good_claims(2)), [])


@WORKBOOKS.file(unusable=True, told=("«表1» has no header", "表2 has", "--sheet"))
def a_header_on_the_second_sheet_alone(path: Path) -> None:
    save(path, [["填表说明"]], sheet(good_claims(2)))


# Files


@WORKBOOKS.file("approved approved", ending=".XLSX")
def an_ending_in_capitals(path: Path) -> None:
    small = path.with_suffix(".xlsx")
    save(small, sheet(good_claims(2)))
    small.rename(path)


@WORKBOOKS.file("approved invalid", (3, "fee", "not a number"), ending=".ods")
def an_open_document_sheet(path: Path) -> None:
    rows = "".join(
        f"<table:table-row>{''.join(map(_open_cell, row))}</table:table-row>"
        for row in sheet(changed(good_claims(2), 1, fee="free"))
    )
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    content = f"<office:document-content {names}><office:body><office:spreadsheet>"
    content += f'<table:table table:name="表1">{rows}</table:table>'
    content += "</office:spreadsheet></office:body></office:document-content>"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", "<manifest/>")
        book.writestr("content.xml", content)


def _open_cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    text = f"<text:p>{escape(str(value))}</text:p>"
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'


@WORKBOOKS.file(unusable=True, told=("cannot be opened", "remove a password"))
def a_workbook_with_a_password(path: Path) -> None:
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2040)
    )  # such a workbook is wrapped into this container


@WORKBOOKS.file(unusable=True, told=("cannot be opened",))
def a_workbook_cut_short(path: Path) -> None:
    save(path, sheet(good_claims(2)))
    path.write_bytes(path.read_bytes()[:-200])


@WORKBOOKS.file(unusable=True, told=("cannot be opened",))
def a_text_file_that_is_called_a_workbook(path: Path) -> None:
    path.write_text("claim_id,benefit\nc1,free_training\n")


@WORKBOOKS.file(unusable=True, told=("cannot be opened",))
def an_empty_file_that_is_called_a_workbook(path: Path) -> None:
    path.touch()
