"""In which integers a pack is written for the rule functions.

A statute is one tape of integers: a list where CPython decides one claim, an array where the compiled engine decides
millions. It begins with a head (HEAD_*) that says where its sections start; every other address on it is absolute.
`law.compile` writes it, the functions of this package read it, nobody else needs to.

Time is cut into regimes: spans in which no value of the pack changes. Each regime has one row per benefit.
"""

from collections.abc import Sequence
from typing import Final

Statute = Sequence[int]
"""One plan under one set of readings, with a shortage catalogue, as integers."""

HEAD_SIZE: Final = 9
HEAD_BENEFITS: Final = 0  # how many benefits
HEAD_DATE: Final = 1  # the fact that is the deciding date
HEAD_FIXED_REGIME: Final = 2  # the regime for every claim (--as-of), or -1
HEAD_REGIMES: Final = 3  # how many regimes
HEAD_STARTS: Final = 4  # where the first day of each regime stands, ascending
HEAD_ROWS: Final = 5  # where the rows stand, by regime and benefit
HEAD_OCCUPATIONS: Final = 6  # how many texts the shortage catalogue knows
HEAD_SPANS_AT: Final = 7  # per text, which of the catalogue's spans is its first; one more at the end
HEAD_SPANS: Final = 8  # the spans: first day, last day, first day, last day …

ROW_SIZE: Final = 15
ROW_TESTS_FROM: Final = 0
ROW_TESTS_TO: Final = 1
ROW_LIMITS_FROM: Final = 2
ROW_LIMITS_TO: Final = 3
ROW_PAYEE: Final = 4
ROW_BASIS: Final = 5
ROW_CELLS: Final = 6  # where the cells stand, or -1
ROW_KEYS_FROM: Final = 7  # where the first key stands: its kind (KEY_*), the fact, how many values, the values
ROW_KEYS: Final = 8  # how many keys
ROW_QUANTITY: Final = 9
ROW_DIVISOR: Final = 10
ROW_PERCENT: Final = 11  # of a price, in hundredths of a percent
ROW_CAP: Final = 12  # of the amount, in fen, or -1
ROW_HOURS_A_DAY: Final = 13
ROW_MONTHLY: Final = 14  # 1 where months are granted

PAYEE_PERSON: Final = 0
PAYEE_INSTITUTION: Final = 1
PAYEE_EMPLOYER: Final = 2
PAYEE_FEE_BEARER: Final = 3

BASIS_TABLE: Final = 0
BASIS_PRICED: Final = 1

QUANTITY_ONE: Final = 0
QUANTITY_MONTHS: Final = 1
QUANTITY_ATTENDED_DAYS: Final = 2
QUANTITY_CLASS_DAYS: Final = 3
QUANTITY_CALENDAR_DAYS: Final = 4
QUANTITY_ATTENDED_HOURS: Final = 5
QUANTITY_PLANNED_HOURS: Final = 6

TEST_SIZE: Final = 6
TEST_KIND: Final = 0
TEST_A: Final = 1  # a fact
TEST_B: Final = 2  # a second fact, or -1
TEST_P: Final = 3  # figures of the condition
TEST_Q: Final = 4
TEST_EXCEPT: Final = 5  # categories whose people are not asked (bit set)

KEY_VALUES: Final = 0  # the fact is one of the values
KEY_BANDS: Final = 1  # the fact is at or above the n-th value
KEY_SHORTAGE: Final = 2  # the occupation is in the shortage catalogue
KEY_CATEGORY: Final = 3  # the first of the values (bits) that the person has

LIMIT_SIZE: Final = 9
LIMIT_RULE: Final = 0
LIMIT_OVER: Final = 1  # benefits whose grants use it up (bit set)
LIMIT_MOST: Final = 2
LIMIT_WINDOW: Final = 3
LIMIT_MONTHS: Final = 4  # of a rolling window
LIMIT_SAME: Final = 5  # which grants count: SAME_*
LIMIT_DATE: Final = 6  # the date of a grant that counts: DATE_*
LIMIT_BIT: Final = 7  # its place in the history mask
LIMIT_STEP: Final = 8  # months are granted in multiples of it

RULE_COUNT: Final = 0
RULE_REPEAT: Final = 1
RULE_SAME_CLASS: Final = 2
RULE_OVERLAP: Final = 3
RULE_MONTHS: Final = 4
RULE_HIGHER_LEVEL: Final = 5
RULE_EMPLOYER_GRANTS: Final = 6
RULE_EMPLOYER_FEN: Final = 7
RULE_PERSON_FEN: Final = 8

WINDOW_EVER: Final = 0
WINDOW_YEAR: Final = 1
WINDOW_ROLLING: Final = 2

SAME_ANY: Final = 0
SAME_BENEFIT: Final = 1
SAME_EMPLOYER: Final = 2
SAME_EMPLOYER_BY_DAY: Final = 3  # overlap in days instead of months
SAME_ANY_BY_DAY: Final = 4
SAME_BENEFIT_BY_DAY: Final = 5

DATE_CLAIM: Final = 0
DATE_CERTIFICATE: Final = 1

MOST_OF_ALL: Final = 1 << 60
"""More fen, or months, than any limit leaves: what comes to more is held as this."""

NO_RATE_BIT: Final = 47
"""Place in the condition mask of «the table has no such cell»; conditions proper take the places below it."""
