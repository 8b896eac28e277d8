"""Who works with persons: who sees them, who changes them, who sees a whole number?"""

from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import CASE_READERS, Role

SEES: Final = CASE_READERS
REVEALS: Final = (Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER, Role.INSPECTOR, Role.AUDITOR)
CHANGES: Final = (Role.BUREAU_CLERK,)
DECIDES: Final = (Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER)
"""Those whose decisions rest on groups of persons."""


def may_see(actor: Actor) -> None:
    """Raise NotFound unless the actor may know of persons at all."""
    if not actor.is_system and not actor.has(*SEES):
        raise NotFound
