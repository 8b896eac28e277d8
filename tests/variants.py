"""Random and boundary claims: small worlds in which every condition and limit is met and missed often."""

import datetime
import random
from collections.abc import Mapping

from tests.oracle import makers

BENEFITS = (
    "skill_level", "apprenticeship", "pre_job", "job_transfer", "work_based_poor", "work_based_insured",
    "free_training", "project_based", "rehab_training", "entrepreneurship", "living_allowance", "placement_grant",
)  # fmt: skip
CATEGORIES = (
    "employee", "rural_migrant", "school_leaver", "school_leaver_rural", "school_leaver_low_income", "laid_off",
    "job_transfer_worker", "veteran", "graduating_student", "hard_to_employ", "disabled", "poor_household_child",
    "poor_worker", "drug_rehab", "zero_employment_household", "capacity_cut", "other_need",
)  # fmt: skip
DATES = (
    "2019-09-10", "2019-09-11", "2019-12-31", "2020-01-01", "2020-02-29", "2020-03-01", "2020年3月1日", "2020/3/31",
    "2020.4.1", "20200430", "2020-05-31", "2020-08-31", "2020-11-30", "2020-12-31", "2021-01-01", "2021-02-28",
    "2021-03-01", "2021-06-30", "2021-12-31", "2022-01-01", "2022-02-28", "2020-02-30", "x", "",
)  # fmt: skip
VALUES: Mapping[str, tuple[str, ...]] = {
    "categories": (*CATEGORIES, "", ";", "employee;poor_worker", "残疾人、退役军人", "nobody"),
    "class_id": ("K1", "K2", "K3", ""),
    "filed_on": DATES,
    "started_on": DATES,
    "ended_on": DATES,
    "claimed_on": DATES,
    "occupation": ("6-31-01-03", "4-10-01-06", "5-01-02-03", ""),
    "level": ("5", "4", "3", "2", "1", "3.0", "0", "6", "", "三"),
    "project": ("P1", "P2", ""),
    "certificate": (
        "vocational_qualification", "skill_level", "specialised_ability", "special_operation", "completion", "", "培训合格证书", "none",
    ),
    "certificate_on": DATES,
    "planned_hours": ("80", "100", "0", "", "1000.5", "８０", "-1", "10.00000000000000000001"),
    "attended_hours": ("80", "79.9", "64", "63.99", "0", "", "8.00000000000000000000", "7.999999999999999999999"),
    "attended_days": ("0", "1", "10", "20", "31", "32", "", "1.5"),
    "months": ("0", "1", "2", "3", "4", "6", "7", "12", "36", "37", "", "99999999999999999999"),
    "fee": ("0", "800", "1000.50", "1200", "", "12.345", "99999999999999999999.99"),
    "fee_standard": ("0", "800", "1000.49", "1200", "", "99999999999999999999.98"),
    "fee_paid_by": ("person", "institution", "个人", "培训主体", "", "firm"),
    "contract_months": ("11", "12", "13", ""),
    "hired_on": DATES,
    "insured": ("yes", "no", "是", "否", "", "TRUE", "0", "y"),
    "wage_paid": ("yes", "no", "", "1"),
    "draws_pension": ("no", "yes", "", "False"),
    "on_establishment": ("no", "yes", ""),
    "recommended": ("yes", "no", ""),
    "employed_on": DATES,
    "employed_region": ("231086", "231081", "", "23108", "２３１０８６"),
}  # fmt: skip
BORN = tuple(
    datetime.date.fromisoformat(day)
    for day in ("1970-05-05", "2003-12-31", "2004-02-29", "2004-03-01", "2004-09-11", "1999-01-01")
)


def persons(count: int) -> list[str]:
    """IDs of a few synthetic people, some near their sixteenth birthday, one written with 15 digits."""
    ids = [makers.person_id(BORN[number % len(BORN)], number + 1) for number in range(count)]
    return [*ids, makers.old_person_id(BORN[0], 77), "231098197005050000", ""]


def random_claims(seed: int, count: int, changes: int = 3, people: int = 4) -> list[dict[str, str]]:
    """`count` claims of a few people: good claims with up to `changes` columns replaced by values at the edges."""
    chance = random.Random(seed)
    ids = persons(people)
    weights = [10] * people + [3, 1, 1]
    claims = []
    for number in range(count):
        benefit = chance.choice(BENEFITS)
        claim = {k: v or "" for k, v in makers.good_claim(benefit, f"c{chance.randrange(count * 6)}").items()}
        claim["person_id"] = chance.choices(ids, weights)[0]
        if chance.random() < 0.3:
            claim["claim_id"] = f" Ｃ{number}"
        for column in chance.sample(sorted(VALUES), chance.randint(0, changes)):
            claim[column] = chance.choice(VALUES[column])
        if chance.random() < 0.5:
            claim["class_id"] = chance.choice(("K1", "K2", "K3", "K4", "K5"))
            claim["occupation"] = chance.choice(("6-31-01-03", "4-10-01-06", "5-01-02-03", "4-12-01-01"))
        if chance.random() < 0.3:
            shift = chance.randint(0, 20)
            claim["claimed_on"] = f"{2020 + shift // 12}-{shift % 12 + 1:02d}-15"
        claims.append(claim)
    return claims
