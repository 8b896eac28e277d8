"""How does a claim stand in the table over which history is folded?

Claims stand in one table of integers, GRANT_SIZE numbers each; the grants of a person form a chain from the latest
to the earliest (`before[i]` is the grant before the i-th claim, -1 at the end).
"""

from collections.abc import Sequence
from typing import Final

from zhiji.rulebook.decide.facts import (
    BENEFIT,
    CERTIFICATE_ON,
    CLAIMED_ON,
    CLASS,
    EMPLOYER,
    ENDED_ON,
    LEVEL,
    MONTHS,
    OCCUPATION,
    PROJECT,
    STARTED_ON,
)

GRANT_SIZE: Final = 14
G_PERSON: Final = 0  # running number of the person
G_BENEFIT: Final = 1
G_CLAIMED_ON: Final = 2
G_CERTIFICATE_ON: Final = 3
G_OCCUPATION: Final = 4
G_LEVEL: Final = 5
G_PROJECT: Final = 6
G_CLASS: Final = 7
G_EMPLOYER: Final = 8
G_STARTED: Final = 9
G_ENDED: Final = 10
G_MONTHS: Final = 11  # months claimed; once granted, months granted
G_ROW: Final = 12  # the claim's row in `law.rows`
G_SLOT: Final = 13  # where the employer's month is counted, or -1

NO_GRANT: Final = -1
MANY_MONTHS: Final = 1_000_000
"""More months than any span of dates has: what says more is held as this."""


def grant_of(facts: Sequence[int], row: int, person: int, slot: int) -> tuple[int, ...]:
    """A claim as the fold's table holds it, in the order of G_*; `row` is where its row of the law stands."""
    months = facts[MONTHS]
    if months < 0:
        months = 0
    elif months > MANY_MONTHS:
        months = MANY_MONTHS
    return (
        person,
        facts[BENEFIT],
        facts[CLAIMED_ON],
        facts[CERTIFICATE_ON],
        facts[OCCUPATION],
        facts[LEVEL],
        facts[PROJECT],
        facts[CLASS],
        facts[EMPLOYER],
        facts[STARTED_ON],
        facts[ENDED_ON],
        months,
        row,
        slot,
    )
