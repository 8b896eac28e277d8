"""How fast is the best hand-written DuckDB query of the same rules? The baseline that the batch is measured against.

`duckdb_query.sql` reads the 32 text columns, tests every point condition into one bitmask a claim, decides the history
rules with windows over only the people that can meet a limit, and writes the 11 output columns. Left out, in its own
favour: the check character of credit codes (length and alphabet are tested), full-width digits and Chinese words,
15-digit ID numbers, a history file. And windows cannot say that a claim refused by one history rule uses up nothing
for another, so a few claims in ten thousand come out differently.

    python -m bench.duckdb_query claims.parquet claims.shortage.csv out.parquet
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Final

import duckdb

_QUERY: Final = Path(__file__).with_suffix(".sql")


def run(claims: Path, shortage: Path, out: Path) -> None:
    """Decide a claims file with DuckDB alone, on all cores."""
    query = _QUERY.read_text(encoding="utf-8")
    for name, path in (("claims", claims), ("shortage", shortage), ("out", out)):
        query = query.replace(f"{{{name}}}", str(path).replace("'", "''"))
    with duckdb.connect() as database:
        database.execute(query)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("shortage", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    began = time.perf_counter()
    run(options.claims, options.shortage, options.out)
    print(f"{time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
