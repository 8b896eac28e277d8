"""Which odd Parquet files do data offices hand in?"""

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from tests.batch.corpus.dirty import Corpus
from tests.batch.sheet import CHINESE, COLUMNS, Row, changed, good_claims
from tests.oracle import makers

PARQUETS = Corpus(".parquet")
DATES = ("filed_on", "started_on", "ended_on", "claimed_on", "certificate_on", "hired_on", "employed_on")
COUNTS = ("level", "attended_days", "months", "contract_months", "planned_hours", "attended_hours")
MONEY = ("fee", "fee_standard")
FLAGS = ("insured", "wage_paid", "draws_pension", "on_establishment", "recommended")


def table(claims: Sequence[Row], **columns: pa.Array) -> pa.Table:
    """The claims as a table of texts, with some columns given as they are."""
    texts = {name: pa.array([claim.get(name) for claim in claims], pa.string()) for name in COLUMNS}
    return pa.table(texts | columns)


def typed(claims: Sequence[Row]) -> pa.Table:
    """The claims with a fitting type in every column."""

    def column(name: str, read: Callable[[str], Any], kind: pa.DataType) -> pa.Array:
        return pa.array([None if (text := claim.get(name)) is None else read(text) for claim in claims], kind)

    return table(
        claims,
        **{name: column(name, datetime.date.fromisoformat, pa.date32()) for name in DATES},
        **{name: column(name, int, pa.int16()) for name in COUNTS},
        **{name: column(name, Decimal, pa.decimal128(12, 2)) for name in MONEY},
        **{name: column(name, lambda text: text == "yes", pa.bool_()) for name in FLAGS},
    )


def at(*moments: str, unit: str = "us") -> pa.Array:
    """A column of points in time."""
    return pa.array([datetime.datetime.fromisoformat(moment) for moment in moments], pa.timestamp(unit))


def days(*numbers: int) -> pa.Array:
    """A column of days, counted from 1970, as a broken export writes them."""
    return pa.array(numbers, pa.int32()).cast(pa.date32())


def money(places: int, *amounts: str, digits: int = 12) -> pa.Array:
    """A column of amounts with so many decimal places."""
    return pa.array([Decimal(amount) for amount in amounts], pa.decimal128(digits, places))


# Types


@PARQUETS.file("approved approved approved approved approved approved")
def texts_in_every_column(path: Path) -> None:
    pq.write_table(table(good_claims(6)), path)


@PARQUETS.file("approved approved approved approved approved approved")
def a_fitting_type_in_every_column(path: Path) -> None:
    pq.write_table(typed(good_claims(6)), path)


@PARQUETS.file(
    "pending approved pending",
)
def nulls_in_typed_columns(path: Path) -> None:
    pq.write_table(typed(changed(changed(good_claims(3), 0, fee=None), 2, draws_pension=None)), path)


@PARQUETS.file("approved approved", told=("姓名",))
def chinese_column_names(path: Path) -> None:
    claims = table(good_claims(2)).rename_columns(list(CHINESE.values()))
    pq.write_table(claims.append_column("姓名", pa.array(["张三", "李四"])), path)


@PARQUETS.file("approved approved approved")
def dictionaries_in_every_column(path: Path) -> None:
    claims = table(good_claims(3))
    pq.write_table(pa.table({name: claims.column(name).dictionary_encode() for name in COLUMNS}), path)


@PARQUETS.file("approved approved")
def large_texts_in_every_column(path: Path) -> None:
    claims = table(good_claims(2))
    pq.write_table(pa.table({name: claims.column(name).cast(pa.large_string()) for name in COLUMNS}), path)


@PARQUETS.file("approved rejected approved")
def hours_as_floats(path: Path) -> None:
    hours = {"planned_hours": [99.5, 100.0, None], "attended_hours": [79.6, 79.99, float("nan")]}
    claims = [good_claims(1)[0] | claim for claim in good_claims(3, benefit="living_allowance")]
    claims = changed(changed(claims, 0, benefit="free_training"), 1, benefit="free_training")
    claims = changed(claims, 2, categories="poor_worker", class_id="K1", attended_days="3")
    pq.write_table(table(claims, **{name: pa.array(values) for name, values in hours.items()}), path)


