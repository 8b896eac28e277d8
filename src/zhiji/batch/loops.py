"""The loops over rows. Plain Python, like the rules they call; `compiled` turns the same source into machine code.

Where a loop is called `rows`, a row is one claim's facts: a list in CPython, a view of an array when compiled.
"""

from collections.abc import MutableSequence, Sequence
from typing import Any, Final

from zhiji.rulebook.decide.amounts import amount_of, quantity_of, rate_of
from zhiji.rulebook.decide.facts import (
    BIRTH,
    EMPLOYER,
    EMPTY,
    FILED_ON,
    INSTITUTION,
    PERSON,
    STARTED_ON,
)
from zhiji.rulebook.decide.faults import (
    WIDE_VALUE,
    law_row,
    payee_of,
    row_faults,
    row_number,
)
from zhiji.rulebook.decide.fold_table import (
    G_CLAIMED_ON,
    G_MONTHS,
    G_PERSON,
    G_ROW,
    GRANT_SIZE,
    grant_of,
)
from zhiji.rulebook.decide.history import take_up, weigh
from zhiji.rulebook.decide.judge import judge
from zhiji.rulebook.decide.statute import (
    PAYEE_EMPLOYER,
    PAYEE_PERSON,
    ROW_CELLS,
    ROW_MONTHLY,
    Statute,
)
from zhiji.rulebook.decide.trace import APPROVED, INVALID, PARTIAL, PENDING, REJECTED
from zhiji.rulebook.kernel.identity import birth_day, id_key

WIDE_ROW: Final = 255
"""Outcome of a row that has a value beyond the engine's integers; it is decided apart, exactly."""

NO_PAYEE: Final = 3


def judge_rows(
    law: Statute,
    rows: Sequence[Any],
    first: int,
    order: Sequence[int],
    marks: Sequence[int],
    faults: MutableSequence[int],
    outcomes: MutableSequence[int],
    law_rows: MutableSequence[int],
    conditions: MutableSequence[int],
    lacking: MutableSequence[int],
    cells: MutableSequence[int],
    amounts: MutableSequence[int],
    payees: MutableSequence[int],
    payee_keys: MutableSequence[int],
    past: int,
    persons: MutableSequence[int],
    grants: MutableSequence[int],
) -> None:
    """Judge rows in the given order; row 0 is the `first`-th of the file.

    `marks`: per row, the faults found while reading it, and WIDE_VALUE. The row at `place` of the file is number
    `past + place` in `persons` and `grants`; the numbers before are history.
    """
    for number in order:
        row = rows[number]
        place = first + number
        if row[FILED_ON] == EMPTY:
            row[FILED_ON] = row[STARTED_ON]
        row[BIRTH] = birth_day(row[PERSON]) if row[PERSON] >= 0 else EMPTY
        fault = row_faults(law, row) | (marks[place] & ~WIDE_VALUE)
        faults[place] = fault
        if fault != 0:
            outcomes[place] = INVALID
            continue
        at = law_row(law, row)
        law_rows[place] = row_number(law, at)
        payee = payee_of(law, at, row)
        payees[place] = payee
        if payee == PAYEE_PERSON:
            payee_keys[place] = row[PERSON]
        elif payee == PAYEE_EMPLOYER:
            payee_keys[place] = row[EMPLOYER]
        else:
            payee_keys[place] = row[INSTITUTION]
        if marks[place] & WIDE_VALUE != 0:
            outcomes[place] = WIDE_ROW
            continue
        failed, unknown, lack, cell = judge(law, at, row)
        cells[place] = cell
        if failed != 0:
            outcomes[place] = REJECTED
            conditions[place] = failed
        elif unknown != 0:
            outcomes[place] = PENDING
            conditions[place] = unknown
            lacking[place] = lack
        else:
            outcomes[place] = APPROVED
            amounts[place] = amount_of(law, at, rate_of(law, at, cell, row), quantity_of(law, at, row))
            grant = grant_of(row, at, 0, -1)
            for part in range(GRANT_SIZE):
                grants[(past + place) * GRANT_SIZE + part] = grant[part]
            persons[past + place] = row[PERSON]


