"""Which kinds of lists are there, what does a row of each say, and what does it mean to stand on one?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import TextChoices

from zhiji.office.core.texts import say
from zhiji.office.registry.categories import Category


class FeedKind(TextChoices):
    """A kind of list that departments hand in."""

    DISABLED = "disabled", say("残疾人名单", "persons with a disability")
    VETERANS = "veterans", say("退役军人名单", "veterans")
    POVERTY = "poverty", say("贫困劳动力名单", "registered poor workers")
    POOR_CHILDREN = "poor_children", say("贫困家庭子女名单", "children of poor households")
    UNEMPLOYMENT = "unemployment", say("失业登记名单", "registered unemployed")
    HARD_TO_EMPLOY = "hard_to_employ", say("就业困难人员名单", "persons with employment difficulty")
    ZERO_EMPLOYMENT = "zero_employment", say("零就业家庭名单", "zero-employment households")
    GRADUATES = "graduates", say("毕业年度高校毕业生名单", "college students in the graduation year")
    CUSTODY = "custody", say("羁押服刑人员名单", "persons in custody")
    DRUG_REHAB = "drug_rehab", say("戒毒人员名单", "persons in drug rehabilitation")
    PENSION = "pension", say("养老金领取名单", "persons drawing a pension")
    DEATHS = "deaths", say("死亡人员名单", "deceased persons")
    INSURANCE_MONTHS = "insurance_months", say("社会保险缴费月份", "months of social insurance")
    ESTABLISHMENT = "establishment", say("财政供养在编人员名单", "staff on public establishments")


@dataclass(frozen=True)
class KindSpec:
    """What a list of one kind holds and means.

    `category`: a hit proves this group. `needs_dates`: every row says from when to when. `repeats`: one person may
    stand on it more than once. `by_month`: a month may stand for its days. `details`: the words that its
    last column may hold.
    """

    category: Category | None = None
    needs_start: bool = False
    needs_end: bool = False
    repeats: bool = False
    by_month: bool = False
    is_secret: bool = False
    details: tuple[str, ...] = ()
    bureaus: tuple[str, ...] = ()


SPECS: Final[Mapping[str, KindSpec]] = {
    FeedKind.DISABLED: KindSpec(
        Category.DISABLED, details=("一级", "二级", "三级", "四级"), bureaus=("disabled_federation",)
    ),
    FeedKind.VETERANS: KindSpec(Category.VETERAN, bureaus=("veterans_affairs",)),
    FeedKind.POVERTY: KindSpec(Category.POOR_WORKER, bureaus=("poverty_office",)),
    FeedKind.POOR_CHILDREN: KindSpec(Category.POOR_HOUSEHOLD_CHILD, bureaus=("poverty_office", "education")),
    FeedKind.UNEMPLOYMENT: KindSpec(
        Category.LAID_OFF, needs_start=True, details=("失业登记", "领取失业保险金"), bureaus=("human_resources",)
    ),
    FeedKind.HARD_TO_EMPLOY: KindSpec(Category.HARD_TO_EMPLOY, needs_start=True, bureaus=("human_resources",)),
    FeedKind.ZERO_EMPLOYMENT: KindSpec(
        Category.ZERO_EMPLOYMENT_HOUSEHOLD, needs_start=True, bureaus=("human_resources",)
    ),
    FeedKind.GRADUATES: KindSpec(Category.GRADUATING_STUDENT, needs_start=True, bureaus=("education",)),
    FeedKind.CUSTODY: KindSpec(
        needs_start=True, repeats=True, details=("拘留", "逮捕", "服刑"), bureaus=("public_security", "justice")
    ),
    FeedKind.DRUG_REHAB: KindSpec(
        Category.DRUG_REHAB,
        needs_start=True,
        is_secret=True,
        details=("社区戒毒", "强制隔离戒毒", "社区康复"),
        bureaus=("public_security", "justice"),
    ),
    FeedKind.PENSION: KindSpec(
        needs_start=True, details=("职工养老保险", "居民养老保险"), bureaus=("human_resources",)
    ),
    FeedKind.DEATHS: KindSpec(needs_start=True, bureaus=("public_security", "civil_affairs")),
    FeedKind.INSURANCE_MONTHS: KindSpec(
        needs_start=True,
        needs_end=True,
        repeats=True,
        by_month=True,
        details=("养老保险", "失业保险", "工伤保险", "医疗保险"),
        bureaus=("human_resources",),
    ),
    FeedKind.ESTABLISHMENT: KindSpec(bureaus=("finance", "human_resources")),
}
"""The kinds, and the bureaus (by code) that an installation begins with for each; rights are kept as data."""
