"""Runs the hand-checkable cases of a pack: one claim with changes, decided as the case says?"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from zhiji.rulebook.check.finding import Finding, problem
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.records import Decision
from zhiji.rulebook.decide.shortage import catalogue_of
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import Policy, load_policy

Row = Mapping[str, str]

_KEYS: Final = {"name", "clause", "set", "earlier", "history", "shortage", "readings", "expect"}
_LISTS: Final = ("reasons", "clauses", "problems")


@dataclass(frozen=True)
class PackCase:
    """One case: the claim, what comes before it, and the answer that is expected."""

    file: Path
    name: str
    clause: str
    claim: Row
    earlier: tuple[Row, ...]
    history: tuple[Row, ...]
    shortage: tuple[Row, ...]
    readings: Mapping[str, str]
    expect: Mapping[str, Any]


def cases_of(folder: Path) -> Iterator[PackCase]:
    """Every case under the pack's `cases/`. Raises PackError at an unknown key."""
    for file in sorted((folder / "cases").glob("*.toml")):
        try:
            data = tomllib.loads(file.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise PackError(f"not valid TOML: {error}", file) from None
        base = data["base"]
        for case in data["case"]:
            if unknown := set(case) - _KEYS:
                raise PackError(f"{case.get('name')}: unknown key {', '.join(sorted(unknown))}", file)
            yield PackCase(
                file,
                case["name"],
                case["clause"],
                base | case["set"],
                tuple(base | row for row in case.get("earlier", ())),
                tuple(base | row for row in case.get("history", ())),
                tuple(case.get("shortage", ())),
                case.get("readings", {}),
                case["expect"],
            )


def bases_of(folder: Path) -> dict[str, Row]:
    """Per benefit, the claim of its cases file that is granted as it stands: the pack's witness."""
    bases = {}
    for file in sorted((folder / "cases").glob("*.toml")):
        base = tomllib.loads(file.read_text(encoding="utf-8"))["base"]
        if base.get("benefit") == file.stem:
            bases[file.stem] = base
    return bases


def run_cases(policy: Policy) -> Iterator[Finding]:
    """A problem for each case that comes out otherwise than it says."""
    policies: dict[tuple[tuple[str, str], ...], Policy] = {(): policy}
    for case in cases_of(policy.pack.folder):
        key = tuple(sorted(case.readings.items()))
        if key not in policies:
            policies[key] = load_policy(policy.pack.folder, readings=case.readings)
        differences = difference(case, decide_case(case, policies[key]))
        if differences:
            yield problem(
                "cases",
                f"{case.file.name}: {case.name}",
                f"结果与案例不符：{differences}",
                f"decided otherwise than the case says: {differences}",
            )


def decide_case(case: PackCase, policy: Policy) -> Decision:
    """The decision on the case's own claim, which stands last in its file."""
    desk = Desk(policy, catalogue_of(case.shortage))
    return desk.decide_all([*case.earlier, case.claim], case.history)[-1]


def difference(case: PackCase, decision: Decision) -> str:
    """Where the decision is not what the case expects; empty where it is."""
    got: dict[str, Any] = {
        "outcome": decision.outcome,
        "amount": str(decision.amount),
        "granted_months": "" if decision.granted_months is None else str(decision.granted_months),
        "payee": decision.payee,
        "payee_id": decision.payee_id,
        "fund": decision.fund,
        "reasons": list(decision.reasons),
        "clauses": list(decision.clauses),
        "problems": sorted({found.column for found in decision.problems}),
    }
    implied: dict[str, Any] = {"problems": []}
    if case.expect["outcome"] in ("approved", "invalid"):
        implied["reasons"] = []
    wanted = {k: sorted(v) if k in _LISTS else v for k, v in (implied | dict(case.expect)).items()}
    return "; ".join(f"{key} {got.get(key)!r}, not {value!r}" for key, value in wanted.items() if got.get(key) != value)
