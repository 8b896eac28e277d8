"""One claim, decided: read, judged by itself, weighed against the person's history, and written down with its trace."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple

from zhiji.rulebook.decide import faults as f
from zhiji.rulebook.decide.amounts import amount_of, quantity_of, rate_of, table_cell
from zhiji.rulebook.decide.facts import (
    BENEFIT,
    BIRTH,
    CERTIFICATE_ON,
    CLAIM_ID,
    CLAIMED_ON,
    CLASS,
    COLUMNS,
    EMPLOYER,
    EMPTY,
    ENDED_ON,
    FACT_COUNT,
    FILED_ON,
    LEVEL,
    MONTHS,
    OCCUPATION,
    PERSON,
    PLACE,
    PROJECT,
    STARTED_ON,
    UNREADABLE,
)
from zhiji.rulebook.decide.history import (
    G_CLAIMED_ON,
    G_EMPLOYER,
    G_MONTHS,
    G_PERSON,
    G_ROW,
    G_SLOT,
    GRANT_SIZE,
    MANY_MONTHS,
    NO_GRANT,
    grant_of,
    take_up,
    weigh,
)
from zhiji.rulebook.decide.judge import judge
from zhiji.rulebook.decide.reading import Problem, normal_id, plain_text, read_value
from zhiji.rulebook.decide.reasons import reasons_and_clauses
from zhiji.rulebook.decide.statute import (
    LIMIT_OVER,
    LIMIT_RULE,
    LIMIT_SIZE,
    ROW_LIMITS_FROM,
    ROW_LIMITS_TO,
    ROW_MONTHLY,
    RULE_EMPLOYER_FEN,
    RULE_EMPLOYER_GRANTS,
)
from zhiji.rulebook.decide.trace import (
    APPROVED,
    INVALID,
    OUTCOMES,
    PARTIAL,
    PENDING,
    REJECTED,
    Trace,
    trace_text,
)
from zhiji.rulebook.kernel.dates import month_index
from zhiji.rulebook.kernel.identity import birth_day
from zhiji.rulebook.law.policy import Policy, Shortage

Fact = int | Fraction
MEMORY: Final = 200_000
_PAST: Final = (
    BENEFIT, PERSON, CLAIMED_ON, FILED_ON, STARTED_ON, ENDED_ON, CERTIFICATE_ON, OCCUPATION, LEVEL, PROJECT, CLASS,
    EMPLOYER, MONTHS,
)  # fmt: skip
PAST_PLACES: Final = _PAST
"""The columns of a history row that limits look at."""
PAST_NAMES: Final = tuple(COLUMNS[place].name for place in PAST_PLACES)
ALL_PLACES: Final = tuple(range(1, len(COLUMNS)))
ALL_NAMES: Final = tuple(column.name for column in COLUMNS[1:])
PAST_NEEDS: Final = (PERSON, BENEFIT, CLAIMED_ON)
MONTHLY_NEEDS: Final = (*PAST_NEEDS, STARTED_ON, ENDED_ON)
PAYEE_NAMES: Final = ("person", "institution", "employer")
PAYEE_COLUMNS: Final = ("person_id", "institution_id", "employer_id")


class UnusableHistory(ValueError):
    """A history row without what limits need. `row` counts from 0."""

    def __init__(self, row: int, column: str, problem: Problem) -> None:
        self.row = row
        self.column = column
        self.problem = problem
        super().__init__(f"history row {row}: {column}: {problem.code}")


class ValueProblem(NamedTuple):
    """One value that makes a row invalid."""

    column: str
    value: str
    problem: Problem


@dataclass(slots=True)
class ReadClaim:
    """A claim as read: one integer per fact, the normalised texts, and what could not be read."""

    facts: list[Any]
    texts: dict[str, str]
    problems: list[ValueProblem]
    faults: int = 0


@dataclass(slots=True, frozen=True)
class Decision:
    """One row of the output file, as values. Money in integer fen."""

    claim_id: str
    outcome: str
    amount_fen: int
    granted_months: int | None
    payee: str
    payee_id: str
    fund: str
    reasons: tuple[str, ...]
    clauses: tuple[str, ...]
    trace: str
    policy: str
    problems: tuple[ValueProblem, ...] = field(default=(), compare=False)

    @property
    def amount(self) -> Decimal:
        """The amount in yuan, with two decimals."""
        return Decimal(self.amount_fen).scaleb(-2)


@dataclass(slots=True)
class Weighed:
    """Everything that was found about one valid claim: what an explanation is written from."""

    row: int
    outcome: int
    failed: int = 0
    unknown: int = 0
    lacking: int = 0
    cell: int = -1
    rate: int = 0
    quantity: int = 0
    months: int = 0
    limits: int = 0
    grants_counted: int = 0
    months_used: int = 0
    amount_fen: int = 0
    claim: int = -1
    earlier: list[int] = field(default_factory=list)


class PastGrant(NamedTuple):
    """A history row as the fold needs it: its months are those granted, its person and slot are numbered by the run."""

    person: int
    grant: tuple[int, ...]
    amount_fen: int
    claim_id: str


PastRow = Mapping[str, Any] | PastGrant
"""A history row: as it stands in a file, or read before by `Desk.enter_past`."""


class Grants:
    """What a run has granted so far: the table that the fold reads, and each person's chain through it."""

    def __init__(self) -> None:
        self.table: list[int] = []
        self.before: list[int] = []
        self.latest: list[int] = []
        self.slots: list[int] = []
        self.claim_ids: list[str] = []
        self._persons: dict[int, int] = {}
        self._slots: dict[tuple[int, int, int], int] = {}

    def add(self, person: int, grant: tuple[int, ...], claim_id: str, key: tuple[int, int, int] | None) -> int:
        """Enter a claim; returns its number in the table. `key`: the employer's month that it uses, if limited."""
        number = len(self.before)
        at = len(self.table)
        self.table += grant
        self.before.append(NO_GRANT)
        self.claim_ids.append(claim_id)
        place = self._persons.setdefault(person, len(self._persons))
        if place == len(self.latest):
            self.latest.append(NO_GRANT)
        self.table[at + G_PERSON] = place
        if key is not None:
            slot = self._slots.setdefault(key, len(self._slots))
            if slot == len(self.slots):
                self.slots.append(0)
            self.table[at + G_SLOT] = slot
        return number

    def of(self, claim: int) -> list[int]:
        """The person's grants so far, earliest first."""
        chain = []
        grant = self.latest[self.table[claim * GRANT_SIZE]]
        while grant >= 0:
            chain.append(grant)
            grant = self.before[grant]
        return chain[::-1]


