"""What is wrong with some of the claims? Slips of a hand, facts that fail a condition, facts not yet known."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final, NamedTuple

from zhiji.batch.synthetic.claims import Claim, Value
from zhiji.batch.synthetic.codes import person_id

COURSE: Final = frozenset({
    "skill_level", "pre_job", "job_transfer", "free_training", "project_based", "rehab_training", "entrepreneurship",
})  # fmt: skip
PRICED: Final = frozenset({"free_training", "project_based", "rehab_training", "entrepreneurship"})
WORK: Final = frozenset({"work_based_poor", "work_based_insured"})
MONTHLY: Final = WORK | {"apprenticeship"}
ALL: Final = COURSE | MONTHLY | {"living_allowance", "placement_grant"}
EMPLOYERS: Final = MONTHLY | {"skill_level", "pre_job", "job_transfer"}


class Problem(NamedTuple):
    """One thing that goes wrong, how often next to the others, with whose claims, and what it does to one."""

    weight: int
    benefits: frozenset[str]
    change: Callable[[Claim, Random], Claim]


def spoil(claims: list[Claim], rng: Random, share: float) -> None:
    """Let something go wrong with this share of the claims, in place."""
    for place in sorted(rng.sample(range(len(claims)), int(len(claims) * share))):
        claim = claims[place]
        fitting = [problem for problem in PROBLEMS if claim["benefit"] in problem.benefits]
        problem = rng.choices(fitting, weights=[problem.weight for problem in fitting])[0]
        claim.update(problem.change(claim, rng))


def _put(**values: Value) -> Callable[[Claim, Random], Claim]:
    return lambda claim, rng: dict(values)


def _one_of(column: str, *values: Value) -> Callable[[Claim, Random], Claim]:
    return lambda claim, rng: {column: rng.choice(values)}


def _days_from(column: str, other: str, low: int, high: int) -> Callable[[Claim, Random], Claim]:
    def change(claim: Claim, rng: Random) -> Claim:
        day = claim.get(other)
        return {column: day + timedelta(days=rng.randint(low, high))} if isinstance(day, date) else {}

    return change


def _number(column: str, other: str, factor: Decimal, more: int = 0) -> Callable[[Claim, Random], Claim]:
    def change(claim: Claim, rng: Random) -> Claim:
        number = claim.get(other)
        return {column: round(number * factor) + more} if isinstance(number, int | Decimal) else {}

    return change


def _years_off(years: int) -> Callable[[Claim, Random], Claim]:
    """The whole training in another year, as when the wrong sheet is handed in."""

    def change(claim: Claim, rng: Random) -> Claim:
        moved = {name: day + timedelta(days=365 * years) for name, day in claim.items() if isinstance(day, date)}
        return dict(moved)

    return change


def _mistyped(column: str) -> Callable[[Claim, Random], Claim]:
    """One digit off, so that the check character does not fit."""

    def change(claim: Claim, rng: Random) -> Claim:
        text = str(claim.get(column) or "")
        place = rng.randrange(10, 16)
        return {column: text[:place] + str((int(text[place]) + 1) % 10) + text[place + 1 :]} if text else {}

    return change


def _as_number(claim: Claim, rng: Random) -> Claim:
    """An ID number typed into a number cell: its last digits are gone."""
    digits = str(claim["person_id"])[:17]
    return {"person_id": Decimal(digits[:15]) * 1000} if digits.isdigit() else {}


def _too_young(claim: Claim, rng: Random) -> Claim:
    """A child's ID number, of a child who does not exist either."""
    return {"person_id": person_id(date(2008, rng.randint(1, 12), rng.randint(1, 28)), rng.randrange(1000))}


