"""What do the claims of one row group say: classes of thirty, their people, and what is wrong with some of them?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bench import world
from bench.columns import BAD_WORDS, COUNTS, DATES, FLAGS, GOOD_WORDS, MONEY, Bools
from bench.world import Ints

CLASS_SIZE: Final = 30
_COUNTED: Final = (
    world.SKILL_LEVEL, world.PRE_JOB, world.JOB_TRANSFER, world.FREE, world.PROJECT, world.REHAB, world.ENTREPRENEUR,
)  # fmt: skip
_ID_FAULTS: Final = ("id_check", "id_birth", "id_short", "no_person")
_COMBOS: Final = {name: place for place, name in enumerate(world.CATEGORIES)}


@dataclass
class Group:
    """Columns of places in word lists, beside the empty marks; people, classes and claim numbers as numbers."""

    people: Ints
    classes: Ints
    claims: Ints
    index: dict[str, Ints] = field(default_factory=dict)
    empty: dict[str, Bools] = field(default_factory=dict)
    id_fault: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))


class _Dice:
    """Random draws for one group, short to write."""

    def __init__(self, seed: int, group: int, rows: int) -> None:
        self.rng = np.random.default_rng([seed, group])
        self.rows = rows

    def chance(self, share: float) -> Bools:
        return self.rng.random(self.rows, dtype=np.float32) < share

    def between(self, low: int, high: int, count: int | None = None) -> Ints:
        """Whole numbers from low up to and with high."""
        return self.rng.integers(low, high + 1, self.rows if count is None else count)

    def pick(self, values: list[float] | NDArray[np.float64], count: int) -> Ints:
        """Places drawn by weight."""
        shares = np.asarray(values) / np.sum(values)
        return np.searchsorted(np.cumsum(shares)[:-1], self.rng.random(count), side="right")


def build(*, first: int, rows: int, total: int, group: int, seed: int) -> Group:
    """The claims numbered first … first + rows of a file of so many in total, shuffled within the group."""
    dice = _Dice(seed, group, rows)
    of_class, known = _classes(dice, -(-rows // CLASS_SIZE))
    row_class = np.repeat(np.arange(len(of_class)), CLASS_SIZE)[:rows]
    benefit = of_class[row_class]
    out = Group(_people(dice, benefit, row_class, total), first // CLASS_SIZE + row_class, first + np.arange(rows))
    here = {name: values[row_class] for name, values in known.items()}
    put, empty = out.index, out.empty
    put["benefit"] = benefit
    _dates(dice, benefit, here, out)
    _facts(dice, benefit, here, out)
    for name in GOOD_WORDS:
        empty.setdefault(name, np.zeros(rows, dtype=bool))
    empty["class_id"] = np.isin(benefit, (world.WORK_POOR, world.WORK_INSURED)) | dice.chance(0.004)
    return out


def _classes(dice: _Dice, count: int) -> tuple[Ints, dict[str, Ints]]:
    """Every class's benefit, and what its people share."""
    benefit = dice.pick(list(world.SHARES), count)
    occupation = dice.pick(1 / (np.arange(world.OCCUPATIONS) + 12.0), count)
    graded = np.where(benefit == world.SKILL_LEVEL, True, dice.rng.random(count) < 0.4)
    level = 5 - dice.pick([0.45, 0.3, 0.17, 0.06, 0.02], count)
    hours = np.array([40, 60, 80, 100, 120, 160, 200])[dice.between(0, 6, count)]
    days = -(-hours // 8)
    start = dice.between(world.day("2019-09-11"), world.day("2021-12-31"), count)
    start = np.where(dice.rng.random(count) < 0.03, world.day("2019-09-10") - dice.between(0, 90, count), start)
    span = days + 2 * (days // 5) - 1
    monthly = np.isin(benefit, (world.APPRENTICESHIP, world.WORK_POOR, world.WORK_INSURED))
    months = np.where(benefit == world.APPRENTICESHIP, 12, dice.between(1, 6, count))
    month = np.searchsorted(world.MONTH_STARTS, start)
    start = np.where(monthly, world.MONTH_STARTS[month], start)
    end = np.where(monthly, world.MONTH_STARTS[month + months] - 1, start + span)
    price = dice.between(120, 1000, count)
    return benefit, {
        "occupation": occupation, "level": np.where(graded, level, 0), "hours": hours, "days": days, "start": start,
        "end": end, "month": month, "months": months, "price": price,
        "project": (occupation * 7 + level * graded * 3) % world.PROJECTS,
        "issued": end + dice.between(0, 25, count), "filed": start - dice.between(3, 15, count),
        "wait": dice.between(3, 200, count),
        "employer": dice.pick(1 / (np.arange(world.EMPLOYERS) + 200.0), count),
        "institution": dice.pick(1 / (np.arange(world.INSTITUTIONS) + 50.0), count),
    }  # fmt: skip


def _people(dice: _Dice, benefit: Ints, row_class: Ints, total: int) -> Ints:
    """Who claims: a tenth of the claims come from two in a hundred people, and some come twice from one class."""
    population = max(int(total / 1.6), 1)
    people = dice.between(0, population - 1)
    frequent = dice.chance(0.1)
    people[frequent] = dice.between(0, max(population // 50, 1) - 1, int(frequent.sum()))
    work = np.isin(benefit, (world.WORK_POOR, world.WORK_INSURED))
    again = np.where(work, dice.chance(0.3) & (np.arange(dice.rows) % 2 == 1), dice.chance(0.012))
    again[1:] &= row_class[1:] == row_class[:-1]
    again[:1] = False
    repeats = np.flatnonzero(again)
    people[repeats] = people[repeats - 1]
    return people


def _dates(dice: _Dice, benefit: Ints, here: dict[str, Ints], out: Group) -> None:
    put, empty = out.index, out.empty
    work = np.isin(benefit, (world.WORK_POOR, world.WORK_INSURED))
    second = work & (np.arange(dice.rows) % 2 == 1) & dice.chance(0.8)  # of a pair, the later months
    month, months = here["month"], here["months"]
    start = np.where(second, world.MONTH_STARTS[month + months], here["start"])
    end = np.where(second, world.MONTH_STARTS[month + 2 * months] - 1, here["end"])
    issued = here["issued"].copy()
    early, late, ahead = dice.chance(0.02), dice.chance(0.04), dice.chance(0.006)
    issued = np.where(early, end - dice.between(1, 10), issued)
    claimed = np.maximum(issued, end) + here["wait"] + dice.between(0, 3)
    claimed = np.where(late, issued + dice.between(367, 600), claimed)
    claimed = np.where(np.isin(benefit, _COUNTED), claimed, end + here["wait"] + dice.between(0, 3))
    issued = np.where(ahead, claimed + dice.between(1, 10), issued)
    employed = end + dice.between(1, 170)
    employed = np.where(dice.chance(0.02), end - dice.between(0, 9), employed)
    employed = np.where(dice.chance(0.03), end + dice.between(190, 400), employed)
    placed = benefit == world.PLACEMENT
    claimed = np.where(placed & ~ahead, np.maximum(claimed, employed + dice.between(0, 60)), claimed)
    hired = start - dice.between(0, 300)
    hired = np.where(dice.chance(0.04), start - dice.between(370, 900), hired)
    put |= {
        "filed_on": here["filed"], "started_on": start, "ended_on": end, "claimed_on": claimed,
        "certificate_on": issued, "hired_on": hired, "employed_on": employed,
    }  # fmt: skip
    for name in DATES:
        np.clip(put[name], 0, len(world.DAYS) - 1, out=put[name])
    empty["filed_on"] = dice.chance(0.08)
    empty["certificate_on"] = ~np.isin(benefit, _COUNTED) | dice.chance(0.006)
    empty["hired_on"] = ~np.isin(benefit, (world.PRE_JOB, world.SKILL_LEVEL)) | dice.chance(0.008)
    empty["employed_on"] = ~placed | dice.chance(0.01)


def _facts(dice: _Dice, benefit: Ints, here: dict[str, Ints], out: Group) -> None:
    put, empty, none = out.index, out.empty, np.zeros(dice.rows, dtype=bool)
    work = np.isin(benefit, (world.WORK_POOR, world.WORK_INSURED))
    monthly, living, placed = work | (benefit == world.APPRENTICESHIP), benefit == 10, benefit == 11
    counted = np.isin(benefit, _COUNTED)
    menu = [np.array([_COMBOS[name] for name in names]) for names in world.ELIGIBLE]
    sizes = np.array([len(m) for m in menu])
    padded = np.array([np.resize(m, sizes.max()) for m in menu])
    fitting = padded[benefit, dice.between(0, 1_000_000) % sizes[benefit]]
    strange = np.array([_COMBOS[name] for name in world.ELSEWHERE])[dice.between(0, len(world.ELSEWHERE) - 1)]
    put["categories"] = np.where(dice.chance(0.075), strange, fitting)
    empty["categories"] = put["categories"] == _COMBOS[""]
    put["occupation"], empty["occupation"] = here["occupation"], work | living | placed | dice.chance(0.06)
    put["level"] = here["level"]
    empty["level"] = (here["level"] == 0) | ~(counted | dice.chance(0.1)) | dice.chance(0.008)
    put["project"], empty["project"] = here["project"], work | dice.chance(0.25)
    kind = np.where(benefit == world.SKILL_LEVEL, dice.between(0, 1), dice.between(0, 4))
    put["certificate"] = np.where(dice.chance(0.02), 4, kind)
    empty["certificate"] = ~counted | dice.chance(0.015)
    put["planned_hours"], empty["planned_hours"] = here["hours"], work | dice.chance(0.002)
    share = np.where(dice.chance(0.065), dice.between(40, 79), dice.between(80, 100))
    put["attended_hours"], empty["attended_hours"] = -(-here["hours"] * share // 100), work | dice.chance(0.007)
    came = -(-here["days"] * dice.between(80, 100) // 100)
    came = np.where(dice.chance(0.02), here["days"] * 2 + 3, came)
    put["attended_days"], empty["attended_days"] = np.where(dice.chance(0.01), 0, came), ~living | dice.chance(0.015)
    months = np.where(dice.chance(0.03), here["months"] + dice.between(1, 4), here["months"])
    months = np.where(dice.chance(0.1), np.maximum(months - 1, 1), months)
    put["months"], empty["months"] = np.where(dice.chance(0.01), 0, months), ~monthly | dice.chance(0.01)
    put["fee_standard"], empty["fee_standard"] = here["price"], ~counted | dice.chance(0.006)
    fee = np.where(dice.chance(0.7), here["price"], here["price"] + dice.between(-60, 80))
    put["fee"], empty["fee"] = np.where(dice.chance(0.006), 0, fee), ~counted | dice.chance(0.006)
    bearer = np.isin(benefit, (world.FREE, world.ENTREPRENEUR))
    put["fee_paid_by"], empty["fee_paid_by"] = dice.chance(0.75).astype(np.int64), ~bearer & dice.chance(0.5)
    employer = monthly | np.isin(benefit, (world.SKILL_LEVEL, world.PRE_JOB, world.JOB_TRANSFER))
    put["employer_id"], empty["employer_id"] = here["employer"], ~employer & dice.chance(0.7)
    put["institution_id"], empty["institution_id"] = here["institution"], work | (employer & dice.chance(0.3))
    contract = np.where(dice.chance(0.04), 6, np.array([12, 24, 36])[dice.between(0, 2)])
    put["contract_months"], empty["contract_months"] = contract, ~employer | dice.chance(0.006)
    put["insured"], empty["insured"] = (~dice.chance(0.03)).astype(np.int64), ~employer | dice.chance(0.006)
    put["wage_paid"], empty["wage_paid"] = (~dice.chance(0.02)).astype(np.int64), ~employer | dice.chance(0.006)
    put["draws_pension"], empty["draws_pension"] = dice.chance(0.018).astype(np.int64), dice.chance(0.006)
    put["on_establishment"], empty["on_establishment"] = dice.chance(0.012).astype(np.int64), dice.chance(0.005)
    put["recommended"], empty["recommended"] = (~dice.chance(0.03)).astype(np.int64), ~placed | dice.chance(0.01)
    region = np.where(dice.chance(0.04), dice.between(1, len(world.REGIONS) - 1), 0)
    put["employed_region"], empty["employed_region"] = region, ~placed | dice.chance(0.005)
    empty["benefit"] = none.copy()


def spoil(out: Group, *, group: int, seed: int, typed: bool, share: float = 0.01) -> None:
    """Make one row in a hundred unreadable, each in one of many ways, and give a few an earlier row's claim number."""
    rows = len(out.people)
    dice = _Dice(seed + 1, group, rows)
    hit = np.flatnonzero(dice.chance(share))
    kinds: list[str] = [name for name in BAD_WORDS if not typed or name not in DATES + MONEY + COUNTS + FLAGS]
    kinds += [*_ID_FAULTS, "no_benefit", "no_date", "backwards", "no_payee", "level"]
    kind = dice.between(0, len(kinds) - 1, len(hit))
    out.id_fault = np.zeros(rows, dtype=np.int64)
    for number, name in enumerate(kinds):
        chosen = hit[kind == number]
        if name in _ID_FAULTS:
            out.id_fault[chosen] = _ID_FAULTS.index(name) + 1
        elif name == "no_benefit":
            out.empty["benefit"][chosen] = True
        elif name == "no_date":
            out.empty["claimed_on"][chosen] = True
        elif name == "backwards":
            out.index["ended_on"][chosen] = np.maximum(out.index["started_on"][chosen] - 3, 0)
        elif name == "no_payee":
            out.empty["employer_id"][chosen] = out.empty["institution_id"][chosen] = True
        elif name == "level":
            out.index["level"][chosen] = 7
            out.empty["level"][chosen] = False
        else:
            words = len(BAD_WORDS[name])
            good = 500 if name in COUNTS else len(GOOD_WORDS[name])
            out.index[name][chosen] = good + dice.between(0, words - 1, len(chosen))
            out.empty[name][chosen] = False
    twice = np.flatnonzero(dice.chance(2e-5))
    out.claims[twice] = np.maximum(out.claims[twice] - dice.between(1, 900, len(twice)), out.claims[0])
