"""In which year does a grant without a certificate date count, where the year is that of the certificate (R-02)?"""

import pytest
from tests.oracle import makers

from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.law.policy import load_policy

YEAR = {"R-02": "certificate_year"}
CLAIM = makers.good_claim("pre_job", "c1")
CERTIFIED, CLAIMED = str(CLAIM["certificate_on"])[:4], str(CLAIM["claimed_on"])[:4]


def reasons(certificate_on: str | None, claimed_on: str) -> tuple[str, ...]:
    """What is said of a claim after three grants with these dates."""
    dates = {"certificate_on": certificate_on, "claimed_on": claimed_on}
    history = [CLAIM | dates | {"claim_id": f"h{n}", "occupation": f"X-{n}", "class_id": f"H{n}"} for n in range(3)]
    return Desk(load_policy(readings=YEAR)).decide(CLAIM, history).reasons


@pytest.mark.parametrize("missing", [None, "", "last spring"])
def test_history_without_a_readable_certificate_date_counts_by_its_claim(missing: str | None) -> None:
    assert CERTIFIED == CLAIMED
    assert reasons(missing, f"{CERTIFIED}-12-31") == ("annual_limit",)
    assert reasons(missing, f"{int(CERTIFIED) - 1}-12-31") == ()


def test_a_certificate_date_that_is_known_goes_before_the_claims() -> None:
    assert reasons(f"{int(CERTIFIED) - 1}-12-31", f"{CERTIFIED}-01-05") == ()


def test_a_claim_without_a_certificate_date_is_pending() -> None:
    decision = Desk(load_policy(readings=YEAR)).decide(CLAIM | {"certificate_on": None})
    assert decision.reasons == ("unknown:certificate_on",)


def test_a_claim_that_needs_no_certificate_counts_by_its_claim() -> None:
    desk = Desk(load_policy(readings=YEAR | {"R-13": "apprenticeship_too"}))
    claim = makers.good_claim("apprenticeship", "c1") | {"certificate_on": None}
    year = str(claim["claimed_on"])[:4]
    history = [
        CLAIM | {"claim_id": f"h{n}", "certificate_on": "", "claimed_on": f"{year}-01-0{n + 1}"} for n in range(3)
    ]
    assert desk.decide(claim, history).reasons == ("annual_limit",)
