"""How do web server and worker run side by side until somebody stops them?"""

import http.client
import signal
import socket
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import IO, Final

from zhiji.running.held import Held, hold

BLOCKING_THREADS: Final = 4
"""Threads of one web process, each with a connection of its own to the database."""
BACKPRESSURE: Final = 64
"""Requests that one web process takes at once; more wait at the door."""
READY_SECONDS: Final = 60
REST_SECONDS: Final = 3
"""How long a worker that ended by itself is left alone before the next one starts."""


class Stopped(Exception):
    """Somebody asked us to stop."""


def run_street(host: str, port: int, workers: int, ready: Callable[[], None], out: IO[bytes] | None = None) -> int:
    """Web server and worker until a signal comes; returns 0, or 1 where the web server ended by itself.

    Args:
        ready: called once when the first page can be had.
        out: where web server and worker write; to our own output where it is not given.
    """
    for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(name, _stop)
    held: list[Held] = []
    try:
        web, worker = hold(web_command(host, port, workers), out=out), hold(worker_command(), out=out)
        held += [web, worker]
        _wait_until_ready(web, host, port)
        ready()
        while web.ended is None:
            time.sleep(0.5)
            if worker.ended is not None:
                time.sleep(REST_SECONDS)
                worker = hold(worker_command(), out=out)
                held.append(worker)
        return 1
    except Stopped:
        return 0
    finally:
        for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(name, signal.SIG_IGN)
        for each in held:
            each.ask_to_stop()
        for each in held:
            each.stop()


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped


def web_command(host: str, port: int, workers: int) -> list[str]:
    """Granian over WSGI: few threads, connections reused."""
    options = {
        "--interface": "wsgi",
        "--host": host,
        "--port": port,
        "--workers": workers,
        "--blocking-threads": BLOCKING_THREADS,
        "--backpressure": BACKPRESSURE,
        "--workers-kill-timeout": 15,
        "--log-level": "warning",
    }
    listed = [str(part) for pair in options.items() for part in pair]
    return [
        sys.executable, "-m", "granian", *listed, "--no-ws", "--respawn-failed-workers",
        "zhiji.config.wsgi:application",
    ]  # fmt: skip


def worker_command() -> list[str]:
    """Our own `worker` command."""
    return [sys.executable, "-m", "zhiji.cli", "worker"]


def _wait_until_ready(web: Held, host: str, port: int) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline and web.ended is None:
        asked = http.client.HTTPConnection("127.0.0.1" if host == "0.0.0.0" else host, port, timeout=5)
        try:
            asked.request("GET", "/health/", headers={"Host": "127.0.0.1"})
            asked.getresponse().read()
            return
        except OSError:
            time.sleep(0.1)
        finally:
            asked.close()


def free_port(host: str, first: int) -> int:
    """The first port from `first` on that nobody listens at."""
    for port in range(first, first + 100):
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((host, port))
            except OSError:
                continue
            return port
    raise OSError(f"no free port from {first} on")
