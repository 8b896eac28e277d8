"""Which benefits, categories, certificates and words does the contract know (§2, §3, §4)?"""

from dataclasses import dataclass
from typing import Literal

Payee = Literal["person", "institution", "employer"]
PayeeRule = Literal["person", "institution", "employer", "fee_bearer"]

# §3. Code and Chinese word.
CATEGORY_WORDS: dict[str, str] = {
    "employee": "企业职工",
    "rural_migrant": "农村转移就业劳动者",
    "school_leaver": "两后生",
    "school_leaver_rural": "两后生中的农村学员",
    "school_leaver_low_income": "两后生中的城市低保家庭学员",
    "laid_off": "下岗失业人员",
    "job_transfer_worker": "转岗职工",
    "veteran": "退役军人",
    "graduating_student": "毕业年度高校毕业生",
    "hard_to_employ": "就业困难人员",
    "disabled": "残疾人",
    "poor_household_child": "贫困家庭子女",
    "poor_worker": "贫困劳动力",
    "drug_rehab": "戒毒人员",
    "zero_employment_household": "零就业家庭成员",
    "capacity_cut": "去产能失业人员",
    "other_need": "其他有培训需求人员",
}

# §4. Code and Chinese word.
CERTIFICATE_WORDS: dict[str, str] = {
    "vocational_qualification": "职业资格证书",
    "skill_level": "职业技能等级证书",
    "specialised_ability": "专项职业能力证书",
    "special_operation": "特种作业操作证书",
    "completion": "培训合格证书",
}

# §1, «Reading a value».
FEE_BEARER_WORDS: dict[str, str] = {"person": "个人", "institution": "培训主体"}
YES_NO_WORDS: dict[str, bool] = {
    "yes": True, "true": True, "1": True, "是": True,
    "no": False, "false": False, "0": False, "否": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Benefit:
    """One row of the table of §2, without its amount. `word` is written with half-width brackets."""

    code: str
    clause: str
    word: str
    payee: PayeeRule
    categories: frozenset[str]


_FREE_TRAINING = frozenset({
    "poor_household_child", "poor_worker", "school_leaver", "school_leaver_rural", "school_leaver_low_income",
    "rural_migrant", "laid_off", "job_transfer_worker", "veteran", "graduating_student", "disabled", "other_need",
})  # fmt: skip
_LIVING_ALLOWANCE = frozenset({
    "poor_worker", "hard_to_employ", "disabled", "zero_employment_household", "school_leaver_rural",
    "school_leaver_low_income",
})  # fmt: skip
_PLACEMENT = frozenset({
    "poor_household_child", "poor_worker", "school_leaver", "school_leaver_rural", "school_leaver_low_income",
    "rural_migrant", "laid_off", "veteran", "graduating_student", "hard_to_employ", "disabled", "drug_rehab",
})  # fmt: skip
_EMPLOYEE = frozenset({"employee"})
_INSURED = frozenset({"hard_to_employ", "disabled", "zero_employment_household"})
_TRANSFER = frozenset({"employee", "job_transfer_worker"})
_PROJECT = frozenset({"poor_worker", "capacity_cut", "veteran"})
_STARTERS = (_FREE_TRAINING - {"other_need"}) | {"hard_to_employ", "drug_rehab"}

BENEFITS: dict[str, Benefit] = {
    benefit.code: benefit
    for benefit in (
        Benefit("skill_level", "4.2.1", "技能等级培训补贴", "employer", _EMPLOYEE),
        Benefit("apprenticeship", "4.2.1", "新型学徒制培训补贴", "employer", _EMPLOYEE),
        Benefit("pre_job", "4.2.2", "岗前培训补贴", "employer", _EMPLOYEE),
        Benefit("job_transfer", "4.2.2", "转岗转业培训补贴", "employer", _TRANSFER),
        Benefit("work_based_poor", "4.2.3", "以工代训补贴(贫困劳动力)", "employer", frozenset({"poor_worker"})),
        Benefit("work_based_insured", "4.2.3", "以工代训补贴(参保企业)", "employer", _INSURED),
        Benefit("free_training", "4.1.1", "免费培训补贴", "fee_bearer", _FREE_TRAINING),
        Benefit("project_based", "4.1.2", "项目制培训补贴", "institution", _PROJECT),
        Benefit("rehab_training", "4.1.3", "戒毒人员培训补贴", "institution", frozenset({"drug_rehab"})),
        Benefit("entrepreneurship", "2.2.3", "创业培训补贴", "fee_bearer", _STARTERS),
        Benefit("living_allowance", "4.3", "生活费补贴", "person", _LIVING_ALLOWANCE),
        Benefit("placement_grant", "4.4.3", "就业服务补助", "institution", _PLACEMENT),
    )
}

# §5: the course benefits except `apprenticeship`. They need a certificate, and they are the counted ones.
COUNTED = frozenset({
    "skill_level", "pre_job", "job_transfer", "free_training", "project_based", "rehab_training", "entrepreneurship",
})  # fmt: skip
PRICED = frozenset({"free_training", "project_based", "rehab_training", "entrepreneurship"})
WORK_BASED = frozenset({"work_based_poor", "work_based_insured"})
MONTHLY = WORK_BASED | {"apprenticeship"}
ONCE_A_CLASS = frozenset({"living_allowance", "placement_grant"})

# §4, R-22: `skill_level` the benefit takes only these two.
GRADE_CERTIFICATES = frozenset({"vocational_qualification", "skill_level"})


def by_word(words: dict[str, str]) -> dict[str, str]:
    """Code for code and code for Chinese word, as one look-up (§1)."""
    return {code: code for code in words} | {word: code for code, word in words.items()}


CATEGORIES = by_word(CATEGORY_WORDS)
CERTIFICATES = by_word(CERTIFICATE_WORDS)
FEE_BEARERS = by_word(FEE_BEARER_WORDS)
BENEFIT_CODES = by_word({benefit.code: benefit.word for benefit in BENEFITS.values()})
