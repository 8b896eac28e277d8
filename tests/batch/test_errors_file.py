"""Does the errors file say of every bad value where it is, what is wrong and what to do, and give nobody away?"""

import re
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
from tests.batch import run
from tests.batch.corpus.csvs import text
from tests.batch.corpus.workbooks import save
from tests.batch.sheet import Cells, Row, changed, good_claims, sheet
from tests.oracle import makers, naive
from tests.variants import random_claims

from zhiji.batch.words import PROBLEMS

LINES = ["row", "claim_id", "column", "value", "problem", "advice"]
WRONG_ID = makers.person_id(serial=7)[:17] + ("1" if makers.person_id(serial=7)[17] != "1" else "2")


def errors_of(folder: Path, claims: list[Row], lang: str = "en", *arguments: str) -> list[dict[str, str]]:
    """The errors file of claims that were handed in as CSV."""
    path = folder / "claims.csv"
    path.write_text(text(sheet(claims)))
    return run.adjudicate(path, *arguments, lang=lang).errors or []


def one_error(folder: Path, lang: str = "en", **changes: str | None) -> dict[str, str]:
    """The only error of a claim with changes."""
    (error,) = errors_of(folder, [makers.good_claim("free_training", "c1", **changes)], lang)
    return error


def test_a_line_has_row_claim_column_value_problem_and_advice(tmp_path: Path) -> None:
    assert one_error(tmp_path, fee="1,200") == {
        "row": "2", "claim_id": "c1", "column": "fee", "value": "1,200", "problem": "not a number",
        "advice": "digits and at most one point; no unit, comma or sign",
    }  # fmt: skip


def test_problem_and_advice_are_given_in_chinese(tmp_path: Path) -> None:
    error = one_error(tmp_path, "zh", fee="1,200")
    assert (error["column"], error["problem"]) == ("fee", "不是数字")
    assert error["advice"].startswith("只用数字")


def test_every_bad_value_of_a_row_has_its_line_in_the_order_of_the_columns(tmp_path: Path) -> None:
    claim = makers.good_claim("free_training", person_id=WRONG_ID, ended_on="x", level="6", insured="maybe")
    assert [error["column"] for error in errors_of(tmp_path, [claim])] == ["person_id", "ended_on", "level", "insured"]


def test_lines_stand_in_the_order_of_the_rows(tmp_path: Path) -> None:
    claims = [claim | {"months": "x" if place % 2 else None} for place, claim in enumerate(good_claims(9))]
    assert [error["row"] for error in errors_of(tmp_path, claims)] == ["3", "5", "7", "9"]


def test_exactly_the_columns_are_named_that_the_oracle_finds_at_fault(tmp_path: Path) -> None:
    claims: list[Row] = [dict(claim) for claim in random_claims(5, 400, changes=6)]
    found: dict[int, set[str]] = {}
    for error in errors_of(tmp_path, claims):
        found.setdefault(int(error["row"]) - 2, set()).add(error["column"])
    expected = {
        place: set(answer["problems"].split(";"))
        for place, answer in enumerate(naive.adjudicate(claims))
        if answer["outcome"] == "invalid"
    }
    assert found == expected


def test_a_sound_file_leaves_an_errors_file_with_a_header_alone(tmp_path: Path) -> None:
    assert errors_of(tmp_path, good_claims(2)) == []
    assert (tmp_path / "errors.csv").read_text().splitlines() == [",".join(LINES)]


def test_rows_are_numbered_as_the_spreadsheet_shows_them(tmp_path: Path) -> None:
    header, *claims = sheet(changed(changed(good_claims(3), 0, fee="x"), 2, fee="y"))
    rows: Cells = [["申领汇总表"], [], header, claims[0], [], ["　"], claims[1], [], claims[2], ["合计"]]
    path = tmp_path / "claims.xlsx"
    save(path, rows)
    shown = dict(enumerate(openpyxl.load_workbook(path).worksheets[0].values, 1))
    errors = run.adjudicate(path).errors or []
    assert [shown[int(error["row"])][header.index("fee")] for error in errors] == ["x", "y"]


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".parquet"])
def test_every_kind_of_errors_file_has_the_same_lines(tmp_path: Path, ending: str) -> None:
    claims = changed(good_claims(3), 1, fee="x", person_id=WRONG_ID)
    expected = errors_of(tmp_path, claims)
    path = tmp_path / f"errors{ending}"
    run.command(["adjudicate", str(tmp_path / "claims.csv"), "--errors", str(path), "--lang", "en"])
    if ending == ".csv":
        found = run.read_csv(path)
    elif ending == ".parquet":
        found = [{name: str(value) for name, value in row.items()} for row in pq.read_table(path).to_pylist()]
    else:
        head, *rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
        found = [dict(zip(map(str, head), map(str, row), strict=True)) for row in rows]
    assert found == expected


# Nobody is given away


def test_a_wrong_id_is_shown_without_its_middle(tmp_path: Path) -> None:
    assert one_error(tmp_path, person_id=WRONG_ID)["value"] == f"{WRONG_ID[:4]}{'*' * 10}{WRONG_ID[-4:]}"


