"""Turns the rule functions and the loops into machine code: the same source, compiled by Numba on first use.

Nothing in the rulebook knows of this. Each plain function is registered as compilable; Numba then follows the calls.
Compiled code is kept on disk under a name made from the sources, so that no stale rule can ever be run.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from zhiji.batch import loops
from zhiji.rulebook.decide import (
    amounts,
    conditions,
    earlier,
    facts,
    faults,
    fold_table,
    history,
    judge,
    statute,
)
from zhiji.rulebook.decide.statute import Statute
from zhiji.rulebook.kernel import dates, identity, numbers

WORTH_COMPILING: Final = 30_000
"""Rows from which loading (or once making) the machine code is quicker than CPython."""

_RULES: Final[tuple[ModuleType, ...]] = (
    dates,
    identity,
    conditions,
    amounts,
    faults,
    judge,
    earlier,
    fold_table,
    history,
)
_SOURCES: Final[tuple[ModuleType, ...]] = (*_RULES, loops, statute, facts, numbers)
_NOT_COMPILED: Final = {"check_character", "upgrade", "id_text", "mask_id"}


def cache_folder() -> Path:
    """Where compiled code of exactly these sources is kept; made where it does not exist."""
    import numba

    digest = hashlib.sha256(numba.__version__.encode() + np.__version__.encode())
    for module in _SOURCES:
        digest.update(Path(str(module.__file__)).read_bytes())
    base = os.environ.get("XDG_CACHE_HOME")
    home = Path(base) if base else Path.home() / ".cache"
    for parent in (home, Path(tempfile.gettempdir()) / f"zhiji-{os.getuid()}"):
        folder = parent / "zhiji" / digest.hexdigest()[:16]
        try:
            parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            continue
        if parent.stat().st_uid == os.getuid() and os.access(folder, os.W_OK):
            return folder
    raise OSError("neither the home folder nor the temporary folder can be written to")


@cache
def loop(name: str) -> Callable[..., Any]:
    """A loop of `loops`, compiled."""
    import numba
    from numba.extending import register_jitable

    if not _registered():
        settings: Any = numba.config
        settings.CACHE_DIR = str(cache_folder())
        for module in (*_RULES, loops):
            for value in list(vars(module).values()):
                if _is_own(value, module) and value.__name__ not in _NOT_COMPILED:
                    register_jitable(value)
        _REGISTERED.append(True)
    # No loop makes an array, so none needs reference counts; counting them cost three quarters of the time.
    make: Any = numba.njit
    compiler: Callable[..., Callable[..., Any]] = make(cache=True, nogil=True, _nrt=False)
    return compiler(getattr(loops, name))


_REGISTERED: Final[list[bool]] = []


def _registered() -> bool:
    return bool(_REGISTERED)


def _is_own(value: Any, module: ModuleType) -> bool:
    return isinstance(value, FunctionType) and value.__module__ == module.__name__


def as_array(law: Statute) -> npt.NDArray[np.int64]:
    """The statute as an array, for the compiled loops."""
    return np.asarray(law, dtype=np.int64)
