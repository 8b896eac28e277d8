"""Which key seals how many evidence files, and how are they sealed anew?

The folder is walked, not the rows: a file whose row was never written is somebody's paper too.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.conf import settings

from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.services import binding_of, write_whole
from zhiji.office.core.sealing.cipher import SealBroken, key_number, seal, unseal
from zhiji.office.core.sealing.keyring import keyring


def file_counts_by_key() -> Counter[int]:
    """How many files each key sealed."""
    return Counter(_key_of(path) for path, _ in _files())


def seal_files_anew(actor: Actor) -> Iterator[int]:
    """Seal with the current key each file that another one sealed; yields how many, one at a time.

    Each is replaced whole or not at all. One that cannot be opened stays as it is: the counts tell of it.
    """
    ring = keyring()
    for path, uid in _files():
        if _key_of(path) == ring.current:
            continue
        try:
            content = unseal(path.read_bytes(), binding_of(uid), ring)
        except (SealBroken, FileNotFoundError):
            continue
        write_whole(path, seal(content, binding_of(uid), ring))
        yield 1


def _files() -> Iterator[tuple[Path, UUID]]:
    """Each file with the uid that it is named after, in order."""
    for path in sorted(Path(settings.ZHIJI_EVIDENCE_FOLDER).glob("[0-9a-f][0-9a-f]/*")):
        if len(path.name) == 32 and path.name.startswith(path.parent.name):
            try:
                yield path, UUID(hex=path.name)
            except ValueError:
                continue


def _key_of(path: Path) -> int:
    with path.open("rb") as file:
        return key_number(file.read(3))
