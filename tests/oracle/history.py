"""What has already been granted to a person, and does it stand in the way (§5, «History rules»)?"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .codes import COUNTED, MONTHLY, ONCE_A_CLASS, WORK_BASED, Benefit
from .files import Grant
from .months import share_a_month
from .rows import Claim

GRANTS_A_YEAR = 3
WORK_BASED_MONTHS = 6
APPRENTICE_MONTHS = 36


class Outcome(NamedTuple):
    """What the history rules say of a claim that passed everything else; reasons go with their clauses."""

    outcome: str
    granted_months: int | None
    reasons: tuple[tuple[str, str], ...]


def fold(claims: Sequence[Claim], earlier: Sequence[Grant]) -> Iterator[tuple[Claim, Outcome]]:
    """One person's passing claims by (`claimed_on`, `claim_id` by code point), after all history rows.

    Only what is granted joins the grants, so what a refused claim would have blocked is still open.
    """
    grants = list(earlier)
    for claim in sorted(claims, key=lambda claim: (claim.claimed_on, claim.claim_id)):
        outcome = judge(claim, grants)
        if outcome.outcome != "rejected":
            grants.append(_as_grant(claim, outcome.granted_months))
        yield claim, outcome


def judge(claim: Claim, grants: Sequence[Grant]) -> Outcome:
    """All history rules that apply; a monthly claim may be granted in part."""
    reasons: list[tuple[str, str]] = []
    left = None
    if claim.benefit.code in COUNTED:
        reasons += _counted(claim, grants)
    if claim.benefit.code in ONCE_A_CLASS:
        reasons += _once_a_class(claim, grants)
    if claim.benefit.code in MONTHLY:
        of_kind = [grant for grant in grants if _same_kind(grant.benefit, claim.benefit)]
        left = months_left(claim.benefit, of_kind)
        reasons += _monthly(claim, of_kind, left)
    if reasons:
        return Outcome("rejected", None, tuple(reasons))
    if left is None:
        return Outcome("approved", None, ())
    assert claim.months is not None  # else the claim were pending
    if left < claim.months:
        return Outcome("partial", left, (("months_capped", claim.benefit.clause),))
    return Outcome("approved", claim.months, ())


def _counted(claim: Claim, grants: Sequence[Grant]) -> list[tuple[str, str]]:
    """Clause 4.4.1 (R-02, R-13, R-14, R-23): three a calendar year, no trade and grade twice, no class twice."""
    counted = [grant for grant in grants if grant.benefit.code in COUNTED]
    reasons = []
    if sum(grant.claimed_on.year == claim.claimed_on.year for grant in counted) >= GRANTS_A_YEAR:
        reasons.append(("annual_limit", "4.4.1"))
    key = training_key(claim)
    if key is not None and any(training_key(grant) == key for grant in counted):
        reasons.append(("repeat_training", "4.4.1"))
    if claim.class_id is not None and any(grant.class_id == claim.class_id for grant in counted):
        reasons.append(("same_class", "4.4.1"))
    return reasons


def training_key(training: Claim | Grant) -> tuple[str, ...] | None:
    """R-14: what makes two trainings the same. The kind leads the key, so the three kinds never equal."""
    if training.occupation is not None and training.level is not None:
        return "graded", training.occupation, str(training.level)
    if training.project is not None:
        return "project", training.project
    if training.occupation is not None:
        return "ungraded", training.occupation
    return None


def _once_a_class(claim: Claim, grants: Sequence[Grant]) -> list[tuple[str, str]]:
    """Clause 4.3 or 4.4.3: the same benefit once for a class. A passing claim has a class."""
    code, class_id = claim.benefit.code, claim.class_id
    if any(grant.benefit.code == code and grant.class_id == class_id for grant in grants):
        return [("already_granted", claim.benefit.clause)]
    return []


def _same_kind(one: Benefit, other: Benefit) -> bool:
    """Of the monthly benefits, the two work-based codes are one kind (R-08)."""
    return one.code == other.code or {one.code, other.code} == WORK_BASED


def months_left(benefit: Benefit, of_kind: Sequence[Grant]) -> int:
    """Clauses 4.2.3 (R-08: 6 in all) and 4.2.1 (R-03: 36 in all), less what was granted. Never below 0."""
    limit = WORK_BASED_MONTHS if benefit.code in WORK_BASED else APPRENTICE_MONTHS
    return max(0, limit - sum(grant.granted_months or 0 for grant in of_kind))


def _monthly(claim: Claim, of_kind: Sequence[Grant], left: int) -> list[tuple[str, str]]:
    """Clause 4.2.1 or 4.2.3 (R-26): no month twice, whatever was granted of the earlier span; something left."""
    reasons = []
    if any(_overlaps(claim, grant) for grant in of_kind):
        reasons.append(("months_overlap", claim.benefit.clause))
    if left == 0:
        reasons.append(("months_used_up", claim.benefit.clause))
    return reasons


def _overlaps(claim: Claim, grant: Grant) -> bool:
    """Whether the whole span of an earlier monthly grant touches a calendar month of the claim's."""
    assert grant.started_on is not None and grant.ended_on is not None  # else the run were unusable
    return share_a_month(claim.started_on, claim.ended_on, grant.started_on, grant.ended_on)


def _as_grant(claim: Claim, granted_months: int | None) -> Grant:
    """A granted claim, as later claims see it: with the whole span that it claimed."""
    return Grant(
        benefit=claim.benefit,
        claimed_on=claim.claimed_on,
        occupation=claim.occupation,
        level=claim.level,
        project=claim.project,
        class_id=claim.class_id,
        started_on=claim.started_on,
        ended_on=claim.ended_on,
        granted_months=granted_months,
    )
