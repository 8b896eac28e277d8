"""How long a whole process takes and how much memory it needs, and how long a call takes inside one."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Process:
    """A finished process: wall and processor seconds, peak memory in MB."""

    wall: float
    cpu: float
    peak_mb: float


def run(arguments: Sequence[str], tries: int = 1) -> Process:
    """Run a Python module or program of this environment, silently; the quickest of `tries` counts.

    Raises RuntimeError where it ends with another status than 0 or 3 (some rows invalid).
    """
    best: Process | None = None
    for _ in range(tries):
        done = _once(arguments)
        best = done if best is None or done.wall < best.wall else best
    if best is None:
        raise ValueError("at least one try is needed")
    return best


def _once(arguments: Sequence[str]) -> Process:
    began = time.perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, *arguments],
        dict(os.environ),
        file_actions=[(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)],
    )
    _, status, usage = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 3):
        raise RuntimeError(f"{' '.join(arguments)} ended with status {code}")
    return Process(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def timed(call: Callable[[], object], times: int) -> tuple[float, float]:
    """Median and 99th percentile of a call, in seconds."""
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - began)
    return median(seconds), quantiles(seconds, n=100)[98]
