"""Zhiji 职技: a city's vocational-skills training action, from the plan's text to explained decisions.

`zhiji.adjudicate(frame)` decides a Polars frame of claims, `zhiji.decide(claim)` one claim, `zhiji.explain(claim)`
says why; `zhiji.load_policy(...)` gives the plan under other readings. Loaded when first used, so that the command
line starts at once.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zhiji.batch.adjudicate import adjudicate, decide, explain
    from zhiji.rulebook.decide.shortage import catalogue_of
    from zhiji.rulebook.law.policy import load_policy

__all__ = ["adjudicate", "catalogue_of", "decide", "explain", "load_policy"]

_HOMES = {
    "adjudicate": "zhiji.batch.adjudicate",
    "decide": "zhiji.batch.adjudicate",
    "explain": "zhiji.batch.adjudicate",
    "catalogue_of": "zhiji.rulebook.decide.shortage",
    "load_policy": "zhiji.rulebook.law.policy",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
