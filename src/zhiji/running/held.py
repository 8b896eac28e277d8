"""How is a child process started so that it cannot outlive us? Under a warden that holds the end of our line."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

STOP_SECONDS: Final = 60


@dataclass(frozen=True)
class Held:
    """A child under its warden. Closing the line stops it, and so does our own end, however it comes."""

    warden: "subprocess.Popen[bytes]"
    line: IO[bytes]

    @property
    def ended(self) -> int | None:
        """Its exit status; None while it runs."""
        return self.warden.poll()

    def ask_to_stop(self) -> None:
        """Let it stop, without waiting."""
        self.line.close()

    def stop(self) -> None:
        """Stop it and wait until it is gone."""
        self.ask_to_stop()
        self.warden.wait(STOP_SECONDS)


def hold(
    command: Sequence[str],
    *,
    out: IO[bytes] | int | None = None,
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
    **who: Any,
) -> Held:
    """Start a command under a warden.

    Args:
        out: where its output goes; to ours where it is not given.
        who: `user` and `group` to run as, where we may choose.
    """
    reader, writer = os.pipe()
    warden = subprocess.Popen(
        [sys.executable, "-S", str(Path(__file__).with_name("warden.py")), str(reader), *command],
        pass_fds=(reader,),
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=out,
        start_new_session=True,
        cwd=cwd,
        env=env,
        **who,
    )
    os.close(reader)
    return Held(warden, os.fdopen(writer, "wb"))
