"""How does the synthetic county hand in its claims: one workbook, a shortage catalogue and a small history."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from zhiji.batch.synthetic.claims import Claim, Office, Value
from zhiji.batch.synthetic.county import SHORTAGE
from zhiji.batch.synthetic.examples import COUNT, clear_cases
from zhiji.batch.synthetic.forms import Cell, typed_row
from zhiji.batch.synthetic.headings import DATES, EXTRA, HEADINGS
from zhiji.batch.synthetic.history import granted_before, repeats
from zhiji.batch.synthetic.problems import spoil

SEED: Final = 20190911
_TITLE: Final = "东宁市职业技能培训补贴申领明细表（2019—2021年）"
_HANDED_IN: Final = datetime(2022, 1, 28, 9, 0)  # else the file would hold today
_SPOILT: Final = 0.13
_BLANK_ROWS: Final = 40


@dataclass(frozen=True, slots=True)
class CountyFiles:
    """What was written, and how many rows the claims file has."""

    claims: Path
    shortage: Path
    history: Path
    rows: int


def write_county(folder: Path, *, person_times: int = 9000, seed: int = SEED) -> CountyFiles:
    """Write the county's three files; the same for the same person-times and seed."""
    if person_times < COUNT:
        raise ValueError(f"a county has at least {COUNT} person-times, not {person_times}")
    rng = Random(seed)
    claims, before = _county(rng, person_times)
    files = CountyFiles(folder / "claims.xlsx", folder / "shortage.csv", folder / "history.csv", len(claims))
    folder.mkdir(parents=True, exist_ok=True)
    _write_workbook(files.claims, [typed_row(claim, rng) for claim in claims])
    _write_csv(files.shortage, ("occupation", "valid_from", "valid_to"), SHORTAGE)
    columns = [name for name in HEADINGS if name not in EXTRA] + ["granted_months"]
    _write_csv(files.history, columns, ([_plain(claim.get(name)) for name in columns] for claim in before))
    return files


def _county(rng: Random, person_times: int) -> tuple[list[Claim], list[Claim]]:
    """The claims in the order of their numbers, and what was granted before."""
    office = Office(rng, person_times)
    clear = clear_cases(office.register)
    extra = person_times // 40
    office.fill(person_times - COUNT - extra)
    del office.claims[person_times - COUNT - extra :]
    before = granted_before(office, min(max(person_times // 200, 3), len(office.claims)))
    office.claims.extend(repeats(office, extra))
    claims = clear + office.claims
    claims.sort(key=lambda claim: str(claim["claimed_on"]))
    for number, claim in enumerate(claims, start=1):
        claim["claim_id"] = f"DN{number:06d}"
    clear_ids = {id(claim) for claim in clear}
    others = [claim for claim in claims if id(claim) not in clear_ids]
    spoil(others, rng, _SPOILT)
    for first, second in zip(others[::1500], others[9::1500], strict=False):
        second["claim_id"] = first["claim_id"]
    return claims, before


def _write_workbook(path: Path, rows: list[dict[str, Cell]]) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        text, day = book.add_format({"num_format": "@"}), book.add_format({"num_format": "yyyy-mm-dd"})
        title = book.add_format({"bold": True, "font_size": 16, "align": "center"})
        heading = book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1, "text_wrap": True})
        book.set_properties({"title": _TITLE, "created": _HANDED_IN})
        sheet = book.add_worksheet("申领明细")
        for place, name in enumerate(HEADINGS):
            sheet.set_column(place, place, 20 if name.endswith("_id") else 12, day if name in DATES else text)
        sheet.freeze_panes(2, 3)
        sheet.merge_range(0, 0, 0, len(HEADINGS) - 1, _TITLE, title)
        sheet.write_row(1, 0, HEADINGS.values(), heading)
        places = {name: place for place, name in enumerate(HEADINGS)}
        for number, row in enumerate(rows, start=2):
            _write_row(sheet, number, {places[name]: cell for name, cell in row.items()}, text, day)
        for number in range(len(rows) + 2, len(rows) + 2 + _BLANK_ROWS):
            sheet.write_blank(number, 0, None, text)
            sheet.write_string(number, 1, " ", text)


def _write_row(sheet: Worksheet, number: int, cells: dict[int, Cell], text: Format, day: Format) -> None:
    for place, cell in cells.items():
        if isinstance(cell, str):
            sheet.write_string(number, place, cell, text)
        elif isinstance(cell, date):
            sheet.write_datetime(number, place, cell, day)
        elif cell is not None:
            sheet.write_number(number, place, cell)


def _write_csv(path: Path, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)


def _plain(value: Value) -> object:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
