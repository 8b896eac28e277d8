"""Where can administrators go?"""

from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.shared.navigation import Entry, register

register(
    "admin",
    Entry(say("账号", "Accounts"), "admin:accounts", "users", frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})),
    Entry(
        say("乡镇和部门", "Towns and bureaus"),
        "admin:places",
        "building",
        frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN}),
    ),
    Entry(say("授权", "Rights"), "admin:grants", "shield", frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})),
    Entry(say("系统状态", "System"), "admin:system", "settings", frozenset({Role.SYSTEM_ADMIN})),
)
