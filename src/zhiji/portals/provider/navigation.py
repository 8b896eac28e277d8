"""Where can an institution or assessment body go?"""

from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.shared.navigation import Entry, register

register(
    "provider",
    Entry(say("工作台", "Desk"), "provider:home", "home", frozenset({Role.INSTITUTION, Role.ASSESSOR})),
    Entry(
        say("收款账户", "Account"), "provider:account", "building-bank", frozenset({Role.INSTITUTION, Role.ASSESSOR})
    ),
)
