"""Which training classes does the synthetic county hold, and what does everyone in one have in common?"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from zhiji.batch.synthetic.county import (
    APPRENTICESHIPS,
    COMPANIES,
    COOPERATIVES,
    COURSES,
    GRADED,
    INSTITUTIONS,
    SAFETY,
    STARTUP,
    TRANSFER,
    Course,
    Organisation,
)
from zhiji.batch.synthetic.people import Person

GROUPS: Final[dict[str, frozenset[str]]] = {
    "skill_level": frozenset({"employee"}),
    "apprenticeship": frozenset({"employee"}),
    "pre_job": frozenset({"employee"}),
    "job_transfer": frozenset({"employee", "job_transfer_worker"}),
    "work_based_poor": frozenset({"poor_worker"}),
    "work_based_insured": frozenset({"hard_to_employ", "disabled", "zero_employment_household"}),
    "free_training": frozenset({
        "poor_household_child", "poor_worker", "school_leaver", "rural_migrant", "laid_off", "job_transfer_worker",
        "veteran", "graduating_student", "disabled", "other_need",
    }),
    "project_based": frozenset({"poor_worker", "capacity_cut", "veteran"}),
    "rehab_training": frozenset({"drug_rehab"}),
    "entrepreneurship": frozenset({
        "rural_migrant", "laid_off", "veteran", "graduating_student", "hard_to_employ", "poor_worker",
    }),
    "living_allowance": frozenset({
        "poor_worker", "hard_to_employ", "disabled", "zero_employment_household", "school_leaver_rural",
        "school_leaver_low_income",
    }),
    "placement_grant": frozenset({
        "poor_household_child", "poor_worker", "school_leaver", "rural_migrant", "laid_off", "veteran",
        "graduating_student", "hard_to_employ", "disabled", "drug_rehab",
    }),
}  # fmt: skip
"""Who a class is opened for; a part of what the plan allows."""

CLASS_MIX: Final[dict[str, int]] = {
    "free_training": 42, "skill_level": 17, "pre_job": 12, "job_transfer": 4, "project_based": 7,
    "rehab_training": 2, "entrepreneurship": 7, "apprenticeship": 3, "work_based_poor": 4, "work_based_insured": 3,
}  # fmt: skip
"""Of a hundred classes, or employers with work-based months, so many for each benefit."""

_FIRST: Final = date(2019, 9, 16)
_LAST: Final = date(2021, 11, 15)
_CLOSED: Final = (date(2020, 1, 25), date(2020, 4, 20))  # no classes met that spring
_FINAL_CLAIM: Final = date(2022, 1, 28)


@dataclass(slots=True)
class TrainingClass:
    """One class as filed, and the day on which its claims are handed in."""

    class_id: str
    benefit: str
    course: Course
    institution: Organisation
    employer: Organisation | None
    filed_on: date
    started_on: date
    ended_on: date
    certificate_on: date
    claimed_on: date
    days: int
    certificate: str
    payer: str
    members: list[Person] = field(default_factory=list)


def open_class(rng: Random, serial: int, benefit: str) -> TrainingClass:
    """A class of the benefit on some day of the three years."""
    course = _course(rng, benefit)
    days = -(-course.hours // 8)
    started_on = _start(rng)
    ended_on = started_on + timedelta(days=days - 1 + 2 * ((days - 1) // 5))
    if benefit == "apprenticeship":
        started_on = date(rng.choice((2019, 2020)), rng.randint(10, 12), 1)
        ended_on = date(started_on.year + 1, started_on.month, 1) - timedelta(days=1)
    certificate_on = ended_on + timedelta(days=rng.randint(3, 40))
    claimed_on = min(certificate_on + timedelta(days=rng.randint(5, 75)), _FINAL_CLAIM)
    employed = {"skill_level", "pre_job", "job_transfer", "apprenticeship"}
    return TrainingClass(
        class_id=f"DN{started_on.year}{serial:04d}",
        benefit=benefit,
        course=course,
        institution=rng.choice(INSTITUTIONS),
        employer=rng.choice(COMPANIES + (COOPERATIVES if benefit != "apprenticeship" else ()))
        if benefit in employed
        else None,
        filed_on=started_on - timedelta(days=rng.randint(5, 12)),
        started_on=started_on,
        ended_on=ended_on,
        certificate_on=certificate_on,
        claimed_on=claimed_on,
        days=days,
        certificate=_certificate(rng, course),
        payer="person" if rng.random() < 0.12 else "institution",
    )


def _course(rng: Random, benefit: str) -> Course:
    match benefit:
        case "skill_level":
            return rng.choice(GRADED)
        case "pre_job":
            return SAFETY
        case "job_transfer":
            return TRANSFER
        case "entrepreneurship":
            return rng.choice(STARTUP)
        case "apprenticeship":
            return rng.choice(APPRENTICESHIPS)
        case _:
            return rng.choice([course for course in COURSES if course.level in (None, 5, 4)])


def _start(rng: Random) -> date:
    while True:
        day = _FIRST + timedelta(days=rng.randrange((_LAST - _FIRST).days))
        if not _CLOSED[0] <= day <= _CLOSED[1]:
            return day - timedelta(days=day.weekday())  # classes open on Mondays


def _certificate(rng: Random, course: Course) -> str:
    if course.level is not None:
        return rng.choices(("skill_level", "vocational_qualification"), weights=(3, 1))[0]
    if "特种作业" in course.title:
        return "special_operation"
    return rng.choices(("completion", "specialised_ability"), weights=(2, 1))[0]
