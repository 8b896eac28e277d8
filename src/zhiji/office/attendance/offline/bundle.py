"""What does a bundle say that a phone signed? Read strictly: what is not understood is not guessed.

A bundle is JSON of one lesson: device, number, the hash of the one before, when the lesson was opened and closed, when
the bundle was made, where the phone was, and the events. Instants are whole milliseconds of the phone's clock.
"""

from datetime import UTC, datetime
from typing import Annotated, Literal
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from pydantic import BaseModel, ConfigDict, Field, ValidationError

Millis = Annotated[int, Field(ge=1_500_000_000_000, le=4_000_000_000_000)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class BundleEvent(_Part):
    """One trainee's act."""

    uid: Annotated[UUID, Field(strict=False)]
    enrolment: Annotated[UUID, Field(strict=False)]
    act: Literal["sign_in", "mid_check", "sign_out"]
    at: Millis


class BundlePosition(_Part):
    """Where the phone was."""

    latitude: Annotated[float, Field(ge=-90, le=90, strict=False)]
    longitude: Annotated[float, Field(ge=-180, le=180, strict=False)]
    accuracy_m: Annotated[float, Field(ge=0, le=1e7, strict=False)]


class BundleContent(_Part):
    """What a phone signed."""

    form: Literal[1]
    device: Annotated[UUID, Field(strict=False)]
    sequence: Annotated[int, Field(ge=1, le=1_000_000)]
    previous: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    lesson: Annotated[UUID, Field(strict=False)]
    opened_at: Millis
    closed_at: Millis
    made_at: Millis
    position: BundlePosition | None = None
    events: Annotated[list[BundleEvent], Field(max_length=1500)]


def read_bundle(content: bytes) -> BundleContent | None:
    """What the bytes say; None where they say nothing that is understood."""
    try:
        return BundleContent.model_validate_json(content)
    except ValidationError:
        return None


def instant_of(millis: int) -> datetime:
    """An instant of the phone's clock."""
    return datetime.fromtimestamp(millis / 1000, UTC)


def is_signed_by(public_key: bytes, signature: bytes, content: bytes) -> bool:
    """Whether the holder of a key signed exactly these bytes. Browsers give both numbers of 32 bytes side by side."""
    if len(signature) != 64:
        return False
    numbers = int.from_bytes(signature[:32]), int.from_bytes(signature[32:])
    try:
        key = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), public_key)
        key.verify(encode_dss_signature(*numbers), content, ECDSA(SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True
