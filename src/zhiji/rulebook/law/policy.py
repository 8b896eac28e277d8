"""The one door to the law: a pack, with readings, overlays and the two time axes, ready to decide claims."""

import copy
import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from zhiji.rulebook.decide.reading import FEE_PAYER_WORDS, Wordbook
from zhiji.rulebook.decide.statute import (
    HEAD_OCCUPATIONS,
    HEAD_SPANS,
    HEAD_SPANS_AT,
    Statute,
)
from zhiji.rulebook.kernel.text import tidy
from zhiji.rulebook.law import timeline
from zhiji.rulebook.law.changes import NoEffect, set_value, value_at
from zhiji.rulebook.law.compile import BenefitRules, Compiled, Compiler
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.layers import Breach, breaches, chain_above, refuse_wrong_layer
from zhiji.rulebook.law.messages import Text, text
from zhiji.rulebook.law.pack import Pack, find_pack
from zhiji.rulebook.law.readings import changes_of, chosen
from zhiji.rulebook.law.schema import Change, Law, OverlayFile
from zhiji.rulebook.law.toml_file import TomlFile, dotted
from zhiji.rulebook.law.violations import plain_violation

FOREVER = datetime.date.max

Shortage = Mapping[str, Sequence[tuple[int, int]]]
"""The shortage catalogue: occupation to spans of day numbers, both ends included."""


class Policy:
    """One plan under one set of readings and overlays, as known on one day."""

    def __init__(
        self,
        pack: Pack,
        readings: dict[str, str],
        overlays: list[OverlayFile],
        as_of: datetime.date | None,
        known: datetime.date,
    ) -> None:
        self.pack = pack
        self.readings = readings
        self.overlays = overlays
        self.as_of = as_of
        self.known = known
        self.above = chain_above(pack)
        self.regimes = _resolve(self)
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
        words = Wordbook(_codes(self.law), self.compiled.texts)
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
    files = [_overlay(path) for path in overlays]
    return Policy(loaded, chosen(loaded, readings or {}), files, as_of, known or FOREVER)


def _overlay(path: Path) -> OverlayFile:
    file = TomlFile(path)
    try:
        overlay = OverlayFile.model_validate(file.data)
    except ValidationError as error:
        first = error.errors()[0]
        raise file.error("violation", tuple(first["loc"]), what=plain_violation(first)) from None
    for number, change in enumerate(overlay.change):
        if change.from_ > change.to:
            raise file.error("change_ends_early", ("change", number), term=change.path)
    return overlay


def _resolve(policy: Policy) -> list[tuple[datetime.date, dict[str, Any]]]:
    """The pack's data in each regime, with versions, readings and overlays applied, and the bounds kept."""
    pack, known = policy.pack, policy.known
    validity = pack.head.validity
    if validity.known > known:
        raise PackError("published_later", pack=pack.head.id, known=known, since=validity.known)
    if policy.as_of is not None and not validity.from_ <= policy.as_of <= validity.to:
        begins, ends = validity.from_, validity.to
        raise PackError("outside_validity", pack=pack.head.id, first=begins, last=ends, day=policy.as_of)
    refuse_wrong_layer(pack, policy.above)
    changes = [change for overlay in policy.overlays for change in overlay.change]
    tables = [(path, timeline.versions_of(pack, path, table)) for path, table in timeline.dated_tables(pack)]
    effects = _Effects()
    regimes = []
    for day in timeline.boundaries(pack, changes):
        data = copy.deepcopy(pack.data)
        for path, versions in tables:
            version = timeline.in_force(versions, day, known)
            if version is None:
                raise pack.error("nothing_published", path, known=known, day=day)
            *parents, last = map(str, path)
            target = data
            for part in parents:
                target = target[part]
            target[last] = copy.deepcopy(version.values)
        for reading, option in policy.readings.items():
            for number, change in enumerate(changes_of(pack, reading, option)):
                effects.apply(
                    data, Text(f"{reading}={option}", f"{reading}={option}"), number, change.path, change.value
                )
        for overlay in policy.overlays:
            for number, change_ in enumerate(overlay.change):
                _apply_overlay(effects, data, overlay.id, number, change_, day, known)
        broken = breaches(data, policy.above)
        if broken:
            raise _broken(broken[0])
        regimes.append((day, data))
    effects.refuse_idle()
    return regimes


