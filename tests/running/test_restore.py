"""Does a backup bring everything back: rows, what keys open, and a trail that is proven by the head that was kept?"""

import shutil
import subprocess

import psycopg
from tests.running.test_commands import Office, office

from zhiji.running import postgres

__all__ = ["office"]

SYSTEM = sorted(postgres.SYSTEM.glob("*/bin/pg_dump"))
WHEEL = postgres._wheel() / "pginstall" / "bin" / "pg_dump"
PG_DUMP = next((str(each) for each in (WHEEL, *reversed(SYSTEM)) if each.exists()), shutil.which("pg_dump"))
SEAL_SOMEBODY = """
from django.utils import timezone
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import Person
p = Person(name='王小明', registered_at=timezone.now(), id_index=index_of('231098198506150010', 'id_number'))
p.id_number = '231098198506150010'
p.save()
"""
OPEN_SOMEBODY = """
from zhiji.office.registry.models import Person
print('opened', Person.objects.get(name='王小明').id_number.open()[-4:])
"""


def test_a_dump_with_its_keys_and_head_is_the_whole_office(office: Office) -> None:
    assert PG_DUMP is not None, "the wheel brings pg_dump, and so does a system's PostgreSQL"
    run_in_django(office, SEAL_SOMEBODY)
    office.run("audit seal")
    head = office.run("audit head").strip()
    dump = office.home / "zhiji.dump"
    tool("pg_dump", office, "--format=custom", f"--file={dump}", office.url)
    keys = (office.home / "keys.json").read_bytes()
    # The loss: another machine has neither database nor keys.
    with psycopg.connect(office.server.database("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE restored")
    restored = Office(office.home / "restored", office.server)
    restored.env["DATABASE_URL"] = restored.url = office.server.database("restored")
    tool("pg_restore", office, "--no-owner", "--exit-on-error", f"--dbname={restored.url}", str(dump))
    restored.home.mkdir()
    assert "key file" in restored.run("keys list", 2)
    (restored.home / "keys.json").write_bytes(keys)
    restored.run("migrate --app-role office_app")
    assert "the trail is whole" in restored.run(f"audit verify --anchor {head}")
    assert "opened 0010" in run_in_django(restored, OPEN_SOMEBODY)


def tool(name: str, office: Office, *arguments: str) -> None:
    program = str(PG_DUMP).removesuffix("pg_dump") + name
    subprocess.run([program, *arguments], check=True, capture_output=True, env=office.env)


def run_in_django(office: Office, code: str) -> str:
    import sys

    words = [sys.executable, "-c", f"import django; django.setup()\n{code}"]
    env = office.env | {"DJANGO_SETTINGS_MODULE": "zhiji.config.settings"}
    return subprocess.run(words, check=True, capture_output=True, text=True, env=env).stdout
