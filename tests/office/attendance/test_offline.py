"""A village without a signal: the teacher's phone signs what happened and sends it later; what is wrong is refused."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.db import DatabaseError, connection, transaction
from tests.office.attendance.conftest import Morning

from zhiji.office.attendance.models import CheckIn, HeldLesson, OfflineBundle, SeatHours, TeachingDevice
from zhiji.office.attendance.offline.devices import DeviceUnfit, enrol_device, revoke_device
from zhiji.office.attendance.offline.receive import BundleTooLarge, receive_bundle
from zhiji.office.classes.models import Enrolment
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.cipher import sm3


def millis(at: datetime) -> int:
    return int(at.timestamp() * 1000)


@dataclass
class Phone:
    """A phone as its browser behaves: a key of its own, a chain of what it made."""

    device: TeachingDevice
    key: Any
    sequence: int = 0
    previous: str = "0" * 64
    made: list[tuple[bytes, bytes]] = field(default_factory=list)

    def signs(self, content: bytes) -> bytes:
        first, second = decode_dss_signature(self.key.sign(content, ECDSA(SHA256())))
        return first.to_bytes(32) + second.to_bytes(32)

    def makes(self, morning: Morning, roster: list[Enrolment], **changes: Any) -> tuple[bytes, bytes]:
        """A bundle of a whole lesson; `changes` put other values in."""
        self.sequence += 1
        acts = (("sign_in", 0), ("mid_check", 90), ("sign_out", morning.length))
        said = {
            "form": 1,
            "device": str(self.device.uid),
            "sequence": self.sequence,
            "previous": self.previous,
            "lesson": str(morning.lesson.uid),
            "opened_at": millis(morning.at(-5)),
            "closed_at": millis(morning.at(morning.length + 5)),
            "made_at": millis(morning.at(morning.length + 6)),
            "position": {"latitude": 44.4, "longitude": 131.1, "accuracy_m": 12},
            "events": [
                {"uid": str(uuid4()), "enrolment": str(each.uid), "act": act, "at": millis(morning.at(minute))}
                for act, minute in acts
                for each in roster
            ],
        } | changes
        content = json.dumps(said).encode()
        self.previous = sm3(content).hex()
        self.made.append((content, self.signs(content)))
        return self.made[-1]


@pytest.fixture
def new_phone(li: Actor, now: datetime) -> Callable[[], Phone]:
    def make() -> Phone:
        key = generate_private_key(SECP256R1())
        point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return Phone(enrol_device(name="李老师的手机", public_key=point, actor=li, at=now), key)

    return make


@pytest.fixture
def phone(new_phone: Callable[[], Phone]) -> Phone:
    return new_phone()


def send(made: tuple[bytes, bytes], actor: Actor, at: datetime) -> OfflineBundle:
    return receive_bundle(content=made[0], signature=made[1], actor=actor, at=at)


def fault(made: tuple[bytes, bytes], morning: Morning, at: datetime | None = None) -> str:
    """The reason for which a bundle is refused; nothing of it counts, and the refusal is kept."""
    before = CheckIn.objects.count()
    bundle = send(made, morning.teacher, at or morning.at(600))
    assert CheckIn.objects.count() == before and OfflineBundle.objects.get(pk=bundle.pk).state == "refused"
    return bundle.fault


def test_a_bundle_sent_at_night_counts_and_is_marked_late(
    phone: Phone, morning: Morning, roster: list[Enrolment]
) -> None:
    bundle = send(phone.makes(morning, roster), morning.teacher, morning.at(600))
    assert (bundle.state, bundle.fault) == ("accepted", "")
    held = HeldLesson.objects.get()
    assert held.is_offline and held.state == "closed" and held.event_count == 9
    assert set(CheckIn.objects.values_list("way", "is_late", "received_at")) == {("offline", True, morning.at(600))}
    assert list(SeatHours.objects.values_list("attended_hours", flat=True)) == [4, 4, 4]


def test_one_that_was_sent_twice_is_refused(phone: Phone, morning: Morning, roster: list[Enrolment]) -> None:
    made = phone.makes(morning, roster)
    send(made, morning.teacher, morning.at(600))
    assert fault(made, morning, morning.at(601)) == "sent_twice"


def test_an_altered_one_is_refused(phone: Phone, morning: Morning, roster: list[Enrolment]) -> None:
    content, signature = phone.makes(morning, roster)
    other = content.replace(str(roster[0].uid).encode(), str(roster[1].uid).encode(), 1)
    assert fault((other, signature), morning) == "altered"
    assert send((content, signature), morning.teacher, morning.at(601)).state == "accepted", "the true one still counts"


def test_a_forged_one_is_refused(
    phone: Phone, new_phone: Callable[[], Phone], morning: Morning, roster: list[Enrolment]
) -> None:
    stranger = new_phone()
    stranger.device = phone.device
    assert fault(stranger.makes(morning, roster), morning) == "altered"
    content, _ = phone.makes(morning, roster)
    for signature in (b"", b"\0" * 64, b"\xff" * 64):
        assert fault((content, signature), morning) == "altered"


def test_one_of_an_unknown_or_revoked_device_is_refused(
    phone: Phone, morning: Morning, roster: list[Enrolment], now: datetime
) -> None:
    assert fault(phone.makes(morning, roster, device=str(uuid4())), morning) == "device_unknown"
    revoke_device(uid=str(phone.device.uid), reason="手机丢失", actor=morning.teacher, at=now)
    assert fault(phone.makes(morning, roster), morning) == "device_revoked"


def event(enrolment: Enrolment, act: str, at: datetime) -> dict[str, Any]:
    return {"uid": str(uuid4()), "enrolment": str(enrolment.uid), "act": act, "at": millis(at)}


@pytest.mark.parametrize(
    "shift",
    [
        {"opened_at": -31, "closed_at": 150},
        {"closed_at": 700, "made_at": 701},
        {"made_at": 603},
        {"made_at": 100},
        {"opened_at": 10},
    ],
)
def test_a_changed_clock_is_refused(
    phone: Phone, morning: Morning, roster: list[Enrolment], shift: dict[str, float]
) -> None:
    changes = {name: millis(morning.at(minute)) for name, minute in shift.items()}
    assert fault(phone.makes(morning, roster, **changes), morning) == "clock_changed"


@pytest.mark.parametrize(
    "acts",
    [
        [("sign_out", 100), ("sign_in", 150)],
        [("sign_in", 150), ("sign_out", 100)],
        [("sign_in", 0), ("sign_in", 5)],
        [("mid_check", 3)],
        [("sign_in", 20), ("mid_check", 20)],
        [("sign_in", 196)],
    ],
)
def test_an_impossible_order_is_refused(
    phone: Phone, morning: Morning, roster: list[Enrolment], acts: list[tuple[str, float]]
) -> None:
    events = [event(roster[0], act, morning.at(minute)) for act, minute in acts]
    assert fault(phone.makes(morning, roster, events=events), morning) == "clock_changed"


def test_one_that_comes_after_days_is_refused(phone: Phone, morning: Morning, roster: list[Enrolment]) -> None:
    late = morning.at(morning.length) + timedelta(hours=72, seconds=1)
    assert fault(phone.makes(morning, roster), morning, late) == "too_late"


def test_somebody_without_a_seat_makes_the_whole_refused(
    phone: Phone, morning: Morning, roster: list[Enrolment]
) -> None:
    stranger = [{"uid": str(uuid4()), "enrolment": str(uuid4()), "act": "sign_in", "at": millis(morning.at(0))}]
    assert fault(phone.makes(morning, roster, events=stranger), morning) == "strangers"


def test_another_teachers_lesson_is_refused(
    phone: Phone, morning: Morning, roster: list[Enrolment], make_actor: Callable[..., Actor]
) -> None:
    other = make_actor(Role.TEACHER, person_id=roster[0].person_id)
    assert send(phone.makes(morning, roster), other, morning.at(600)).fault == "not_the_teacher"


def test_bundles_make_a_chain_without_gaps(phone: Phone, mornings: list[Morning], roster: list[Enrolment]) -> None:
    made = [phone.makes(morning, roster) for morning in mornings]
    late = mornings[2].at(600)
    assert fault(made[1], mornings[0], late) == "broken_order"
    assert [send(each, mornings[0].teacher, late).state for each in made] == ["accepted"] * 3


def test_a_genuine_one_that_was_refused_does_not_break_the_chain(
    phone: Phone, mornings: list[Morning], roster: list[Enrolment]
) -> None:
    stranger = [{"uid": str(uuid4()), "enrolment": str(uuid4()), "act": "sign_in", "at": millis(mornings[0].at(0))}]
    assert fault(phone.makes(mornings[0], roster, events=stranger), mornings[0], mornings[0].at(600)) == "strangers"
    assert send(phone.makes(mornings[1], roster), mornings[1].teacher, mornings[1].at(600)).state == "accepted"


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"form": 2}', b"null"])
def test_what_cannot_be_read_is_refused_and_kept(phone: Phone, morning: Morning, content: bytes) -> None:
    assert fault((content, b""), morning) == "malformed"
    with pytest.raises(BundleTooLarge):
        send((b" " * 300_001, b""), morning.teacher, morning.at(0))


def test_a_phone_that_was_elsewhere_counts_for_nothing(phone: Phone, morning: Morning, roster: list[Enrolment]) -> None:
    far = {"latitude": 45.0, "longitude": 131.1, "accuracy_m": 12}
    assert send(phone.makes(morning, roster, position=far), morning.teacher, morning.at(600)).state == "accepted"
    assert set(CheckIn.objects.values_list("place", "counts")) == {("outside", False)}
    assert not any(SeatHours.objects.values_list("attended_hours", flat=True))


def test_a_signal_that_was_lost_halfway_adds_what_is_missing(
    phone: Phone, morning: Morning, roster: list[Enrolment], trainees: list[Actor]
) -> None:
    morning.opens()
    for actor in trainees:
        morning.does(actor, "sign_in", 0)
    send(phone.makes(morning, roster), morning.teacher, morning.at(210))
    assert CheckIn.objects.filter(counts=True).count() == 9 and CheckIn.objects.filter(way="code").count() == 3
    morning.closes(211)
    assert list(SeatHours.objects.values_list("attended_hours", flat=True)) == [4, 4, 4]


def test_what_was_sent_is_kept_to_the_byte(phone: Phone, morning: Morning, roster: list[Enrolment]) -> None:
    content, signature = phone.makes(morning, roster)
    bundle = send((content, signature), morning.teacher, morning.at(600))
    bundle.refresh_from_db()
    assert bytes(bundle.content) == content and bytes(bundle.signature) == signature
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE attendance_offlinebundle SET state = 'accepted', fault = ''; DELETE FROM attendance_offlinebundle"
        )


def test_only_a_teacher_enrols_a_device_and_a_real_key(li: Actor, head: Actor, phone: Phone, now: datetime) -> None:
    point = bytes(phone.device.public_key)
    with pytest.raises(NotPermitted):
        enrol_device(name="x", public_key=point, actor=head, at=now)
    for key in (b"", b"\4" + b"\1" * 64, point[:33], point):
        with pytest.raises(DeviceUnfit):
            enrol_device(name="x", public_key=key, actor=li, at=now)


def test_another_teacher_revokes_no_device(
    phone: Phone, make_actor: Callable[..., Actor], roster: list[Enrolment], now: datetime
) -> None:
    with pytest.raises(NotFound):
        revoke_device(
            uid=str(phone.device.uid),
            reason="恶意",
            actor=make_actor(Role.TEACHER, person_id=roster[0].person_id),
            at=now,
        )
