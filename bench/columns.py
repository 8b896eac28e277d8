"""How do arrays of numbers become the claims file's 32 columns, as clean text or as typed columns?"""

from __future__ import annotations

from typing import Final

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from bench import world
from bench.world import Bytes, Ints

Bools = NDArray[np.bool_]

COLUMNS: Final = (
    "claim_id", "benefit", "person_id", "categories", "class_id", "filed_on", "started_on", "ended_on", "claimed_on",
    "occupation", "level", "project", "certificate", "certificate_on", "planned_hours", "attended_hours",
    "attended_days", "months", "fee", "fee_standard", "fee_paid_by", "employer_id", "institution_id",
    "contract_months", "hired_on", "insured", "wage_paid", "draws_pension", "on_establishment", "recommended",
    "employed_on", "employed_region",
)  # fmt: skip
DATES: Final = ("filed_on", "started_on", "ended_on", "claimed_on", "certificate_on", "hired_on", "employed_on")
MONEY: Final = ("fee", "fee_standard")
COUNTS: Final = ("level", "planned_hours", "attended_hours", "attended_days", "months", "contract_months")
FLAGS: Final = ("insured", "wage_paid", "draws_pension", "on_establishment", "recommended")
MONEY_STEP: Final = 250  # money is drawn in steps of 2.50 yuan, counted in fen

BAD_WORDS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(DATES, ("2020-02-30", "2021-13-01", "2020-5", "unknown")),
    **dict.fromkeys(MONEY, ("1200.005", "-50.00", "1,200.00", "free")),
    **dict.fromkeys(COUNTS, ("-3", "8h", "1e2", "many")),
    **dict.fromkeys(FLAGS, ("maybe", "y", "2")),
    "benefit": ("skill_levels", "training"),
    "categories": ("farmer", "employee;farmer"),
    "certificate": ("diploma", "licence"),
    "fee_paid_by": ("employer", "state"),
    "employer_id": ("91231098MA00000001", "91231098MA000000", "91231098MAO000000U"),
    "institution_id": ("52231098MA00000003", "52231098", "5223109BMAI0000007"),
    "employed_region": ("23108", "东宁市", "2310860"),
}
"""Values that no reader can read; in a column's dictionary they stand after the good ones."""

GOOD_WORDS: Final[dict[str, list[str]]] = {
    **{name: [str(d) for d in world.DAYS] for name in DATES},
    **{name: [f"{n * MONEY_STEP / 100:.2f}" for n in range(2401)] for name in MONEY},
    **{name: [str(n) for n in range(500)] for name in COUNTS},
    **{name: ["no", "yes"] for name in FLAGS},
    "benefit": list(world.BENEFITS),
    "categories": list(world.CATEGORIES),
    "occupation": world.occupations(),
    "project": [f"P{n:05d}" for n in range(world.PROJECTS)],
    "certificate": list(world.CERTIFICATES),
    "fee_paid_by": ["person", "institution"],
    "employer_id": world.credit_codes("91", world.EMPLOYERS),
    "institution_id": world.credit_codes("52", world.INSTITUTIONS),
    "employed_region": list(world.REGIONS),
}

_TYPES: Final[dict[str, pa.DataType]] = {
    **dict.fromkeys(DATES, pa.date32()),
    **dict.fromkeys(MONEY, pa.decimal128(12, 2)),
    **dict.fromkeys(COUNTS, pa.int16()),
    **dict.fromkeys(FLAGS, pa.bool_()),
}
_DICTIONARIES: Final = {name: pa.array([*words, *BAD_WORDS.get(name, ())]) for name, words in GOOD_WORDS.items()}


def coded(name: str, index: Ints, empty: Bools, *, typed: bool) -> pa.Array:
    """A column given by each row's place in its list of words (for a date the day number, for a count the count)."""
    if not typed or name not in _TYPES:
        return pa.DictionaryArray.from_arrays(pa.array(index.astype(np.int32), mask=empty), _DICTIONARIES[name])
    if name in DATES:
        days = index + (world.DAYS[0] - np.datetime64("1970-01-01")).astype(np.int64)
        return pa.array(days.astype(np.int32), mask=empty).cast(pa.date32())
    if name in MONEY:
        halves = np.zeros((len(index), 2), dtype=np.int64)
        halves[:, 0] = index * MONEY_STEP
        validity = pa.py_buffer(np.packbits(~empty, bitorder="little"))
        return pa.Array.from_buffers(_TYPES[name], len(index), [validity, pa.py_buffer(halves)])
    if name in FLAGS:
        return pa.array(index == 1, mask=empty)
    return pa.array(index.astype(np.int16), mask=empty)


def fixed_text(rows: Bytes, lengths: Ints | None = None) -> pa.Array:
    """Rows of bytes as text; a row may be cut short, to nothing for an empty value."""
    count, width = rows.shape
    if lengths is None:
        offsets = np.arange(0, (count + 1) * width, width, dtype=np.int32)
        return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(np.ascontiguousarray(rows)))
    offsets = np.zeros(count + 1, dtype=np.int32)
    np.cumsum(lengths, out=offsets[1:])
    kept = rows[np.arange(width) < lengths[:, None]]
    validity = pa.py_buffer(np.packbits(lengths > 0, bitorder="little"))
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(kept), validity)
