"""With which rights does the office work in the database, so that it cannot break its own trail?

The account that owns the tables migrates; the one that pages and jobs use may read and write rows, but neither change
nor remove what is written once: events, links, shapes and what the installation is.
"""

import re

WRITTEN_ONCE = ("core_auditcheck", "core_auditlink", "core_auditshape", "core_installation")


class RoleNameRefused(Exception):
    """The name is no plain name of a database account."""


def roles_sql(role: str) -> str:
    """The SQL that makes the account, if it is not there, and grants it what it needs. Django must be loaded."""
    from django.db import connection

    from zhiji.office.core.audit.chain import event_models

    if not re.fullmatch(r"[a-z_][a-z0-9_]{0,62}", role):
        raise RoleNameRefused(role)
    quote = connection.ops.quote_name
    name = quote(role)
    once = [*(model._meta.db_table for model in event_models()), *WRITTEN_ONCE]
    listed = ",\n    ".join(quote(table) for table in sorted(once))
    return f"""-- Run as the owner of the tables, after every migration.
DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{role}') THEN
        CREATE ROLE {name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
END $$;
GRANT USAGE ON SCHEMA public TO {name};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name};
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {name};
REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {name};
REVOKE UPDATE, DELETE, TRUNCATE, TRIGGER ON
    {listed}
    FROM {name};
"""
