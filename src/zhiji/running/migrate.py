"""How is the database made or brought up to date, and what may the office's own account do in it?"""

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction

from zhiji.running.roles_sql import roles_sql


def migrate_command(app_role: str | None) -> int:
    """Migrate, say once what the installation is for, and grant the office's account what it needs."""
    call_command("migrate", interactive=False)
    say_what_it_is_for()
    if app_role:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(roles_sql(app_role))
    return 0


def say_what_it_is_for() -> None:
    """Write down whether this is real work or a demonstration; nothing where it is written already."""
    from zhiji.office.core.models import Installation

    kind = Installation.Kind.DEMO if settings.ZHIJI_MODE == "demo" else Installation.Kind.OFFICE
    Installation.objects.get_or_create(id=1, defaults={"kind": kind, "city": settings.ZHIJI_CITY})
