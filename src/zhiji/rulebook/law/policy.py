"""The one door to the law: a pack, with readings, overlays and the two time axes, ready to decide claims."""

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from zhiji.rulebook.decide.reading import Wordbook
from zhiji.rulebook.decide.statute import (
    HEAD_OCCUPATIONS,
    HEAD_SPANS,
    HEAD_SPANS_AT,
    Statute,
)
from zhiji.rulebook.law.compile import BenefitRules, Compiled, Compiler
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.layers import chain_above, refuse_wrong_layer
from zhiji.rulebook.law.overlays import Overlay, read_overlays
from zhiji.rulebook.law.pack import Pack, find_pack
from zhiji.rulebook.law.readings import chosen
from zhiji.rulebook.law.regimes import regimes_of
from zhiji.rulebook.law.schema import Law
from zhiji.rulebook.law.words import codes_of

FOREVER = datetime.date.max

Shortage = Mapping[str, Sequence[tuple[int, int]]]
"""The shortage catalogue: occupation to spans of day numbers, both ends included."""


class Policy:
    """One plan under one set of readings and overlays, as known on one day."""

    def __init__(
        self,
        pack: Pack,
        readings: dict[str, str],
        overlays: list[Overlay],
        as_of: datetime.date | None,
        known: datetime.date,
    ) -> None:
        self.pack = pack
        self.readings = readings
        self.overlays = overlays
        self.as_of = as_of
        self.known = known
        self.above = chain_above(pack)
        _refuse_days(self)
        refuse_wrong_layer(pack, self.above)
        self.regimes = regimes_of(pack, readings, overlays, known, self.above)
        self.compiled = _compile(self)

    @property
    def law(self) -> Law:
        """The law of the latest regime; names and words are the same in all."""
        return self.compiled.laws[-1]

    @cached_property
    def benefits(self) -> list[str]:
        """Benefit codes in the pack's order; a claim's benefit is a place in it."""
        return list(self.law.benefits)

    @cached_property
    def name(self) -> str:
        """What the output's `policy` column says: `dongning_2019@1.0.0+R-09=from_2019_01_01`."""
        parts = [f"{self.pack.head.id}@{self.pack.head.version}"]
        parts += [f"{reading}={option}" for reading, option in self.readings.items()]
        parts += [f"overlay={overlay.id}" for overlay in self.overlays]
        if self.as_of is not None:
            parts.append(f"as-of={self.as_of}")
        if self.known != FOREVER:
            parts.append(f"known={self.known}")
        return "+".join(parts)

    @cached_property
    def fingerprint(self) -> int:
        """32 bits of a hash over the name and every value: the first part of a trace."""
        values = [law.model_dump(mode="json") for law in self.compiled.laws]
        digest = hashlib.sha256(json.dumps([self.name, values], ensure_ascii=False, sort_keys=True).encode())
        return int.from_bytes(digest.digest()[:4])

    def rules(self, number: int) -> BenefitRules:
        """What the mask bits of a row of the statute stand for; `number` as `row_number` gives it."""
        regime, benefit = divmod(number, len(self.benefits))
        return self.compiled.rules[regime][benefit]

    def law_at(self, number: int) -> Law:
        """The law of the regime to which a row of the statute belongs."""
        return self.compiled.laws[number // len(self.benefits)]

    def statute(self, shortage: Shortage) -> tuple[Statute, Wordbook]:
        """The integers, with a shortage catalogue, and a fresh wordbook that fits them."""
        words = Wordbook(codes_of(self.law), self.compiled.texts)
        numbered = {words.number(occupation): spans for occupation, spans in shortage.items()}
        spans_at, spans = [0], list[int]()
        for number in range(max(numbered, default=-1) + 1):
            for first, last in numbered.get(number, ()):
                spans += [first, last]
            spans_at.append(len(spans) // 2)
        tape = [*self.compiled.statute, *spans_at, *spans]
        tape[HEAD_OCCUPATIONS] = len(spans_at) - 1
        tape[HEAD_SPANS_AT] = len(self.compiled.statute)
        tape[HEAD_SPANS] = len(self.compiled.statute) + len(spans_at)
        return tape, words


def load_policy(
    pack: str | Path = "dongning_2019",
    *,
    readings: Mapping[str, str] | None = None,
    overlays: Iterable[Path] = (),
    as_of: datetime.date | None = None,
    known: datetime.date | None = None,
) -> Policy:
    """Load a plan. Raises PackError, with file and line, where a pack, reading or overlay cannot be law.

    `as_of`: the values in force on this day apply to every claim, whatever its own deciding date.
    `known`: values published after this day do not exist.
    """
    loaded = Pack(find_pack(pack))
    if not loaded.decides:
        raise loaded.error("decides_nothing")
    return Policy(loaded, chosen(loaded, readings or {}), read_overlays(overlays), as_of, known or FOREVER)


def _refuse_days(policy: Policy) -> None:
    """The plan must be published by the day of knowledge, and hold on the day that is asked for."""
    pack, known, day = policy.pack, policy.known, policy.as_of
    validity = pack.head.validity
    if validity.known > known:
        raise pack.error("published_later", ("validity", "known"), pack=pack.head.id, known=known, since=validity.known)
    if day is not None and not validity.from_ <= day <= validity.to:
        begins, ends = validity.from_, validity.to
        raise pack.error("outside_validity", ("validity",), pack=pack.head.id, first=begins, last=ends, day=day)


def _compile(policy: Policy) -> Compiled:
    starts = [regime.day for regime in policy.regimes]
    fixed = -1
    if policy.as_of is not None:
        fixed = max(number for number, start in enumerate(starts) if start <= policy.as_of)
    compiler = Compiler([regime.law for regime in policy.regimes], starts)
    try:
        return compiler.compiled(fixed)
    except PackError as error:
        raise policy.regimes[compiler.regime].origins.located(error) from None
