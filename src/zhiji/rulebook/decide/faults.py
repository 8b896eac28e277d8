"""What makes a row invalid although each of its values can be read? (contract §5, «Invalid where»)

The answer is a bit set, so that one claim and a file of millions are asked by the same function.
"""

from collections.abc import Sequence
from typing import Final

from zhiji.rulebook.decide.facts import (
    BENEFIT,
    BIRTH,
    CLAIMED_ON,
    EMPLOYER,
    EMPTY,
    ENDED_ON,
    FEE_PAID_BY,
    FILED_ON,
    INSTITUTION,
    PAID_BY_PERSON,
    PERSON,
    STARTED_ON,
)
from zhiji.rulebook.decide.statute import (
    HEAD_BENEFITS,
    HEAD_DATE,
    HEAD_FIXED_REGIME,
    HEAD_REGIMES,
    HEAD_ROWS,
    HEAD_STARTS,
    PAYEE_EMPLOYER,
    PAYEE_FEE_BEARER,
    PAYEE_INSTITUTION,
    PAYEE_PERSON,
    ROW_PAYEE,
    ROW_SIZE,
    Statute,
)

NO_BENEFIT: Final = 1
NO_PERSON: Final = 2
NO_START: Final = 4
NO_END: Final = 8
NO_CLAIM_DATE: Final = 16
START_AFTER_END: Final = 32
END_AFTER_CLAIM: Final = 64
BORN_AFTER_START: Final = 128
NO_FEE_PAYER: Final = 256
NO_EMPLOYER: Final = 512
NO_INSTITUTION: Final = 1024
VALUE_UNREADABLE: Final = 2048
NO_CLAIM_ID: Final = 4096
CLAIM_ID_AGAIN: Final = 8192
CLAIM_ID_IN_HISTORY: Final = 16384
CLAIM_ID_NUMBER: Final = 32768
WIDE_VALUE: Final = 1 << 20
"""Not a fault: the row has a value beyond the compiled engine's integers."""


def payee_of(law: Statute, row: int, facts: Sequence[int]) -> int:
    """PAYEE_PERSON, PAYEE_INSTITUTION or PAYEE_EMPLOYER; -1 where the fee bearer is not known (R-04)."""
    payee = law[row + ROW_PAYEE]
    if payee != PAYEE_FEE_BEARER:
        return payee
    bearer = facts[FEE_PAID_BY]
    if bearer < 0:
        return -1
    return PAYEE_PERSON if bearer == PAID_BY_PERSON else PAYEE_INSTITUTION


def date_faults(facts: Sequence[int]) -> int:
    """Faults among the person and the three dates; an unreadable value is reported by itself and not again here."""
    faults = 0
    started, ended, claimed = facts[STARTED_ON], facts[ENDED_ON], facts[CLAIMED_ON]
    if facts[PERSON] == EMPTY:
        faults |= NO_PERSON
    if started == EMPTY:
        faults |= NO_START
    if ended == EMPTY:
        faults |= NO_END
    if claimed == EMPTY:
        faults |= NO_CLAIM_DATE
    if started >= 0 and ended >= 0 and started > ended:
        faults |= START_AFTER_END
    if ended >= 0 and claimed >= 0 and ended > claimed:
        faults |= END_AFTER_CLAIM
    if facts[PERSON] >= 0 and started >= 0 and facts[BIRTH] > started:
        faults |= BORN_AFTER_START
    return faults


def row_faults(law: Statute, facts: Sequence[int]) -> int:
    """Faults among the values of a row, as bits; who reads the row adds VALUE_UNREADABLE and those of the claim id."""
    faults = date_faults(facts)
    benefit = facts[BENEFIT]
    if benefit == EMPTY:
        faults |= NO_BENEFIT
    if benefit >= 0:
        row = law_row(law, facts)
        payee = payee_of(law, row, facts)
        if payee == -1 and facts[FEE_PAID_BY] == EMPTY:
            faults |= NO_FEE_PAYER
        elif payee == PAYEE_EMPLOYER and facts[EMPLOYER] == EMPTY:
            faults |= NO_EMPLOYER
        elif payee == PAYEE_INSTITUTION and facts[INSTITUTION] == EMPTY:
            faults |= NO_INSTITUTION
    return faults


def deciding_day(law: Statute, facts: Sequence[int]) -> int:
    """The day that fixes rate and catalogue (R-01); the class filing where the chosen date is not known."""
    day = facts[law[HEAD_DATE]]
    return day if day >= 0 else facts[FILED_ON]


def law_row(law: Statute, facts: Sequence[int]) -> int:
    """Where the row of the claim's benefit stands, in the regime of its deciding date (R-01).

    A day before the first regime belongs to the first.
    """
    regime = law[HEAD_FIXED_REGIME]
    if regime < 0:
        day = deciding_day(law, facts)
        regime = law[HEAD_REGIMES] - 1
        while regime > 0 and law[law[HEAD_STARTS] + regime] > day:
            regime -= 1
    return law[HEAD_ROWS] + (regime * law[HEAD_BENEFITS] + facts[BENEFIT]) * ROW_SIZE


def row_number(law: Statute, row: int) -> int:
    """A row's running number: regime times the number of benefits, plus the benefit."""
    return (row - law[HEAD_ROWS]) // ROW_SIZE
