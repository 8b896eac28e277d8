"""What tests of the registry stand on: a clerk, and a way to register people."""

from datetime import datetime
from typing import Any

import pytest
from tests.office.registry.people import number

from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Person
from zhiji.office.registry.persons.register import register_person


@pytest.fixture
def clerk(make_actor: Any) -> Actor:
    return make_actor(Role.BUREAU_CLERK, name="经办人")  # type: ignore[no-any-return]


@pytest.fixture
def second_clerk(make_actor: Any) -> Actor:
    return make_actor(Role.BUREAU_CLERK, name="另一经办人")  # type: ignore[no-any-return]


@pytest.fixture
def register(clerk: Actor, now: datetime) -> Any:
    """Registers somebody: `register("王小明", sequence=2)`."""

    def make(name: str = "王小明", *, born: str = "19850615", sequence: int = 1, phone: str = "") -> Person:
        return register_person(name=name, id_number_text=number(born, sequence), actor=clerk, at=now, phone=phone)

    return make
