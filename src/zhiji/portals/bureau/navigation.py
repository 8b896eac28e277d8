"""Where can the bureau's people go?"""

from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.registry.organisations.selectors import READERS
from zhiji.office.registry.persons.access import SEES
from zhiji.portals.shared.navigation import Entry, Search, register, register_search

register(
    "bureau",
    Entry(say("工作台", "Desk"), "bureau:desk", "home", READERS),
    Entry(say("人员", "Persons"), "bureau:persons", "users", frozenset(SEES)),
    Entry(say("疑似重复", "Duplicates"), "bureau:duplicates", "git-merge", frozenset({Role.BUREAU_CLERK})),
    Entry(say("待核实证明", "Proofs"), "bureau:proofs", "certificate", frozenset({Role.BUREAU_CLERK, Role.REVIEWER})),
    Entry(say("部门名单", "Departments' lists"), "bureau:feeds", "database", frozenset(SEES)),
    Entry(say("开班备案", "Classes"), "bureau:classes", "school", READERS),
    Entry(say("单位", "Organisations"), "bureau:organisations", "building", READERS),
    Entry(say("目录版本", "Editions"), "bureau:editions", "stack-2", READERS),
    Entry(say("代码表", "Code tables"), "bureau:code_tables", "list", READERS),
)
register_search(
    Search(
        say("查找人员或单位：姓名、首字母、完整号码", "Find: name, initials, a whole number, organisation"),
        "bureau:search",
        frozenset(READERS),
    )
)
