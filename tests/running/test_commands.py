"""Do the office's commands work on a database of their own, from new keys to a trail that is verified?"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from zhiji.running.postgres import PostgresServer, start_postgres

ROLE = "office_app"


class Office:
    """An installation with a server of its own, as an administrator sees it from the command line."""

    def __init__(self, home: Path, server: PostgresServer) -> None:
        self.home, self.server = home, server
        self.url = server.database("zhiji")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZHIJI_", "DJANGO_"))}
        self.env = kept | {
            "PYTHONPATH": "src",
            "ZHIJI_HOME": str(home),
            "DATABASE_URL": self.url,
            "ZHIJI_SECRET_KEY": "k" * 60,
            "ZHIJI_ORIGIN": "https://zhiji.example",
            "LC_ALL": "C.UTF-8",
        }

    def run(self, words: str, status: int = 0, lang: str = "en", **env: str) -> str:
        command = [sys.executable, "-m", "zhiji.cli", *words.split(), *(["--lang", lang] if lang else [])]
        answer = subprocess.run(command, capture_output=True, text=True, check=False, env=self.env | env)
        assert answer.returncode == status, answer.stdout + answer.stderr
        assert "Traceback" not in answer.stderr
        return answer.stdout + answer.stderr


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    home = Path(tempfile.mkdtemp(prefix="zhiji-office-"))
    home.chmod(0o755)
    server = start_postgres(home / "postgres", options=("fsync=off",))
    with psycopg.connect(server.database("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE zhiji")
        connection.execute("CREATE DATABASE empty")
    made = Office(home, server)
    made.run("keys new")
    made.run(f"migrate --app-role {ROLE}")
    yield made
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


def test_keys_are_never_written_over(office: Office) -> None:
    before = (office.home / "keys.json").read_bytes()
    assert "there is a key file" in office.run("keys new", 2)
    assert (office.home / "keys.json").read_bytes() == before


def test_keys_are_listed_by_number_and_not_shown(office: Office) -> None:
    said = office.run("keys list")
    assert re.match(r"key 1 \(current\): \d+ values\n", said)
    assert "密钥1（当前）" in office.run("keys list", lang="zh")


def test_events_are_chained_and_a_whole_trail_is_told(office: Office) -> None:
    with psycopg.connect(office.url) as connection:
        connection.execute("INSERT INTO registry_town (uid, code, name) VALUES (gen_random_uuid(), '1', '镇')")
    assert re.match(r"chained \d+ events", office.run("audit seal"))
    head = office.run("audit head").strip()
    assert re.fullmatch(r"[1-9]\d*:[0-9a-f]{64}", head)
    assert "the trail is whole" in office.run(f"audit verify --anchor {head}")
    assert "链尾不一致" in office.run(
        f"audit verify --anchor {head[:-1]}{'0' if head[-1] != '0' else '1'}", 1, "zh"
    ).replace("与保存的", "")
    assert "NUMBER:HASH" in office.run("audit verify --anchor nothing", 2)


def test_a_broken_trail_is_told_in_words_with_status_1(office: Office) -> None:
    with psycopg.connect(office.url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("INSERT INTO registry_town (uid, code, name) VALUES (gen_random_uuid(), '9', 'x')")
    try:
        assert "a row has no event" in office.run("audit verify", 1)
        assert "数据没有留痕" in office.run("audit verify", 1, "zh")
    finally:
        with psycopg.connect(office.url) as connection:
            connection.execute("SET session_replication_role = replica")
            connection.execute("DELETE FROM registry_town WHERE code = '9'")


def test_django_s_commands_can_be_run(office: Office) -> None:
    assert "No changes detected" in office.run("manage makemigrations --check --dry-run", lang="")


def test_what_keeps_the_office_from_opening_is_said(office: Office) -> None:
    said = office.run(
        "serve", 2, ZHIJI_HOME=str(office.home / "elsewhere"), DATABASE_URL=office.server.database("empty")
    )
    assert "key file" in said and "run zhiji migrate" in said
    assert "ZHIJI_MODE" in office.run("serve", 2, ZHIJI_MODE="demo")


def test_without_a_database_it_is_said_in_a_sentence(office: Office) -> None:
    said = office.run("audit head", 2, DATABASE_URL="postgresql://127.0.0.1:1/none")
    assert said.count("\n") == 1 and "DATABASE_URL" in said


# The account that cannot break the trail


@pytest.fixture
def app(office: Office) -> Iterator[psycopg.Connection]:
    with psycopg.connect(office.url.replace("postgres@", f"{ROLE}@"), autocommit=True) as connection:
        yield connection


def test_the_office_s_account_writes_rows_and_their_events(app: psycopg.Connection) -> None:
    app.execute("INSERT INTO registry_town (uid, code, name) VALUES (gen_random_uuid(), '2', '镇')")
    app.execute("UPDATE registry_town SET name = '新镇' WHERE code = '2'")
    found = app.execute("SELECT count(*) FROM registry_townevent WHERE code = '2'").fetchone()
    assert found == (2,)


@pytest.mark.parametrize(
    "sql",
    [
        "SET session_replication_role = replica",
        "ALTER TABLE registry_town DISABLE TRIGGER ALL",
        "UPDATE registry_townevent SET name = 'x'",
        "DELETE FROM registry_townevent",
        "TRUNCATE registry_townevent",
        "TRUNCATE registry_town CASCADE",
        "UPDATE core_auditlink SET hash = digest",
        "DELETE FROM core_auditlink",
        "DELETE FROM core_auditshape",
        "UPDATE core_installation SET kind = 'demo'",
        "DELETE FROM django_migrations",
        "CREATE TABLE mine (id int)",
        "CREATE ROLE other SUPERUSER",
    ],
)  # fmt: skip
def test_the_office_s_account_cannot_break_the_trail(app: psycopg.Connection, sql: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute(sql)


def test_the_office_s_account_cannot_take_a_trigger_away(app: psycopg.Connection) -> None:
    names = app.execute(
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = 'registry_town'::regclass"
    ).fetchall()
    assert len(names) >= 3
    for (name,) in names:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(f"DROP TRIGGER {name} ON registry_town")


def test_no_event_table_is_forgotten(office: Office, app: psycopg.Connection) -> None:
    rows = app.execute(
        "SELECT tablename, has_table_privilege(tablename, 'UPDATE'), has_table_privilege(tablename, 'DELETE'),"
        " has_table_privilege(tablename, 'TRUNCATE') FROM pg_tables WHERE schemaname = 'public'"
        " AND (tablename LIKE 'core\\_%event' OR tablename LIKE 'registry\\_%event' OR tablename LIKE 'core\\_audit%')"
    ).fetchall()
    assert len(rows) >= 10 and [row for row in rows if any(row[1:])] == []


def test_a_new_office_gets_its_three_administrators_once(office: Office) -> None:
    said = office.run("office first-admins")
    assert "Each password works once" in said and len(said.strip().splitlines()) == 4
    office.run("office first-admins", 1)


def test_the_sql_is_printed_for_a_plain_name_and_refused_for_another(office: Office) -> None:
    assert 'CREATE ROLE "zhiji_app" LOGIN NOSUPERUSER' in office.run("office roles-sql")
    assert "a-z" in office.run("office roles-sql --app-role a;b", 2)


def test_the_office_serves_with_that_account_and_stops_when_asked(office: Office) -> None:
    env = office.env | {"DATABASE_URL": office.url.replace("postgres@", f"{ROLE}@")}
    words = [sys.executable, "-m", "zhiji.cli", "serve", "--port", "8741", "--workers", "1", "--lang", "en"]
    served = subprocess.Popen(words, env=env, stderr=subprocess.PIPE, text=True)
    assert served.stderr is not None
    try:
        said = ""
        while "serving: " not in said:
            line = served.stderr.readline()
            assert line, said
            said += line
        deadline = time.monotonic() + 20
        answer = b""
        while b'"well": true' not in answer and time.monotonic() < deadline:
            try:
                answer = urllib.request.urlopen("http://127.0.0.1:8741/health/", timeout=5).read()
            except OSError:
                time.sleep(0.3)
        assert b'"well": true' in answer
    finally:
        served.send_signal(signal.SIGTERM)
    assert served.wait(40) == 0
    time.sleep(0.5)
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen("http://127.0.0.1:8741/health/", timeout=2)
