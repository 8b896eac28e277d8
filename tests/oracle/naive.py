"""How is a file of claims decided (§5), and what is written of each row (§6)? The door of the oracle."""

from collections.abc import Iterable, Sequence

from .amounts import Shortage, amount_fen
from .conditions import all_conditions
from .files import Unusable, read_history, read_shortage
from .history import fold
from .rows import Claim, Row, read_claim
from .values import clean, yuan

__all__ = ["Unusable", "adjudicate"]

type Reasons = Iterable[tuple[str, str]]


def adjudicate(
    rows: Sequence[Row], history: Sequence[Row] | None = None, shortage: Sequence[Row] | None = None
) -> list[dict[str, str]]:
    """One answer per row, in input order. Raises `Unusable` where a history or shortage row spoils the run.

    Rows hold text by English column name; None, "" and an absent key are empty. An answer has the columns of §6
    without `trace` and `policy`, and `problems`: the columns that made an invalid row invalid.
    """
    before = read_history(history or ())
    catalogue = read_shortage(shortage or ())
    answers: list[dict[str, str]] = [{} for _ in rows]
    passing: dict[str, list[tuple[int, Claim]]] = {}
    taken_ids = set(before.claim_ids)
    for index, row in enumerate(rows):
        claim = read_claim(row, taken_ids)
        claim_id = clean(row.get("claim_id"))
        taken_ids.add(claim_id)
        if not isinstance(claim, Claim):
            answers[index] = _invalid(claim_id, claim)
            continue
        refused = _point_outcome(claim)
        if refused is None:
            passing.setdefault(claim.person_id, []).append((index, claim))
        else:
            answers[index] = refused
    for person_id, indexed in passing.items():
        index_of = {claim.claim_id: index for index, claim in indexed}
        for claim, outcome in fold([claim for _, claim in indexed], before.grants.get(person_id, ())):
            answers[index_of[claim.claim_id]] = _decided(
                claim, outcome.outcome, outcome.reasons, outcome.granted_months, catalogue
            )
    return answers


def _point_outcome(claim: Claim) -> dict[str, str] | None:
    """Rejected where a condition fails, pending where none fails but one is unknown, None where all hold."""
    findings = list(all_conditions(claim))
    failed = [(finding.reason, finding.clause) for finding in findings if finding.fails]
    if failed:
        return _decided(claim, "rejected", failed)
    unknown = [(f"unknown:{column}", finding.clause) for finding in findings for column in finding.missing]
    return _decided(claim, "pending", unknown) if unknown else None


def _decided(
    claim: Claim, outcome: str, reasons: Reasons, granted_months: int | None = None, shortage: Shortage | None = None
) -> dict[str, str]:
    """§6: the answer for a valid row."""
    granted = outcome in ("approved", "partial")
    pairs = tuple(reasons)
    return {
        "claim_id": claim.claim_id,
        "outcome": outcome,
        "amount": yuan(amount_fen(claim, granted_months, shortage or {}) if granted else 0),
        "granted_months": "" if granted_months is None else str(granted_months),
        "payee": claim.payee,
        "payee_id": claim.payee_id,
        "fund": "employment_subsidy" if claim.benefit.code == "living_allowance" else "upgrading_account",
        "reasons": _joined(reason for reason, _ in pairs),
        "clauses": _joined([claim.benefit.clause, *(clause for _, clause in pairs)]),
        "problems": "",
    }


def _invalid(claim_id: str, problems: set[str]) -> dict[str, str]:
    """§6: the answer for an invalid row."""
    return {
        "claim_id": claim_id,
        "outcome": "invalid",
        "amount": "0.00",
        "granted_months": "",
        "payee": "",
        "payee_id": "",
        "fund": "",
        "reasons": "",
        "clauses": "",
        "problems": _joined(problems),
    }


def _joined(words: Iterable[str]) -> str:
    """§6: each once, sorted, `;` between."""
    return ";".join(sorted(set(words)))
