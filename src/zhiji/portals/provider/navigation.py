"""Where can an institution or assessment body go?"""

from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.shared.navigation import Entry, register

FILES = frozenset({Role.INSTITUTION, Role.EMPLOYER})
"""Those who file classes: an employer trains its own people."""

register(
    "provider",
    Entry(say("工作台", "Desk"), "provider:home", "home", frozenset({Role.INSTITUTION, Role.ASSESSOR})),
    Entry(say("班级", "Classes"), "provider:classes", "school", FILES),
    Entry(say("场所与教师", "Venues, teachers"), "provider:resources", "map-pin", FILES),
    Entry(
        say("收款账户", "Account"), "provider:account", "building-bank", frozenset({Role.INSTITUTION, Role.ASSESSOR})
    ),
)
