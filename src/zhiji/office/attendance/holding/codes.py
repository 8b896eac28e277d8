"""Which code stands on the teacher's screen now, and what does a code that somebody brings say?

A code holds the lesson held, the act, and the number of a time step, signed with the lesson's own secret. It is good
for its step and the next one: a photo of it is worthless within a minute. Only the server's clock counts.
"""

import base64
import binascii
import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from zhiji.office.attendance.models import CheckIn
from zhiji.office.core.refusals import Refusal

_ACTS: Final = (CheckIn.Act.SIGN_IN, CheckIn.Act.MID_CHECK, CheckIn.Act.SIGN_OUT)
_BODY: Final = 16 + 1 + 5
_MAC: Final = 16


class CodeUnknown(Refusal):
    """The code was not made by this office."""

    def __init__(self) -> None:
        super().__init__(
            "二维码无效，请重新扫描教师屏幕上的二维码。", "This is no sign-in code; scan the teacher's screen again."
        )


class CodeExpired(Refusal):
    """The code was good once."""

    def __init__(self) -> None:
        super().__init__(
            "二维码已过期，请对准教师屏幕重新扫描；照片或转发的二维码不能使用。",
            "The code is over; scan the teacher's screen again. A photo of it does not work.",
        )


@dataclass(frozen=True, slots=True)
class Code:
    """What a code says, before its signature is checked."""

    held: UUID
    act: CheckIn.Act
    step: int
    mac: bytes


def step_of(at: datetime, seconds: int) -> int:
    """The number of the time step that an instant lies in."""
    return int(at.timestamp()) // seconds


def code_at(*, held: UUID, act: str, secret: bytes, at: datetime, seconds: int) -> str:
    """The code of an instant, as letters that an address may hold."""
    body = _body(held, CheckIn.Act(act), step_of(at, seconds))
    return base64.urlsafe_b64encode(body + _sign(secret, body)).rstrip(b"=").decode()


def read_code(text: str) -> Code:
    """What the letters say. Raises CodeUnknown."""
    try:
        raw = base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error) as error:
        raise CodeUnknown from error
    if len(raw) != _BODY + _MAC or raw[16] >= len(_ACTS):
        raise CodeUnknown
    return Code(UUID(bytes=raw[:16]), _ACTS[raw[16]], int.from_bytes(raw[17:_BODY]), raw[_BODY:])


def check_code(code: Code, *, secret: bytes, at: datetime, seconds: int) -> None:
    """Raise CodeUnknown for a forged signature, CodeExpired for one that is not of this step or the one before."""
    if not hmac.compare_digest(_sign(secret, _body(code.held, code.act, code.step)), code.mac):
        raise CodeUnknown
    if not 0 <= step_of(at, seconds) - code.step <= 1:
        raise CodeExpired


def _body(held: UUID, act: CheckIn.Act, step: int) -> bytes:
    return held.bytes + bytes([_ACTS.index(act)]) + step.to_bytes(5)


def _sign(secret: bytes, body: bytes) -> bytes:
    return hmac.digest(secret, body, "sha256")[:_MAC]
