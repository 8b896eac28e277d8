"""Whom does a row of a list name? A real name and an ID number, or what is wrong with either."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from zhiji.batch.sources.values import flaw_of
from zhiji.office.core.sealing.kinds import comparable_id
from zhiji.office.registry.feeds.faults import Fault
from zhiji.office.registry.persons.names import NameWrong, normal_name
from zhiji.office.registry.persons.numbers import born_on
from zhiji.rulebook.kernel.identity import id_key

LONGEST: Final = 200
_ID_FAULTS: Final = {-1: "id_characters", -2: "id_birth", -3: "id_check"}


def flaws_in(texts: Mapping[str, str]) -> Iterator[Fault]:
    """Cells whose content was lost or is no content: numbers for texts, formulas, errors, what is far too long."""
    for column, text in texts.items():
        if (flaw := flaw_of(text)) is not None:
            yield Fault(column, flaw)
        elif len(text) > LONGEST:
            yield Fault(column, "too_long")


def name_in(text: str) -> tuple[str, Fault | None]:
    """A name in the form in which it is kept; or what is wrong."""
    if not text:
        return "", Fault("name", "name_missing")
    try:
        return normal_name(text), None
    except NameWrong:
        return "", Fault("name", "name_wrong")


def number_in(text: str, on: date) -> tuple[str | None, Fault | None]:
    """An ID number in its 18 characters, of somebody born by a day; or what is wrong."""
    number = comparable_id(text.strip("'‘’`"))
    if not number:
        return None, Fault("person_id", "id_missing")
    if len(number) != 18:
        return None, Fault("person_id", "id_length")
    if (key := id_key(number.encode("ascii", "replace"), 0)) < 0:
        return None, Fault("person_id", _ID_FAULTS[key])
    if born_on(number) > on:
        return None, Fault("person_id", "id_birth")
    return number, None
