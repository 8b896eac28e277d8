"""The Python door to files: a frame of claims in, a frame of decisions out; and the same for one claim."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, get_args

import polars as pl

from zhiji.batch.engine import run_source
from zhiji.batch.explain_command import words_of
from zhiji.batch.output import Output
from zhiji.batch.python_input import History, check_terms, claims_of, frame_source, history_of, told_in_both, warn
from zhiji.batch.words import Lang, in_both
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.records import Decision
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.law.policy import Policy, Shortage, load_policy


@lru_cache(maxsize=8)
def default_policy() -> Policy:
    """Dongning's plan under its default readings."""
    return load_policy()


@lru_cache(maxsize=1)
def _default_desk() -> Desk:
    return Desk(default_policy())


def _desk(policy: Policy | None, shortage: Shortage | None) -> Desk:
    check_terms(policy, shortage)
    return _default_desk() if policy is None and not shortage else Desk(policy or default_policy(), shortage)


def decide(
    claim: Mapping[str, Any],
    history: History = (),
    *,
    policy: Policy | None = None,
    shortage: Shortage | None = None,
) -> Decision:
    """Decide one claim after the person's earlier grants.

    `claim` and the history rows go by the contract's column names or their Chinese headers; values are text, dates,
    numbers or booleans. `history`: dictionaries, or a frame.
    `shortage`: occupation to spans of day numbers (`datetime.date.toordinal`), both ends included.
    Warns of names that the contract does not know. Raises UnusableHistory where a history row lacks what the limits
    need, TypeError where something else was given, ValueError where a column is there twice.
    """
    desk = _desk(policy, shortage)
    with told_in_both():
        return desk.decide(claims_of([claim])[0], history_of(history))


def explain(
    claim: Mapping[str, Any],
    history: History = (),
    *,
    earlier: Iterable[Mapping[str, Any]] = (),
    lang: Lang = "zh",
    policy: Policy | None = None,
    shortage: Shortage | None = None,
) -> str:
    """Say why one claim comes out as it does, as a clerk would write it.

    `earlier`: further claims of the person in the same file. Names, warnings and refusals as in `decide`; ValueError
    where the language is neither zh nor en.
    """
    if lang not in get_args(Lang):
        raise ValueError(in_both("lang_unknown", given=lang))
    desk = _desk(policy, shortage)
    with told_in_both():
        claims = claims_of([*earlier, claim])
        return words_of(Case(desk, claims, len(claims) - 1, history_of(history)), lang)


def adjudicate(
    frame: pl.DataFrame,
    history: History = None,
    *,
    policy: Policy | None = None,
    shortage: Shortage | None = None,
) -> pl.DataFrame:
    """Decide a frame of claims; the answer has one row per claim, in order, with the contract's output columns.

    `history`: a frame, or dictionaries. Warns of columns that the contract does not know. Raises Unusable where a
    required column is missing, UnusableHistory where a history row cannot be used, TypeError for anything but a frame.
    """
    check_terms(policy, shortage)
    with told_in_both():
        source = frame_source(frame)
        warn(source.warnings)
        run = run_source(Desk(policy or default_policy(), shortage), source, history_of(history))
    answer: Any = pl.from_arrow(Output(run).table())
    return answer.with_columns(pl.col(pl.Categorical).cast(pl.String))  # type: ignore[no-any-return]
