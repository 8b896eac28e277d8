"""May the office open for real work, and if so, does it run until it is asked to stop?"""

import os
import sys
from pathlib import Path

from zhiji.running.installation import database_for, start_django
from zhiji.running.street import run_street


def serve_command(home: Path, host: str, port: int, workers: int, lang: str) -> int:
    """Check that all is ready, then serve. Status 2 where something is missing; each is said."""
    if os.environ.get("ZHIJI_MODE", "office") != "office":
        told = "ZHIJI_MODE 不是 office，不能正式启动" if lang == "zh" else "ZHIJI_MODE is not office"
        print(told, file=sys.stderr)
        return 2
    with database_for(home):
        start_django(lang)
        missing = what_is_missing(lang == "zh")
        if missing:
            print("\n".join(missing), file=sys.stderr)
            return 2
        from django.core.management import call_command
        from django.db import connections

        call_command("collectstatic", interactive=False, verbosity=0)
        connections.close_all()
        told = "已启动：" if lang == "zh" else "serving: "
        return run_street(
            host, port, workers, lambda: print(f"{told}http://{host}:{port}", file=sys.stderr, flush=True)
        )


def what_is_missing(zh: bool) -> list[str]:
    """Sentences, one for each thing that keeps the office from opening."""
    from zhiji.config.environment import environment
    from zhiji.config.readiness import lacks
    from zhiji.office.core.models import Installation

    found = [each.zh if zh else each.en for each in lacks(environment())]
    if _has_open_migrations():
        found.append(
            "数据库没有升级，请运行 zhiji migrate" if zh else "the database is not up to date; run zhiji migrate"
        )
    elif not Installation.objects.filter(kind=Installation.Kind.OFFICE).exists():
        found.append("这个数据库不是正式使用的" if zh else "this database is not for real work")
    return found + _not_ready()


def _has_open_migrations() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _not_ready() -> list[str]:
    """What Django's own checks for deployment refuse."""
    from django.core import checks

    return [str(each) for each in checks.run_checks(include_deployment_checks=True) if each.level >= checks.ERROR]