class Desk:
    """Decides claims one by one under a policy and a shortage catalogue. Not for use by several threads at once."""

    def __init__(self, policy: Policy, shortage: Shortage | None = None) -> None:
        self.policy = policy
        self.statute, self.words = policy.statute(shortage or {})
        self._seen: list[dict[str, tuple[Fact | Problem, str]]] = [{} for _ in COLUMNS]
        laws = policy.compiled.laws
        self.has_employer_limits = any(
            limit.rule.startswith("employer") for law in laws for limit in law.limits.values()
        )

    def read(self, claim: Mapping[str, Any]) -> ReadClaim:
        """Read every column of a claim. Keys are the contract's column names; values are text, or dates, numbers …"""
        facts: list[Any] = [EMPTY] * FACT_COUNT
        texts: dict[str, str] = {}
        problems: list[ValueProblem] = []
        for name, raw in claim.items():
            place = PLACE.get(name)
            if place is None or raw is None or raw == "":
                continue
            fact, text = (self._seen[place].get(raw) if type(raw) is str else None) or self._look(place, raw)
            if not text:
                continue
            texts[name] = text
            if type(fact) is Problem:
                problems.append(ValueProblem(name, text, fact))
                facts[place] = UNREADABLE
            else:
                facts[place] = fact
        if facts[FILED_ON] == EMPTY:
            facts[FILED_ON] = facts[STARTED_ON]
        if facts[PERSON] >= 0:
            facts[BIRTH] = birth_day(facts[PERSON])
        return ReadClaim(facts, texts, problems)

    def decide(self, claim: Mapping[str, Any], history: Iterable[PastRow] = ()) -> Decision:
        """One claim, with the person's earlier grants. Raises UnusableHistory."""
        return self.decide_all([claim], history)[0]

    def decide_all(self, claims: Iterable[Mapping[str, Any]], history: Iterable[PastRow] = ()) -> list[Decision]:
        """Many claims, in the order in which they came; they are weighed in the contract's order."""
        return [self.written(read, weighed) for read, weighed in self.weigh_all(claims, history)]

    def weigh_all(
        self, claims: Iterable[Mapping[str, Any]], history: Iterable[PastRow] = ()
    ) -> list[tuple[ReadClaim, Weighed | None]]:
        """Each claim as read and as weighed (None where invalid): what `decide` and `explain` both stand on."""
        pasts = [
            row if isinstance(row, PastGrant) else self.enter_past(row, number) for number, row in enumerate(history)
        ]
        past_ids = {past.claim_id for past in pasts if past.claim_id}
        seen: set[str] = set()
        reads = []
        for claim in claims:
            read = self.read(claim)
            self.find_faults(read, seen, past_ids)
            reads.append(read)
        return list(zip(reads, self.weigh(reads, pasts, Grants()), strict=True))

    def weigh(self, reads: Sequence[ReadClaim], pasts: Iterable[PastGrant], grants: Grants) -> list[Weighed | None]:
        """Judge claims whose faults are known, and fold over them and the grants before them."""
        for past in pasts:
            self._take_up_past(past, grants)
        answers: list[Weighed | None] = [None if read.faults else self.judge(read.facts) for read in reads]
        passing = [
            (reads[number].facts[CLAIMED_ON], reads[number].texts["claim_id"], number)
            for number, weighed in enumerate(answers)
            if weighed is not None and weighed.outcome == APPROVED
        ]
        for _, claim_id, number in sorted(passing):
            weighed = answers[number]
            if weighed is not None:
                self._weigh(reads[number].facts, weighed, claim_id, grants)
        return answers

    def written(self, read: ReadClaim, weighed: Weighed | None) -> Decision:
        """The output row of a claim that was read and weighed."""
        claim_id, policy = read.texts.get("claim_id", ""), self.policy
        if weighed is None:
            trace = trace_text(Trace(policy.fingerprint, INVALID, 0, 0, -1, 0, 0))
            problems = tuple(read.problems + _fault_problems(read))
            return Decision(claim_id, "invalid", 0, None, "", "", "", (), (), trace, policy.name, problems)
        w = weighed
        number = f.row_number(self.statute, w.row)
        law = policy.law_at(number)
        benefit = law.benefits[policy.benefits[read.facts[BENEFIT]]]
        bits = w.unknown if w.outcome == PENDING else w.failed
        reasons, clauses = reasons_and_clauses(
            policy.rules(number), benefit.clause, w.outcome, bits, w.lacking, w.limits
        )
        payee = f.payee_of(self.statute, w.row, read.facts)
        granted = w.outcome in (APPROVED, PARTIAL)
        return Decision(
            claim_id=claim_id,
            outcome=OUTCOMES[w.outcome],
            amount_fen=w.amount_fen if granted else 0,
            granted_months=w.months if granted and self.statute[w.row + ROW_MONTHLY] else None,
            payee=PAYEE_NAMES[payee],
            payee_id=_id_text(read, PAYEE_COLUMNS[payee]),
            fund=benefit.fund,
            reasons=reasons,
            clauses=clauses,
            trace=trace_text(
                Trace(policy.fingerprint, w.outcome, w.limits, bits, w.cell, w.grants_counted, w.months_used)
            ),
            policy=policy.name,
        )

    def _look(self, place: int, raw: Any) -> tuple[Fact | Problem, str]:
        """The fact in a value and its tidy text. Texts are remembered: a run meets the same ones again and again."""
        text = plain_text(raw)
        fact: Fact | Problem = EMPTY
        if text and place != CLAIM_ID:
            fact = read_value(COLUMNS[place], text, self.words)
        if type(raw) is str:
            seen = self._seen[place]
            if len(seen) > MEMORY:
                seen.clear()
            seen[raw] = fact, text
        return fact, text

    def find_faults(self, read: ReadClaim, seen: set[str], past_ids: set[str]) -> None:
        """Note what makes the row invalid; `seen` are the claim ids of earlier rows, and this one's is added."""
        claim_id = read.texts.get("claim_id", "")
        read.faults = f.row_faults(self.statute, read.facts)
        if read.problems:
            read.faults |= f.VALUE_UNREADABLE
        if not claim_id:
            read.faults |= f.NO_CLAIM_ID
        elif claim_id in seen:
            read.faults |= f.CLAIM_ID_AGAIN
        elif claim_id in past_ids:
            read.faults |= f.CLAIM_ID_IN_HISTORY
        seen.add(claim_id)

    def judge(self, facts: list[Any]) -> Weighed:
        """A valid claim by itself, before any history: APPROVED means that nothing but history can stand against it."""
        law = self.statute
        row = f.law_row(law, facts)
        failed, unknown, lacking, cell = judge(law, row, facts)
        outcome = REJECTED if failed else PENDING if unknown else APPROVED
        w = Weighed(row, outcome, failed, unknown, lacking, cell)
        w.rate = rate_of(law, row, cell, facts)
        w.quantity = quantity_of(law, row, facts)
        return w

    def amount(self, w: Weighed) -> int:
        """Fen for what the claim asks, before any limit."""
        return amount_of(self.statute, w.row, w.rate, w.quantity)

    def _weigh(self, facts: list[Any], w: Weighed, claim_id: str, grants: Grants) -> None:
        law = self.statute
        amount = self.amount(w)
        grant = grant_of(facts, w.row, 0, NO_GRANT)
        claim = grants.add(facts[PERSON], grant, claim_id, self.slot_key(grant))
        w.claim = claim
        w.earlier = grants.of(claim)
        latest = grants.latest[grants.table[claim * GRANT_SIZE]]
        w.limits, w.months, w.grants_counted, w.months_used = weigh(
            law, grants.table, claim, latest, grants.before, amount, grants.slots
        )
        if w.limits:
            w.outcome = REJECTED
            return
        if law[w.row + ROW_MONTHLY]:
            if w.months < facts[MONTHS]:
                w.outcome = PARTIAL
            w.quantity = w.months
            amount = amount_of(law, w.row, w.rate, w.months)
        w.amount_fen = amount
        take_up(law, grants.table, claim, w.months, amount, grants.latest, grants.before, grants.slots)

    def slot_key(self, grant: Sequence[int]) -> tuple[int, int, int] | None:
        """Which employer's month a grant uses up, where an employer limit covers its benefit."""
        if not self.has_employer_limits or grant[G_EMPLOYER] < 0:
            return None
        law, row = self.statute, grant[G_ROW]
        for limit in range(law[row + ROW_LIMITS_FROM], law[row + ROW_LIMITS_TO], LIMIT_SIZE):
            if law[limit + LIMIT_RULE] in (RULE_EMPLOYER_FEN, RULE_EMPLOYER_GRANTS):
                return law[limit + LIMIT_OVER], grant[G_EMPLOYER], month_index(grant[G_CLAIMED_ON])
        return None

    def _take_up_past(self, past: PastGrant, grants: Grants) -> None:
        claim = grants.add(past.person, past.grant, past.claim_id, self.slot_key(past.grant))
        months = past.grant[G_MONTHS]
        take_up(self.statute, grants.table, claim, months, past.amount_fen, grants.latest, grants.before, grants.slots)

    def enter_past(self, past: Mapping[str, Any], number: int) -> PastGrant:
        """A history row as a grant; `number` counts from 0. Raises UnusableHistory.

        A value that no limit needs and that cannot be read counts as empty.
        """
        facts: list[Any] = [EMPTY] * FACT_COUNT
        problems: dict[str, Problem] = {}
        places = ALL_PLACES if self.has_employer_limits else PAST_PLACES
        for place, raw in zip(
            places, map(past.get, ALL_NAMES if self.has_employer_limits else PAST_NAMES), strict=True
        ):
            if not raw and (raw is None or raw == ""):
                continue
            fact, _ = (self._seen[place].get(raw) if type(raw) is str else None) or self._look(place, raw)
            if type(fact) is Problem:
                problems[COLUMNS[place].name] = fact
            else:
                facts[place] = fact
        if facts[FILED_ON] == EMPTY:
            facts[FILED_ON] = facts[STARTED_ON]
        self._check_past(past, facts, problems, number)
        row = f.law_row(self.statute, facts)
        amount = 0
        if self.has_employer_limits:
            rate = rate_of(self.statute, row, table_cell(self.statute, row, facts), facts)
            amount = amount_of(self.statute, row, rate, quantity_of(self.statute, row, facts))
        claim_id = self._look_up(CLAIM_ID, past.get("claim_id"))[1]
        return PastGrant(facts[PERSON], grant_of(facts, row, 0, NO_GRANT), amount, claim_id)

    def _look_up(self, place: int, raw: Any) -> tuple[Fact | Problem, str]:
        return (self._seen[place].get(raw) if type(raw) is str else None) or self._look(place, raw)

    def _check_past(self, past: Mapping[str, Any], facts: list[Any], problems: dict[str, Problem], number: int) -> None:
        """Refuse a history row that lacks what limits need; its months become those granted."""
        if facts[PERSON] >= 0 and facts[STARTED_ON] >= 0 and birth_day(facts[PERSON]) > facts[STARTED_ON]:
            problems["person_id"] = Problem("born_after_start")
            facts[PERSON] = EMPTY
        monthly = facts[BENEFIT] >= 0 and self.statute[f.law_row(self.statute, facts) + ROW_MONTHLY] == 1
        for place in MONTHLY_NEEDS if monthly else PAST_NEEDS:
            if facts[place] < 0:
                column = COLUMNS[place].name
                raise UnusableHistory(number, column, problems.get(column, Problem("empty")))
        granted = past.get("granted_months")
        if granted is not None and granted != "":
            months, text = self._look_up(PLACE["months"], granted)
            if type(months) is Problem:
                problems["granted_months"] = months
                facts[MONTHS] = EMPTY
            elif text:
                facts[MONTHS] = months
        if monthly and facts[MONTHS] < 0:
            column = "months" if granted is None or not plain_text(granted) else "granted_months"
            raise UnusableHistory(number, column, problems.get(column, Problem("empty")))
        facts[MONTHS] = min(max(facts[MONTHS], 0), MANY_MONTHS)


