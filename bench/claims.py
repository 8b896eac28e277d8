"""How is a claims file of any size made, a row group at a time, so that its size needs no memory?

    python -m bench.claims 10_000_000 claims.parquet [--typed]

writes claims.parquet and beside it claims.shortage.csv, the shortage catalogue.
"""

from __future__ import annotations

import argparse
import csv
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from bench import world
from bench.columns import COLUMNS, Bools, coded, fixed_text
from bench.group import Group, build, spoil

ROW_GROUP: Final = 1_000_000
SEED: Final = 20190911


def write_claims(count: int, out: Path, *, typed: bool = False, seed: int = SEED) -> None:
    """Write so many claims, always the same ones for a count and a seed."""
    row_group = min(ROW_GROUP, max(count // 8, 100_000))  # a small file too has work for every core
    with shortage_path(out).open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("occupation", "valid_from", "valid_to"), *world.shortage_rows()])
    with ExitStack() as stack:
        writer: pq.ParquetWriter | None = None
        for group, first in enumerate(range(0, count, row_group)):
            claims = build(first=first, rows=min(row_group, count - first), total=count, group=group, seed=seed)
            spoil(claims, group=group, seed=seed, typed=typed)
            table = _table(claims, group=group, seed=seed, typed=typed)
            if writer is None:
                writer = pq.ParquetWriter(out, table.schema, compression="zstd", store_schema=False)
                stack.enter_context(writer)
            writer.write_table(table, row_group_size=len(table))


def shortage_path(claims: Path) -> Path:
    """Where the shortage catalogue of a claims file lies."""
    return claims.with_name(f"{claims.stem}.shortage.csv")


def _table(claims: Group, *, group: int, seed: int, typed: bool) -> pa.Table:
    order = np.random.default_rng([seed + 2, group]).permutation(len(claims.people))
    arrays = {
        "claim_id": fixed_text(_numbered("C", claims.claims, 10)),  # the numbers rise along the file
        "person_id": _person_column(claims.people[order], claims.id_fault[order]),
        "class_id": _class_column(claims.classes[order], claims.empty["class_id"][order]),
    }
    for name in COLUMNS:
        if name not in arrays:
            arrays[name] = coded(name, claims.index[name][order], claims.empty[name][order], typed=typed)
    return pa.table([arrays[name] for name in COLUMNS], names=list(COLUMNS))


def _numbered(letter: str, numbers: world.Ints, digits: int) -> world.Bytes:
    """A letter and a number of so many digits, a row of bytes each."""
    out = np.empty((len(numbers), digits + 1), dtype=np.uint8)
    out[:, 0] = ord(letter)
    rest = numbers
    for place in range(digits, 0, -1):
        rest, digit = np.divmod(rest, 10)
        out[:, place] = digit + 48
    return out


def _class_column(classes: world.Ints, empty: Bools) -> pa.Array:
    first = int(classes.min())
    words = fixed_text(_numbered("K", np.arange(first, int(classes.max()) + 1), 8))
    return pa.DictionaryArray.from_arrays(pa.array((classes - first).astype(np.int32), mask=empty), words)


def _person_column(people: world.Ints, fault: world.Ints) -> pa.Array:
    ids = world.person_ids(people)
    wrong = fault == 1
    ids[wrong, 17] = np.where(ids[wrong, 17] == ord("7"), ord("8"), ord("7"))
    ids[fault == 2, 10:14] = np.frombuffer(b"0230", dtype=np.uint8)
    lengths = np.full(len(people), 18, dtype=np.int64)
    lengths[fault == 3] = 17
    lengths[fault == 4] = 0
    return fixed_text(ids, lengths)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--typed", action="store_true")
    options = parser.parse_args()
    began = time.perf_counter()
    write_claims(options.count, options.out, typed=options.typed)
    print(
        f"{options.count:,} claims in {time.perf_counter() - began:.1f} s, {options.out.stat().st_size / 1e6:,.0f} MB"
    )


if __name__ == "__main__":
    main()
