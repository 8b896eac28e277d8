"""What do a person's earlier grants leave for this claim? History is a fold; only what was granted uses anything up.

Limits are weighed in the order in which they stand on the tape: those that count grants and months, then the caps of
a person's yuan, then those of the employer. Each is asked about what the ones before it leave.
"""

from collections.abc import MutableSequence, Sequence
from typing import Final

from zhiji.rulebook.decide.amounts import amount_of
from zhiji.rulebook.decide.earlier import stands_in_the_way, window_start
from zhiji.rulebook.decide.fold_table import G_BENEFIT, G_MONTHS, G_PERSON, G_ROW, G_SLOT, GRANT_SIZE
from zhiji.rulebook.decide.statute import (
    LIMIT_BIT,
    LIMIT_MOST,
    LIMIT_OVER,
    LIMIT_RULE,
    LIMIT_SIZE,
    LIMIT_STEP,
    MOST_OF_ALL,
    ROW_LIMITS_FROM,
    ROW_LIMITS_TO,
    ROW_MONTHLY,
    RULE_COUNT,
    RULE_EMPLOYER_FEN,
    RULE_EMPLOYER_GRANTS,
    RULE_MONTHS,
    RULE_PERSON_FEN,
    Statute,
)

ONE: Final = 1


def fen_sum(sum_fen: int, more_fen: int) -> int:
    """A sum of money that stays within the engine's integers: beyond every cap, more is as good as much more."""
    room = MOST_OF_ALL - sum_fen
    return sum_fen + more_fen if more_fen < room else MOST_OF_ALL


def used_up(
    law: Statute,
    limit: int,
    grants: Sequence[int],
    last: int,
    before: Sequence[int],
    at: int,
    amounts: Sequence[int],
) -> tuple[int, int]:
    """How many earlier grants count under a limit, and what they used of it: fen under a cap of yuan, else months."""
    found = 0
    months = 0
    money = 0
    over = law[limit + LIMIT_OVER]
    is_money = law[limit + LIMIT_RULE] == RULE_PERSON_FEN
    start = window_start(law, limit, grants, at)
    grant = last
    while grant >= 0:
        earlier = grant * GRANT_SIZE
        if (over >> grants[earlier + G_BENEFIT]) & 1 == 1:
            if stands_in_the_way(law, limit, grants, earlier, at, start):
                found += 1
                months += grants[earlier + G_MONTHS]
                if is_money:
                    money = fen_sum(money, amounts[grant])
        grant = before[grant]
    return found, money if is_money else months


def exceeds_employers_month(rule: int, most: int, slot: int, slots: Sequence[int], amount: int) -> bool:
    """Whether one more grant, or so much more money, is beyond what the employer may have in the month."""
    asked = amount if rule == RULE_EMPLOYER_FEN else 1
    return slot >= 0 and asked > most - slots[slot]


def weigh(
    law: Statute,
    grants: Sequence[int],
    claim: int,
    last: int,
    before: Sequence[int],
    amounts: Sequence[int],
    rate: int,
    slots: Sequence[int],
) -> tuple[int, int, int, int, int, int]:
    """One claim against the grants before it: `last` is the person's latest grant, `slots` what employers had so far.

    `amounts`: fen by claim, asked by this one and granted to earlier ones; `rate`: fen a month, of a monthly benefit.
    Returns the limits that refuse it and those that cut it (bits), the months and the fen that may be granted, and for
    the trace how many grants the count limit found and how many months were used (under the limit that leaves least).
    """
    at = claim * GRANT_SIZE
    row = grants[at + G_ROW]
    refused, cut, count_used, months_used = 0, 0, 0, 0
    least = MOST_OF_ALL
    claimed = months = grants[at + G_MONTHS]
    due = amount_of(law, row, rate, months) if law[row + ROW_MONTHLY] == 1 else amounts[claim]
    amount = due
    for limit in range(law[row + ROW_LIMITS_FROM], law[row + ROW_LIMITS_TO], LIMIT_SIZE):
        rule, most = law[limit + LIMIT_RULE], law[limit + LIMIT_MOST]
        bit = ONE << law[limit + LIMIT_BIT]
        if rule == RULE_EMPLOYER_GRANTS or rule == RULE_EMPLOYER_FEN:
            if exceeds_employers_month(rule, most, grants[at + G_SLOT], slots, amount):
                refused |= bit
            continue
        found, used = used_up(law, limit, grants, last, before, at, amounts) if last >= 0 else (0, 0)
        left = most - used
        if rule == RULE_MONTHS:
            if left < least:
                least, months_used = left, used
            step = law[limit + LIMIT_STEP]
            allowed = (claimed if claimed < left else left) // step * step
            if allowed <= 0:
                refused |= bit
                months = due = amount = 0
            elif allowed < claimed:
                cut |= bit
                if allowed < months:
                    months = allowed
                    due = amount = amount_of(law, row, rate, months)
        elif rule == RULE_PERSON_FEN:
            if left <= 0:
                refused |= bit
                amount = 0
            elif left < due:
                cut |= bit
                amount = left if left < amount else amount
        elif rule == RULE_COUNT:
            count_used = found
            if found >= most:
                refused |= bit
        elif found > 0:
            refused |= bit
    return refused, cut, months, amount, count_used, months_used


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
                slots[slot] = fen_sum(slots[slot], amount)