@PARQUETS.file("approved invalid", (2, "planned_hours", "not a number"))
def hours_without_end(path: Path) -> None:
    pq.write_table(table(good_claims(2), planned_hours=pa.array([100.0, float("inf")])), path)


@PARQUETS.file("approved approved")
def yes_and_no_as_small_integers(path: Path) -> None:
    pq.write_table(table(good_claims(2), on_establishment=pa.array([0, 0], pa.int8())), path)


@PARQUETS.file("approved approved")
def claim_numbers_as_integers(path: Path) -> None:
    pq.write_table(table(good_claims(2), claim_id=pa.array([1, 2])), path)


@PARQUETS.file("approved invalid", (2, "months", "not a number"))
def a_negative_count(path: Path) -> None:
    pq.write_table(table(good_claims(2), months=pa.array([1, -3])), path)


@PARQUETS.file("approved approved invalid", (3, "level", "level outside 1 to 5"))
def a_level_that_does_not_exist(path: Path) -> None:
    pq.write_table(table(good_claims(3), level=pa.array([None, None, 6], pa.int8())), path)


@PARQUETS.file("approved approved")
def groups_as_lists(path: Path) -> None:
    groups = pa.array([["laid_off", "残疾人"], ["poor_worker"]])
    pq.write_table(table(good_claims(2), categories=groups), path)


@PARQUETS.file("approved approved")
def texts_stored_as_bytes(path: Path) -> None:
    pq.write_table(table(good_claims(2), categories=pa.array(["下岗失业人员".encode(), b"poor_worker"])), path)


@PARQUETS.file("approved approved")
def a_column_of_nothing_but_nulls(path: Path) -> None:
    pq.write_table(table(good_claims(2), class_id=pa.nulls(2)), path)


# Money


@PARQUETS.file("approved invalid", (2, "fee", "money with more than two decimals"))
def money_with_four_decimal_places(path: Path) -> None:
    pq.write_table(table(good_claims(2), fee=money(4, "1200.5000", "1200.5050")), path)


@PARQUETS.file("approved invalid", (2, "fee", "money with more than two decimals"))
def money_with_four_decimal_places_and_many_digits(path: Path) -> None:
    pq.write_table(table(good_claims(2), fee=money(4, "1200.5000", "1200.5050", digits=30)), path)


@PARQUETS.file("approved invalid", (2, "fee", "not a number"))
def a_negative_amount(path: Path) -> None:
    pq.write_table(table(good_claims(2), fee=money(2, "1200.00", "-1200.00")), path)


@PARQUETS.file("approved invalid", (2, "months", "not a whole number"))
def months_as_decimals(path: Path) -> None:
    pq.write_table(table(good_claims(2), months=money(2, "3.00", "2.50")), path)


# Dates


@PARQUETS.file("approved approved")
def points_in_time_at_midnight(path: Path) -> None:
    pq.write_table(table(good_claims(2), started_on=at("2020-03-01", "2020-03-01")), path)


@PARQUETS.file("approved invalid", (2, "started_on", "not a date"))
def points_in_time_with_a_time_of_day(path: Path) -> None:
    pq.write_table(table(good_claims(2), started_on=at("2020-03-01", "2020-03-01 08:30")), path)


@PARQUETS.file("invalid approved", (1, "started_on", "not a date"))
def points_in_time_with_a_nanosecond(path: Path) -> None:
    midnight = at("2020-03-01", "2020-03-01", unit="ns").cast(pa.int64()).to_pylist()
    pq.write_table(
        table(good_claims(2), started_on=pa.array([midnight[0] + 1, midnight[1]]).cast(pa.timestamp("ns"))), path
    )


@PARQUETS.file("approved invalid", (2, "started_on", "not a date"))
def a_day_in_the_year_10000(path: Path) -> None:
    pq.write_table(table(good_claims(2), started_on=days(18322, 2_932_897)), path)