def comes_before(
    one: int,
    other: int,
    persons: Sequence[int],
    grants: Sequence[int],
    past: int,
    id_starts: Sequence[int],
    id_bytes: Sequence[int],
) -> bool:
    """Whether claim `one` is weighed before `other`: by person, then history, claimed_on, claim_id by code point."""
    if persons[one] != persons[other]:
        return persons[one] < persons[other]
    if one < past or other < past:
        return one < other
    day = grants[one * GRANT_SIZE + G_CLAIMED_ON]
    other_day = grants[other * GRANT_SIZE + G_CLAIMED_ON]
    if day != other_day:
        return day < other_day
    at, end = id_starts[one - past], id_starts[one - past + 1]
    other_at, other_end = id_starts[other - past], id_starts[other - past + 1]
    while at < end and other_at < other_end:
        if id_bytes[at] != id_bytes[other_at]:
            return id_bytes[at] < id_bytes[other_at]
        at += 1
        other_at += 1
    return end - at < other_end - other_at


def order_people(
    keys: Sequence[int],
    order: MutableSequence[int],
    persons: Sequence[int],
    grants: MutableSequence[int],
    past: int,
    id_starts: Sequence[int],
    id_bytes: Sequence[int],
) -> int:
    """Finish an order that is sorted by half a hash of the person alone, and number the people from 0.

    `keys`: per claim, the hash in the upper and the claim's number in the lower 32 bits, ascending. The few claims
    that share a hash are put in order one by one. Returns how many people there are.
    """
    total = len(keys)
    start = 0
    people = 0
    while start < total:
        stop = start
        while stop < total and keys[stop] >> 32 == keys[start] >> 32:
            moving = keys[stop] & 0xFFFFFFFF
            slot = stop
            while slot > start and comes_before(moving, order[slot - 1], persons, grants, past, id_starts, id_bytes):
                order[slot] = order[slot - 1]
                slot -= 1
            order[slot] = moving
            stop += 1
        for place in range(start, stop):
            if place > start and persons[order[place]] != persons[order[place - 1]]:
                people += 1
            grants[order[place] * GRANT_SIZE + G_PERSON] = people
        people += 1
        start = stop
    return people


def fold(
    law: Statute,
    order: Sequence[int],
    past: int,
    grants: MutableSequence[int],
    latest: MutableSequence[int],
    before: MutableSequence[int],
    slots: MutableSequence[int],
    amounts: MutableSequence[int],
    outcomes: MutableSequence[int],
    limits: MutableSequence[int],
    cells: Sequence[int],
    months: MutableSequence[int],
    counted: MutableSequence[int],
    months_used: MutableSequence[int],
) -> None:
    """Weigh every claim in order; the first `past` numbers are history, which is taken up as it is.

    `amounts`, like `grants`, goes by claim, history included; the answers go by the row's place in the file.
    """
    for claim in order:
        at = claim * GRANT_SIZE
        if claim < past:
            take_up(law, grants, claim, grants[at + G_MONTHS], amounts[claim], latest, before, slots)
            continue
        place = claim - past
        row = grants[at + G_ROW]
        is_monthly = law[row + ROW_MONTHLY] == 1
        rate = law[law[row + ROW_CELLS] + cells[place]] if is_monthly else 0
        last = latest[grants[at + G_PERSON]]
        refused, cut, allowed, amount, count, used = weigh(law, grants, claim, last, before, amounts, rate, slots)
        counted[place] = count if count < 255 else 255
        months_used[place] = used if used < 255 else 255
        if refused != 0:
            outcomes[place] = REJECTED
            limits[place] = refused
            amounts[claim] = 0
            continue
        if cut != 0:
            outcomes[place] = PARTIAL
            limits[place] = cut
        if is_monthly:
            months[place] = allowed
        if is_monthly or cut != 0:
            amounts[claim] = amount
        take_up(law, grants, claim, allowed, amount, latest, before, slots)


