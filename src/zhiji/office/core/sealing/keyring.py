"""Which keys seal and which find? A file outside the database, readable by its owner only."""

import base64
import json
import os
import secrets
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings

SEALING_BYTES = 16
INDEX_BYTES = 32
LOOK_AGAIN_SECONDS = 1.0


class KeysMissing(Exception):
    """The key file is not there or cannot be read; nothing sealed can be read without it."""


@dataclass(frozen=True)
class Keyring:
    """All sealing keys by number; the one to seal with; and the key of the blind indexes."""

    sealing: dict[int, bytes]
    current: int
    index: bytes


def new_keyring() -> Keyring:
    """Fresh random keys."""
    return Keyring({1: secrets.token_bytes(SEALING_BYTES)}, 1, secrets.token_bytes(INDEX_BYTES))


def with_new_key(ring: Keyring) -> Keyring:
    """The ring with one more sealing key, from then on the one to seal with. Old ones stay: history needs them."""
    number = max(ring.sealing) + 1
    return Keyring({**ring.sealing, number: secrets.token_bytes(SEALING_BYTES)}, number, ring.index)


def write_keyring(path: Path, ring: Keyring) -> None:
    """Write the ring whole or not at all, readable by the owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {
        "sealing": {str(number): base64.b64encode(key).decode() for number, key in ring.sealing.items()},
        "current": ring.current,
        "index": base64.b64encode(ring.index).decode(),
    }
    fresh = path.with_name(path.name + ".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(content, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    _written.cache_clear()


def read_keyring(path: Path) -> Keyring:
    """Read the ring. Raises KeysMissing where the file is not there or is no key file."""
    try:
        content = json.loads(path.read_text("utf-8"))
        sealing = {int(number): base64.b64decode(key) for number, key in content["sealing"].items()}
        return Keyring(sealing, int(content["current"]), base64.b64decode(content["index"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise KeysMissing(f"{path}: {error}") from error


def keyring() -> Keyring:
    """The keys of this installation. A file that was replaced is noticed within a second. Raises KeysMissing."""
    path = Path(settings.ZHIJI_KEYS_FILE)
    second = int(time.monotonic() / LOOK_AGAIN_SECONDS)
    return _read_once(path, *_written(path, second))


@lru_cache(maxsize=2)
def _written(path: Path, second: int) -> tuple[int, int]:
    """Which file it is and when it was written; asked of the disk once a second, for sealing asks very often."""
    try:
        found = path.stat()
    except OSError as error:
        raise KeysMissing(f"{path}: {error}") from error
    return found.st_ino, found.st_mtime_ns


@lru_cache(maxsize=2)
def _read_once(path: Path, number: int, written_at: int) -> Keyring:
    return read_keyring(path)