@PARQUETS.file("approved invalid", (2, "started_on", "there is no such day"))
def a_day_before_the_year_1(path: Path) -> None:
    pq.write_table(table(good_claims(2), started_on=days(18322, -719_163)), path)


# IDs


@PARQUETS.file("approved invalid", (2, "person_id", "an ID has 18 (or 15) characters, this one has 17"))
def an_id_number_that_lost_a_character(path: Path) -> None:
    claims = good_claims(2)
    pq.write_table(table(changed(claims, 1, person_id=str(claims[1]["person_id"])[:17])), path)


@PARQUETS.file("approved approved approved invalid",
               (4, "person_id", "an ID has 18 (or 15) characters, this one has 17"))  # fmt: skip
def id_numbers_as_integers(path: Path) -> None:
    ids = [found for n in range(999) if not (found := makers.person_id(serial=n)).endswith("X")]
    numbers = [int(ids[0]), int(ids[1]), int(makers.old_person_id(serial=7)), int(ids[3][:17])]
    pq.write_table(table(good_claims(4), person_id=pa.array(numbers)), path)


@PARQUETS.file(
    "invalid invalid",
    (1, "person_id", "the ID was stored as a number, and its last digits are gone"),
    (2, "person_id", "the ID was stored as a number, and its last digits are gone"),
)
def id_numbers_as_floats(path: Path) -> None:
    pq.write_table(table(good_claims(2), person_id=pa.array([2.3109819850615e17, 2.3109819850616e17])), path)


# Files


@PARQUETS.file()
def no_claims(path: Path) -> None:
    pq.write_table(table([]), path)


@PARQUETS.file()
def no_row_group(path: Path) -> None:
    pq.ParquetWriter(path, table([]).schema).close()


@PARQUETS.file("approved approved invalid approved approved", (3, "fee", "not a number"))
def several_row_groups_one_of_them_empty(path: Path) -> None:
    claims = table(changed(good_claims(5), 2, fee="free"))
    with pq.ParquetWriter(path, claims.schema) as writer:
        for start, count in ((0, 2), (2, 0), (2, 1), (3, 2)):
            writer.write_table(claims.slice(start, count))


@PARQUETS.file(unusable=True, told=("missing: started_on",))
def a_required_column_missing(path: Path) -> None:
    pq.write_table(table(good_claims(2)).drop_columns(["started_on"]), path)


@PARQUETS.file(unusable=True, told=("started_on twice",))
def a_column_twice(path: Path) -> None:
    claims = table(good_claims(2))
    pq.write_table(claims.append_column("开始日期", claims.column("started_on")), path)


@PARQUETS.file(unusable=True, told=("not a usable Parquet file",))
def a_file_cut_short(path: Path) -> None:
    pq.write_table(table(good_claims(50)), path)
    path.write_bytes(path.read_bytes()[:2000])


@PARQUETS.file(unusable=True, told=("not a usable Parquet file",))
def a_damaged_page(path: Path) -> None:
    pq.write_table(table(good_claims(50)), path, compression="zstd", use_dictionary=False)
    content = bytearray(path.read_bytes())
    content[100:400] = bytes(300)
    path.write_bytes(content)


@PARQUETS.file(unusable=True, told=("text that is not UTF-8",))
def a_text_that_is_not_utf_8(path: Path) -> None:
    claims = table(good_claims(2))
    pq.write_table(claims, path, compression="none", use_dictionary=False)
    content = path.read_bytes()
    path.write_bytes(content.replace(b"laid_off", b"laid\xff\xfeff"))


@PARQUETS.file(unusable=True, told=("not a usable Parquet file",))
def a_text_file_that_is_called_parquet(path: Path) -> None:
    path.write_text("claim_id,benefit\nc1,free_training\n")


@PARQUETS.file(unusable=True, told=("not a usable Parquet file",))
def an_empty_file(path: Path) -> None:
    path.touch()
