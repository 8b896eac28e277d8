"""What may be handed to the Python functions, and under which names? A refusal says it in both languages."""

import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl
import pyarrow as pa

from zhiji.batch.catalogue import rows_of, unusable_history
from zhiji.batch.sources.headers import claim_headers, find_header, header_key, unknown_columns
from zhiji.batch.sources.open import HISTORY_NEEDS
from zhiji.batch.sources.source import Notice, TableSource, Unusable
from zhiji.batch.sources.types import readable_table
from zhiji.batch.words import in_both, say_unusable, say_warning
from zhiji.rulebook.decide.facts import REQUIRED
from zhiji.rulebook.decide.records import UnusableHistory
from zhiji.rulebook.law.policy import Policy

History = pl.DataFrame | Iterable[Mapping[str, Any]] | None
"""Rows that were granted before."""

_HERE: Final = str(Path(__file__).parent)
_CLAIM: Final = claim_headers()
_PAST: Final = claim_headers(history=True)
_CLAIM_NAMES: Final = frozenset(_CLAIM.values())
_PAST_NAMES: Final = frozenset(_PAST.values())


def claims_of(claims: Iterable[object]) -> list[Mapping[str, Any]]:
    """Claims under the contract's names. Raises TypeError, or ValueError where a column is there twice."""
    return _renamed(claims, "claim_wanted", _CLAIM, _CLAIM_NAMES)


def history_of(history: object) -> list[Mapping[str, Any]]:
    """History rows under the contract's names, from a frame or from dictionaries. Raises TypeError, ValueError."""
    if history is None:
        return []
    if isinstance(history, pl.DataFrame):
        source = frame_source(history, history=True)
        warn(source.warnings)
        return list(rows_of(source))
    if isinstance(history, (str, bytes, Mapping)) or not isinstance(history, Iterable):
        raise TypeError(in_both("history_wanted", kind=_kind(history)))
    return _renamed(history, "history_row_wanted", _PAST, _PAST_NAMES)


def frame_source(frame: object, *, history: bool = False) -> TableSource:
    """A frame under the contract's column names. Raises TypeError, Unusable."""
    if not isinstance(frame, pl.DataFrame):
        raise TypeError(in_both("frame_wanted", kind=_kind(frame)))
    names = claim_headers(history=history)
    header = find_header([frame.columns], names, HISTORY_NEEDS if history else REQUIRED)
    chosen = frame.select(pl.nth(position).alias(name) for name, position in header.columns.items())
    table: pa.Table = readable_table(chosen.to_arrow())
    return TableSource(table, np.arange(1, frame.height + 1), unknown_columns(header))


def check_terms(policy: object, shortage: object) -> None:
    """Refuse anything but a policy and a catalogue. Raises TypeError."""
    if policy is not None and not isinstance(policy, Policy):
        raise TypeError(in_both("policy_wanted", kind=_kind(policy)))
    if shortage is not None and not isinstance(shortage, Mapping):
        raise TypeError(in_both("shortage_wanted", kind=_kind(shortage)))


def warn(notices: Iterable[Notice]) -> None:
    """Warn the caller, in both languages."""
    for notice in notices:
        words = f"{say_warning(notice, 'zh')} / {say_warning(notice, 'en')}"
        warnings.warn(words, UserWarning, stacklevel=2, skip_file_prefixes=(_HERE,))


@contextmanager
def told_in_both() -> Iterator[None]:
    """A refusal that passes through here says what, where and what to do."""
    try:
        yield
    except UnusableHistory as error:
        error.args = (_said(unusable_history(error, None)),)
        raise
    except Unusable as error:
        error.args = (_said(error),)
        raise


def _said(error: Unusable) -> str:
    return f"{say_unusable(error, 'zh')} / {say_unusable(error, 'en')}"


def _renamed(
    rows: Iterable[object], wanted: str, headers: Mapping[str, str], names: frozenset[str]
) -> list[Mapping[str, Any]]:
    """Rows under the contract's names; of other keys there is a warning."""
    renamed: list[Mapping[str, Any]] = []
    unknown: dict[str, None] = {}
    for number, row in enumerate(rows, 1):
        if not isinstance(row, Mapping):
            raise TypeError(in_both(wanted, kind=_kind(row), row=number))
        renamed.append(row if row.keys() <= names else _in_names(row, headers, unknown))
    if unknown:
        warn([Notice("unknown_columns", {"columns": list(unknown)})])
    return renamed


def _in_names(row: Mapping[str, Any], headers: Mapping[str, str], unknown: dict[str, None]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in row.items():
        name = headers.get(header_key(key))
        if name is None:
            unknown[str(key)] = None
        elif name in values:
            raise ValueError(in_both("key_twice", column=name))
        else:
            values[name] = value
    return values


def _kind(value: object) -> str:
    return f"{type(value).__module__}.{type(value).__name__}".removeprefix("builtins.")
