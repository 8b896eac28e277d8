"""`zhiji explain`: one claim of a file, in words."""

import argparse
from typing import Any

import numpy as np
import pyarrow as pa
from rich.console import Console

from zhiji.batch.catalogue import read_history, read_shortage, unusable_history
from zhiji.batch.claim_ids import id_faults, normal_claim_ids, without_marks
from zhiji.batch.columns import ColumnReader
from zhiji.batch.loops import hash_texts, scan_plain
from zhiji.batch.masking import shown
from zhiji.batch.sources.open import open_claims
from zhiji.batch.sources.source import Source, Unusable
from zhiji.batch.warnings import tell_warnings, teller
from zhiji.batch.words import Lang, column_word, say, say_problem, say_unusable
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.facts import COLUMNS, PERSON
from zhiji.rulebook.decide.reading import plain_text
from zhiji.rulebook.decide.records import UnusableHistory
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.text import explain_case
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.os_faults import fault_of
from zhiji.rulebook.law.policy import load_policy


def explain_command(given: argparse.Namespace, policy: dict[str, Any], lang: str) -> int:
    """Print the explanation; returns the exit status: 0, or 2 where the claim or the file cannot be found or used."""
    language: Lang = "zh" if lang == "zh" else "en"
    screen, trouble = Console(), Console(stderr=True)
    try:
        tell = teller(trouble, language)
        desk = Desk(load_policy(**policy), read_shortage(given.shortage, tell))
        past, past_source = read_history(given.history, tell)
        source = open_claims(given.claims, given.sheet)
        tell_warnings(source.warnings, trouble, language)
        try:
            case = case_of(desk, source, plain_text(given.claim_id), past)
        except UnusableHistory as error:
            raise unusable_history(error, past_source) from None
        screen.print(words_of(case, language), markup=False, highlight=False, soft_wrap=True)
        return 0
    except Unusable as error:
        words = say_unusable(error, language)
    except PackError as error:
        words = say("pack_error", language, why=error.said(language))
    except UnicodeDecodeError:
        words = say("text_damaged", language, file=given.claims.name)
    except OSError as error:
        words = say("file_failed", language, why=fault_of(error).said(language))
    trouble.print(words, style="red", markup=False, highlight=False, soft_wrap=True)
    return 2


def words_of(case: Case, lang: Lang) -> str:
    """The explanation of a case; for an invalid row, what is wrong with which value."""
    if case.weighed is not None:
        return explain_case(case, lang)
    lines = [explain_case(case, lang)]
    for problem in case.decision.problems:
        text, advice = say_problem(problem.problem, lang)
        name, value = column_word(problem.column, lang), shown(problem.column, problem.value)
        lines.append(
            f"  ✗ {name}“{value}”：{text}。{advice}" if lang == "zh" else f"  ✗ {name} «{value}»: {text}; {advice}"
        )
    return "\n".join(lines)


def case_of(desk: Desk, source: Source, claim_id: str, past: list[dict[str, Any]]) -> Case:
    """The claim with all claims of its person (of everybody, under limits over employers). Raises Unusable."""
    marked = normal_claim_ids(source.column("claim_id"), scan_plain)
    ids = without_marks(marked)
    place = ids.index(claim_id).as_py() if claim_id else -1
    if place < 0:
        raise Unusable("claim_missing", claim=claim_id)
    past_ids = {plain_text(row.get("claim_id")) for row in past} - {""}
    faults = id_faults(marked, past_ids, hash_texts)
    places = _places_of_person(desk, source, place)
    rows = _rows(source, places)
    for row, number in zip(rows, places.tolist(), strict=True):
        row["claim_id"] = ids[number].as_py()
    own = int(np.searchsorted(places, place))
    return Case(desk, rows, own, past, [int(faults[number]) for number in places.tolist()])


def _places_of_person(desk: Desk, source: Source, place: int) -> Any:
    """The rows of the person whose claim stands at `place`; that row alone where its ID cannot be read."""
    if desk.has_employer_limits:
        return np.arange(source.row_count)
    reader = ColumnReader(desk.words, lambda name: scan_plain, is_compiled=False)
    keys, _ = reader.read(COLUMNS[PERSON], source.column("person_id"))
    if keys[place] < 0:
        return np.asarray([place])
    return np.flatnonzero(keys == keys[place])


def _rows(source: Source, places: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    first = 0
    for piece in source.pieces():
        wanted = places[(places >= first) & (places < first + piece.num_rows)] - first
        if len(wanted):
            rows += piece.take(pa.array(wanted)).to_pylist()
        first += piece.num_rows
    return rows
