"""Where do made-up persons, firms and claims come from?

IDs and credit codes carry the county code 231098, which GB/T 2260 does not give to any county, so nobody is meant.
"""

from datetime import date

from .values import CREDIT_ALPHABET, credit_check, id_check

NO_COUNTY = "231098"


def person_id(born: date = date(1985, 6, 15), serial: int = 1, county: str = NO_COUNTY) -> str:
    """A valid 18-character ID number; serials 0 to 999."""
    first_17 = f"{county}{born.year:04d}{born.month:02d}{born.day:02d}{serial:03d}"
    return first_17 + id_check(first_17)


def old_person_id(born: date = date(1985, 6, 15), serial: int = 1, county: str = NO_COUNTY) -> str:
    """The 15-digit form of `person_id`, for births of 1900 to 1999."""
    return f"{county}{born.year % 100:02d}{born.month:02d}{born.day:02d}{serial:03d}"


def credit_code(serial: int = 1, county: str = NO_COUNTY) -> str:
    """A valid 18-character credit code of a made-up company; serials 0 to 31**6 - 1."""
    digits = ""
    for _ in range(6):
        serial, digit = divmod(serial, 31)
        digits = CREDIT_ALPHABET[digit] + digits
    first_17 = f"91{county}MA0{digits}"
    return first_17 + credit_check(first_17)


PERSON = person_id()
EMPLOYER = credit_code(1)
INSTITUTION = credit_code(2)

_COMMON = {
    "person_id": PERSON,
    "started_on": "2020-03-01",
    "ended_on": "2020-05-31",
    "claimed_on": "2020-07-01",
    "employer_id": EMPLOYER,
    "institution_id": INSTITUTION,
    "draws_pension": "no",
    "on_establishment": "no",
}
_COURSE = {
    "certificate": "vocational_qualification",
    "certificate_on": "2020-06-10",
    "planned_hours": "100",
    "attended_hours": "90",
}
_PRICED = _COURSE | {"fee": "1200", "fee_standard": "1000"}
_MONTHS = {"months": "3"}
_WORK = _MONTHS | {"wage_paid": "yes"}

_OWN: dict[str, dict[str, str]] = {
    "skill_level": _COURSE | {"categories": "employee", "level": "4", "occupation": "5-01-02-03"},
    "apprenticeship": _MONTHS | {"categories": "employee"},
    "pre_job": _COURSE | {"categories": "employee", "contract_months": "24", "hired_on": "2020-02-15"},
    "job_transfer": _COURSE | {"categories": "job_transfer_worker"},
    "work_based_poor": _WORK | {"categories": "poor_worker"},
    "work_based_insured": _WORK | {"categories": "hard_to_employ", "insured": "yes"},
    "free_training": _PRICED | {"categories": "laid_off", "fee_paid_by": "institution"},
    "project_based": _PRICED | {"categories": "capacity_cut"},
    "rehab_training": _PRICED | {"categories": "drug_rehab"},
    "entrepreneurship": _PRICED | {"categories": "veteran", "fee_paid_by": "person"},
    "living_allowance": {"categories": "poor_worker", "class_id": "C1", "attended_days": "20"},
    "placement_grant": {
        "categories": "veteran",
        "class_id": "C1",
        "recommended": "yes",
        "employed_on": "2020-06-15",
        "employed_region": "231086",
    },
}


def good_claim(benefit: str, claim_id: str = "c1", /, **changes: str | None) -> dict[str, str | None]:
    """A claim that is approved when it stands alone, with changes. It names no class and project unless it must."""
    return {"claim_id": claim_id, "benefit": benefit} | _COMMON | _OWN[benefit] | changes
