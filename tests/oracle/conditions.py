"""Which conditions of §5 does one claim fail, and which cannot be told for want of a fact?"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from .codes import COUNTED, GRADE_CERTIFICATES, MONTHLY, ONCE_A_CLASS, PRICED, WORK_BASED
from .months import as_day, days_counted, months_touched, plus_months, sixteenth_birthday
from .rows import Claim
from .values import birth_date

PLAN_FROM = date(2019, 9, 11)
PLAN_TO = date(2021, 12, 31)
DONGNING = "231086"


class Finding(NamedTuple):
    """One tested condition: it fails, or it holds, or the columns in `missing` leave it unknown."""

    reason: str
    clause: str
    fails: bool
    missing: tuple[str, ...] = ()


def missing(**facts: object) -> tuple[str, ...]:
    """The columns among these facts that are empty; one is enough to leave a condition unknown (§5)."""
    return tuple(column for column, value in facts.items() if value is None)


def all_conditions(claim: Claim) -> Iterator[Finding]:
    """Every condition of the claim's benefit, in the order of the table of §5."""
    code = claim.benefit.code
    yield from _everyone(claim)
    if code in COUNTED:
        yield from _certificate(claim)
        yield _attendance(claim)
    if code == "skill_level":
        yield Finding("no_level", "4.2.1", claim.level is None)
    if code == "pre_job":
        yield from _pre_job(claim)
    if code in MONTHLY:
        yield from _months(claim)
    if code in WORK_BASED:
        yield Finding("wage_not_paid", "4.2.3", claim.wage_paid is False, missing(wage_paid=claim.wage_paid))
    if code == "work_based_insured":
        yield Finding("not_insured", "4.2.3", claim.insured is False, missing(insured=claim.insured))
    if code == "living_allowance":
        yield from _days(claim)
    if code in PRICED:
        yield _price(claim)
    if code == "placement_grant":
        yield from _placement(claim)
    if code in ONCE_A_CLASS:
        # §5, unknown facts: the class is what `already_granted` goes by, so the benefit's clause needs it.
        yield Finding("already_granted", claim.benefit.clause, False, missing(class_id=claim.class_id))


def _everyone(claim: Claim) -> Iterator[Finding]:
    """Clauses 5 (R-09) and 2.1 (R-18, R-19, R-20), and the benefit's own: asked in all benefits."""
    pension, post = claim.draws_pension, claim.on_establishment
    of_age_on = sixteenth_birthday(birth_date(claim.person_id))
    yield Finding("outside_plan", "5", not PLAN_FROM <= claim.started_on <= PLAN_TO)
    yield Finding("under_16", "2.1", of_age_on > as_day(claim.started_on))
    yield Finding("draws_pension", "2.1", pension is True, missing(draws_pension=pension))
    yield Finding("on_establishment", "2.1", post is True, missing(on_establishment=post))
    yield Finding("not_in_category", claim.benefit.clause, not claim.categories & claim.benefit.categories)


def _certificate(claim: Claim) -> Iterator[Finding]:
    """Clauses 4.4.1 (R-10, R-22) and 6.2: a certificate of an accepted kind, neither too early nor too late."""
    kind, day = claim.certificate, claim.certificate_on
    refused_kind = claim.benefit.code == "skill_level" and kind not in GRADE_CERTIFICATES
    yield Finding("no_certificate", "4.4.1", kind is None or refused_kind)
    lacking = missing(certificate_on=day)
    yield Finding("certificate_too_early", "4.4.1", day is not None and day < claim.ended_on, lacking)
    yield _fact_after_claim(claim, "certificate_on", day)
    late = day is not None and as_day(claim.claimed_on) > plus_months(day, 12)
    yield Finding("late_claim", "4.4.1", late, lacking)


def _fact_after_claim(claim: Claim, column: str, day: date | None) -> Finding:
    """Clause 6.2: a fact dated after the claim. Each named fact is a condition of its own."""
    return Finding("fact_after_claim", "6.2", day is not None and day > claim.claimed_on, missing(**{column: day}))


def _attendance(claim: Claim) -> Finding:
    """Clause 6.3 (R-11): less than four fifths of the planned hours, or no planned hours."""
    planned, attended = claim.planned_hours, claim.attended_hours
    low = planned is not None and attended is not None and (planned == 0 or attended * 5 < planned * 4)
    return Finding("low_attendance", "6.3", low, missing(planned_hours=planned, attended_hours=attended))


def _pre_job(claim: Claim) -> Iterator[Finding]:
    """Clause 4.2.2 (R-12): a contract of a year, trained within a year of hiring; and 6.2."""
    contract, hired = claim.contract_months, claim.hired_on
    short = contract is not None and contract < 12
    yield Finding("short_contract", "4.2.2", short, missing(contract_months=contract))
    long_ago = hired is not None and as_day(claim.started_on) > plus_months(hired, 12)
    yield Finding("hired_too_long_ago", "4.2.2", long_ago, missing(hired_on=hired))
    yield _fact_after_claim(claim, "hired_on", hired)


def _months(claim: Claim) -> Iterator[Finding]:
    """The monthly benefits' clause (R-16): some months, no more than the span touches."""
    clause, months = claim.benefit.clause, claim.months
    lacking = missing(months=months)
    yield Finding("no_months", clause, months == 0, lacking)
    too_many = months is not None and months > months_touched(claim.started_on, claim.ended_on)
    yield Finding("months_exceed_span", clause, too_many, lacking)


def _days(claim: Claim) -> Iterator[Finding]:
    """Clause 4.3 (R-07): some attended days, no more than the span has."""
    days = claim.attended_days
    lacking = missing(attended_days=days)
    yield Finding("no_days", "4.3", days == 0, lacking)
    too_many = days is not None and days > days_counted(claim.started_on, claim.ended_on)
    yield Finding("days_exceed_span", "4.3", too_many, lacking)


def _price(claim: Claim) -> Finding:
    """The priced benefits' clause: the smaller of fee and catalogue price is 0."""
    fee, standard = claim.fee, claim.fee_standard
    nothing = fee is not None and standard is not None and min(fee, standard) == 0
    return Finding("nothing_to_pay", claim.benefit.clause, nothing, missing(fee=fee, fee_standard=standard))


def _placement(claim: Claim) -> Iterator[Finding]:
    """Clause 4.4.3: recommended, in work here after the training and within six months of it; and 6.2."""
    recommended, day, region = claim.recommended, claim.employed_on, claim.employed_region
    lacking = missing(employed_on=day)
    yield _fact_after_claim(claim, "employed_on", day)
    yield Finding("not_recommended", "4.4.3", recommended is False, missing(recommended=recommended))
    yield Finding("employed_too_early", "4.4.3", day is not None and day <= claim.ended_on, lacking)
    late = day is not None and as_day(day) > plus_months(claim.ended_on, 6)
    yield Finding("employed_too_late", "4.4.3", late, lacking)
    elsewhere = region is not None and region != DONGNING
    yield Finding("employed_elsewhere", "4.4.3", elsewhere, missing(employed_region=region))