def _broken(breach: Breach) -> PackError:
    bound = breach.bound
    return PackError(
        "bound_broken",
        term=bound.term,
        value=breach.value,
        upper=breach.pack,
        rule=bound.rule,
        limit=bound.value,
        words=Text(bound.zh, bound.en),
    )


def _apply_overlay(
    effects: "_Effects",
    data: dict[str, Any],
    overlay: str,
    number: int,
    change: Change,
    day: datetime.date,
    known: datetime.date,
) -> None:
    source = text("source_overlay", name=overlay)
    if change.from_ <= day <= change.to and (change.known is None or change.known <= known):
        effects.apply(data, source, number, change.path, change.value)
    else:
        effects.wait(source, number, change.path)


class _Effects:
    """Remembers for each change whether it changed anything in any regime; one that never did is an error."""

    def __init__(self) -> None:
        self._idle: dict[tuple[Text, int], NoEffect] = {}
        self._done: set[tuple[Text, int]] = set()

    def apply(self, data: dict[str, Any], source: Text, number: int, path: str, value: Any) -> None:
        is_new = _is_new(data, path)
        before = _law_of(data) if is_new else None
        try:
            set_value(data, path, value)
            if is_new and _law_of(data) == before:
                raise NoEffect("no_effect", term=path, value=value)
        except NoEffect as error:
            self._idle[source, number] = NoEffect("in_source", source=source, cause=error)
        except PackError as error:
            raise PackError("in_source", source=source, cause=error) from None
        else:
            self._done.add((source, number))

    def wait(self, source: Text, number: int, path: str) -> None:
        self._idle.setdefault((source, number), NoEffect("never_in_force", source=source, term=path))

    def refuse_idle(self) -> None:
        for change, error in self._idle.items():
            if change not in self._done:
                raise error


def _is_new(data: dict[str, Any], path: str) -> bool:
    """Whether a path leads to a key that its table does not give."""
    try:
        value_at(data, path)
    except PackError:
        return True
    return False


def _law_of(data: dict[str, Any]) -> Law | None:
    """The law in a regime's data; None where it is none, which is said later, when it is compiled."""
    try:
        return Law.model_validate({key: value for key, value in data.items() if key in Law.model_fields})
    except ValidationError:
        return None


def _compile(policy: Policy) -> Compiled:
    keys = set(Law.model_fields)
    laws = []
    for day, data in policy.regimes:
        try:
            laws.append(Law.model_validate({key: value for key, value in data.items() if key in keys}))
        except ValidationError as error:
            first = error.errors()[0]
            path = dotted(tuple(first["loc"]))
            raise PackError("violation_on", path=path, day=day, what=plain_violation(first)) from None
    if len({law.deciding_date for law in laws}) > 1:
        raise PackError("deciding_date_changes", path="deciding_date")
    starts = [day for day, _ in policy.regimes]
    fixed = -1
    if policy.as_of is not None:
        fixed = max(number for number, start in enumerate(starts) if start <= policy.as_of)
    try:
        return Compiler(laws, starts).compiled(fixed)
    except PackError as error:
        raise policy.pack.located(error) from None


def _codes(law: Law) -> dict[str, dict[str, int]]:
    """Per column, every word that a file may use for a code."""
    codes: dict[str, dict[str, int]] = {"fee_paid_by": dict(FEE_PAYER_WORDS)}
    groups = {
        "benefit": {name: (benefit.zh, *benefit.also) for name, benefit in law.benefits.items()},
        "categories": {name: (c.zh, *c.also) if c.active else () for name, c in law.categories.items()},
        "certificate": {name: (words.zh, *words.also) for name, words in law.certificates.items()},
    }
    for column, names in groups.items():
        codes[column] = {}
        for place, (name, words) in enumerate(names.items()):
            if column == "categories" and not words:
                continue
            for word in (name, *words):
                tidied = tidy(word)
                codes[column][tidied.lower() if tidied.isascii() else tidied] = place
    return codes
