"""The Python door to files: a frame of claims in, a frame of decisions out; and the same for one claim."""

import datetime
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa

from zhiji.batch.engine import run_source
from zhiji.batch.output import Output
from zhiji.batch.sources.headers import claim_headers, find_header
from zhiji.batch.sources.source import TableSource
from zhiji.rulebook.decide.claim import Decision, Desk
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
    past = [] if history is None else frame_source(history, history=True).column_rows()
    desk = Desk(policy or default_policy(), shortage)
    run = run_source(desk, frame_source(frame), past)
    answer: Any = pl.from_arrow(Output(run).table())
    return answer.with_columns(pl.col(pl.Categorical).cast(pl.String))  # type: ignore[no-any-return]


class FrameSource(TableSource):
    """A frame as a source."""

    def column_rows(self) -> list[dict[str, Any]]:
        """The rows as dictionaries."""
        rows: list[dict[str, Any]] = []
        for piece in self.pieces():
            rows += piece.to_pylist()
        return rows


def frame_source(frame: pl.DataFrame, *, history: bool = False) -> FrameSource:
    """A frame under the contract's column names. Raises Unusable."""
    needed = ("benefit", "person_id", "claimed_on") if history else None
    names = claim_headers(history=history)
    header = find_header([frame.columns], names, needed) if needed else find_header([frame.columns], names)
    chosen = frame.select(pl.nth(position).alias(name) for name, position in header.columns.items())
    table: pa.Table = chosen.to_arrow()
    return FrameSource(table, np.arange(1, frame.height + 1), [])


def spans(days: Iterable[tuple[str, datetime.date | None, datetime.date | None]]) -> dict[str, list[tuple[int, int]]]:
    """A shortage catalogue from rows of occupation, first and last day; None is open."""
    catalogue: dict[str, list[tuple[int, int]]] = {}
    for occupation, first, last in days:
        span = ((first or datetime.date.min).toordinal(), (last or datetime.date.max).toordinal())
        catalogue.setdefault(occupation, []).append(span)
    return catalogue
