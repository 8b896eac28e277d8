"""Does the demonstration open its office, take another port where its own is taken, and leave nothing behind?"""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.running.demonstration import Demo, own


@pytest.fixture
def start() -> Iterator[Callable[[Path], Demo]]:
    """Starts demonstrations, and ends those that a test left running."""
    started: list[Demo] = []

    def start(folder: Path) -> Demo:
        started.append(Demo(folder, "--port", "8731"))
        return started[-1]

    yield start
    for demo in started:
        demo.process.kill()


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    name = Path(tempfile.mkdtemp(prefix="zhiji-demo-"))
    name.chmod(0o755)
    yield name
    shutil.rmtree(name, ignore_errors=True)


def processes_of(folder: Path) -> list[str]:
    """Whatever runs with this demonstration's folder in its command line or environment."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            text = (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
        except OSError:
            continue
        if str(folder).encode() in text and int(entry.name) != os.getpid():
            found.append(f"{entry.name} {(entry / 'cmdline').read_bytes()!r}")
    return found


def wait_until_none(folder: Path) -> list[str]:
    deadline = time.monotonic() + 40
    while (left := processes_of(folder)) and time.monotonic() < deadline:
        time.sleep(0.2)
    return left


def health(port: int) -> tuple[int, dict[str, object]]:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    asked.request("GET", "/health/")
    answer = asked.getresponse()
    return answer.status, json.loads(answer.read())


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_however_it_is_stopped_nothing_is_left(
    folder: Path, number: signal.Signals, start: Callable[[Path], Demo]
) -> None:
    demo = start(folder)
    port = demo.port()
    deadline = time.monotonic() + 20
    while not health(port)[1]["well"] and time.monotonic() < deadline:
        time.sleep(0.5)
    assert health(port)[1]["well"]
    assert len(processes_of(folder)) >= 6  # ourselves, three wardens, database, web, worker
    demo.process.send_signal(number)
    assert wait_until_none(folder) == []
    status = demo.process.wait(5)
    assert status == (-signal.SIGKILL if number == signal.SIGKILL else 0)


def test_the_next_free_port_is_taken_and_said_and_the_city_is_kept(folder: Path, start: Callable[[Path], Demo]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 8731))
        taken.listen()
        demo = start(folder)
        assert demo.port() == 8732
    said = "".join(demo.said)
    assert "port 8731 is taken" in said and "the city of last time" in said
    assert (folder / "decisions.xlsx").exists()
    demo.process.terminate()
    assert demo.process.wait(40) == 0 and wait_until_none(folder) == []


def test_without_the_office_it_ends_after_the_claims(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "zhiji.cli", "demo", str(tmp_path / "d"), "--no-serve", "--lang", "en"]
    said = subprocess.run(words, capture_output=True, text=True, check=True, env=own())
    assert sorted(each.name for each in (tmp_path / "d").iterdir() if each.name == "office") == []
    assert (tmp_path / "d" / "decisions.xlsx").exists() and "decisions:" in said.stdout
