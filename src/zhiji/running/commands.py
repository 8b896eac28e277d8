"""What does each command of the office do, once the office is loaded?"""

import argparse
import os
import sys
from pathlib import Path

from zhiji.running.installation import database_for, start_django


def run_in_office(given: argparse.Namespace, lang: str) -> int:
    """Run a command; returns its exit status. What cannot be done is told in one sentence."""
    zh = lang == "zh"
    try:
        return _run(given, lang)
    except Exception as error:
        told = _told(error, zh)
        if told is None:
            raise
        print(told, file=sys.stderr)
        return 2


def _told(error: Exception, zh: bool) -> str | None:
    """What a person can do about it; None where it is a fault of ours."""
    from zhiji.running.postgres import PostgresNotFound, PostgresNotStarted

    kinds = {
        "KeysMissing": ("没有密钥文件，请先运行 zhiji keys new", "there is no key file; run zhiji keys new first"),
        "OperationalError": ("连接不上数据库，请检查 DATABASE_URL", "the database cannot be reached; see DATABASE_URL"),
        "RoleNameRefused": ("账户名只能用小写字母、数字和下划线", "an account's name is of a-z, 0-9 and _"),
        "ProgrammingError": (
            "数据库还没有建立或没有升级，请运行 zhiji migrate",
            "the database is not up to date; run zhiji migrate",
        ),
    }
    if type(error).__name__ in kinds:
        return kinds[type(error).__name__][0 if zh else 1]
    if isinstance(error, PostgresNotFound | PostgresNotStarted):
        return f"数据库没有启动：{error}" if zh else f"no database: {error}"
    return None


def _run(given: argparse.Namespace, lang: str) -> int:
    home = Path(os.environ.get("ZHIJI_HOME", "var"))
    if given.command == "keys" and given.action == "new":
        from zhiji.running.keys import new_keys

        return new_keys(home / "keys.json", lang)
    if given.command == "serve":
        from zhiji.running.serve import serve_command

        return serve_command(home, given.host, given.port, given.workers, lang)
    with database_for(home):
        start_django(lang)
        return _with_django(given, lang)


def _with_django(given: argparse.Namespace, lang: str) -> int:
    from django.core.management import call_command, execute_from_command_line

    if given.command == "worker":
        call_command("procrastinate", "worker", "--concurrency=2", "--shutdown-graceful-timeout=15")
        return 0
    if given.command == "migrate":
        from zhiji.running.migrate import migrate_command

        return migrate_command(given.app_role)
    if given.command == "seed":
        from zhiji.running.seed import seed_command

        return seed_command(given.persons, given.proofs, lang)
    if given.command == "office" and given.action == "first-admins":
        from zhiji.running.first_admins import first_admins_command

        return first_admins_command(lang)
    if given.command == "office" and given.action == "places":
        from zhiji.running.places import places_command

        return places_command(given.file, lang)
    if given.command == "office":
        from zhiji.running.roles_sql import roles_sql

        print(roles_sql(given.app_role), end="")
        return 0
    if given.command == "manage":
        execute_from_command_line(["zhiji manage", *given.rest])
        return 0
    if given.command == "keys":
        from zhiji.running.keys import list_keys, rotate_keys

        return rotate_keys(lang) if given.action == "rotate" else list_keys(lang)
    from zhiji.running.audit import audit_command

    return audit_command(given, lang)
