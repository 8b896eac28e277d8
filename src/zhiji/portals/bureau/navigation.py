"""Where can the bureau's people go?"""

from zhiji.office.core.texts import say
from zhiji.office.registry.organisations.selectors import READERS
from zhiji.portals.shared.navigation import Entry, register

register(
    "bureau",
    Entry(say("单位", "Organisations"), "bureau:organisations", "building", frozenset(READERS)),
    Entry(say("目录版本", "Editions"), "bureau:editions", "stack-2", frozenset(READERS)),
    Entry(say("代码表", "Code tables"), "bureau:code_tables", "list", frozenset(READERS)),
)
