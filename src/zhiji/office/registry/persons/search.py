"""Who is meant by what somebody typed: a name or a part of it, pinyin, initials, a whole ID number, a whole phone?

At most a thousand and one records are looked at, in the order of an index, however many there are.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.db.models import Func, Q, QuerySet, TextField

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import NumberLookup, Person
from zhiji.office.registry.persons.access import may_see
from zhiji.office.registry.persons.load import holders_of, standing_for
from zhiji.office.registry.persons.numbers import holds_number, id_number, looks_like_phone, mobile_number
from zhiji.rulebook.kernel.text import tidy

MOST: Final = 1000
PAGE: Final = 50
_LATIN: Final = re.compile(r"[a-zA-Z' ]+")


class NumberNotByName(Refusal):
    """A number was looked for in the way in which names are: it would stand in the address."""

    def __init__(self) -> None:
        super().__init__(
            "号码请在搜索框中查询，不要写在网址里。", "Look for numbers by the search box, never by the address."
        )


@dataclass(frozen=True)
class Found:
    """A page of persons; `is_more` says that there are more than are looked at."""

    persons: list[Person]
    count: int
    is_more: bool
    page: int
    page_count: int


def search_persons(*, text: str, actor: Actor, page: int = 1) -> Found:
    """Persons by name, part of a name, pinyin or initials; by name where nothing is typed.

    Raises NotFound where the actor may not know of persons, NumberNotByName.
    """
    may_see(actor)
    wanted = tidy(text)[:60]
    if holds_number(text):
        raise NumberNotByName
    found = _matching(wanted)
    count = min(len(found), MOST)
    page_count = max(1, -(-count // PAGE))
    page = min(max(page, 1), page_count)
    keys = found[(page - 1) * PAGE : min(page * PAGE, MOST)]
    rows = Person.objects.select_related("town").in_bulk(keys)
    return Found([rows[key] for key in keys if key in rows], count, len(found) > MOST, page, page_count)


def _matching(text: str) -> list[int]:
    rows = Person.objects.filter(state=Person.State.REGISTERED)
    if not text:
        return _keys(rows.order_by("name_pinyin", "id"))
    if _LATIN.fullmatch(text):
        return _by_letters(rows, text)
    name = re.sub(r"\s", "", text)
    first = _keys(rows.filter(name__startswith=name).order_by("name", "id"))
    if len(name) < 2 or len(first) > MOST:
        return first
    pairs = [name[place : place + 2] for place in range(len(name) - 1)]
    inside = rows.alias(
        pairs=Func("name", function="registry_name_pairs", output_field=ArrayField(TextField()))
    ).filter(Q(("pairs__contains", pairs)), name__contains=name)
    return _joined(first, _keys(inside.exclude(name__startswith=name).order_by("name", "id")))


def _by_letters(rows: QuerySet[Person], text: str) -> list[int]:
    """By initials, then by pinyin, then by a name that is itself written in letters."""
    letters = re.sub("[^a-z]", "", text.lower())
    by_initials = _keys(rows.filter(name_initials__startswith=letters).order_by("name_initials", "id"))
    if len(by_initials) > MOST:
        return by_initials
    by_pinyin = _keys(rows.filter(name_pinyin__startswith=letters).order_by("name_pinyin", "id"))
    return _joined(by_initials, by_pinyin)


def _keys(rows: QuerySet[Person]) -> list[int]:
    return list(rows.values_list("pk", flat=True)[: MOST + 1])


def _joined(first: list[int], then: list[int]) -> list[int]:
    return list(dict.fromkeys([*first, *then]))[: MOST + 1]


def look_up_number(*, text: str, actor: Actor, at: datetime) -> list[Person]:
    """Persons by a whole ID number, also a former one, or by a whole mobile number. That somebody looked is kept.

    Raises NotFound where the actor may not know of persons, IdNumberWrong, PhoneWrong.
    """
    may_see(actor)
    kind = NumberLookup.Kind.PHONE if looks_like_phone(text) else NumberLookup.Kind.ID_NUMBER
    number = id_number(text) if kind == NumberLookup.Kind.ID_NUMBER else mobile_number(text)
    index = index_of(number, kind.value)
    persons = holders_of(index) if kind == NumberLookup.Kind.ID_NUMBER else _by_phone(index)
    with acting(actor, "look_up_number"):
        NumberLookup.objects.create(
            kind=kind, number_index=index, found_count=len(persons), looked_by_id=actor.user_id, looked_at=at
        )
    return persons


def _by_phone(index: bytes) -> list[Person]:
    rows = Person.objects.filter(Q(phone_index=index)).select_related("town", "merged_into").order_by("id")[:PAGE]
    return list({person.pk: person for person in map(standing_for, rows)}.values())
