"""What do a person's earlier grants leave for this claim? History is a fold; only what was granted uses anything up.

Claims stand in one table of integers, GRANT_SIZE numbers each; the grants of a person form a chain from the latest
to the earliest (`before[i]` is the grant before the i-th claim, -1 at the end).
"""

from collections.abc import MutableSequence, Sequence
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
from zhiji.rulebook.decide.statute import (
    DATE_CERTIFICATE,
    LIMIT_BIT,
    LIMIT_DATE,
    LIMIT_MONTHS,
    LIMIT_MOST,
    LIMIT_OVER,
    LIMIT_RULE,
    LIMIT_SAME,
    LIMIT_SIZE,
    LIMIT_WINDOW,
    ROW_LIMITS_FROM,
    ROW_LIMITS_TO,
    RULE_COUNT,
    RULE_EMPLOYER_FEN,
    RULE_EMPLOYER_GRANTS,
    RULE_HIGHER_LEVEL,
    RULE_MONTHS,
    RULE_OVERLAP,
    RULE_REPEAT,
    RULE_SAME_CLASS,
    SAME_ANY_BY_DAY,
    SAME_BENEFIT,
    SAME_EMPLOYER,
    SAME_EMPLOYER_BY_DAY,
    WINDOW_EVER,
    WINDOW_YEAR,
    Statute,
)
from zhiji.rulebook.kernel.dates import day_number, is_by_months_after, month_index, year_of

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


def counting_day(grants: Sequence[int], at: int, date: int) -> int:
    """The day by which a limit counts a grant: of the claim, or of the certificate where the reading says so (R-02)."""
    if date == DATE_CERTIFICATE and grants[at + G_CERTIFICATE_ON] >= 0:
        return grants[at + G_CERTIFICATE_ON]
    return grants[at + G_CLAIMED_ON]


def window_start(law: Statute, limit: int, grants: Sequence[int], at: int) -> int:
    """The first day from which a limit of a calendar year counts, seen from the claim; 0 for other windows."""
    if law[limit + LIMIT_WINDOW] != WINDOW_YEAR:
        return 0
    return day_number(year_of(counting_day(grants, at, law[limit + LIMIT_DATE])), 1, 1)


def is_in_window(law: Statute, limit: int, grants: Sequence[int], earlier: int, at: int, start: int) -> bool:
    """Whether an earlier grant falls into the span of time in which the limit counts; `start` as `window_start`."""
    window = law[limit + LIMIT_WINDOW]
    if window == WINDOW_EVER:
        return True
    date = law[limit + LIMIT_DATE]
    then = counting_day(grants, earlier, date)
    if window == WINDOW_YEAR:
        return start <= then < start + 365 or (then == start + 365 and year_of(then) == year_of(start))
    now, months = counting_day(grants, at, date), law[limit + LIMIT_MONTHS]
    return is_by_months_after(now + 1, then, months) and is_by_months_after(then + 1, now, months)


def is_same_course(grants: Sequence[int], earlier: int, at: int) -> bool:
    """Whether two claims have the same course key (R-14).

    Occupation with level where both are given, else the project, else the occupation of an ungraded claim; the three
    kinds never equal one another.
    """
    graded = grants[at + G_OCCUPATION] >= 0 and grants[at + G_LEVEL] >= 0
    earlier_graded = grants[earlier + G_OCCUPATION] >= 0 and grants[earlier + G_LEVEL] >= 0
    if graded or earlier_graded:
        return (
            graded
            and earlier_graded
            and grants[at + G_OCCUPATION] == grants[earlier + G_OCCUPATION]
            and grants[at + G_LEVEL] == grants[earlier + G_LEVEL]
        )
    if grants[at + G_PROJECT] >= 0 or grants[earlier + G_PROJECT] >= 0:
        return grants[at + G_PROJECT] == grants[earlier + G_PROJECT]
    return (
        grants[at + G_OCCUPATION] >= 0
        and grants[at + G_OCCUPATION] == grants[earlier + G_OCCUPATION]
        and grants[at + G_LEVEL] < 0
        and grants[earlier + G_LEVEL] < 0
    )


def overlaps(grants: Sequence[int], earlier: int, at: int, same: int) -> bool:
    """Whether two claims touch one calendar month (or one day, R-16), at any or the same employer (R-26)."""
    if same == SAME_EMPLOYER or same == SAME_EMPLOYER_BY_DAY:
        if grants[earlier + G_EMPLOYER] < 0 or grants[earlier + G_EMPLOYER] != grants[at + G_EMPLOYER]:
            return False
    by_day = same == SAME_EMPLOYER_BY_DAY or same == SAME_ANY_BY_DAY
    return reaches(grants[earlier + G_STARTED], grants[at + G_ENDED], by_day) and reaches(
        grants[at + G_STARTED], grants[earlier + G_ENDED], by_day
    )


