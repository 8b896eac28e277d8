"""Do all triggers that keep the trail stand as the program wants them, and does nothing turn them off?"""

import re
from collections.abc import Iterator
from typing import Any, Final

from django.db import connection
from pgtrigger import registry

from zhiji.office.core.audit.guards import GUARDS, Guard
from zhiji.office.core.audit.verdict import Break

ON: Final = ("O", "A")
"""How `pg_trigger` says that a trigger fires for ordinary changes."""
_BITS: Final = {"BEFORE": 2, "INSERT": 4, "DELETE": 8, "UPDATE": 16, "TRUNCATE": 32, "INSTEAD": 64}
_IGNORING: Final = "_pgtrigger_should_ignore"
_STANDING: Final = """
SELECT c.relname, t.tgname, t.tgenabled, t.tgtype, p.proname, p.prosrc, pg_get_triggerdef(t.oid)
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
WHERE NOT t.tgisinternal AND t.tgrelid = ANY(%s::regclass[])
"""
_RULES: Final = "SELECT tablename, rulename FROM pg_rules WHERE tablename = ANY(%s)"
_SETTINGS: Final = """
SELECT coalesce(d.datname, '*') || ' ' || coalesce(r.rolname, '*') || ' ' || each
FROM pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) each
LEFT JOIN pg_database d ON d.oid = s.setdatabase LEFT JOIN pg_roles r ON r.oid = s.setrole
WHERE each ~* '^(session_replication_role|pgtrigger\\.ignore)=' AND each !~* '=origin$'
"""


def trigger_breaks() -> Iterator[Break]:
    """Each trigger of the office that is off, gone or not what it should be; and what else could silence one."""
    wanted = {(model._meta.db_table, trigger.get_pgid(model)): (model, trigger) for model, trigger in _ours()}
    tables = sorted({table for table, _ in (*wanted, *GUARDS)})
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, [[connection.ops.quote_name(table) for table in tables]])
        standing = {(table, name): rest for table, name, *rest in cursor.fetchall()}
        cursor.execute(_RULES, [tables])
        others = cursor.fetchall()
        cursor.execute(_SETTINGS)
        settings = [text for (text,) in cursor.fetchall()]
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = %s", [_IGNORING])
        ignoring = [text for (text,) in cursor.fetchall()]
    for key, (model, trigger) in sorted(wanted.items(), key=lambda item: item[0]):
        code = _fault(trigger.compile(model).install_sql, trigger, standing.get(key))
        if code:
            yield Break(code, " ".join(key))
    for key, guard in sorted(GUARDS.items()):
        if code := _guard_fault(guard, standing.get(key)):
            yield Break(code, " ".join(key))
    for table, name in sorted([*(set(standing) - set(wanted) - set(GUARDS)), *others]):
        yield Break("trigger_added", f"{table} {name}")
    if wanted and [_bare(text) for text in ignoring] != [_bare(_bodies(_any(wanted))[0])]:
        yield Break("trigger_changed", _IGNORING)
    yield from (Break("setting", text) for text in settings)


def _guard_fault(guard: Guard, standing: list[Any] | None) -> str:
    if standing is None:
        return "trigger_missing"
    enabled, _, function, source, _ = standing
    if enabled not in ON:
        return "trigger_off"
    is_right = function == guard.function and _bare(source) == _bare(guard.body)
    return "" if is_right else "trigger_changed"


def _ours() -> Iterator[tuple[Any, Any]]:
    for model, trigger in registry.registered():
        if model.__module__.startswith("zhiji.office."):
            yield model, trigger


def _any(wanted: dict[Any, tuple[Any, Any]]) -> str:
    model, trigger = next(iter(wanted.values()))
    return str(trigger.compile(model).install_sql)


def _fault(sql: str, trigger: Any, standing: list[Any] | None) -> str:
    """What is wrong with one trigger; empty where nothing is."""
    if standing is None:
        return "trigger_missing"
    enabled, kind, function, source, definition = standing
    if enabled not in ON:
        return "trigger_off"
    called = re.search(r"EXECUTE PROCEDURE (\w+)", sql)
    is_right = (
        kind == _kind(trigger)
        and called is not None
        and function == called.group(1)
        and _bare(source) == _bare(_bodies(sql)[1])
        and _condition(definition, "FUNCTION") == _condition(sql.rpartition("FOR EACH")[2], "PROCEDURE")
    )
    return "" if is_right else "trigger_changed"


def _kind(trigger: Any) -> int:
    """The bits of `pg_trigger.tgtype`."""
    words = f"{trigger.when} {trigger.operation}".upper().split()
    return (1 if str(trigger.level).upper() == "ROW" else 0) | sum({_BITS.get(word, 0) for word in words})


def _bodies(sql: str) -> list[str]:
    """What stands between dollar signs: the function that looks whether to ignore, and the trigger's own."""
    return sql.split("$$")[1::2]


def _bare(text: str) -> str:
    return " ".join(text.split())


def _condition(text: str, until: str) -> str:
    """The trigger's WHEN, without what PostgreSQL writes in its own way: brackets, quotes, casts."""
    found = re.search(rf"\bWHEN\b(.*)EXECUTE {until}", text, re.DOTALL)
    return re.sub(r'::\w+|[()"\s]', "", found.group(1)).lower() if found else ""
