"""Are 200,000 generated claims decided alike: compiled, one by one, by the oracle, as texts and with types?"""

import csv
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq
import pytest
from bench.claims import shortage_path, write_claims
from tests.batch.answers import DECIDED, written
from tests.batch.sheet import OUTPUT, Row
from tests.oracle import naive

from zhiji.batch.catalogue import read_shortage
from zhiji.batch.engine import run_source
from zhiji.batch.output import Output
from zhiji.batch.sources.open import open_claims
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.law.policy import Shortage, load_policy

COUNT = 200_000
type Columns = dict[str, list[str]]


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "claims.parquet"
    write_claims(COUNT, path)
    return path


@pytest.fixture(scope="module")
def shortage(claims: Path) -> Shortage:
    return read_shortage(shortage_path(claims))


@pytest.fixture(scope="module")
def rows(claims: Path) -> list[Row]:
    table = pq.read_table(claims)
    columns = [table.column(name).to_pylist() for name in table.column_names]
    return [dict(zip(table.column_names, values, strict=True)) for values in zip(*columns, strict=True)]


def compiled(path: Path, shortage: Shortage) -> pa.Table:
    """What the compiled loops make of a file, with words as plain texts."""
    table = Output(run_source(Desk(load_policy(), shortage), open_claims(path), [], worth=0)).table()
    kinds = [field.type.value_type if pa.types.is_dictionary(field.type) else field.type for field in table.schema]
    return table.cast(pa.schema(list(zip(OUTPUT, kinds, strict=True))))


@pytest.fixture(scope="module")
def decided(claims: Path, shortage: Shortage) -> pa.Table:
    return compiled(claims, shortage)


@pytest.fixture(scope="module")
def decisions(decided: pa.Table) -> Columns:
    """The decisions as texts, column by column."""
    return {name: decided.column(name).cast(pa.string()).fill_null("").to_pylist() for name in OUTPUT}


def test_every_outcome_occurs_often(decisions: Columns) -> None:
    counts = {outcome: decisions["outcome"].count(outcome) for outcome in set(decisions["outcome"])}
    assert set(counts) == {"approved", "partial", "rejected", "pending", "invalid"}
    assert min(counts.values()) > 100


def test_compiled_decisions_equal_those_one_by_one_in_every_column(
    decisions: Columns, rows: list[Row], shortage: Shortage
) -> None:
    one_by_one = Desk(load_policy(), shortage).decide_all(rows)
    wrong = [
        (place, name)
        for place, decision in enumerate(one_by_one)
        for name, text in written(decision).items()
        if decisions[name][place] != text
    ]
    assert (len(one_by_one), wrong) == (COUNT, [])


def test_compiled_decisions_equal_the_oracles(decisions: Columns, rows: list[Row], claims: Path) -> None:
    with shortage_path(claims).open(newline="") as file:
        answers = naive.adjudicate(rows, None, list(csv.DictReader(file)))
    wrong = [
        (place, name)
        for place, answer in enumerate(answers)
        for name in DECIDED
        if decisions[name][place] != answer[name]
    ]
    assert (len(answers), wrong) == (COUNT, [])


def test_the_same_claims_as_csv_are_decided_the_same(
    decided: pa.Table, claims: Path, shortage: Shortage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pa_csv.write_csv(pq.read_table(claims), tmp_path / "claims.csv")
    monkeypatch.setattr("zhiji.batch.sources.csv_file.LARGE", 0)
    assert compiled(tmp_path / "claims.csv", shortage).equals(decided)


def test_typed_columns_are_decided_as_the_same_values_in_texts(shortage: Shortage, tmp_path: Path) -> None:
    write_claims(COUNT, tmp_path / "typed.parquet", typed=True)
    typed = pq.read_table(tmp_path / "typed.parquet")
    texts = pa.table({name: typed.column(name).cast(pa.string()) for name in typed.column_names})
    pq.write_table(texts, tmp_path / "texts.parquet")
    assert compiled(tmp_path / "typed.parquet", shortage).equals(compiled(tmp_path / "texts.parquet", shortage))