def reaches(start: int, end: int, by_day: bool) -> bool:
    """Whether a span that starts on one day begins no later than another ends: by the day, or by the month."""
    if start <= end or by_day:
        return start <= end
    return start - end <= 30 and month_index(start) == month_index(end)


def stands_in_the_way(law: Statute, limit: int, grants: Sequence[int], earlier: int, at: int, start: int) -> bool:
    """Whether an earlier grant counts against the claim under a limit; `start` as `window_start` gives it."""
    rule = law[limit + LIMIT_RULE]
    same = law[limit + LIMIT_SAME]
    if rule == RULE_COUNT:
        return is_in_window(law, limit, grants, earlier, at, start)
    if rule == RULE_REPEAT:
        return is_same_course(grants, earlier, at) and is_in_window(law, limit, grants, earlier, at, start)
    if rule == RULE_SAME_CLASS:
        return (
            grants[at + G_CLASS] >= 0
            and grants[at + G_CLASS] == grants[earlier + G_CLASS]
            and (same != SAME_BENEFIT or grants[at + G_BENEFIT] == grants[earlier + G_BENEFIT])
        )
    if rule == RULE_OVERLAP:
        return overlaps(grants, earlier, at, same)
    if rule == RULE_HIGHER_LEVEL:
        return (
            grants[at + G_OCCUPATION] >= 0
            and grants[at + G_LEVEL] >= 0
            and grants[earlier + G_LEVEL] >= 0
            and grants[at + G_OCCUPATION] == grants[earlier + G_OCCUPATION]
            and grants[earlier + G_LEVEL] < grants[at + G_LEVEL]
        )
    return same != SAME_EMPLOYER or (
        grants[earlier + G_EMPLOYER] >= 0 and grants[at + G_EMPLOYER] == grants[earlier + G_EMPLOYER]
    )


def weigh(
    law: Statute,
    grants: Sequence[int],
    claim: int,
    last: int,
    before: Sequence[int],
    amount: int,
    slots: Sequence[int],
) -> tuple[int, int, int, int]:
    """One claim against the grants before it: `last` is the person's latest grant, `slots` what employers had so far.

    Returns the limits that refuse it (bits), the months that may be granted, and for the trace how many grants the
    count limit found and how many months were used.
    """
    at = claim * GRANT_SIZE
    row = grants[at + G_ROW]
    refused = 0
    months = grants[at + G_MONTHS]
    count_used = 0
    months_used = 0
    for limit in range(law[row + ROW_LIMITS_FROM], law[row + ROW_LIMITS_TO], LIMIT_SIZE):
        rule = law[limit + LIMIT_RULE]
        most = law[limit + LIMIT_MOST]
        if rule == RULE_EMPLOYER_GRANTS or rule == RULE_EMPLOYER_FEN:
            asked = 1 if rule == RULE_EMPLOYER_GRANTS else amount
            if grants[at + G_SLOT] >= 0 and slots[grants[at + G_SLOT]] + asked > most:
                refused |= 1 << law[limit + LIMIT_BIT]
            continue
        found = 0
        used = 0
        grant = last
        over = law[limit + LIMIT_OVER]
        start = window_start(law, limit, grants, at) if last >= 0 else 0
        while grant >= 0:
            earlier = grant * GRANT_SIZE
            if (over >> grants[earlier + G_BENEFIT]) & 1 == 1:
                if stands_in_the_way(law, limit, grants, earlier, at, start):
                    found += 1
                    used += grants[earlier + G_MONTHS]
            grant = before[grant]
        if rule == RULE_MONTHS:
            months_used = used
            step = law[limit + LIMIT_MONTHS]
            left = most - used
            allowed = (months if months < left else left) // step * step
            if allowed <= 0:
                refused |= 1 << law[limit + LIMIT_BIT]
            else:
                months = allowed
        elif rule == RULE_COUNT:
            count_used = found
            if found >= most:
                refused |= 1 << law[limit + LIMIT_BIT]
        elif found > 0:
            refused |= 1 << law[limit + LIMIT_BIT]
    return refused, months, count_used, months_used


def take_up(
    law: Statute,
    grants: MutableSequence[int],
    claim: int,
    months: int,
    amount: int,
    latest: MutableSequence[int],
    before: MutableSequence[int],
    slots: MutableSequence[int],
) -> None:
    """Record a grant: it becomes the person's latest, and its employer's month is used up."""
    at = claim * GRANT_SIZE
    grants[at + G_MONTHS] = months
    person = grants[at + G_PERSON]
    before[claim] = latest[person]
    latest[person] = claim
    row = grants[at + G_ROW]
    slot = grants[at + G_SLOT]
    if slot >= 0:
        for limit in range(law[row + ROW_LIMITS_FROM], law[row + ROW_LIMITS_TO], LIMIT_SIZE):
            rule = law[limit + LIMIT_RULE]
            if rule == RULE_EMPLOYER_GRANTS:
                slots[slot] += 1
            elif rule == RULE_EMPLOYER_FEN:
                slots[slot] += amount
