"""How much is a granted claim worth (§2, column «amount»)? In fen."""

from collections.abc import Mapping, Sequence

from .codes import MONTHLY, PRICED
from .files import ShortageEntry
from .rows import Claim

type Shortage = Mapping[str, Sequence[ShortageEntry]]

# Clause 4.2.1: level to yuan.
ORDINARY = {5: 1000, 4: 1500, 3: 2000, 2: 2500, 1: 3000}
SHORTAGE = {5: 1200, 4: 1800, 3: 2500, 2: 3500, 1: 4500}
FLAT = {"pre_job": 1000, "job_transfer": 1500, "placement_grant": 200}
A_MONTH = 500
A_DAY = 15


def amount_fen(claim: Claim, granted_months: int | None, shortage: Shortage) -> int:
    """The sum for a granted claim. The facts that it needs are known, or the claim were refused or pending."""
    code = claim.benefit.code
    if code == "skill_level":
        assert claim.level is not None
        return 100 * (SHORTAGE if in_shortage(claim, shortage) else ORDINARY)[claim.level]
    if code in MONTHLY:
        assert granted_months is not None
        return 100 * A_MONTH * granted_months
    if code in PRICED:
        assert claim.fee is not None and claim.fee_standard is not None
        return min(claim.fee, claim.fee_standard)
    if code == "living_allowance":
        assert claim.attended_days is not None
        return 100 * A_DAY * claim.attended_days
    return 100 * FLAT[code]


def in_shortage(claim: Claim, shortage: Shortage) -> bool:
    """Clause 4.2.1, R-01: in the catalogue on the deciding date. No occupation or no file means no."""
    if claim.occupation is None:
        return False
    return any(entry.holds(claim.occupation, claim.deciding_on) for entry in shortage.get(claim.occupation, ()))
