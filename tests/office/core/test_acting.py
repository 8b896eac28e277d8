"""Does each event say the verb that made it, also where verbs stand within verbs or beside each other?"""

from typing import Any

import pytest
from django.db import transaction

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.audit.history import event_rows
from zhiji.office.registry.models import Town

pytestmark = pytest.mark.django_db


def words_of(code: str) -> dict[str, Any]:
    return event_rows(Town.objects.get(code=code)).get().pgh_context or {}


def _no() -> str:
    raise ValueError("no")


def town(code: str) -> None:
    Town.objects.create(code=code, name="镇")


def test_a_verb_within_a_verb_has_its_own_words_and_gives_them_back(make_actor: Any) -> None:
    clerk = make_actor(name="经办甲")
    with acting(clerk, "outer", "因调整"):
        town("1")
        with acting(system("timed"), "inner"):
            town("2")
            with acting(clerk, "innermost", "再深一层"):
                town("3")
            town("4")
        town("5")
    said = {code: (words_of(code)["verb"], words_of(code)["name"], words_of(code).get("reason")) for code in "12345"}
    outer, inner = ("outer", "经办甲", "因调整"), ("inner", "timed", None)
    assert said == {"1": outer, "2": inner, "3": ("innermost", "经办甲", "再深一层"), "4": inner, "5": outer}


def test_an_inner_verb_that_fails_gives_the_outer_ones_words_back_too(clerk: Actor) -> None:
    with acting(clerk, "outer"):
        with pytest.raises(ValueError, match="no"), acting(clerk, "inner", "理由"):
            _no()
        town("1")
    assert words_of("1") == {"verb": "outer", "actor": clerk.user_id, "name": clerk.name}


def test_what_follows_a_verb_in_the_same_transaction_is_not_said_to_be_its(clerk: Actor) -> None:
    with transaction.atomic():
        with acting(clerk, "first"):
            town("1")
        town("2")
        with pytest.raises(ValueError, match="no"), acting(clerk, "broken"):
            Town.objects.create(code="3", name=_no())
        town("4")
        with acting(clerk, "second"):
            town("5")
    assert [words_of(code).get("verb") for code in "1245"] == ["first", None, None, "second"]
