"""Where can those go who look after the trail?"""

from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.shared.navigation import Entry, register

READERS = frozenset({Role.AUDIT_ADMIN, Role.AUDITOR})
register(
    "audit",
    Entry(say("操作留痕", "Trail"), "audit:trail", "history", READERS),
    Entry(say("留痕核验", "Checks"), "audit:checks", "shield", READERS),
    Entry(say("登录记录", "Sign-ins"), "audit:sign_ins", "login", READERS),
    Entry(say("查看敏感信息记录", "Reveals"), "audit:reveals", "eye", READERS),
)
