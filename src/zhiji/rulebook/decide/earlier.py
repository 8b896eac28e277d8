"""Does an earlier grant of the person count against a claim under a limit?"""

from collections.abc import Sequence

from zhiji.rulebook.decide.fold_table import (
    G_BENEFIT,
    G_CERTIFICATE_ON,
    G_CLAIMED_ON,
    G_CLASS,
    G_EMPLOYER,
    G_ENDED,
    G_LEVEL,
    G_OCCUPATION,
    G_PROJECT,
    G_STARTED,
)
from zhiji.rulebook.decide.statute import (
    DATE_CERTIFICATE,
    LIMIT_DATE,
    LIMIT_MONTHS,
    LIMIT_RULE,
    LIMIT_SAME,
    LIMIT_WINDOW,
    RULE_COUNT,
    RULE_HIGHER_LEVEL,
    RULE_OVERLAP,
    RULE_REPEAT,
    RULE_SAME_CLASS,
    SAME_ANY_BY_DAY,
    SAME_BENEFIT,
    SAME_BENEFIT_BY_DAY,
    SAME_EMPLOYER,
    SAME_EMPLOYER_BY_DAY,
    WINDOW_EVER,
    WINDOW_YEAR,
    Statute,
)
from zhiji.rulebook.kernel.dates import day_number, is_by_months_after, month_index, year_of


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
    """Whether two claims touch one calendar month (or one day, R-16): any, or of one employer (R-26) or benefit."""
    if same == SAME_EMPLOYER or same == SAME_EMPLOYER_BY_DAY:
        if grants[earlier + G_EMPLOYER] < 0 or grants[earlier + G_EMPLOYER] != grants[at + G_EMPLOYER]:
            return False
    if same == SAME_BENEFIT or same == SAME_BENEFIT_BY_DAY:
        if grants[earlier + G_BENEFIT] != grants[at + G_BENEFIT]:
            return False
    by_day = same == SAME_EMPLOYER_BY_DAY or same == SAME_ANY_BY_DAY or same == SAME_BENEFIT_BY_DAY
    return reaches(grants[earlier + G_STARTED], grants[at + G_ENDED], by_day) and reaches(
        grants[at + G_STARTED], grants[earlier + G_ENDED], by_day
    )


def reaches(start: int, end: int, by_day: bool) -> bool:
    """Whether a span that starts on one day begins no later than another ends: by the day, or by the month."""
    if start <= end or by_day:
        return start <= end
    return start - end <= 30 and month_index(start) == month_index(end)


def is_summed(grants: Sequence[int], earlier: int, at: int, same: int) -> bool:
    """Whether an earlier grant is added up: any, or only one of the same benefit or the same employer."""
    if same == SAME_BENEFIT:
        return grants[at + G_BENEFIT] == grants[earlier + G_BENEFIT]
    return same != SAME_EMPLOYER or (
        grants[earlier + G_EMPLOYER] >= 0 and grants[at + G_EMPLOYER] == grants[earlier + G_EMPLOYER]
    )


def stands_in_the_way(law: Statute, limit: int, grants: Sequence[int], earlier: int, at: int, start: int) -> bool:
    """Whether an earlier grant counts against the claim under a limit; `start` as `window_start` gives it."""
    rule = law[limit + LIMIT_RULE]
    same = law[limit + LIMIT_SAME]
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
    if rule == RULE_REPEAT:
        if not is_same_course(grants, earlier, at):
            return False
    elif rule != RULE_COUNT and not is_summed(grants, earlier, at, same):
        return False
    return is_in_window(law, limit, grants, earlier, at, start)