def scan_ids(starts: Sequence[int], text: Sequence[int], count: int, keys: MutableSequence[int]) -> int:
    """Keys of the IDs that are clean as they stand (18 characters, upper case); -9 where CPython must read the text.

    Returns how many are left to CPython. An empty text is EMPTY.
    """
    left = 0
    for number in range(count):
        length = starts[number + 1] - starts[number]
        key = EMPTY
        if length == 18:
            key = id_key(text, starts[number])
            if key < 0:
                key = -9
        elif length != 0:
            key = -9
        if key == -9:
            left += 1
        keys[number] = key
    return left


def look_up(
    table: Sequence[int], places: Sequence[int], valid: Sequence[int], first: int, out: MutableSequence[int]
) -> None:
    """Put for each place what the table has there; EMPTY where the place is not valid.

    `valid`: a bit per place, the first of which is bit `first` (as Arrow keeps them); no bits = all are valid.
    """
    all_valid = len(valid) == 0
    for number in range(len(places)):
        bit = first + number
        if all_valid or (valid[bit >> 3] >> (bit & 7)) & 1 == 1:
            out[number] = table[places[number]]
        else:
            out[number] = EMPTY


def hash_texts(starts: Sequence[int], text: Sequence[int], count: int, hashes: MutableSequence[int]) -> None:
    """A hash of each text, for finding those that may be equal; the texts themselves decide."""
    for number in range(count):
        value = 1469598103934665603
        for at in range(starts[number], starts[number + 1]):
            value = ((value ^ int(text[at])) * 1099511628211) & 0x7FFFFFFFFFFFFFFF
        hashes[number] = value


def scan_plain(starts: Sequence[int], text: Sequence[int], count: int, dirty: MutableSequence[int]) -> int:
    """Numbers of the texts that tidying may change (beyond ASCII, or white space at an end); returns how many."""
    found = 0
    for number in range(count):
        at, end = starts[number], starts[number + 1]
        changes = at < end and (text[at] <= 32 or text[end - 1] <= 32)
        while at < end and not changes:
            changes = text[at] >= 128
            at += 1
        if changes:
            dirty[found] = number
            found += 1
    return found


def write_payee_ids(
    payees: Sequence[int],
    keys: Sequence[int],
    codes: Sequence[int],
    text: MutableSequence[int],
    starts: MutableSequence[int],
    first: int,
    count: int,
) -> int:
    """Write the 18 characters of each payee (none where there is none); returns how many bytes were written.

    `codes` holds the credit codes, 18 bytes each, by running number.
    """
    at = 0
    for number in range(count):
        starts[number] = at
        place = first + number
        payee = payees[place]
        if payee == NO_PAYEE:
            continue
        if payee == PAYEE_PERSON:
            rest = keys[place]
            checksum = 0
            weight = 2
            for digit_place in range(16, -1, -1):
                digit = rest % 10
                rest //= 10
                text[at + digit_place] = 48 + digit
                checksum += digit * weight
                weight = weight * 2 % 11
            check = (12 - checksum % 11) % 11
            text[at + 17] = 88 if check == 10 else 48 + check
        else:
            source = keys[place] * 18
            for character in range(18):
                text[at + character] = codes[source + character]
        at += 18
    starts[count] = at
    return at


def number_signatures(
    high: Sequence[int],
    low: Sequence[int],
    count: int,
    codes: MutableSequence[int],
    table: MutableSequence[int],
    known_high: MutableSequence[int],
    known_low: MutableSequence[int],
    known: int,
) -> int:
    """Give each distinct pair (high, low) a number, in order of first sight; returns how many there are.

    `table` is an open hash table (its length a power of two, -1 = free) of numbers into `known_*`. Where the table is
    half full, -1 - known is returned and the caller makes a larger one.
    """
    mask = len(table) - 1
    for number in range(count):
        a, b = high[number], low[number]
        slot = (a ^ (a >> 29) ^ (b * 31) ^ (b >> 17)) & mask
        while True:
            code = table[slot]
            if code < 0:
                if 2 * known >= len(table) or known >= len(known_high):
                    return -1 - known
                known_high[known] = a
                known_low[known] = b
                table[slot] = known
                code = known
                known += 1
                break
            if known_high[code] == a and known_low[code] == b:
                break
            slot = (slot + 1) & mask
        codes[number] = code
    return known
