"""What does one row say, and can it be decided at all (§1, and «Invalid» of §5)?"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from . import values
from .codes import Benefit, Payee

type Row = Mapping[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A valid row, read. None is an empty value; money is in fen. Fields are the columns of §1."""

    claim_id: str
    benefit: Benefit
    person_id: str
    categories: frozenset[str]
    class_id: str | None
    filed_on: date | None
    started_on: date
    ended_on: date
    claimed_on: date
    occupation: str | None
    level: int | None
    project: str | None
    certificate: str | None
    certificate_on: date | None
    planned_hours: Fraction | None
    attended_hours: Fraction | None
    attended_days: int | None
    months: int | None
    fee: int | None
    fee_standard: int | None
    fee_paid_by: Payee | None
    employer_id: str | None
    institution_id: str | None
    contract_months: int | None
    hired_on: date | None
    insured: bool | None
    wage_paid: bool | None
    draws_pension: bool | None
    on_establishment: bool | None
    recommended: bool | None
    employed_on: date | None
    employed_region: str | None

    @property
    def deciding_on(self) -> date:
        """R-01: the date of class filing; empty = `started_on`."""
        return self.filed_on or self.started_on

    @property
    def payee(self) -> Payee:
        """§2, R-04: who is paid. A valid row always has one."""
        payee = payee_of(self.benefit, self.fee_paid_by)
        assert payee is not None
        return payee

    @property
    def payee_id(self) -> str:
        """The payee's number. A valid row always has one."""
        payee_id: str | None = getattr(self, f"{self.payee}_id")
        assert payee_id is not None
        return payee_id


READERS: dict[str, Callable[[str], object]] = {
    "claim_id": values.read_text,
    "benefit": values.read_benefit,
    "person_id": values.read_person_id,
    "categories": values.read_categories,
    "class_id": values.read_text,
    "filed_on": values.read_date,
    "started_on": values.read_date,
    "ended_on": values.read_date,
    "claimed_on": values.read_date,
    "occupation": values.read_text,
    "level": values.read_level,
    "project": values.read_text,
    "certificate": values.read_certificate,
    "certificate_on": values.read_date,
    "planned_hours": values.read_number,
    "attended_hours": values.read_number,
    "attended_days": values.read_whole,
    "months": values.read_whole,
    "fee": values.read_fen,
    "fee_standard": values.read_fen,
    "fee_paid_by": values.read_fee_bearer,
    "employer_id": values.read_credit_code,
    "institution_id": values.read_credit_code,
    "contract_months": values.read_whole,
    "hired_on": values.read_date,
    "insured": values.read_yes_no,
    "wage_paid": values.read_yes_no,
    "draws_pension": values.read_yes_no,
    "on_establishment": values.read_yes_no,
    "recommended": values.read_yes_no,
    "employed_on": values.read_date,
    "employed_region": values.read_region,
}
ALWAYS_NEEDED = ("claim_id", "benefit", "person_id", "started_on", "ended_on", "claimed_on")


def read_columns(row: Row, readers: Mapping[str, Callable[[str], object]] = READERS) -> tuple[dict[str, Any], set[str]]:
    """Every column read, needed or not: the values (None = empty or unreadable) and the unreadable columns."""
    found: dict[str, Any] = {}
    unreadable: set[str] = set()
    for column, reader in readers.items():
        found[column] = None
        text = values.clean(row.get(column))
        if text:
            try:
                found[column] = reader(text)
            except values.Unreadable:
                unreadable.add(column)
    if _born_after_start(found.get("person_id"), found.get("started_on")):
        found["person_id"] = None
        unreadable.add("person_id")
    return found, unreadable


def _born_after_start(person_id: str | None, started_on: date | None) -> bool:
    """§1, «ID»: a real birth date not after `started_on`. Without a start there is nothing to compare."""
    return person_id is not None and started_on is not None and values.birth_date(person_id) > started_on


def payee_of(benefit: Benefit, fee_paid_by: Payee | None) -> Payee | None:
    """§2, R-04: the benefit's payee, or whoever bore the fee; None while that is not known."""
    return fee_paid_by if benefit.payee == "fee_bearer" else benefit.payee


def read_claim(row: Row, taken_ids: Collection[str]) -> Claim | set[str]:
    """The claim, or the columns that make its row invalid. `taken_ids`: of earlier rows and of the history."""
    found, problems = read_columns(row)
    problems |= {column for column in ALWAYS_NEEDED if found[column] is None}
    problems |= _wrong_order(found)
    problems |= _nobody_to_pay(found)
    if found["claim_id"] in taken_ids:
        problems.add("claim_id")
    if problems:
        return problems
    found["categories"] = found["categories"] or frozenset()
    return Claim(**found)


def _wrong_order(found: Mapping[str, Any]) -> set[str]:
    """`started_on > ended_on`, `ended_on > claimed_on`: the later column of the pair is named as at fault."""
    pairs = (("started_on", "ended_on"), ("ended_on", "claimed_on"))
    return {
        late
        for early, late in pairs
        if found[early] is not None and found[late] is not None and found[early] > found[late]
    }


def _nobody_to_pay(found: Mapping[str, Any]) -> set[str]:
    """`fee_paid_by` empty in the two fee-bearer benefits; else the resulting payee's id empty."""
    benefit: Benefit | None = found["benefit"]
    if benefit is None:
        return set()
    payee = payee_of(benefit, found["fee_paid_by"])
    if payee is None:
        return {"fee_paid_by"}
    return {f"{payee}_id"} if found[f"{payee}_id"] is None else set()
