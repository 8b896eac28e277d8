"""Is a PostgreSQL found, started and stopped, and does it end with whoever started it, however that ends?"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from zhiji.running import postgres
from zhiji.running.postgres import PostgresNotFound, start_postgres


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that the server's own user can reach, unlike pytest's."""
    with tempfile.TemporaryDirectory(prefix="zhiji-pg-") as name:
        Path(name).chmod(0o755)
        yield Path(name) / "pg"


def version(url: str) -> int:
    with psycopg.connect(url) as connection:
        return connection.info.server_version // 10000


def running(folder: Path) -> list[int]:
    """Processes whose command line names the folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if str(folder).encode() in entry.read_bytes() and int(entry.parent.name) != os.getpid():
                found.append(int(entry.parent.name))
        except OSError:
            continue
    return found


def gone_within(folder: Path, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not running(folder):
            return True
        time.sleep(0.1)
    return False


def test_a_server_starts_on_a_new_folder_stops_and_starts_again(folder: Path) -> None:
    for _ in range(2):
        server = start_postgres(folder)
        assert version(server.database("postgres")) >= 15
        server.stop()
        assert running(folder) == []


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the system's servers lie: its own where it has one, else the wheel's programs in the system's layout."""
    if any(postgres.SYSTEM.glob("*/bin/postgres")):
        yield postgres.SYSTEM
        return
    wheel = postgres._wheel() / "pginstall"
    with tempfile.TemporaryDirectory(prefix="zhiji-system-") as name:
        Path(name).chmod(0o755)
        (Path(name) / str(postgres._runs(wheel / "bin" / "postgres"))).symlink_to(wheel)
        monkeypatch.setattr(postgres, "SYSTEM", Path(name))
        yield Path(name)


def test_the_system_s_server_is_taken_where_the_wheel_s_does_not_run(
    folder: Path, system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "_wheel", lambda: Path("/nowhere"))
    server = start_postgres(folder)
    try:
        assert system in postgres._programs().parents
        assert version(server.database("postgres")) == int(postgres._programs().parent.name)
    finally:
        server.stop()


def test_a_folder_is_served_by_the_version_that_made_it(folder: Path, system: Path) -> None:
    first = start_postgres(folder, prefer_system=True)
    made_by = version(first.database("postgres"))
    first.stop()
    again = start_postgres(folder)
    try:
        assert version(again.database("postgres")) == made_by
    finally:
        again.stop()


def test_programs_of_another_version_are_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("15", "17"):
        (tmp_path / name / "bin").mkdir(parents=True)
    monkeypatch.setattr(postgres, "SYSTEM", tmp_path)
    monkeypatch.setattr(postgres, "_wheel", lambda: Path("/wheel"))
    monkeypatch.setattr(postgres, "_runs", lambda program: "18" if "wheel" in str(program) else program.parts[-3])
    assert postgres._programs().parts[1] == "wheel"
    assert postgres._programs(version="15") == tmp_path / "15" / "bin"
    assert postgres._programs(prefer_system=True) == tmp_path / "17" / "bin"
    with pytest.raises(PostgresNotFound, match="version 16"):
        postgres._programs(version="16")


def test_where_nothing_runs_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "_runs", lambda program: None)
    with pytest.raises(PostgresNotFound, match="DATABASE_URL"):
        postgres._programs()


@pytest.mark.parametrize("whom", ["starter", "warden"])
def test_a_kill_that_nobody_can_catch_leaves_no_server(folder: Path, whom: str) -> None:
    code = (
        "import os, time; from pathlib import Path; from zhiji.running.postgres import start_postgres\n"
        "server = start_postgres(Path(os.environ['FOLDER']))\n"
        "print(server.held.warden.pid, flush=True); time.sleep(600)"
    )
    env = os.environ | {"FOLDER": str(folder)}
    starter = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=env)
    assert starter.stdout is not None
    warden = int(starter.stdout.readline())
    assert running(folder)
    os.kill(starter.pid if whom == "starter" else warden, signal.SIGKILL)
    assert gone_within(folder, 20)
    starter.kill()
    starter.wait()
