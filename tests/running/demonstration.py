"""A demonstration at work: started as people start it, read line by line, asked to stop."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from queue import Empty, Queue

ADDRESS = re.compile(r"open: http://127\.0\.0\.1:(\d+)/")


def own(**given: str) -> dict[str, str]:
    """An environment in which nothing of the tests' own office is left."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZHIJI_", "DJANGO_"))}
    kept.pop("DATABASE_URL", None)
    return kept | {"PYTHONPATH": "src", "LC_ALL": "C.UTF-8"} | given


class Demo:
    """A demonstration at work; its lines are read as they come."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.folder = folder
        words = [sys.executable, "-m", "zhiji.cli", "demo", str(folder), "--lang", "en", *arguments]
        self.process = subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=own(), start_new_session=True
        )
        self.lines: Queue[str] = Queue()
        self.said: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def hear(self) -> None:
        """Take up what was printed since."""
        while not self.lines.empty():
            self.said.append(self.lines.get())

    def port(self) -> int:
        """Waits until it is open."""
        deadline = time.monotonic() + 180
        while time.monotonic() < deadline:
            try:
                self.said.append(self.lines.get(timeout=1))
            except Empty:
                assert self.process.poll() is None, "".join(self.said)
                continue
            if found := ADDRESS.search(self.said[-1]):
                return int(found.group(1))
        raise AssertionError("".join(self.said))


class SharedDemo:
    """One city for all tests that only look."""

    def __init__(self, port: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="zhiji-shared-"))
        self.folder.chmod(0o755)
        self.demo = Demo(self.folder, "--port", str(port))
        self._address = ""

    @property
    def address(self) -> str:
        """Where it is open; waits until it is."""
        self._address = self._address or f"http://127.0.0.1:{self.demo.port()}"
        return self._address

    def stop(self) -> None:
        """Stop it and take its folder away."""
        self.demo.process.send_signal(signal.SIGTERM)
        self.demo.process.wait(40)
        shutil.rmtree(self.folder, ignore_errors=True)