def _id_text(read: ReadClaim, column: str) -> str:
    text = read.texts.get(column, "")
    return normal_id(text) if column == "person_id" else text.upper()


_FAULTS: Final = (
    (f.NO_CLAIM_ID, "claim_id", "empty"),
    (f.CLAIM_ID_AGAIN, "claim_id", "claim_id_again"),
    (f.CLAIM_ID_IN_HISTORY, "claim_id", "claim_id_in_history"),
    (f.NO_BENEFIT, "benefit", "empty"),
    (f.NO_PERSON, "person_id", "empty"),
    (f.BORN_AFTER_START, "person_id", "born_after_start"),
    (f.NO_START, "started_on", "empty"),
    (f.NO_END, "ended_on", "empty"),
    (f.START_AFTER_END, "ended_on", "ends_before_start"),
    (f.NO_CLAIM_DATE, "claimed_on", "empty"),
    (f.END_AFTER_CLAIM, "claimed_on", "claimed_before_end"),
    (f.NO_FEE_PAYER, "fee_paid_by", "empty"),
    (f.NO_EMPLOYER, "employer_id", "payee_missing"),
    (f.NO_INSTITUTION, "institution_id", "payee_missing"),
)
"""Which column a fault is reported at, and as which problem."""


def fault_columns(faults: int) -> list[tuple[str, str]]:
    """Column and problem code of each fault among the bits."""
    return [(column, code) for fault, column, code in _FAULTS if faults & fault]


def _fault_problems(read: ReadClaim) -> list[ValueProblem]:
    return [
        ValueProblem(column, read.texts.get(column, ""), Problem(code)) for column, code in fault_columns(read.faults)
    ]
