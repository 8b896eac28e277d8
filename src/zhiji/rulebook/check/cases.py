"""Runs the hand-checkable cases of a pack: one claim with changes, decided as the case says?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from zhiji.rulebook.check.finding import Finding, problem
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.facts import COLUMNS, GRANTED_MONTHS
from zhiji.rulebook.decide.records import Decision, UnusableHistory
from zhiji.rulebook.decide.shortage import UnusableShortage, catalogue_of
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.pack import validated
from zhiji.rulebook.law.policy import Policy, load_policy
from zhiji.rulebook.law.schema import Strict
from zhiji.rulebook.law.toml_file import TomlFile

Row = Mapping[str, str]

_COLUMNS: Final = {*(column.name for column in COLUMNS), GRANTED_MONTHS.name}
_ANSWERS: Final = {
    "outcome", "amount", "granted_months", "payee", "payee_id", "fund", "reasons", "clauses", "problems",
}  # fmt: skip
_LISTS: Final = ("reasons", "clauses", "problems")


@dataclass(frozen=True)
class PackCase:
    """One case: the claim, what comes before it, and the answer that is expected."""

    file: Path
    line: int | None
    name: str
    clause: str
    claim: Row
    earlier: tuple[Row, ...]
    history: tuple[Row, ...]
    shortage: tuple[Row, ...]
    readings: Mapping[str, str]
    expect: Mapping[str, Any]


class _Case(Strict):
    """A case as it stands in its file."""

    name: str
    clause: str
    set: dict[str, str]
    earlier: list[dict[str, str]] = []
    history: list[dict[str, str]] = []
    shortage: list[dict[str, str]] = []
    readings: dict[str, str] = {}
    expect: dict[str, str | list[str]]


class _CaseFile(Strict):
    """A file of cases: one claim that is granted as it stands, and what changes in each case."""

    base: dict[str, str]
    case: list[_Case] = []


def _case_files(folder: Path) -> Iterator[tuple[TomlFile, _CaseFile]]:
    """The pack's case files. Raises PackError, with the line, at what a case cannot have."""
    for path in sorted((folder / "cases").glob("*.toml")):
        file = TomlFile(path)
        parsed = validated(file, _CaseFile)
        _check_words(file, parsed)
        yield file, parsed


def _check_words(file: TomlFile, parsed: _CaseFile) -> None:
    """Refuse a column or an answer that does not exist: a misspelt one would prove nothing."""
    if unknown := set(parsed.base) - _COLUMNS:
        raise file.error("column_unknown", ("base",), where="base", name=min(unknown))
    for number, case in enumerate(parsed.case):
        rows = (case.set, *case.earlier, *case.history)
        if unknown := {name for row in rows for name in row} - _COLUMNS:
            raise file.error("column_unknown", ("case", number), where=case.name, name=min(unknown))
        if unknown := set(case.expect) - _ANSWERS or {"outcome"} - set(case.expect):
            raise file.error("answer_unknown", ("case", number), where=case.name, name=min(unknown))


def cases_of(folder: Path) -> Iterator[PackCase]:
    """Every case under the pack's `cases/`. Raises PackError."""
    for file, parsed in _case_files(folder):
        for number, case in enumerate(parsed.case):
            yield PackCase(
                file.file,
                file.line_of(("case", number)),
                case.name,
                case.clause,
                parsed.base | case.set,
                tuple(parsed.base | row for row in case.earlier),
                tuple(parsed.base | row for row in case.history),
                tuple(case.shortage),
                case.readings,
                case.expect,
            )


def bases_of(folder: Path) -> dict[str, Row]:
    """Per benefit, the claim of its cases file that is granted as it stands: the pack's witness. Raises PackError."""
    return {
        file.file.stem: parsed.base
        for file, parsed in _case_files(folder)
        if parsed.base.get("benefit") == file.file.stem
    }


def run_cases(policy: Policy) -> Iterator[Finding]:
    """A problem for each case that comes out otherwise than it says."""
    policies: dict[tuple[tuple[str, str], ...], Policy] = {(): policy}
    for case in cases_of(policy.pack.folder):
        key = tuple(sorted(case.readings.items()))
        if key not in policies:
            policies[key] = _policy_of(case, policy)
        differences = differences_of(case, _decided(case, policies[key]))
        if differences:
            zh = "；".join(f"{name}应为{_listed(wanted)}，实为{_listed(got)}" for name, wanted, got in differences)
            en = "; ".join(f"{name} is {_listed(got)}, not {_listed(wanted)}" for name, wanted, got in differences)
            yield problem(
                "cases",
                f"{case.file.name}:{case.line}: {case.name}",
                f"结果与案例不符：{zh}",
                f"decided otherwise than the case says: {en}",
            )


def _listed(value: Any) -> str:
    """An answer as a message shows it: between quotation marks, and a list as the output file writes it."""
    return f'"{";".join(value)}"' if isinstance(value, list) else f'"{value}"'


def _policy_of(case: PackCase, policy: Policy) -> Policy:
    """The policy under the case's own readings; one that is not offered is an error on the case's line."""
    try:
        return load_policy(policy.pack.folder, readings=case.readings)
    except PackError as error:
        raise error if error.file is not None else error.at(case.file, case.line) from None


def _decided(case: PackCase, policy: Policy) -> Decision:
    """The decision; a history or a catalogue that cannot be read is an error on the case's line."""
    try:
        return decide_case(case, policy)
    except (UnusableHistory, UnusableShortage) as error:
        table = "history" if isinstance(error, UnusableHistory) else "shortage"
        gaps = {"where": case.name, "table": table, "row": error.row + 1, "column": error.column}
        raise PackError("row_unusable", case.file, case.line, path="", **gaps) from None


def decide_case(case: PackCase, policy: Policy) -> Decision:
    """The decision on the case's own claim, which stands last in its file."""
    desk = Desk(policy, catalogue_of(case.shortage))
    return desk.decide_all([*case.earlier, case.claim], case.history)[-1]


def differences_of(case: PackCase, decision: Decision) -> list[tuple[str, Any, Any]]:
    """Where the decision is not what the case expects: the answer's name, what was wanted, and what came out."""
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
    return [(key, value, got.get(key)) for key, value in wanted.items() if got.get(key) != value]
