"""Holds one child process for as long as somebody holds the other end of a pipe; run as a program of its own.

`warden.py FD COMMAND…` starts the command. When the pipe's other end is closed, be it on purpose or because its holder
was killed, the warden asks the command to stop (for PostgreSQL a fast shutdown), kills it if it does not, and sweeps up
what it left in its process group. Where the warden itself is killed, Linux asks the command to stop in its place.
"""

import contextlib
import os
import select
import signal
import subprocess
import sys

PATIENCE_SECONDS = 20
LOOK_AGAIN_SECONDS = 0.5
PR_SET_PDEATHSIG = 1


def main(line: int, command: list[str]) -> int:
    """Run the command until it ends or the line is cut; returns its status."""
    # Whoever ends us by a signal must not leave the child behind: the line alone decides.
    for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)
    child = subprocess.Popen(
        command, pass_fds=(), stdin=subprocess.DEVNULL, start_new_session=True, preexec_fn=_prepare
    )
    try:
        while child.poll() is None:
            readable, _, _ = select.select([line], [], [], LOOK_AGAIN_SECONDS)
            if readable and not os.read(line, 1):
                return _stop(child)
        return child.returncode
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)


def _prepare() -> None:
    """In the child: heed signals again, and be asked to stop where the warden is killed."""
    for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(name, signal.SIG_DFL)
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT)


def _stop(child: "subprocess.Popen[bytes]") -> int:
    child.send_signal(signal.SIGINT)
    try:
        return child.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        return child.wait()


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]), sys.argv[2:]))
