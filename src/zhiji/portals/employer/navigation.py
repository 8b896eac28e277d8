"""Where can an employer go?"""

from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.shared.navigation import Entry, register

register(
    "employer",
    Entry(say("工作台", "Desk"), "employer:home", "home", frozenset({Role.EMPLOYER})),
    Entry(say("收款账户", "Account"), "employer:account", "building-bank", frozenset({Role.EMPLOYER})),
)
