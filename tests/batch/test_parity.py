"""Do the same claims come out alike, whichever kind of file or frame they are in, and by plain and compiled loops?"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.batch.answers import COMPILED, PLAIN_LOOPS, Plain, decided, in_rows, of_oracle, plain, shared, written
from tests.batch.corpus import csvs, parquets, workbooks
from tests.batch.sheet import CHINESE, COLUMNS, Row, good_claims, sheet
from tests.oracle import makers
from tests.oracle.rows import read_columns
from tests.variants import random_claims

import zhiji
from zhiji.batch.engine import run_source
from zhiji.batch.output import Output
from zhiji.batch.python_input import frame_source
from zhiji.batch.sources import csv_file
from zhiji.batch.sources.open import open_claims
from zhiji.batch.sources.source import Source
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.shortage import catalogue_of
from zhiji.rulebook.law.policy import load_policy

SEEDS = range(6)
LOOPS = pytest.mark.parametrize("worth", [PLAIN_LOOPS, COMPILED], ids=("plain", "compiled"))
SHORTAGE: list[Row] = [
    {"occupation": "5-01-02-03", "valid_from": "2020-03-01", "valid_to": "2020-12-31"},
    {"occupation": "6-31-01-03", "valid_from": None, "valid_to": None},
]


def desk() -> Desk:
    """A desk with the shortage catalogue, which has read nothing yet."""
    return Desk(load_policy(), catalogue_of([dict(row) for row in SHORTAGE]))


@cache
def claims(seed: int) -> list[Row]:
    return [dict(claim) for claim in random_claims(seed, 300)]


@cache
def history() -> list[Row]:
    """What the people of the random claims were granted before."""
    past: list[Row] = []
    for number, claim in enumerate(random_claims(99, 60, changes=0)):
        if claim["person_id"][:17].isdigit() and claim["person_id"] != "231098197005050000":
            grant: Row = {"claim_id": f"c{number}", "granted_months": (None, "1", "2")[number % 3]}
            past.append({**claim, **grant})
    return past


@cache
def expected(seed: int) -> list[Plain]:
    return of_oracle(claims(seed), history(), SHORTAGE)


def same_claims_typed(seed: int) -> tuple[list[Row], pa.Table]:
    """The claims of a seed whose every value can be read and fits its type: as texts, and as typed columns."""
    kept: list[Row] = []
    facts: list[dict[str, Any]] = []
    for claim in claims(seed):
        found, unreadable = read_columns(claim)
        if not unreadable and (found["months"] or 0) < 2**31:
            kept.append(claim)
            facts.append(found)

    def column(name: str, kind: pa.DataType, read: Callable[[Any], Any] = lambda value: value) -> pa.Array:
        return pa.array([None if (value := found[name]) is None else read(value) for found in facts], kind)

    typed = {name: column(name, pa.date32()) for name in parquets.DATES}
    typed |= {name: column(name, pa.bool_()) for name in parquets.FLAGS}
    typed |= {name: column(name, pa.int32()) for name in ("level", "attended_days", "months", "contract_months")}
    typed |= {name: column(name, pa.decimal128(38, 2), lambda fen: Decimal(fen).scaleb(-2)) for name in parquets.MONEY}
    typed |= {name: column(name, pa.decimal128(38, 24), _decimal) for name in ("planned_hours", "attended_hours")}
    return kept, parquets.table(kept, **typed)


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def _csv(path: Path, rows: Sequence[Row]) -> Source:
    path.write_text(csvs.text(sheet(rows)), newline="")
    return open_claims(path)


def _gb18030(path: Path, rows: Sequence[Row]) -> Source:
    path.write_bytes(csvs.text(sheet(rows, headers=list(CHINESE.values()))).encode("gb18030"))
    return open_claims(path)


def _workbook(path: Path, rows: Sequence[Row]) -> Source:
    workbook = path.with_suffix(".xlsx")
    workbooks.save(workbook, sheet(rows))
    return open_claims(workbook)


def _parquet(path: Path, rows: Sequence[Row]) -> Source:
    pq.write_table(parquets.table(rows), path.with_suffix(".parquet"), row_group_size=70)
    return open_claims(path.with_suffix(".parquet"))


def _frame(path: Path, rows: Sequence[Row]) -> Source:
    return frame_source(pl.DataFrame({name: [row.get(name) for row in rows] for name in COLUMNS}))


FORMS: dict[str, Callable[[Path, Sequence[Row]], Source]] = {
    "csv": _csv, "gb18030": _gb18030, "workbook": _workbook, "parquet": _parquet, "frame": _frame,
}  # fmt: skip


@LOOPS
@pytest.mark.parametrize("form", FORMS)
def test_claims_in_every_form_are_decided_as_the_oracle_says(tmp_path: Path, form: str, worth: int) -> None:
    source = FORMS[form](tmp_path / "claims.csv", claims(0))
    past = [dict(row) for row in history()]
    assert shared(decided(desk(), source, past, worth=worth)) == expected(0)


@LOOPS
@pytest.mark.parametrize("seed", SEEDS)
def test_random_claims_are_decided_as_the_oracle_says(tmp_path: Path, seed: int, worth: int) -> None:
    source = _parquet(tmp_path / "claims.csv", claims(seed))
    past = [dict(row) for row in history()]
    assert shared(decided(desk(), source, past, worth=worth)) == expected(seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_compiled_loops_write_every_column_as_the_desk_does(tmp_path: Path, seed: int) -> None:
    source = _parquet(tmp_path / "claims.csv", claims(seed))
    past = [dict(row) for row in history()]
    one_by_one = [written(decision) for decision in desk().decide_all(claims(seed), past)]
    assert decided(desk(), source, past, worth=COMPILED) == one_by_one


@LOOPS
@pytest.mark.parametrize("seed", SEEDS)
def test_typed_columns_are_decided_as_texts_are(tmp_path: Path, seed: int, worth: int) -> None:
    rows, typed = same_claims_typed(seed)
    pq.write_table(typed, tmp_path / "typed.parquet", row_group_size=90)
    assert len(rows) > 50
    assert shared(decided(desk(), open_claims(tmp_path / "typed.parquet"), worth=worth)) == of_oracle(
        rows, (), SHORTAGE
    )


@LOOPS
def test_a_frame_with_types_is_decided_as_texts_are(worth: int) -> None:
    rows, typed = same_claims_typed(1)
    frame: Any = pl.from_arrow(typed)
    assert shared(decided(desk(), frame_source(frame), worth=worth)) == of_oracle(rows, (), SHORTAGE)


@LOOPS
def test_pieces_do_not_matter(tmp_path: Path, worth: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiji.batch.judging.SLICE", 7)
    monkeypatch.setattr("zhiji.batch.output.PIECE", 11)
    monkeypatch.setattr("zhiji.batch.sources.parquet_file.PIECE", 13)
    source = _parquet(tmp_path / "claims.csv", claims(2))
    past = [dict(row) for row in history()]
    assert shared(decided(desk(), source, past, worth=worth)) == expected(2)


def test_threads_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = _parquet(tmp_path / "claims.csv", claims(3))
    found = []
    for threads in (1, 2, 5):
        monkeypatch.setattr("zhiji.batch.engine.THREADS", threads)
        found.append(decided(desk(), source, [dict(row) for row in history()], worth=COMPILED))
    assert found[0] == found[1] == found[2]


def test_the_reader_of_large_csv_files_gives_the_same_decisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = _csv(tmp_path / "claims.csv", claims(4))
    monkeypatch.setattr(csv_file, "LARGE", 0)
    large = _csv(tmp_path / "claims.csv", claims(4))
    assert decided(desk(), large, worth=COMPILED) == decided(desk(), small, worth=PLAIN_LOOPS)


def test_a_desk_that_is_used_again_decides_the_same(tmp_path: Path) -> None:
    source, used = _parquet(tmp_path / "claims.csv", claims(5)), desk()
    assert decided(used, source, worth=COMPILED) == decided(used, source, worth=PLAIN_LOOPS)


# The door for frames


def test_adjudicate_takes_a_frame_and_gives_one_of_the_contracts_columns() -> None:
    frame = pl.DataFrame([makers.good_claim("pre_job", "c1"), makers.good_claim("pre_job", "c1")], strict=False)
    answer = zhiji.adjudicate(frame)
    assert answer.select("claim_id", "outcome", "amount").rows() == [
        ("c1", "approved", Decimal("1000.00")), ("c1", "invalid", Decimal("0.00")),
    ]  # fmt: skip


def test_adjudicate_decides_as_decide_does_one_by_one() -> None:
    rows = good_claims(6)
    frame = pl.DataFrame([{name: row.get(name) for name in COLUMNS} for row in rows])
    assert [plain(row) for row in zhiji.adjudicate(frame).to_dicts()] == [written(zhiji.decide(row)) for row in rows]


def test_adjudicate_takes_a_history_frame() -> None:
    past = pl.DataFrame([makers.good_claim("work_based_poor", "h1", months="3", granted_months="5")])
    later = {"started_on": "2020-09-01", "ended_on": "2020-11-30", "claimed_on": "2020-12-01"}
    answer = zhiji.adjudicate(pl.DataFrame([makers.good_claim("work_based_poor", "c1", **later)]), past)
    assert answer.select("outcome", "granted_months").rows() == [("partial", 1)]


def test_adjudicate_takes_groups_as_lists_and_dates_as_points_in_time() -> None:
    frame = pl.DataFrame([makers.good_claim("free_training", "c1")]).with_columns(
        categories=pl.Series([["laid_off", "disabled"]]), started_on=pl.Series(["2020-03-01"]).str.to_datetime()
    )
    assert zhiji.adjudicate(frame).get_column("outcome").to_list() == ["approved"]


def test_adjudicate_takes_a_frame_without_rows() -> None:
    assert zhiji.adjudicate(pl.DataFrame(schema=dict.fromkeys(COLUMNS, pl.String))).height == 0


def test_the_words_of_an_output_are_held_once(tmp_path: Path) -> None:
    source = _parquet(tmp_path / "claims.csv", claims(0))
    output = Output(run_source(desk(), source, [], worth=PLAIN_LOOPS)).table()
    assert pa.types.is_dictionary(output.schema.field("reasons").type) and len(in_rows(output)) == 300


def test_a_compiled_file_without_filing_dates_takes_each_rows_own_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiji.batch.compiled.WORTH_COMPILING", 0)
    rows = []
    for number in range(5_000):
        claim = makers.good_claim("skill_level", f"c{number}") | {"level": "4", "occupation": "6-31-01-03"}
        year = 2019 if number < 2_500 else 2020
        claim |= {"person_id": makers.person_id(date(1980, 1, 1 + number // 999), number % 999)}
        claim |= {"started_on": f"{year}-10-08", "ended_on": f"{year}-11-08", "certificate_on": f"{year}-11-10"}
        rows.append(claim | {"claimed_on": f"{year}-12-01"})
    catalogue = catalogue_of([{"occupation": "6-31-01-03", "valid_from": "2020-01-01", "valid_to": "2020-12-31"}])
    frame = zhiji.adjudicate(pl.DataFrame(rows), shortage=catalogue)
    singly = Desk(load_policy(), catalogue).decide_all(rows)
    assert frame["amount"].to_list() == [decision.amount for decision in singly]
    assert frame["trace"].to_list() == [decision.trace for decision in singly]
    assert len(set(frame["amount"].to_list())) == 2
