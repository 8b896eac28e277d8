"""One claim, decided: read, judged by itself, weighed against the person's history, and written down with its trace."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from zhiji.rulebook.decide import faults as f
from zhiji.rulebook.decide.amounts import amount_of, quantity_of, rate_of
from zhiji.rulebook.decide.facts import CLAIMED_ON, PERSON
from zhiji.rulebook.decide.fold_table import (
    G_CLAIMED_ON,
    G_EMPLOYER,
    G_MONTHS,
    G_ROW,
    GRANT_SIZE,
    NO_GRANT,
    grant_of,
)
from zhiji.rulebook.decide.grants import Grants
from zhiji.rulebook.decide.history import take_up, weigh
from zhiji.rulebook.decide.judge import judge
from zhiji.rulebook.decide.past import PastReader
from zhiji.rulebook.decide.records import (
    Decision,
    PastGrant,
    PastRow,
    ReadClaim,
    Weighed,
)
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
    PARTIAL,
    PENDING,
    REJECTED,
)
from zhiji.rulebook.decide.values import ValueReader
from zhiji.rulebook.decide.written import Writer
from zhiji.rulebook.kernel.dates import month_index
from zhiji.rulebook.law.policy import Policy, Shortage


class Desk:
    """Decides claims one by one under a policy and a shortage catalogue. Not for use by several threads at once."""

    def __init__(self, policy: Policy, shortage: Shortage | None = None) -> None:
        self.policy = policy
        self.statute, self.words = policy.statute(shortage or {})
        laws = policy.compiled.laws
        rules = {limit.rule for law in laws for limit in law.limits.values()}
        self.has_employer_limits = not rules.isdisjoint(("employer_grants", "employer_yuan"))
        has_money_limits = not rules.isdisjoint(("person_yuan", "employer_yuan"))
        self._values = ValueReader(self.words)
        self._writer = Writer(policy, self.statute)
        self._pasts = PastReader(self.statute, self._values, needs_all=has_money_limits)

    def read(self, claim: Mapping[str, Any]) -> ReadClaim:
        """A claim as read. Keys are the contract's column names; values are text, or dates, numbers …"""
        return self._values.read(claim)

    def enter_past(self, past: Mapping[str, Any], number: int) -> PastGrant:
        """A history row as a grant; `number` counts from 0. Raises UnusableHistory."""
        return self._pasts.enter(past, number)

    def written(self, read: ReadClaim, weighed: Weighed | None) -> Decision:
        """The output row of a claim that was read and weighed."""
        return self._writer.written(read, weighed)

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
        grant = grant_of(facts, w.row, 0, NO_GRANT)
        claim = grants.add(facts[PERSON], grant, self.amount(w), claim_id, self.slot_key(grant))
        w.claim = claim
        w.earlier = grants.of(claim)
        latest = grants.latest[grants.table[claim * GRANT_SIZE]]
        refused, cut, w.months, amount, w.grants_counted, w.months_used = weigh(
            law, grants.table, claim, latest, grants.before, grants.amounts, w.rate, grants.slots
        )
        w.limits = refused or cut
        if refused:
            w.outcome = REJECTED
            return
        if cut:
            w.outcome = PARTIAL
        if law[w.row + ROW_MONTHLY]:
            w.quantity = w.months
        w.amount_fen = grants.amounts[claim] = amount
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
        claim = grants.add(past.person, past.grant, past.amount_fen, past.claim_id, self.slot_key(past.grant))
        months = past.grant[G_MONTHS]
        take_up(self.statute, grants.table, claim, months, past.amount_fen, grants.latest, grants.before, grants.slots)
