"""Desks of the bureau, and what the office's own tests stand on."""

import pytest
from tests.office.directory.conftest import codes, issue  # noqa: F401
from tests.office.registry.organisations.conftest import applicant, approved, hand_in, town  # noqa: F401


@pytest.fixture(autouse=True)
def second_factor(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if everybody had set one up."""
    monkeypatch.setattr("zhiji.portals.shared.access.proves_second_factor", lambda user: True)
