"""What the office's own tests of organisations stand on."""

from tests.office.registry.organisations.conftest import applicant, approved, hand_in, town  # noqa: F401