PROBLEMS: Final[tuple[Problem, ...]] = (
    # a condition fails
    Problem(40, COURSE, _number("attended_hours", "planned_hours", Decimal("0.7"))),
    Problem(16, COURSE, _days_from("claimed_on", "certificate_on", 380, 470)),
    Problem(14, COURSE, _days_from("certificate_on", "ended_on", -12, -1)),
    Problem(16, COURSE, _put(certificate=None, certificate_on=None)),
    Problem(8, frozenset({"skill_level"}), _one_of("certificate", "completion", "specialised_ability")),
    Problem(14, frozenset({"skill_level"}), _put(level=None)),
    Problem(6, COURSE, _days_from("certificate_on", "claimed_on", 1, 9)),
    Problem(14, COURSE | MONTHLY, _one_of("categories", None, "other_need;capacity_cut", "zero_employment_household")),
    Problem(8, ALL, _put(draws_pension=True)),
    Problem(5, ALL, _put(on_establishment=True)),
    Problem(2, ALL, _too_young),
    Problem(5, ALL, _years_off(-3)),
    Problem(20, frozenset({"pre_job"}), _one_of("contract_months", 3, 6)),
    Problem(14, frozenset({"pre_job"}), _days_from("hired_on", "started_on", -900, -380)),
    Problem(6, PRICED, _put(fee=Decimal(0))),
    Problem(20, MONTHLY, _number("months", "months", Decimal(1), 2)),
    Problem(10, MONTHLY, _put(months=0)),
    Problem(30, WORK, _put(wage_paid=False)),
    Problem(40, frozenset({"work_based_insured"}), _put(insured=False)),
    Problem(24, frozenset({"living_allowance"}), _number("attended_days", "attended_days", Decimal(2), 3)),
    Problem(12, frozenset({"living_allowance"}), _put(attended_days=0)),
    Problem(20, frozenset({"placement_grant"}), _put(recommended=False)),
    Problem(24, frozenset({"placement_grant"}), _one_of("employed_region", "231081", "230102", "210102")),
    Problem(20, frozenset({"placement_grant"}), _days_from("employed_on", "ended_on", -20, 0)),
    Problem(14, frozenset({"placement_grant"}), _put(employed_on=date(2022, 9, 1), claimed_on=date(2022, 9, 20))),
    # a fact is not known yet
    Problem(12, COURSE, _put(certificate_on=None)),
    Problem(12, COURSE, _put(attended_hours=None)),
    Problem(8, PRICED, _put(fee_standard=None)),
    Problem(8, ALL, _put(draws_pension=None)),
    Problem(5, ALL, _put(on_establishment=None)),
    Problem(10, frozenset({"pre_job"}), _put(hired_on=None)),
    Problem(10, frozenset({"pre_job"}), _put(contract_months=None)),
    Problem(16, WORK, _put(wage_paid=None)),
    Problem(24, MONTHLY, _put(months=None)),
    Problem(16, frozenset({"living_allowance"}), _put(attended_days=None)),
    Problem(8, frozenset({"living_allowance", "placement_grant"}), _put(class_id=None)),
    Problem(16, frozenset({"placement_grant"}), _put(employed_region=None)),
    # the row cannot be read
    Problem(8, ALL, _mistyped("person_id")),
    Problem(2, ALL, _as_number),
    Problem(2, ALL, _put(person_id=None)),
    Problem(3, EMPLOYERS, _mistyped("employer_id")),
    Problem(3, PRICED, _mistyped("institution_id")),
    Problem(4, ALL, _one_of("started_on", "2020-02-30", "2021/13/5", "20年3月", "三月初")),
    Problem(2, ALL, _put(claimed_on=None)),
    Problem(2, ALL, _days_from("ended_on", "started_on", -9, -1)),
    Problem(3, COURSE, _one_of("attended_hours", "约60", "八十", "64课时")),
    Problem(10, MONTHLY, _one_of("months", "三", "3个月", "2.5")),
    Problem(3, PRICED, _one_of("fee", "1,200", "800元", "600.005")),
    Problem(2, ALL, _one_of("benefit", "技能补贴", "培训", "free training")),
    Problem(2, ALL, _one_of("categories", "农民", "企业职工/退役军人")),
    Problem(8, frozenset({"skill_level"}), _one_of("level", "6", "初级")),
    Problem(2, ALL, _one_of("draws_pension", "不详", "待查")),
    Problem(2, frozenset({"free_training", "entrepreneurship"}), _put(fee_paid_by=None)),
    Problem(2, EMPLOYERS, _put(employer_id=None)),
)
