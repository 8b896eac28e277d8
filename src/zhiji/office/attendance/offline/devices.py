"""Whose phone may make records without a signal? The teacher enrols it; its private key never leaves it."""

from datetime import datetime
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from zhiji.office.attendance.models import TeachingDevice
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid

START: Final = b"\0" * 32
"""What the first bundle of a device names as the one before it."""
MOST_DEVICES: Final = 3


class DeviceUnfit(Refusal):
    """The phone cannot be enrolled."""


def enrol_device(*, name: str, public_key: bytes, actor: Actor, at: datetime) -> TeachingDevice:
    """Enrol the teacher's phone by its public key, a point of P-256. Raises NotPermitted, DeviceUnfit."""
    actor.must_have(Role.TEACHER)
    if actor.person_id is None:
        raise NotPermitted
    if not 1 <= len(name.strip()) <= 60:
        raise DeviceUnfit("请给设备起个名称（不超过60字）。", "Name the device, in at most 60 letters.", field="name")
    try:
        EllipticCurvePublicKey.from_encoded_point(SECP256R1(), public_key)
        if len(public_key) != 65:
            raise ValueError("compressed")
    except (ValueError, UnsupportedAlgorithm) as error:
        raise DeviceUnfit("这台设备不能登记，请换一台。", "This device cannot be enrolled.") from error
    with acting(actor, "enrol_device"):
        if devices(actor=actor).filter(state=TeachingDevice.State.ENROLLED).count() >= MOST_DEVICES:
            raise DeviceUnfit(f"最多登记{MOST_DEVICES}台设备，请先停用旧设备。", "Revoke an old device first.")
        try:
            with transaction.atomic():
                return TeachingDevice.objects.create(
                    person_id=actor.person_id,
                    name=name.strip(),
                    public_key=public_key,
                    last_hash=START,
                    enrolled_by_id=actor.user_id,
                    enrolled_at=at,
                )
        except IntegrityError as error:
            raise DeviceUnfit("这台设备已登记过。", "This device was enrolled before.") from error


def revoke_device(*, uid: str, reason: str, actor: Actor, at: datetime) -> TeachingDevice:
    """Take a phone out of use, by its teacher or the bureau's clerk. Raises ReasonNeeded, NotFound, WrongState."""
    reason = needs_reason(reason)
    actor.must_have(Role.TEACHER, Role.BUREAU_CLERK)
    with acting(actor, "revoke_device", reason):
        rows = TeachingDevice.objects.select_for_update().filter(uid=as_uid(uid))
        if not actor.has(Role.BUREAU_CLERK):
            rows = rows.filter(person_id=actor.person_id or 0)
        device = rows.first()
        if device is None:
            raise NotFound
        if device.state == TeachingDevice.State.REVOKED:
            raise WrongState("该设备已停用。", "This device is revoked already.")
        device.state, device.revoke_reason = TeachingDevice.State.REVOKED, reason[:300]
        device.revoked_by_id, device.revoked_at = actor.user_id, at
        device.save()
    return device


def devices(*, actor: Actor) -> QuerySet[TeachingDevice]:
    """The phones that a teacher enrolled; every phone for the bureau's clerk."""
    rows = TeachingDevice.objects.select_related("person").order_by("state", "-enrolled_at")
    if actor.has(Role.BUREAU_CLERK):
        return rows
    return rows.filter(person_id=actor.person_id or 0) if actor.has(Role.TEACHER) else rows.none()
