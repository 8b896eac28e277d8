"""What does a command of the office need before it can begin: a home folder, a database, Django?"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

NAME: Final = "zhiji"


@contextmanager
def database_for(home: Path, options: tuple[str, ...] = ()) -> Iterator[None]:
    """The database that DATABASE_URL names; else one of our own in the home folder, stopped at the end.

    Where another command of this installation runs that server already, it is used and left running.
    """
    if os.environ.get("DATABASE_URL"):
        yield
        return
    from zhiji.running.postgres import address_of, start_postgres

    folder = home / "postgres"
    running = address_of(folder, NAME)
    if running:
        os.environ["DATABASE_URL"] = running
        yield
        return
    server = start_postgres(folder, options=options)
    try:
        _make_database(server.database("postgres"))
        os.environ["DATABASE_URL"] = server.database(NAME)
        yield
    finally:
        server.stop()


def _make_database(url: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone()
        if not found:
            connection.execute(f"CREATE DATABASE {NAME}")


def secret_of(home: Path) -> str:
    """The key of sessions and signatures, kept beside the sealing keys; made where there is none."""
    path = home / "secret_key"
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text().strip()


def start_django(lang: str) -> None:
    """Load the office into this process; it speaks the reader's language."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhiji.config.settings")
    import django
    from django.utils import translation

    django.setup()
    translation.activate("zh-hans" if lang == "zh" else "en")
