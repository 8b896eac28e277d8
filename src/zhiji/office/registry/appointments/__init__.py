"""Which roles does an account hold today, and how are they granted and taken back?"""

from zhiji.office.registry.appointments.grant import RolesIncompatible, grant_role
from zhiji.office.registry.appointments.revoke import revoke_role
from zhiji.office.registry.appointments.selectors import actor_of

__all__ = ["RolesIncompatible", "actor_of", "grant_role", "revoke_role"]
