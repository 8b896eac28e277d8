"""Which reasons and clauses stand behind the bits of a decision?"""

from zhiji.rulebook.decide.facts import COLUMNS
from zhiji.rulebook.decide.statute import NO_RATE_BIT
from zhiji.rulebook.decide.trace import PARTIAL, PENDING, REJECTED
from zhiji.rulebook.law.compile import BenefitRules

NO_RATE: str = "no_rate"
"""The reason where the benefit's table has no cell for the claim; a complete table never gives it."""


def reasons_and_clauses(
    rules: BenefitRules, clause: str, outcome: int, conditions: int, lacking: int, limits: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Reasons and clauses of a valid row, each sorted and without repeats.

    `conditions`: the failed ones, or the unknown ones of a pending claim, whose lacking columns are `lacking`.
    `limits`: those that refuse, or of a partial claim those that cut it.
    """
    clauses = {clause}
    reasons: set[str] = set()
    if outcome in (REJECTED, PENDING):
        for bit, rule in enumerate(rules.conditions):
            if conditions >> bit & 1:
                clauses.add(rule.clause)
                if outcome == REJECTED:
                    reasons.add(rule.reason)
        if outcome == REJECTED and conditions >> NO_RATE_BIT & 1:
            reasons.add(NO_RATE)
    if outcome in (REJECTED, PARTIAL):
        for bit, limit in enumerate(rules.limits):
            if limits >> bit & 1:
                reasons.add(limit.reason if outcome == REJECTED else limit.partial_reason)
                clauses.add(limit.clause)
    if outcome == PENDING:
        reasons |= {f"unknown:{column.name}" for place, column in enumerate(COLUMNS) if lacking >> place & 1}
    return tuple(sorted(reasons)), tuple(sorted(clauses))
