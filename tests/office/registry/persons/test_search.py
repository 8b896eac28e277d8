"""Is a person found by what people type, and by nothing that would put a number into an address?"""

from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from tests.office.registry.people import number, old_number

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import NumberLookup
from zhiji.office.registry.persons.access import SEES
from zhiji.office.registry.persons.numbers import IdNumberWrong
from zhiji.office.registry.persons.search import NumberNotByName, look_up_number, search_persons

pytestmark = pytest.mark.django_db
NAMES = ("王小明", "王晓明", "王大小明子", "李明", "曾小明", "IVAN PETROV")


@pytest.fixture
def everybody(register: Any) -> None:
    for place, name in enumerate(NAMES):
        register(name, sequence=place, born=f"19{60 + place}0101")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("王", {"王小明", "王晓明", "王大小明子"}),
        ("小明", {"王小明", "王大小明子", "曾小明"}),
        ("大小明", {"王大小明子"}),
        ("王小明", {"王小明"}),
        ("明", set()),
        ("wxm", {"王小明", "王晓明"}),
        ("WXM", {"王小明", "王晓明"}),
        ("wang xiao", {"王小明", "王晓明"}),
        ("zeng", {"曾小明"}),
        ("ceng", set()),
        ("ivan p", {"IVAN PETROV"}),
        ("%", set()),
        ("_小", set()),
        ("小明'; --", set()),
        ("", set(NAMES)),
    ],
)
def test_by_name_part_of_a_name_pinyin_and_initials(everybody: None, clerk: Actor, typed: str, found: set[str]) -> None:
    page = search_persons(text=typed, actor=clerk)
    assert {person.name for person in page.persons} == found
    assert page.count == len(found)


def test_who_begins_with_it_stands_before_who_contains_it(everybody: None, clerk: Actor, register: Any) -> None:
    register("小明月", sequence=99)
    assert search_persons(text="小明", actor=clerk).persons[0].name == "小明月"


@pytest.mark.parametrize("text", [number(), old_number(), "138 0013 8000", f"  {number()}", "231098", number()[:17]])
def test_numbers_whole_or_not_are_not_searched_as_names(clerk: Actor, text: str) -> None:
    with pytest.raises(NumberNotByName):
        search_persons(text=text, actor=clerk)


def test_part_of_a_number_is_no_number_to_look_up(everybody: None, clerk: Actor, now: datetime) -> None:
    with pytest.raises(IdNumberWrong):
        look_up_number(text="23109819600101", actor=clerk, at=now)


def test_a_lookup_is_kept_without_the_number(register: Any, clerk: Actor, now: datetime) -> None:
    person = register(phone="13800138000")
    assert look_up_number(text=old_number(), actor=clerk, at=now) == [person]
    assert look_up_number(text="13800138000", actor=clerk, at=now) == [person]
    assert look_up_number(text=number(sequence=5), actor=clerk, at=now) == []
    kept = NumberLookup.objects.order_by("id").values_list("kind", "found_count", "looked_by_id")
    assert list(kept) == [
        ("id_number", 1, clerk.user_id),
        ("phone", 1, clerk.user_id),
        ("id_number", 0, clerk.user_id),
    ]


@pytest.mark.parametrize("role", sorted(set(Role) - set(SEES)))
def test_others_do_not_know_of_persons(make_actor: Any, now: datetime, role: Role) -> None:
    with pytest.raises(NotFound):
        search_persons(text="王", actor=make_actor(role))
    with pytest.raises(NotFound):
        look_up_number(text=number(), actor=make_actor(role), at=now)


@pytest.mark.parametrize("typed", ["王", "小明", "wxm", "wangxiao"])
def test_every_way_of_searching_uses_an_index(everybody: None, clerk: Actor, typed: str) -> None:
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        search_persons(text=typed, actor=clerk)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        for query in captured:
            cursor.execute("EXPLAIN " + query["sql"])
            plan = "\n".join(line for (line,) in cursor.fetchall())
            if "registry_person" in plan:
                assert "Index" in plan and "Seq Scan on registry_person" not in plan