def test_an_id_of_a_wrong_length_is_masked_as_well(tmp_path: Path) -> None:
    assert one_error(tmp_path, person_id=WRONG_ID[:14])["value"].count("*") == 6


def test_a_persons_credit_code_is_masked(tmp_path: Path) -> None:
    code = makers.credit_code(9)[:17] + "?"
    assert one_error(tmp_path, institution_id=code)["value"] == f"{code[:4]}{'*' * 10}{code[-4:]}"


@pytest.mark.parametrize("number", [makers.PERSON, makers.old_person_id()])
@pytest.mark.parametrize("column", ["benefit", "categories", "filed_on", "months", "fee", "insured", "employed_region"])
def test_an_id_that_slipped_into_another_column_is_masked(tmp_path: Path, column: str, number: str) -> None:
    lines = errors_of(tmp_path, [makers.good_claim("work_based_poor", "c1", **{column: f"号码{number}号"})])
    assert lines[0]["column"] == column and number not in "".join(lines[0].values())


def test_an_id_that_slipped_into_another_column_is_not_shown_on_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text(text(sheet([makers.good_claim("free_training", "c1", categories=f"veteran;{makers.PERSON}")])))
    _, said, complained = run.command(["adjudicate", str(path), "--lang", "zh"])
    assert makers.PERSON not in said + complained


def test_no_whole_id_stands_anywhere_in_a_long_errors_file(tmp_path: Path) -> None:
    claims: list[Row] = [dict(claim) for claim in random_claims(8, 300, changes=8)]
    claims += good_claims(3, person_id=WRONG_ID) + good_claims(2, claimed_on="2020-01-01", employer_id=WRONG_ID)
    errors_of(tmp_path, claims, "zh")
    assert re.findall("[0-9]{15}|[0-9]{17}[0-9X]", (tmp_path / "errors.csv").read_text()) == []


# What is wrong


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"person_id": None}, "empty"),
        ({"started_on": "2020-13-01"}, "no_such_day"),
        ({"filed_on": "昨天"}, "not_a_date"),
        ({"fee": "-5"}, "not_a_number"),
        ({"planned_hours": "1e2"}, "not_a_number"),
        ({"months": "2.5"}, "not_whole"),
        ({"fee_standard": "1.005"}, "too_many_decimals"),
        ({"level": "0"}, "level_range"),
        ({"insured": "对"}, "not_yes_no"),
        ({"certificate": "diploma"}, "unknown_code"),
        ({"fee_paid_by": "firm"}, "unknown_code"),
        ({"employed_region": "23108"}, "not_a_region"),
        ({"person_id": "2.31E+17"}, "id_number_cell"),
        ({"person_id": "A" + makers.PERSON[1:]}, "id_character"),
        ({"person_id": "231098198502300011"}, "id_birth"),
        ({"person_id": WRONG_ID}, "id_check"),
        ({"started_on": "1980-01-01"}, "born_after_start"),
        ({"employer_id": "9.1E+17"}, "credit_number_cell"),
        ({"employer_id": makers.EMPLOYER[:17] + "O"}, "credit_character"),
        ({"employer_id": makers.EMPLOYER[:17] + ("0" if makers.EMPLOYER[17] != "0" else "1")}, "credit_check"),
        ({"ended_on": "2020-02-01"}, "ends_before_start"),
        ({"claimed_on": "2020-05-01"}, "claimed_before_end"),
        ({"institution_id": None}, "payee_missing"),
        ({"fee_paid_by": None}, "empty"),
        ({"claim_id": None}, "empty"),
    ],
)
def test_each_fault_is_told_in_its_own_words(tmp_path: Path, changes: dict[str, str | None], code: str) -> None:
    claim = makers.good_claim("free_training", "c1") | changes
    assert [(error["problem"], error["advice"]) for error in errors_of(tmp_path, [claim])] == [
        (PROBLEMS[code].en, PROBLEMS[code].en_advice)
    ]


def test_the_length_of_a_wrong_credit_code_is_told(tmp_path: Path) -> None:
    assert "this one has 17" in one_error(tmp_path, employer_id=makers.EMPLOYER[:17])["problem"]


def test_a_claim_that_is_in_the_history_is_told_as_granted_before(tmp_path: Path) -> None:
    history = tmp_path / "history.csv"
    history.write_text(text(sheet([makers.good_claim("free_training", "c1")])))
    (error,) = errors_of(tmp_path, [makers.good_claim("pre_job", "c1")], "en", "--history", str(history))
    assert (error["column"], error["problem"]) == ("claim_id", PROBLEMS["claim_id_in_history"].en)


@pytest.mark.parametrize("code", PROBLEMS)
def test_each_problem_has_words_and_advice_in_both_languages(code: str) -> None:
    advice = PROBLEMS[code]
    assert all(advice) and re.search("[一-鿿]", advice.zh + advice.zh_advice) and advice.en.isascii()
