"""Where can department officers go?"""

from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.shared.navigation import Entry, register

register(
    "taskforce",
    Entry(say("部门名单", "Lists"), "taskforce:feeds", "database", frozenset({Role.DEPARTMENT_OFFICER})),
)
