"""The test city whose limits add up months and money: its claims, and a naive second reading of its limits."""

import datetime
import random
import shutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.oracle import makers

FOLDER = Path(__file__).parents[2] / "packs" / "chaoyin_2021"
EMPLOYERS = [makers.credit_code(serial) for serial in (5, 6)]
PEOPLE = [makers.person_id(datetime.date(1990, 1, 1), serial) for serial in range(1, 7)]
Row = dict[str, str]

YEAR_OF_YUAN, LIFE_OF_YUAN, EMPLOYERS_MONTH = 200_000, 300_000, 400_000


class Answer(NamedTuple):
    """What the limits make of a claim."""

    outcome: str
    fen: int
    months: int | None
    reasons: tuple[str, ...]


class Grant(NamedTuple):
    """What was granted."""

    row: Row
    day: datetime.date
    fen: int
    months: int


def claim(benefit: str, day: str, **more: str) -> Row:
    """A claim of one person at one employer, granted as it stands where nothing was granted before."""
    row = {
        "claim_id": "c", "benefit": benefit, "person_id": PEOPLE[0], "categories": "fisher", "started_on": "2021-01-01",
        "ended_on": "2021-01-31", "claimed_on": day, "employer_id": EMPLOYERS[0], "institution_id": makers.credit_code(7),
    }  # fmt: skip
    return row | more


def numbered(rows: Sequence[Row]) -> list[Row]:
    """The rows with claim ids in their order."""
    return [row | {"claim_id": f"c{number:04d}"} for number, row in enumerate(rows)]


def random_rows(seed: int, count: int) -> list[Row]:
    """Claims of a few people over three years, so that every limit is met and missed often."""
    chance = random.Random(seed)
    rows = []
    for _ in range(count):
        benefit = chance.choice(("shift_support", "mentoring", "seminar", "tuition"))
        day = datetime.date(2021, 2, 1) + datetime.timedelta(chance.choice((0, 1, 333, 334, 364, 365, 366, 700, 1000)))
        facts = {"person_id": chance.choice(PEOPLE), "employer_id": chance.choice(EMPLOYERS)}
        if benefit in ("shift_support", "mentoring"):
            facts["months"] = str(chance.randint(1, 7))
        else:
            facts |= {"fee_paid_by": chance.choice(("person", "institution"))}
            facts |= {"fee": f"{chance.randint(1, 300_000) / 100:.2f}", "fee_standard": "2500"}
        rows.append(claim(benefit, day.isoformat(), **facts))
    return numbered(rows)


def without_employers(folder: Path) -> Path:
    """The same city without its limit over employers: people are then apart from one another."""
    copy = Path(shutil.copytree(FOLDER, folder / FOLDER.name))
    text = (copy / "limits.toml").read_text(encoding="utf-8")
    (copy / "limits.toml").write_text(text[text.index("[limits.year_of_yuan]") :], encoding="utf-8")
    return copy


def naive(rows: Sequence[Row], *, employers: bool) -> dict[str, Answer]:
    """The limits of `limits.toml`, said again in plain Python, without a tape."""
    answers: dict[str, Answer] = {}
    before: dict[str, list[Grant]] = defaultdict(list)
    spent: dict[tuple[str, int, int], int] = defaultdict(int)
    for row in sorted(rows, key=lambda row: (row["claimed_on"], row["claim_id"])):
        day = datetime.date.fromisoformat(row["claimed_on"])
        asked = int(row.get("months", 0))
        refused, cut, months = set[str](), set[str](), asked
        for reason, word, most, grants in _month_limits(row, day, before[row["person_id"]]):
            left = most - sum(grant.months for grant in grants)
            (refused if left <= 0 else cut if left < asked else set()).add(reason if left <= 0 else word)
            months = min(months, left)
        due = _due_fen(row, max(months, 0))
        fen = due
        for reason, word, most, grants in _money_limits(row, day, before[row["person_id"]]):
            left = most - sum(grant.fen for grant in grants)
            (refused if left <= 0 else cut if left < due else set()).add(reason if left <= 0 else word)
            fen = min(fen, max(left, 0))
        month = (row["employer_id"], day.year, day.month)
        limited = employers and row["benefit"] == "shift_support"
        if limited and spent[month] + fen > EMPLOYERS_MONTH:
            refused.add("employer_month")
        if refused:
            answers[row["claim_id"]] = Answer("rejected", 0, None, tuple(sorted(refused)))
            continue
        spent[month] += fen if limited else 0
        before[row["person_id"]].append(Grant(row, day, fen, months))
        outcome = "partial" if cut else "approved"
        answers[row["claim_id"]] = Answer(outcome, fen, months if "months" in row else None, tuple(sorted(cut)))
    return answers


Limit = tuple[str, str, int, list[Grant]]


def _month_limits(row: Row, day: datetime.date, before: list[Grant]) -> Iterator[Limit]:
    of_kind = [grant for grant in before if grant.row["benefit"] == row["benefit"]]
    if row["benefit"] == "shift_support":
        yield "six_a_year", "year_cut", 6, [grant for grant in of_kind if grant.day.year == day.year]
        yield "nine_in_all", "months_capped", 9, of_kind
    if row["benefit"] == "mentoring":
        a_year_ago = day.replace(year=day.year - 1)
        yield "five_in_twelve", "months_capped", 5, [grant for grant in of_kind if grant.day > a_year_ago]


def _money_limits(row: Row, day: datetime.date, before: list[Grant]) -> Iterator[Limit]:
    if row["benefit"] != "shift_support":
        grants = [g for g in before if g.row["benefit"] != "shift_support" and g.day.year == day.year]
        yield "year_of_yuan", "amount_capped", YEAR_OF_YUAN, grants
    if row["benefit"] == "tuition":
        yield "life_of_yuan", "life_cut", LIFE_OF_YUAN, [g for g in before if g.row["benefit"] == "tuition"]


def _due_fen(row: Row, months: int) -> int:
    if row["benefit"] == "seminar":
        return {"institution": 25_000, "person": 40_000}[row["fee_paid_by"]]
    if row["benefit"] == "tuition":
        price = min(round(float(row["fee"]) * 100), 250_000)
        return price * 80 // 100
    return months * {"shift_support": 50_000, "mentoring": 30_000}[row["benefit"]]
