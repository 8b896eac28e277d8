"""What is in the world that the generated claims come from: codes, words, dates, organisations, occupations?

Nothing here is real: the county codes of the ID numbers and of the organisations do not exist in GB/T 2260.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bytes = NDArray[np.uint8]

BENEFITS: Final = (
    "skill_level", "apprenticeship", "pre_job", "job_transfer", "work_based_poor", "work_based_insured",
    "free_training", "project_based", "rehab_training", "entrepreneurship", "living_allowance", "placement_grant",
)  # fmt: skip
SHARES: Final = (0.13, 0.02, 0.09, 0.05, 0.04, 0.03, 0.305, 0.06, 0.015, 0.045, 0.145, 0.07)
(
    SKILL_LEVEL, APPRENTICESHIP, PRE_JOB, JOB_TRANSFER, WORK_POOR, WORK_INSURED,
    FREE, PROJECT, REHAB, ENTREPRENEUR, LIVING, PLACEMENT,
) = range(12)  # fmt: skip

ELIGIBLE: Final = (
    ("employee", "employee", "employee;veteran"),
    ("employee",),
    ("employee", "employee;rural_migrant"),
    ("employee", "job_transfer_worker"),
    ("poor_worker", "poor_worker;rural_migrant"),
    ("hard_to_employ", "disabled", "zero_employment_household", "hard_to_employ;laid_off"),
    ("rural_migrant", "rural_migrant", "laid_off", "poor_worker", "school_leaver", "veteran", "graduating_student",
     "disabled", "other_need", "poor_worker;rural_migrant"),
    ("poor_worker", "capacity_cut", "veteran"),
    ("drug_rehab",),
    ("rural_migrant", "laid_off", "veteran", "graduating_student", "hard_to_employ"),
    ("poor_worker", "hard_to_employ", "disabled", "zero_employment_household", "school_leaver_rural",
     "school_leaver_low_income", "poor_worker;rural_migrant"),
    ("rural_migrant", "laid_off", "poor_worker", "veteran", "hard_to_employ", "poor_household_child"),
)  # fmt: skip
ELSEWHERE: Final = ("capacity_cut", "zero_employment_household;other_need", "drug_rehab;employee", "other_need", "")
CATEGORIES: Final = tuple(dict.fromkeys([c for group in ELIGIBLE for c in group] + list(ELSEWHERE)))
CERTIFICATES: Final = (
    "vocational_qualification", "skill_level", "specialised_ability", "special_operation", "completion",
)  # fmt: skip
REGIONS: Final = ("231086", "231081", "231085", "230102", "110101")
COUNTIES: Final = tuple(f"2310{n}" for n in range(90, 100))

EPOCH: Final = date(2018, 1, 1)
DAYS: Final = np.arange(np.datetime64(EPOCH, "D"), np.datetime64("2025-01-01"))
MONTH_STARTS: Final = (
    (np.arange(np.datetime64("2018-01"), np.datetime64("2025-01")).astype("datetime64[D]") - DAYS[0]).astype(np.int64)
)  # fmt: skip
OCCUPATIONS: Final = 1500
PROJECTS: Final = 3000
EMPLOYERS: Final = 12_000
INSTITUTIONS: Final = 4_000

_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS: Final = np.array([pow(3, i, 31) for i in range(17)])
_ID_WEIGHTS: Final = np.array([pow(2, 17 - i, 11) for i in range(17)], dtype=np.int64)
_ID_CHECKS: Final = np.frombuffer(b"10X98765432", dtype=np.uint8)
_BIRTHS: Final = np.arange(np.datetime64("1955-01-01"), np.datetime64("2005-01-01"))
_PEOPLE_AT_MOST: Final = len(COUNTIES) * len(_BIRTHS) * 1000


def day(text: str) -> int:
    """The day number, counted from EPOCH, of an ISO date."""
    return (date.fromisoformat(text) - EPOCH).days


def text_table(words: list[str]) -> Bytes:
    """Words of one length as rows of bytes."""
    return np.frombuffer("".join(words).encode(), dtype=np.uint8).reshape(len(words), -1)


_COUNTY_BYTES: Final = text_table(list(COUNTIES))
_BIRTH_BYTES: Final = text_table([str(d).replace("-", "") for d in _BIRTHS])
_SERIAL_BYTES: Final = text_table([f"{n:03d}" for n in range(1000)])


def person_ids(people: Ints) -> Bytes:
    """The ID number of each person number, 18 bytes a row; distinct people never share one."""
    scattered = people * 73_939_133 % _PEOPLE_AT_MOST  # a step coprime to the count visits every number once
    county, rest = np.divmod(scattered, len(_BIRTHS) * 1000)
    birth, serial = np.divmod(rest, 1000)
    ids = np.empty((len(people), 18), dtype=np.uint8)
    ids[:, :6] = _COUNTY_BYTES[county]
    ids[:, 6:14] = _BIRTH_BYTES[birth]
    ids[:, 14:17] = _SERIAL_BYTES[serial]
    total = np.zeros(len(people), dtype=np.int64)
    for place, weight in enumerate(_ID_WEIGHTS):
        total += (ids[:, place] - np.uint8(48)) * weight
    ids[:, 17] = _ID_CHECKS[total % 11]
    return ids


def credit_codes(kind: str, count: int) -> list[str]:
    """Valid unified credit codes of organisations that do not exist."""
    codes = []
    for number in range(count):
        body = f"{kind}231098MA{number:07d}"
        total = sum(_ALPHABET.index(ch) * int(w) for ch, w in zip(body, _CREDIT_WEIGHTS, strict=True))
        codes.append(body + _ALPHABET[-total % 31])
    return codes


def occupations() -> list[str]:
    """Occupation codes in the shape of the national classification."""
    return [f"{4 + n % 3}-{1 + n // 300:02d}-{1 + n // 30 % 10:02d}-{n % 30:02d}" for n in range(OCCUPATIONS)]


def shortage_rows() -> list[tuple[str, str, str]]:
    """Every eighth occupation is in the shortage catalogue, some of them only for a time."""
    spans = (("2019-09-01", ""), ("2019-09-01", "2020-12-31"), ("2020-07-01", "2021-06-30"), ("", ""))
    return [(code, *spans[n % 4]) for n, code in enumerate(occupations()[::8])]
