"""The Python door to files: a frame of claims in, a frame of decisions out; and the same for one claim."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa

from zhiji.batch.catalogue import rows_of
from zhiji.batch.engine import run_source
from zhiji.batch.explain_command import words_of
from zhiji.batch.output import Output
from zhiji.batch.sources.headers import claim_headers, find_header
from zhiji.batch.sources.open import HISTORY_NEEDS
from zhiji.batch.sources.source import TableSource
from zhiji.batch.sources.types import readable_table
from zhiji.batch.words import Lang
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.facts import REQUIRED
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


def decide(
    claim: Mapping[str, Any],
    history: Iterable[Mapping[str, Any]] = (),
    *,
    policy: Policy | None = None,
    shortage: Shortage | None = None,
) -> Decision:
    """Decide one claim after the person's earlier grants.

    `claim` and the history rows go by the contract's column names; values are text, dates, numbers or booleans.
    `shortage`: occupation to spans of day numbers (`datetime.date.toordinal`), both ends included.
    Raises UnusableHistory where a history row lacks what the limits need.
    """
    desk = _default_desk() if policy is None and not shortage else Desk(policy or default_policy(), shortage)
    return desk.decide(claim, history)


def explain(
    claim: Mapping[str, Any],
    history: Sequence[Mapping[str, Any]] = (),
    *,
    earlier: Sequence[Mapping[str, Any]] = (),
    lang: Lang = "zh",
    policy: Policy | None = None,
    shortage: Shortage | None = None,
) -> str:
    """Say why one claim comes out as it does, as a clerk would write it.

    `earlier`: further claims of the person in the same file. Raises UnusableHistory.
    """
    desk = _default_desk() if policy is None and not shortage else Desk(policy or default_policy(), shortage)
    return words_of(Case(desk, [*earlier, claim], len(earlier), history), lang)


def adjudicate(
    frame: pl.DataFrame,
    history: pl.DataFrame | None = None,
    *,
    policy: Policy | None = None,
    shortage: Shortage | None = None,
) -> pl.DataFrame:
    """Decide a frame of claims; the answer has one row per claim, in order, with the contract's output columns.

    Raises Unusable where a required column is missing, UnusableHistory where a history row cannot be used.
    """
    past = [] if history is None else rows_of(frame_source(history, history=True))
    desk = Desk(policy or default_policy(), shortage)
    run = run_source(desk, frame_source(frame), past)
    answer: Any = pl.from_arrow(Output(run).table())
    return answer.with_columns(pl.col(pl.Categorical).cast(pl.String))  # type: ignore[no-any-return]


def frame_source(frame: pl.DataFrame, *, history: bool = False) -> TableSource:
    """A frame under the contract's column names. Raises Unusable."""
    names = claim_headers(history=history)
    header = find_header([frame.columns], names, HISTORY_NEEDS if history else REQUIRED)
    chosen = frame.select(pl.nth(position).alias(name) for name, position in header.columns.items())
    table: pa.Table = readable_table(chosen.to_arrow())
    return TableSource(table, np.arange(1, frame.height + 1), [])
