"""What do the documents above a pack allow it? Openings (may it fill this?) and bounds (is the value within them?)."""

import datetime
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from zhiji.rulebook.kernel import numbers
from zhiji.rulebook.law.changes import value_at
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.messages import LAYER_WORDS, Text, text
from zhiji.rulebook.law.pack import LAYERS, PACKS, Pack
from zhiji.rulebook.law.schema import Bound
from zhiji.rulebook.law.toml_file import dotted


class Breach(NamedTuple):
    """A value that breaks what an upper document asks."""

    pack: str
    bound: Bound
    value: Any


def chain_above(pack: Pack) -> list[Pack]:
    """The packs above, nearest first. A pack beside its upper pack in one folder finds it there."""
    chain: list[Pack] = []
    current = pack
    while current.head.under is not None:
        upper = Pack(_folder_above(current, current.head.under))
        if LAYERS.index(upper.head.layer) >= LAYERS.index(current.head.layer):
            raise current.error(
                "under_wrong_layer",
                ("under",),
                own=LAYER_WORDS[current.head.layer],
                other=LAYER_WORDS[upper.head.layer],
                upper=upper.head.id,
            )
        chain.append(upper)
        current = upper
    return chain


def _folder_above(pack: Pack, name: str) -> Path:
    beside = pack.folder.resolve().parent
    for place in (beside, PACKS):
        if name and (place / name / "pack.toml").exists():
            return place / name
    known = {folder.parent.name for place in (beside, PACKS) for folder in place.glob("*/bounds.toml")}
    raise pack.error("under_unknown", ("under",), name=name, known=", ".join(sorted(known)))


def terms_of(pack: Pack) -> list[tuple[str, ...]]:
    """The terms that a pack fills: the amount of each benefit, each condition, limit and reading."""
    terms: list[tuple[str, ...]] = [("benefits", name, "amount") for name in pack.data["benefits"]]
    terms += [("conditions", name) for name in pack.data["conditions"]]
    terms += [("limits", name) for name in pack.data["limits"]]
    return terms + [("readings", name) for name in pack.readings]


def refuse_wrong_layer(pack: Pack, above: Iterable[Pack]) -> None:
    """Every term must be left to the pack's layer by some document above it."""
    uppers = list(above)
    if not uppers:
        return
    openings = [opening for upper in uppers for opening in upper.bounds.opens]
    for term in terms_of(pack):
        allowed = [opening for opening in openings if fnmatchcase(dotted(term), opening.term)]
        if any(pack.head.layer in opening.to for opening in allowed):
            continue
        left_to = sorted({layer for opening in allowed for layer in opening.to})
        raise pack.error("wrong_layer", term, why=_left_to(left_to), own=LAYER_WORDS[pack.head.layer])


def _left_to(layers: Sequence[str]) -> Text:
    if not layers:
        return text("left_to_nobody")
    words = [LAYER_WORDS[layer] for layer in layers]
    return text("left_to", layers=Text("、".join(word.zh for word in words), " and ".join(word.en for word in words)))


def breaches(data: dict[str, Any], above: Iterable[Pack]) -> list[Breach]:
    """Bounds of the documents above that the values of a regime break; a term that the pack does not have is free."""
    found = []
    for upper in above:
        for number, bound in enumerate(upper.bounds.bounds):
            try:
                value = value_at(data, bound.term)
            except PackError:
                continue
            keeps = _keeps(bound, value)
            if keeps is None:
                raise upper.error("bound_cannot_compare", ("bounds", number), term=bound.term, value=bound.value)
            if not keeps:
                found.append(Breach(upper.head.id, bound, value))
    return found


def _keeps(bound: Bound, value: Any) -> bool | None:
    """Whether a value keeps a bound; None where the two cannot be compared."""
    if bound.rule == "equals":
        return _is_same(value, bound.value)
    limit = _exact(bound.value)
    kind = datetime.date if isinstance(limit, datetime.date) else Fraction
    leaves: list[Any] = [_exact(leaf) for leaf in _leaves(value)]
    if limit is None or not all(isinstance(leaf, kind) for leaf in leaves):
        return None
    return all(leaf >= limit if bound.rule == "min" else leaf <= limit for leaf in leaves)


def _is_same(one: Any, other: Any) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    exact = _exact(one)
    return bool(one == other) or (exact is not None and exact == _exact(other))


def _leaves(value: Any) -> list[Any]:
    return [leaf for item in value for leaf in _leaves(item)] if isinstance(value, list) else [value]


def _exact(value: Any) -> Fraction | datetime.date | None:
    """What compares exactly: a day, or a number (yuan may be written as text such as "7.50"); None for all else."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return None
    fen = numbers.fen(str(value))
    return None if fen is None else Fraction(fen, 100)
