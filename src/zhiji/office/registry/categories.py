"""Which groups of people does the action know, since when, and to whom may it be shown that somebody is one of them?

The codes are those of the claims contract, section 3.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import TextChoices

from zhiji.office.core.texts import say


class Category(TextChoices):
    """A group that a person can be proven to belong to."""

    EMPLOYEE = "employee", say("企业职工", "enterprise employee")
    RURAL_MIGRANT = "rural_migrant", say("农村转移就业劳动者", "rural migrant worker")
    SCHOOL_LEAVER = "school_leaver", say("两后生", "unenrolled school leaver")
    SCHOOL_LEAVER_RURAL = (
        "school_leaver_rural",
        say("两后生中的农村学员", "unenrolled school leaver from the countryside"),
    )
    SCHOOL_LEAVER_LOW_INCOME = (
        "school_leaver_low_income",
        say("两后生中的城市低保家庭学员", "unenrolled school leaver of an urban low-income household"),
    )
    LAID_OFF = "laid_off", say("下岗失业人员", "laid-off or unemployed person")
    JOB_TRANSFER_WORKER = "job_transfer_worker", say("转岗职工", "worker changing posts")
    VETERAN = "veteran", say("退役军人", "veteran")
    GRADUATING_STUDENT = (
        "graduating_student",
        say("毕业年度高校毕业生", "college student in the graduation year"),
    )
    HARD_TO_EMPLOY = "hard_to_employ", say("就业困难人员", "person with employment difficulty")
    DISABLED = "disabled", say("残疾人", "person with a disability")
    POOR_HOUSEHOLD_CHILD = "poor_household_child", say("贫困家庭子女", "child of a poor household")
    POOR_WORKER = "poor_worker", say("贫困劳动力", "registered poor worker")
    DRUG_REHAB = "drug_rehab", say("戒毒人员", "person in drug rehabilitation")
    ZERO_EMPLOYMENT_HOUSEHOLD = (
        "zero_employment_household",
        say("零就业家庭成员", "member of a zero-employment household"),
    )
    CAPACITY_CUT = "capacity_cut", say("去产能失业人员", "person displaced by capacity cuts")
    OTHER_NEED = "other_need", say("其他有培训需求人员", "other person in need of training")


@dataclass(frozen=True)
class CategoryEntry:
    """One line of the dated table: from when to when the group exists for the action."""

    category: Category
    from_on: date
    to_on: date | None = None


TABLE: Final = tuple(CategoryEntry(each, date(2019, 9, 11)) for each in Category)
"""All groups of the plan, from the day that it was issued."""
SECRET: Final = frozenset({Category.DRUG_REHAB})
"""Shown to the bureau that manages the proof and to auditors, to nobody else."""
NEVER_LISTED: Final = SECRET | {Category.DISABLED}
"""Never in a list: shown on the person's own page, to those who need it for their decision."""


def categories_on(on: date) -> list[Category]:
    """The groups that exist on a day, in the order of the plan."""
    return [line.category for line in TABLE if line.from_on <= on and (line.to_on is None or on <= line.to_on)]
