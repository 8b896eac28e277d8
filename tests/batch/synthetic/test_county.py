"""Does the synthetic county hand in what an office would, the same every time?"""

import csv
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from tests.oracle import naive
from tests.oracle.values import read_credit_code, read_person_id

from zhiji.batch.synthetic import CountyFiles, write_county
from zhiji.batch.synthetic.codes import credit_code, person_id
from zhiji.batch.synthetic.headings import EXTRA, HEADINGS

type Row = dict[str, str | None]


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> CountyFiles:
    return write_county(tmp_path_factory.mktemp("county"), person_times=2400)


@cache
def sheet_of(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True))


def text_of(cell: object) -> str | None:
    if isinstance(cell, datetime | date):
        return f"{cell:%Y-%m-%d}"
    return f"{cell:.2f}".removesuffix(".00") if isinstance(cell, float) else None if cell is None else str(cell)


def claims_of(path: Path) -> Iterator[Row]:
    names = {heading: name for name, heading in HEADINGS.items()}
    _, headings, *rows = sheet_of(path)
    for cells in rows:
        row = {names[str(heading)]: text_of(cell) for heading, cell in zip(headings, cells, strict=True)}
        if any(value and value.strip() for value in row.values()):
            yield {name: value for name, value in row.items() if name not in EXTRA}


def rows_of(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def answers(county: CountyFiles) -> list[dict[str, str]]:
    return naive.adjudicate(list(claims_of(county.claims)), rows_of(county.history), rows_of(county.shortage))


def test_the_same_seed_writes_the_same_files(tmp_path: Path) -> None:
    one, two = (write_county(tmp_path / name, person_times=200) for name in ("one", "two"))
    for first, second in ((one.claims, two.claims), (one.shortage, two.shortage), (one.history, two.history)):
        assert first.read_bytes() == second.read_bytes()


def test_there_are_as_many_claims_as_were_asked_for(county: CountyFiles) -> None:
    assert county.rows == len(list(claims_of(county.claims))) == 2400


def test_a_title_stands_above_the_header_and_blank_rows_below(county: CountyFiles) -> None:
    title, header, *rows = sheet_of(county.claims)
    assert title[0] and not any(title[1:])
    assert header == tuple(HEADINGS.values())
    assert not str(rows[-1][0] or "").strip()


def test_dates_come_as_cells_and_as_text_in_several_forms(county: CountyFiles) -> None:
    place = list(HEADINGS).index("started_on")
    cells = [row[place] for row in sheet_of(county.claims)[2:] if row[place] is not None]
    texts = [cell for cell in cells if isinstance(cell, str)]
    assert any(isinstance(cell, datetime) for cell in cells)
    for sign in "-/.年":
        assert any(sign in text for text in texts)


def test_every_outcome_is_in_the_smallest_county_too(tmp_path: Path) -> None:
    outcomes = {answer["outcome"] for answer in answers(write_county(tmp_path, person_times=7))}
    assert outcomes == {"approved", "partial", "rejected", "pending"}


def test_a_county_is_too_small_for_fewer_claims_than_the_clear_ones(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least 7"):
        write_county(tmp_path, person_times=6)


def test_most_claims_are_sound_and_the_problems_of_an_office_are_there(county: CountyFiles) -> None:
    decided = answers(county)
    outcomes = [answer["outcome"] for answer in decided]
    reasons = {reason for answer in decided for reason in answer["reasons"].split(";")}
    assert 0.75 < outcomes.count("approved") / len(outcomes) < 0.92
    assert outcomes.count("invalid") > 20
    assert reasons >= {
        "annual_limit", "repeat_training", "same_class", "already_granted", "months_overlap", "months_used_up",
        "months_capped", "low_attendance", "late_claim", "certificate_too_early", "no_certificate", "outside_plan",
        "unknown:certificate_on", "unknown:attended_hours",
    }  # fmt: skip


def test_numbers_are_well_formed_under_a_county_code_that_does_not_exist() -> None:
    for serial in range(40):
        number = person_id(date(1980, 2, 29), serial)
        assert read_person_id(number) == number and number.startswith("231098")
        code = credit_code("91", serial)
        assert read_credit_code(code) == code
