"""Does the oracle decide every hand-checked case of the Dongning pack as the case says?"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from . import naive

CASES = Path(__file__).parents[2] / "src" / "zhiji" / "rulebook" / "packs" / "dongning_2019" / "cases"

type Row = dict[str, str]
type Case = dict[str, Any]

CASE_KEYS = {"name", "clause", "set", "earlier", "history", "shortage", "readings", "expect"}
LISTS = ("reasons", "clauses", "problems")


def case_files() -> list[Path]:
    """One file per benefit, and those over several benefits."""
    return sorted(CASES.glob("*.toml"))


def default_cases() -> Iterator[Any]:
    """Every case of every file that leaves all readings at their default: the oracle knows no others."""
    for path in case_files():
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in document["case"]:
            if "readings" not in case:
                yield pytest.param(document["base"], case, id=f"{path.stem}: {case['name']}")


def rows_of(base: Row, changes: list[Row]) -> list[Row]:
    """Each row of a case is the base with its changes."""
    return [base | change for change in changes]


def decision(base: Row, case: Case) -> dict[str, str]:
    """The answer for the case's own row, which stands last in its file."""
    rows = [*rows_of(base, case.get("earlier", [])), base | case["set"]]
    return naive.adjudicate(rows, rows_of(base, case.get("history", [])), case.get("shortage"))[-1]


def expected(case: Case) -> dict[str, str]:
    """What the case says, in the form of an answer: a row that can be read has no problems, one that is approved or
    cannot be read has no reasons."""
    expect: dict[str, Any] = case["expect"]
    implied: dict[str, list[str]] = {"problems": []}
    if expect["outcome"] in ("approved", "invalid"):
        implied["reasons"] = []
    return {key: ";".join(sorted(value)) if key in LISTS else value for key, value in (implied | expect).items()}


@pytest.mark.parametrize(("base", "case"), list(default_cases()))
def test_the_oracle_agrees_with_the_case(base: Row, case: Case) -> None:
    answer = decision(base, case)
    wanted = expected(case)
    assert {key: answer[key] for key in wanted} == wanted


@pytest.mark.parametrize("path", case_files(), ids=lambda path: path.stem)
def test_a_file_names_each_case_once_and_in_known_keys(path: Path) -> None:
    cases = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    names = [case["name"] for case in cases]
    assert len(set(names)) == len(names)
    assert set().union(*cases) <= CASE_KEYS
