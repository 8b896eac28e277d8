"""A browser of somebody with a role, for tests of pages."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests.portals.desks import desk_of

from zhiji.office.core.roles import Role


@pytest.fixture
def client_of(db: None, monkeypatch: pytest.MonkeyPatch) -> Callable[[Role], Client]:
    """Makes somebody new with a role, signed in and with a second factor."""
    monkeypatch.setattr("zhiji.portals.shared.access.proves_second_factor", lambda user: True)
    return desk_of
