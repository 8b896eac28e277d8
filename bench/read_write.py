"""How fast could anything be that reads the 32 columns and writes 11 of the answer's widths, deciding nothing?

Two ways, DuckDB and Polars; the faster is the base. Stand-ins keep the answer's widths and how often a word recurs: a
benefit for the fund, a project padded to 32 digits for the trace, an institution or else a person for the payee. The
columns that the answer has no use for are read all the same, to count their empty values.

    python -m bench.read_write claims.parquet out.parquet
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Final

import duckdb
import polars as pl

_USED: Final = (
    "claim_id", "fee", "months", "fee_paid_by", "institution_id", "person_id", "benefit", "certificate", "occupation",
    "project",
)  # fmt: skip
_POLICY: Final = "dongning_2019@1"


def run(claims: Path, out: Path) -> None:
    """Read and write by the way that has been the faster one."""
    run_polars(claims, out)


def run_polars(claims: Path, out: Path) -> None:
    """By Polars, streaming."""
    rows = pl.scan_parquet(claims)
    others = [pl.col(name).is_null().cast(pl.Int16) for name in rows.collect_schema().names() if name not in _USED]
    rows.select(
        "claim_id",
        outcome="fee_paid_by",
        amount=pl.col("fee").cast(pl.Decimal(12, 2), strict=False),
        granted_months=pl.coalesce(pl.col("months").cast(pl.Int16, strict=False), pl.sum_horizontal(others)),
        payee="fee_paid_by",
        payee_id=pl.coalesce("institution_id", "person_id"),
        fund="benefit",
        reasons="certificate",
        clauses="occupation",
        trace=pl.col("project").str.pad_start(32, "0"),
        policy=pl.lit(_POLICY),
    ).sink_parquet(out, compression="zstd", compression_level=3)


def run_duckdb(claims: Path, out: Path) -> None:
    """By DuckDB."""
    with duckdb.connect() as database:
        columns = [name for name, *_ in database.execute(f"DESCRIBE FROM '{claims}'").fetchall()]
        others = " + ".join(f"({name} IS NULL)::TINYINT" for name in columns if name not in _USED)
        database.execute(
            f"""COPY (SELECT claim_id, fee_paid_by AS outcome, try_cast(fee AS DECIMAL(12, 2)) AS amount,
                coalesce(try_cast(months AS SMALLINT), {others}) AS granted_months, fee_paid_by AS payee,
                coalesce(institution_id, person_id) AS payee_id, benefit AS fund, certificate AS reasons,
                occupation AS clauses, lpad(project, 32, '0') AS trace, '{_POLICY}' AS policy
                FROM '{claims}') TO '{out}' (FORMAT parquet, COMPRESSION zstd)"""
        )


def main() -> None:
    """The command line: both ways, timed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    for name, way in (("DuckDB", run_duckdb), ("Polars", run_polars)):
        began, worked = time.perf_counter(), time.process_time()
        way(options.claims, options.out)
        print(f"{name}: {time.perf_counter() - began:.2f} s, {time.process_time() - worked:.2f} CPU s")


if __name__ == "__main__":
    main()
