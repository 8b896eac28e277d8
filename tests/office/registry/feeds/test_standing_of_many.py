"""Is the standing of many persons that of each, with «not compared», «clean» and «hit» kept apart, in few questions?"""

from datetime import date, datetime
from typing import Any

import pytest
from tests.office.registry.people import number

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.kinds import FeedKind
from zhiji.office.registry.feeds.standing import Stands, standing_of, standings_for
from zhiji.office.registry.persons.correct import correct_id_number
from zhiji.office.registry.persons.merge import merge_persons

pytestmark = pytest.mark.django_db
ON = date(2020, 6, 10)


def test_many_are_answered_as_each_alone(
    register: Any, compared: Any, clerk: Actor, now: datetime, django_assert_max_num_queries: Any
) -> None:
    hit, clean, differs, old, kept, merged = (
        register(name, sequence=place)
        for place, name in enumerate(("王小明", "李红", "张三丰", "赵四海", "孙大圣", "孙大圣"), start=1)
    )
    rows = [("王小明", number(), "", "", ""), ("张山", number(sequence=3), "", "", "")]
    rows += [("赵四海", number(sequence=4), "", "", ""), ("孙大圣", number(sequence=6), "", "", "")]
    compared(rows)
    correct_id_number(uid=old.uid, number_text=number(sequence=9), actor=clerk, at=now, reason="号码写错")
    merge_persons(kept_uid=kept.uid, merged_uid=merged.uid, actor=clerk, at=now, reason="同一人")
    late = register("钱后来", sequence=8)
    persons = [hit, clean, differs, old, kept, late]
    kinds = [FeedKind.VETERANS, FeedKind.DEATHS, FeedKind.CUSTODY]
    with django_assert_max_num_queries(6):
        found = standings_for(person_ids=[each.pk for each in persons], kinds=kinds, on=ON, actor=system("test"))
    assert [found[each.pk][FeedKind.VETERANS].stands for each in persons] == [
        Stands.HIT,
        Stands.CLEAN,
        Stands.TO_LOOK_AT,
        Stands.HIT,
        Stands.HIT,
        Stands.CLEAN,
    ]
    assert {found[each.pk][FeedKind.DEATHS].stands for each in persons} == {Stands.NOT_COMPARED}
    for each in persons:
        for kind in kinds:
            assert found[each.pk][kind] == standing_of(person=each, kind=kind, on=ON, actor=system("test"))


def test_what_an_actor_may_not_know_is_in_nobodys_answer(
    register: Any, compared: Any, make_actor: Any, bureaus: Any
) -> None:
    person = register()
    row = ("王小明", number(), "2020-01-01", "", "社区戒毒")
    compared([row], kind="drug_rehab", bureau="justice")

    def asked(actor: Actor) -> dict[FeedKind, Any]:
        return standings_for(person_ids=[person.pk], kinds=[FeedKind.DRUG_REHAB], on=ON, actor=actor)[person.pk]

    for role in (Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER, Role.FINANCE, Role.INSPECTOR):
        assert asked(make_actor(role, bureau_id=bureaus["human_resources"].pk)) == {}
    own = make_actor(Role.DEPARTMENT_OFFICER, bureau_id=bureaus["justice"].pk)
    assert asked(own)[FeedKind.DRUG_REHAB].stands == Stands.HIT
    other = make_actor(Role.DEPARTMENT_OFFICER, bureau_id=bureaus["public_security"].pk)
    assert asked(other)[FeedKind.DRUG_REHAB].stands == Stands.NOT_COMPARED
