"""Who acts, in which roles, for which organisation, from where? Every verb is given one."""

from dataclasses import dataclass, field

from zhiji.office.core.refusals import NotPermitted
from zhiji.office.core.roles import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """A person at work, or the system in a timed run.

    `organisation_id`, `bureau_id`, `town_id` and `person_id` say for whom the roles are held, where they are scoped.
    """

    user_id: int | None
    name: str
    roles: frozenset[Role] = field(default_factory=frozenset)
    organisation_id: int | None = None
    bureau_id: int | None = None
    town_id: int | None = None
    person_id: int | None = None
    address: str = ""
    is_system: bool = False

    def has(self, *roles: Role) -> bool:
        """Whether the actor holds any of the roles."""
        return not self.roles.isdisjoint(roles)

    def must_have(self, *roles: Role) -> None:
        """Raise NotPermitted unless the actor holds one of the roles, or is the system in a timed run."""
        if not self.is_system and not self.has(*roles):
            raise NotPermitted


NOBODY = Actor(None, "")
"""A visitor who has not signed in."""


def system(run: str) -> Actor:
    """The system in a timed run or a command; `run` names it for the trail."""
    return Actor(None, run, is_system=True)
