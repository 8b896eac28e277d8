"""Are another city's towns and bureaus set up by verbs, from a file or one by one, by the system administrator alone?"""

from collections.abc import Callable
from typing import Any

import pytest

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.audit.history import history_of
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Bureau, Town
from zhiji.office.registry.places import (
    PlacesFileWrong,
    PlaceThere,
    PlaceUnfit,
    change_bureau,
    city_file,
    register_bureau,
    register_town,
    rename_town,
    set_up_places,
)

pytestmark = pytest.mark.django_db
OTHER_CITY = """
[[towns]]
code = "231005100"
name = "海林镇"
[[bureaus]]
code = "human_resources"
name = "海林市人社局"
runs_action = true
"""


@pytest.fixture
def administrator(make_actor: Callable[..., Actor]) -> Actor:
    return make_actor(Role.SYSTEM_ADMIN)


def test_a_city_is_set_up_once_and_renamed_without_losing_anything(administrator: Actor) -> None:
    first = set_up_places(content=city_file("dongning"), actor=administrator)
    assert (first.added_count, Town.objects.count(), Bureau.objects.filter(runs_action=True).count()) == (16, 6, 1)
    again = set_up_places(content=city_file("dongning"), actor=administrator)
    assert (again.added_count, again.renamed_count, again.same_count) == (0, 0, 16)
    renamed = city_file("dongning").replace("扶贫办", "乡村振兴局")
    assert set_up_places(content=renamed, actor=administrator).renamed_count == 1
    assert Bureau.objects.get(code="poverty_office").name == "乡村振兴局"


def test_another_city_needs_no_code_and_its_trail_says_who(administrator: Actor) -> None:
    set_up_places(content=OTHER_CITY, actor=administrator)
    assert [(each.verb, each.name) for each in history_of(Town.objects.get())] == [
        ("register_town", administrator.name)
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[[towns]", "不是有效的TOML"),
        ("[[villages]]\nname = 'x'", "不认识的内容：villages"),
        ("towns = 3", "[[towns]] 第1项"),
        ("[[towns]]\ncode = 231086100\nname = '东宁镇'", "[[towns]] 第1项应有 code 和 name"),
        ("[[towns]]\ncode = '2310'\nname = '东宁镇'", "[[towns]] 第1项：乡镇代码应为9位"),
        (OTHER_CITY + OTHER_CITY, "[[towns]] 第2项：代码已登记为“海林镇”"),
        (OTHER_CITY + "[[bureaus]]\ncode='x1'\nname='另一局'\nruns_action=true", "[[bureaus]] 第2项：牵头部门已是"),
        ("[[bureaus]]\ncode = 'Finance'\nname = '财政局'", "部门代码用小写"),
        ("[[bureaus]]\ncode = 'finance'\nname = '1'", "名称应为2至60个"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_whole_and_says_where(
    content: str, told: str, administrator: Actor
) -> None:
    with pytest.raises(PlacesFileWrong) as refused:
        set_up_places(content=content, actor=administrator)
    assert told in refused.value.zh and not Town.objects.exists() and not Bureau.objects.exists()


def test_single_ones_are_added_and_renamed(administrator: Actor) -> None:
    town = register_town(code="231086106", name="新镇", actor=administrator)
    assert rename_town(uid=str(town.uid), name="新城镇", actor=administrator).name == "新城镇"
    with pytest.raises(PlaceThere):
        register_town(code="231086106", name="别的镇", actor=administrator)
    with pytest.raises(PlaceUnfit):
        rename_town(uid=str(town.uid), name="  ", actor=administrator)
    bureau = register_bureau(code="tax", name="税务局", runs_action=True, actor=administrator)
    with pytest.raises(WrongState):
        register_bureau(code="tax2", name="税务二局", runs_action=True, actor=administrator)
    assert change_bureau(uid=str(bureau.uid), name="国家税务局", actor=administrator).code == "tax"
    with pytest.raises(NotFound):
        change_bureau(uid=str(town.uid), name="国家税务局", actor=administrator)
    with pytest.raises(PlacesFileWrong):
        city_file("nowhere")


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SYSTEM_ADMIN])
def test_nobody_else_sets_up_places(role: Role, make_actor: Any) -> None:
    actor = make_actor(role)
    for act in (
        lambda: register_town(code="231086106", name="新镇", actor=actor),
        lambda: register_bureau(code="tax", name="税务局", actor=actor),
        lambda: set_up_places(content=OTHER_CITY, actor=actor),
    ):
        with pytest.raises(NotPermitted):
            act()


def test_a_command_may_set_up_too() -> None:
    assert set_up_places(content=OTHER_CITY, actor=system("office places")).added_count == 2
