"""What does one take home to prove a record without this office? A folder that checks itself."""

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final

from zhiji.office.attendance.access import readable_class
from zhiji.office.attendance.models import ClassSeal, LessonPhoto
from zhiji.office.attendance.record.canonical import instant
from zhiji.office.attendance.record.papers import class_paper
from zhiji.office.attendance.record.seal import last_seal, sealed_bytes
from zhiji.office.classes.models import TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.services import read_evidence
from zhiji.office.core.evidence.sniffing import ENDINGS

VERIFY: Final = Path(__file__).with_name("standalone_verify.py")
_FIXED: Final = (1980, 1, 1, 0, 0, 0)
"""The same record gives the same file."""


def record_bundle(*, uid: str, with_photos: bool, actor: Actor) -> bytes:
    """The sealed record of a class as a zip file: record, seal, paper, and a script that verifies them offline.

    Raises NotPermitted, NotFound.
    """
    found = readable_class(uid=uid, actor=actor)
    seal = last_seal(found.pk)
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
        _put(bundle, "record.json", sealed_bytes(seal))
        _put(bundle, "seal.json", json.dumps(seal_facts(found, seal), ensure_ascii=False, indent=2).encode())
        _put(bundle, "verify.py", VERIFY.read_bytes())
        _put(bundle, "record.pdf", class_paper(uid=uid, actor=actor))
        if with_photos:
            for photo in LessonPhoto.objects.filter(held__training_class=found).select_related("evidence"):
                name = f"photos/{photo.uid}.{ENDINGS[photo.evidence.media_type]}"
                _put(bundle, name, read_evidence(photo.evidence))
    return file.getvalue()


def seal_facts(found: TrainingClass, seal: ClassSeal) -> dict[str, object]:
    """A seal as plain values."""
    return {
        "form": 1,
        "class_number": found.number or "",
        "number": seal.number,
        "hash": bytes(seal.hash).hex(),
        "hash_is": "SM3 (GB/T 32905-2016) of record.json",
        "size": seal.size,
        "sealed_at": instant(seal.sealed_at),
        "sealed_by": seal.sealed_by.name if seal.sealed_by else "",
    }


def _put(bundle: zipfile.ZipFile, name: str, content: bytes) -> None:
    bundle.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
