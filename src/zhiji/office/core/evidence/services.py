"""How is a file taken in, kept and read again? Hashed, sealed, outside the database and the web root."""

import os
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from django.conf import settings

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.sniffing import accepted_kind
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.sealing.cipher import seal, sm3, unseal

MOST_BYTES: Final = 20_000_000


class FileTooLarge(Refusal):
    """The file is larger than the office takes."""


class FileEmpty(Refusal):
    """There is nothing in the file."""


class FileChanged(Refusal):
    """What lies in the store is not what was handed in."""


def keep_evidence(
    *, content: bytes, name: str, purpose: str, accepted: frozenset[str], actor: Actor, at: datetime
) -> Evidence:
    """Take a file in: sniff it, hash it, seal it, write it down.

    Args:
        name: what the person's computer called it; kept to be shown, never used as a path.
        accepted: media types that may be handed in for this purpose.

    Raises FileEmpty, FileTooLarge, KindNotAccepted.
    """
    if not content:
        raise FileEmpty("文件是空的，请重新选择。", "The file is empty; please choose another.", field="file")
    if len(content) > MOST_BYTES:
        raise FileTooLarge(
            f"文件超过{MOST_BYTES // 1_000_000}MB，请压缩或分开上传。",
            f"The file is larger than {MOST_BYTES // 1_000_000} MB; please make it smaller or split it.",
            field="file",
        )
    kind = accepted_kind(content, accepted)
    evidence = Evidence(
        hash=sm3(content),
        size=len(content),
        media_type=kind,
        name=Path(name.replace("\\", "/")).name[-200:] or "file",
        purpose=purpose,
        handed_in_by_id=actor.user_id,
        handed_in_at=at,
    )
    write_whole(path_of(evidence.uid), seal(content, binding_of(evidence.uid)))
    with acting(actor, "keep_evidence"):
        evidence.save()
    return evidence


def read_evidence(evidence: Evidence) -> bytes:
    """The content as it was handed in. Raises FileChanged; SealBroken. The caller has asked whether the actor may."""
    try:
        content = unseal(path_of(evidence.uid).read_bytes(), binding_of(evidence.uid))
    except FileNotFoundError:
        content = b""
    if sm3(content) != bytes(evidence.hash):
        raise FileChanged(
            "文件已丢失或被改动，请联系系统管理员。", "The file is lost or was changed; ask the administrator."
        )
    return content


def binding_of(uid: UUID) -> str:
    """What a file's ciphertext is bound to."""
    return f"core.evidence:{uid}"


def path_of(uid: UUID) -> Path:
    """Where a file lies."""
    return Path(settings.ZHIJI_EVIDENCE_FOLDER) / uid.hex[:2] / uid.hex


def write_whole(path: Path, content: bytes) -> None:
    """Whole or not at all, readable by the owner only."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
