"""Which dirty CSV files do counties hand in?"""

import csv
import io
from pathlib import Path

from tests.batch.corpus.dirty import Corpus
from tests.batch.sheet import CHINESE, COLUMNS, Cells, cells, changed, good_claims, sheet

CSVS = Corpus(".csv")
NAMES = list(CHINESE.values())


def text(rows: Cells, line_end: str = "\r\n", quoting: int = csv.QUOTE_MINIMAL, separator: str = ",") -> str:
    """The rows as CSV."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator=line_end, quoting=quoting, delimiter=separator)  # type: ignore[arg-type]
    writer.writerows(rows)
    return file.getvalue()


def save(path: Path, content: str, encoding: str = "utf-8") -> None:
    """Write a text as it stands."""
    path.write_bytes(content.encode(encoding))


@CSVS.file("approved approved")
def utf_8(path: Path) -> None:
    save(path, text(sheet(good_claims(2), headers=NAMES)))


@CSVS.file("approved approved")
def utf_8_with_a_byte_order_mark(path: Path) -> None:
    save(path, text(sheet(good_claims(2), headers=NAMES)), "utf-8-sig")


@CSVS.file("approved approved")
def gb18030(path: Path) -> None:
    claims = changed(
        good_claims(2), 0, benefit="免费培训补贴", categories="下岗失业人员、残疾人", fee_paid_by="培训主体"
    )
    save(path, text(sheet(claims, headers=NAMES)), "gb18030")


def tabs(rows: Cells) -> str:
    """The rows as a spreadsheet writes «Unicode text»: tabs between the values."""
    return text(rows, separator="\t")


@CSVS.file("approved approved")
def utf_16(path: Path) -> None:
    save(path, text(sheet(good_claims(2), headers=NAMES)), "utf-16")


@CSVS.file("approved approved", ending=".txt")
def unicode_text_as_a_spreadsheet_saves_it(path: Path) -> None:
    claims = changed(good_claims(2), 0, class_id="第1期，电工", categories="下岗失业人员；残疾人")
    save(path, tabs(sheet(claims, headers=NAMES)), "utf-16")


@CSVS.file("approved invalid", (4, "fee", "not a number"), ending=".txt")
def unicode_text_with_the_bytes_the_other_way_round(path: Path) -> None:
    rows = sheet(changed(good_claims(2), 1, fee="1200元"), headers=NAMES)
    path.write_bytes(b"\xfe\xff" + ("补贴申领表\r\n" + tabs(rows)).encode("utf-16-be"))


@CSVS.file(unusable=True, told=("nor UTF-16", "CSV UTF-8"))
def utf_16_cut_inside_a_character(path: Path) -> None:
    path.write_bytes(text(sheet(good_claims(2), headers=NAMES)).encode("utf-16")[:-1])


@CSVS.file("approved approved")
def gb18030_with_tabs(path: Path) -> None:
    save(path, tabs(sheet(good_claims(2), headers=NAMES)), "gb18030")


@CSVS.file("approved approved", ending=".tsv")
def utf_8_with_tabs(path: Path) -> None:
    save(path, tabs(sheet(changed(good_claims(2), 0, project="A;B,C"))))


@CSVS.file("approved approved")
def values_between_semicolons(path: Path) -> None:
    claims = changed(good_claims(2), 0, categories="laid_off;残疾人", project="A,B,C,D,E,F,G,H")
    save(path, text(sheet(claims), separator=";"))


@CSVS.file("approved approved")
def commas_in_the_header_and_semicolons_in_the_values(path: Path) -> None:
    save(path, text(sheet(good_claims(2, project=";;;;;;;;", categories="laid_off;;残疾人;poor_worker"))))


@CSVS.file(unusable=True, told=("missing: claimed_on",))
def semicolons_and_a_required_column_missing(path: Path) -> None:
    save(path, text(sheet(good_claims(2), [n for n in COLUMNS if n != "claimed_on"]), separator=";"))


@CSVS.file("approved approved")
def unix_line_ends(path: Path) -> None:
    save(path, text(sheet(good_claims(2)), "\n"))


@CSVS.file("approved approved")
def old_macintosh_line_ends(path: Path) -> None:
    save(path, text(sheet(good_claims(2)), "\r"))


@CSVS.file("approved approved")
def no_line_end_behind_the_last_row(path: Path) -> None:
    save(path, text(sheet(good_claims(2))).rstrip())


@CSVS.file("approved approved")
def every_value_in_quotation_marks(path: Path) -> None:
    save(path, text(sheet(good_claims(2)), quoting=csv.QUOTE_ALL))


@CSVS.file("approved approved invalid", (4, "fee", "not a number"))
def line_breaks_inside_quotation_marks(path: Path) -> None:
    claims = changed(good_claims(3), 0, class_id="2020年\r\n第1期", project='"电工"')
    save(path, text(sheet(changed(claims, 2, fee="1200\n1300"))))


@CSVS.file("approved approved")
def headers_broken_over_two_lines(path: Path) -> None:
    save(path, text(sheet(good_claims(2), headers=[f"{name[:2]}\n{name[2:]}" for name in NAMES])))


@CSVS.file("approved approved")
def title_rows_above_the_header(path: Path) -> None:
    save(path, "补贴申领汇总表,,\r\n\r\n" + text(sheet(good_claims(2))))


@CSVS.file("approved invalid approved", (3, "person_id", "required, but empty"), (3, "started_on", "required, but empty"),
           (3, "ended_on", "required, but empty"), (3, "claimed_on", "required, but empty"),
           (3, "employer_id", "the payee's credit code is missing"))  # fmt: skip
def a_row_that_is_too_short(path: Path) -> None:
    rows = sheet(good_claims(3))
    save(path, text([*rows[:2], rows[2][:2], rows[3]]))


@CSVS.file(
    "approved invalid approved",
    (3, "benefit", "the row has more cells than the header, so no value's column is certain"),
)
def a_row_that_is_too_long(path: Path) -> None:
    rows = sheet(good_claims(3))
    rows[2].extend(["已核对", "", ""])
    save(path, text(rows))


@CSVS.file(
    "approved invalid", (3, "benefit", "the row has more cells than the header, so no value's column is certain")
)
def a_comma_in_a_sum_without_quotation_marks(path: Path) -> None:
    columns = [name for name in COLUMNS if name != "fee"]
    rows = sheet(good_claims(2), [*columns, "fee"])
    rows[2][-1:] = ["1", "200.00"]
    save(path, text(rows))


@CSVS.file("approved approved approved")
def a_row_with_blank_cells_beyond_the_header(path: Path) -> None:
    rows = sheet(good_claims(3))
    rows[2].extend(["", " ", "　"])
    save(path, text(rows))


@CSVS.file("approved approved", told=("rows 3: something stands in a column without a header",))
def a_remark_in_a_column_without_a_header(path: Path) -> None:
    save(path, text([[*row, "已核对" if number == 2 else ""] for number, row in enumerate(sheet(good_claims(2)))]))


@CSVS.file("approved approved")
def a_comma_behind_every_row(path: Path) -> None:
    save(path, text([[*row, ""] for row in sheet(good_claims(2))]))


@CSVS.file("approved approved")
def groups_with_chinese_separators(path: Path) -> None:
    save(path, text(sheet(changed(good_claims(2), 0, categories="laid_off；残疾人、VETERAN; "))))


@CSVS.file("approved approved invalid", (8, "claimed_on", "claimed before the end"))
def blank_lines_in_the_middle(path: Path) -> None:
    header, *claims = sheet(changed(good_claims(3), 2, claimed_on="2020-05-30"))
    save(path, text([header, claims[0], [], ["", " ", "　"], claims[1], [None] * len(COLUMNS), [], claims[2]]))


@CSVS.file("approved approved", told=("row 4 is a total",))
def a_total_row_at_the_end(path: Path) -> None:
    save(path, text([*sheet(good_claims(2)), ["合 计", "", "", "", 2]]))


@CSVS.file("approved invalid approved", (3, "benefit", "required, but empty"), (3, "person_id", "required, but empty"),
           (3, "started_on", "required, but empty"), (3, "ended_on", "required, but empty"),
           (3, "claimed_on", "required, but empty"), told=("rows 3: read like totals", "row 6 is a total"))  # fmt: skip
def a_total_row_in_the_middle_and_one_at_the_end(path: Path) -> None:
    header, *claims = sheet(good_claims(2))
    total: list[object] = ["合计", "", "", "", 1]
    save(path, text([header, claims[0], total, claims[1], [], total, [], []]))


@CSVS.file("approved invalid", (3, "benefit", "required, but empty"), (3, "person_id", "required, but empty"),
           (3, "started_on", "required, but empty"), (3, "ended_on", "required, but empty"),
           (3, "claimed_on", "required, but empty"))  # fmt: skip
def a_last_row_that_begins_like_a_total_but_holds_facts(path: Path) -> None:
    header, *claims = sheet(good_claims(2))
    claims[1][1:] = [None] * (len(COLUMNS) - 1)
    claims[1][0], claims[1][COLUMNS.index("class_id")] = "合计", "第1期"
    save(path, text([header, *claims]))


@CSVS.file("approved approved", told=("姓名",))
def an_unknown_column(path: Path) -> None:
    rows = sheet(good_claims(2), headers=NAMES)
    save(path, text([["姓名", *rows[0]], ["张 三", *rows[1]], ["李,四", *rows[2]]]))


@CSVS.file("approved invalid", (3, "person_id", "the ID was stored as a number, and its last digits are gone"))
def an_id_number_as_a_spreadsheet_saves_a_long_number(path: Path) -> None:
    save(path, text(sheet(changed(good_claims(2), 1, person_id="2.31098E+17"))))


@CSVS.file("invalid", (2, "institution_id", "the credit code was stored as a number, and its last digits are gone"))
def a_credit_code_as_a_spreadsheet_saves_a_long_number(path: Path) -> None:
    save(path, text(sheet(good_claims(1, institution_id="9.12311E+17"))))


@CSVS.file("approved approved")
def a_value_with_a_nought_byte(path: Path) -> None:
    save(path, text(sheet(changed(good_claims(2), 0, class_id="K\0001"))))


@CSVS.file()
def a_header_and_no_claims(path: Path) -> None:
    save(path, text(sheet([])))


@CSVS.file()
def a_header_without_a_line_end(path: Path) -> None:
    save(path, text(sheet([])).rstrip())


@CSVS.file(unusable=True, told=("missing: claim_id, benefit",))
def an_empty_file(path: Path) -> None:
    path.touch()


@CSVS.file(unusable=True, told=("missing: claimed_on",))
def a_required_column_missing(path: Path) -> None:
    save(path, text(sheet(good_claims(2), [name for name in COLUMNS if name != "claimed_on"])))


@CSVS.file(unusable=True, told=("from row 3 on", "quotation marks"))
def a_quotation_mark_that_is_not_closed(path: Path) -> None:
    header, *claims = text(sheet(good_claims(3))).splitlines()
    save(path, "\r\n".join((header, claims[0], '"' + claims[1], claims[2])))


@CSVS.file("approved approved")
def a_quotation_mark_inside_a_value(path: Path) -> None:
    rows = sheet(good_claims(2))
    save(path, text([rows[0], *cells(changed(good_claims(2), 0, class_id="K1"))]).replace("K1", 'K"1'))
