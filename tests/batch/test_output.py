"""Are the decisions written down as §6 of the contract lists them, alike in every kind of file?"""

import codecs
import re
from pathlib import Path

import openpyxl
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.batch import run
from tests.batch.answers import Plain, file_rows, of_oracle, shared
from tests.batch.corpus.csvs import text
from tests.batch.sheet import OUTPUT, Row, changed, good_claims, sheet
from tests.oracle import makers
from tests.variants import random_claims

from zhiji.batch.writing import put_first

ENDINGS = (".csv", ".xlsx", ".parquet")
CLAIMS: list[Row] = [dict(claim) for claim in random_claims(11, 300)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same random claims, decided into every kind of file."""
    folder = tmp_path_factory.mktemp("output")
    claims = folder / "claims.csv"
    claims.write_text(text(sheet(CLAIMS)))
    outs = {ending: folder / f"decisions{ending}" for ending in ENDINGS}
    for out in outs.values():
        status, _, complained = run.command(["adjudicate", str(claims), "--out", str(out), "--lang", "en"])
        assert status == 3, complained
    return outs


def decide(folder: Path, claims: list[Row], ending: str = ".csv", *arguments: str) -> Path:
    """Decide claims into a file."""
    given, out = folder / "claims.csv", folder / f"out{ending}"
    given.write_text(text(sheet(claims)))
    run.command(["adjudicate", str(given), "--out", str(out), "--lang", "en", *arguments])
    return out


def one(folder: Path, claim: Row, *arguments: str) -> Plain:
    """The decision on a single claim."""
    (row,) = file_rows(decide(folder, [claim], ".csv", *arguments))
    return row


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_kind_of_file_holds_what_the_oracle_says(files: dict[str, Path], ending: str) -> None:
    assert shared(file_rows(files[ending])) == of_oracle(CLAIMS)


@pytest.mark.parametrize("ending", [".xlsx", ".parquet"])
def test_every_kind_of_file_agrees_with_csv(files: dict[str, Path], ending: str) -> None:
    assert file_rows(files[ending]) == file_rows(files[".csv"])


def test_csv_has_the_columns_of_the_contract_in_order(files: dict[str, Path]) -> None:
    assert files[".csv"].read_text().splitlines()[0] == ",".join(OUTPUT)


def test_csv_with_chinese_in_it_has_a_byte_order_mark_so_that_a_spreadsheet_opens_it(tmp_path: Path) -> None:
    out = decide(tmp_path, changed(good_claims(2), 1, claim_id="东宁-2"))
    assert out.read_bytes().startswith(codecs.BOM_UTF8 + b"claim_id,")
    assert pl.read_csv(out).columns == list(OUTPUT) and pl.read_csv(out)["claim_id"].to_list() == ["c1", "东宁-2"]
    assert [row["claim_id"] for row in file_rows(out)] == ["c1", "东宁-2"]


def test_csv_of_ascii_alone_has_no_mark_that_a_program_could_stumble_over(tmp_path: Path) -> None:
    assert decide(tmp_path, good_claims(2)).read_bytes().startswith(b"claim_id,")


def test_an_errors_file_in_chinese_has_a_byte_order_mark(tmp_path: Path) -> None:
    errors = tmp_path / "errors.csv"
    claims = _save(tmp_path, good_claims(1, fee="free"))
    run.command(["adjudicate", str(claims), "--errors", str(errors), "--lang", "zh"])
    assert errors.read_bytes().startswith(codecs.BOM_UTF8 + b"row,")


def test_our_own_reader_takes_a_csv_with_a_mark_as_any_other(tmp_path: Path) -> None:
    past = tmp_path / "past.csv"
    past.write_text(text(sheet([good_claims(1, claim_id="东宁-1")[0]])), "utf-8-sig")
    assert decide(tmp_path, good_claims(1), ".csv", "--history", str(past)).exists()


@pytest.mark.parametrize("block", [1, 2, 5, 100])
def test_a_mark_that_comes_late_is_put_before_all_that_was_written(tmp_path: Path, block: int) -> None:
    with (tmp_path / "a").open("w+b") as file:
        file.write(b"0123456789")
        put_first(file, b"abc", block)
        file.write(b"!")
    assert (tmp_path / "a").read_bytes() == b"abc0123456789!"


def test_parquet_has_the_columns_of_the_contract_in_order(files: dict[str, Path]) -> None:
    assert pq.read_schema(files[".parquet"]).names == list(OUTPUT)


def test_a_workbook_has_the_columns_of_the_contract_in_order(files: dict[str, Path]) -> None:
    head = next(openpyxl.load_workbook(files[".xlsx"]).worksheets[0].iter_rows(values_only=True))
    assert head == OUTPUT


def test_csv_writes_every_amount_with_two_decimals(files: dict[str, Path]) -> None:
    assert all(re.fullmatch(r"[0-9]+\.[0-9]{2}", row["amount"]) for row in run.read_csv(files[".csv"]) or [])


def test_parquet_holds_amounts_as_exact_decimals(files: dict[str, Path]) -> None:
    kind = pq.read_schema(files[".parquet"]).field("amount").type
    assert pa.types.is_decimal(kind) and kind.scale == 2


def test_a_workbook_shows_amounts_with_two_decimals(files: dict[str, Path]) -> None:
    rows = openpyxl.load_workbook(files[".xlsx"]).worksheets[0].iter_rows(min_row=2)
    assert {row[OUTPUT.index("amount")].number_format for row in rows} == {"#,##0.00"}


def test_a_workbook_explains_its_codes_on_a_second_sheet(files: dict[str, Path]) -> None:
    rows = openpyxl.load_workbook(files[".xlsx"])["说明"].iter_rows(values_only=True)
    assert {"approved", "upgrading_account", "annual_limit", "months_capped"} <= {code for _, code, _ in rows}


def test_an_amount_of_any_size_is_exact(tmp_path: Path) -> None:
    huge = good_claims(1, fee="99999999999999999999.99", fee_standard="99999999999999999999.98")[0]
    assert one(tmp_path, huge)["amount"] == "99999999999999999999.98"


def test_months_stand_beside_monthly_benefits_alone(files: dict[str, Path]) -> None:
    clauses = {row["clauses"].split(";")[0] for row in file_rows(files[".csv"]) if row["granted_months"]}
    assert clauses == {"4.2.1", "4.2.3"}


def test_an_invalid_row_has_nothing_but_its_number_outcome_and_trace(tmp_path: Path) -> None:
    row = one(tmp_path, good_claims(1, claim_id="c7", fee="free")[0])
    assert {name: value for name, value in row.items() if value not in ("", row["trace"], row["policy"])} == {
        "claim_id": "c7", "outcome": "invalid", "amount": "0.00",
    }  # fmt: skip


def test_reasons_and_clauses_are_sorted(tmp_path: Path) -> None:
    row = one(tmp_path, good_claims(1, certificate=None, categories=None, attended_hours="10", draws_pension="yes")[0])
    assert row["reasons"] == "draws_pension;low_attendance;no_certificate;not_in_category"
    assert row["clauses"] == "2.1;4.1.1;4.4.1;6.3"


def test_a_pending_row_names_the_columns_that_are_missing(tmp_path: Path) -> None:
    row = one(tmp_path, good_claims(1, fee=None, attended_hours=None)[0])
    assert (row["outcome"], row["reasons"]) == ("pending", "unknown:attended_hours;unknown:fee")


def test_a_living_allowance_comes_from_the_employment_subsidy(tmp_path: Path) -> None:
    row = one(tmp_path, makers.good_claim("living_allowance"))
    assert (row["payee"], row["payee_id"], row["fund"]) == ("person", makers.PERSON, "employment_subsidy")


def test_an_id_of_fifteen_digits_is_written_with_eighteen(tmp_path: Path) -> None:
    claim = makers.good_claim("living_allowance", person_id=makers.old_person_id(serial=5))
    assert one(tmp_path, claim)["payee_id"] == makers.person_id(serial=5)


def test_a_credit_code_is_written_in_capitals(tmp_path: Path) -> None:
    claim = makers.good_claim("pre_job", employer_id=makers.EMPLOYER.lower())
    assert one(tmp_path, claim)["payee_id"] == makers.EMPLOYER


def test_a_claim_number_is_written_tidied(tmp_path: Path) -> None:
    assert one(tmp_path, makers.good_claim("pre_job", "　Ａ-1 "))["claim_id"] == "A-1"


def test_a_trace_is_32_hexadecimal_digits(files: dict[str, Path]) -> None:
    assert all(re.fullmatch("[0-9a-f]{32}", row["trace"]) for row in file_rows(files[".csv"]))


def test_the_policy_is_named_with_its_version(tmp_path: Path) -> None:
    assert re.fullmatch(r"dongning_2019@[0-9.]+", one(tmp_path, good_claims(1)[0])["policy"])


def test_a_reading_that_differs_is_named_behind_the_policy(tmp_path: Path) -> None:
    row = one(tmp_path, good_claims(1)[0], "--reading", "R-09=from_2019_01_01", "--reading", "R-10=within_12_months")
    assert row["policy"].endswith("+R-09=from_2019_01_01")


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("claim_id", ["=1+1", "007", "2020-03-01", '他说"好"', "a\nb", "1e5", "TRUE"])
def test_a_claim_number_is_text_in_every_kind_of_file(tmp_path: Path, ending: str, claim_id: str) -> None:
    out = decide(tmp_path, changed(good_claims(2), 1, claim_id=claim_id), ending)
    assert file_rows(out)[1]["claim_id"] == claim_id


def test_without_out_the_summary_alone_is_given(tmp_path: Path) -> None:
    claims = tmp_path / "claims.csv"
    claims.write_text(text(sheet(good_claims(2))))
    status, said, _ = run.command(["adjudicate", str(claims), "--lang", "en"])
    assert (status, list(tmp_path.iterdir())) == (0, [claims])
    assert "2 rows, 0 invalid" in said


def test_the_summary_counts_by_benefit_and_outcome(tmp_path: Path) -> None:
    claims = [makers.good_claim("pre_job", "a"), makers.good_claim("pre_job", "b", hired_on=None)]
    _, said, _ = run.command(["adjudicate", str(_save(tmp_path, claims)), "--lang", "en"])
    line = next(line for line in said.splitlines() if "pre_job" in line)
    assert re.findall(r"[0-9.,]+", line) == ["1", "0", "0", "1", "1,000.00"]


def test_the_summary_speaks_chinese(tmp_path: Path) -> None:
    _, said, _ = run.command(["adjudicate", str(_save(tmp_path, good_claims(1))), "--lang", "zh"])
    assert "免费培训补贴" in said and "共1行" in said


def test_without_an_errors_file_the_first_ten_errors_are_shown(tmp_path: Path) -> None:
    claims = _save(tmp_path, good_claims(12, months="many"))
    _, _, complained = run.command(["adjudicate", str(claims), "--lang", "en"])
    assert [line.split(",")[0] for line in complained.splitlines()[:10]] == [f"row {n}" for n in range(2, 12)]
    assert complained.splitlines()[10:] == ["… write all of them with --errors FILE"]


def _save(folder: Path, claims: list[Row]) -> Path:
    path = folder / "claims.csv"
    path.write_text(text(sheet(claims)))
    return path
