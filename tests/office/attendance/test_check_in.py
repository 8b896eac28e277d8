"""Who scans the teacher's screen from the room is there; what does not count is kept with its reason."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.office.attendance.conftest import FAR_AWAY, IN_THE_ROOM, Morning
from tests.office.classes.people import number

from zhiji.office.attendance.checking_in.by_code import check_in
from zhiji.office.attendance.checking_in.by_teacher import record_by_hand, record_by_reader
from zhiji.office.attendance.checking_in.fence import Position
from zhiji.office.attendance.checking_in.insert import DoneAlready, NotExpected, Replayed
from zhiji.office.attendance.holding.codes import CodeExpired, CodeUnknown
from zhiji.office.attendance.models import CheckIn, HeldLesson
from zhiji.office.classes.changes.trainees import leave_class
from zhiji.office.classes.models import Enrolment, Teacher
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, WrongState
from zhiji.office.core.roles import Role


def test_a_scan_from_the_room_counts(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    done = morning.does(trainees[0], "sign_in", -2)
    event = CheckIn.objects.select_related("seat").get()
    assert (done.counts, done.place, event.act, event.way) == (True, "inside", "sign_in", "code")
    assert event.seat.person_id == trainees[0].person_id and event.at == morning.at(-2)
    assert event.distance_m == 14 and event.accuracy_m == 20


def test_checking_in_asks_the_database_once(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    morning.does(trainees[0], "sign_in", -2)
    code = morning.code("sign_in", -1)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        check_in(code=code, nonce=uuid4(), actor=trainees[1], at=morning.at(-1), device="phone", position=IN_THE_ROOM)
    assert len(asked) == 1, [each["sql"] for each in asked]


def test_outside_the_fence_is_kept_does_not_count_and_may_be_done_again(
    morning: Morning, trainees: list[Actor]
) -> None:
    morning.opens()
    first = morning.does(trainees[0], "sign_in", -2, position=FAR_AWAY)
    assert (first.counts, first.place, first.distance_m) == (False, "outside", 2224)
    assert morning.does(trainees[0], "sign_in", 1).counts
    assert list(CheckIn.objects.order_by("at").values_list("place", "counts")) == [("outside", False), ("inside", True)]


@pytest.mark.parametrize("position", [None, Position(44.4, 131.1, 900), Position(float("nan"), 131.1, 10)])
def test_a_position_that_says_nothing_does_not_count(
    morning: Morning, trainees: list[Actor], position: Position | None
) -> None:
    morning.opens()
    assert morning.does(trainees[0], "sign_in", 0, position=position).place == "unclear"


def test_an_act_counts_once(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    morning.does(trainees[0], "sign_in", 0)
    with pytest.raises(DoneAlready):
        morning.does(trainees[0], "sign_in", 5)
    assert CheckIn.objects.count() == 1


def test_who_is_not_on_the_roster_is_refused(morning: Morning, make_actor: object, teacher: Teacher) -> None:
    morning.opens()
    stranger = Actor(morning.teacher.user_id, "外人", frozenset({Role.TRAINEE}), person_id=teacher.person_id)
    with pytest.raises(NotExpected, match="不在这节课的名单中"):
        morning.does(stranger, "sign_in", 0)


def test_who_left_the_class_has_no_seat(
    morning: Morning, trainees: list[Actor], roster: list[Enrolment], head: Actor
) -> None:
    leave_class(enrolment_uid=str(roster[0].uid), reason="外出务工", actor=head, at=morning.at(-600))
    morning.opens()
    with pytest.raises(NotExpected):
        morning.does(trainees[0], "sign_in", 0)


def test_a_closed_lesson_takes_nobody(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    code = morning.code("sign_in", 50)
    morning.closes(50)
    with pytest.raises(WrongState, match="已结束"):
        check_in(code=code, nonce=uuid4(), actor=trainees[0], at=morning.at(50), position=IN_THE_ROOM)


def test_a_teacher_is_no_trainee(morning: Morning) -> None:
    morning.opens()
    with pytest.raises(NotPermitted):
        morning.does(morning.teacher, "sign_in", 0)


def test_a_photographed_code_is_worthless_a_minute_later(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    photo = morning.code("sign_in", 0)

    def use(seconds: int) -> None:
        at = morning.at(0) + timedelta(seconds=seconds)
        check_in(code=photo, nonce=uuid4(), actor=trainees[0], at=at, position=IN_THE_ROOM)

    for late in (60, 61, 3600):
        with pytest.raises(CodeExpired):
            use(late)
    use(59)


def test_a_code_from_the_future_is_refused(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    code = morning.code("sign_in", 10)
    with pytest.raises(CodeExpired):
        check_in(code=code, nonce=uuid4(), actor=trainees[0], at=morning.at(9), position=IN_THE_ROOM)


def test_a_photographed_code_used_from_elsewhere_does_not_count(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    assert not morning.does(trainees[0], "sign_in", 0, position=FAR_AWAY).counts


def test_a_code_of_another_act_or_lesson_or_with_a_changed_letter_is_forged(
    mornings: list[Morning], trainees: list[Actor]
) -> None:
    for morning in mornings[:2]:
        morning.opens()
    first = mornings[0]
    code = first.code("sign_in", 0)
    other = mornings[1].code("sign_in", 0)
    spoilt = [code[:25] + ("A" if code[25] != "A" else "B") + code[26:], other[:22] + code[22:], code[:-4] + "AAAA"]
    for text in spoilt:
        with pytest.raises(CodeUnknown):
            check_in(code=text, nonce=uuid4(), actor=trainees[0], at=first.at(0), position=IN_THE_ROOM)
    assert not CheckIn.objects.exists()


def test_a_replayed_request_counts_once(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    nonce = str(uuid4())
    morning.does(trainees[0], "sign_in", 0, nonce=nonce)
    with pytest.raises(Replayed):
        morning.does(trainees[0], "sign_in", 0.1, nonce=nonce)
    with pytest.raises(Replayed):
        morning.does(trainees[1], "sign_in", 0.1, nonce=nonce)
    assert CheckIn.objects.count() == 1


def test_one_phone_for_many_is_accepted_and_flagged(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    flags = [morning.does(each, "sign_in", 0, device="one phone").is_shared_device for each in trainees]
    assert flags == [False, True, True]
    assert not morning.does(trainees[0], "mid_check", 60, device="own phone").is_shared_device


def test_of_a_device_only_a_hash_is_kept(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    morning.does(trainees[0], "sign_in", 0, device="a random word")
    kept = bytes(CheckIn.objects.get().device or b"")
    assert len(kept) == 32 and b"random" not in kept


def test_the_teacher_vouches_with_a_reason(morning: Morning, roster: list[Enrolment]) -> None:
    morning.opens()
    with pytest.raises(ReasonNeeded):
        record_by_hand(
            lesson_uid=str(morning.lesson.uid),
            enrolment_uid=str(roster[0].uid),
            act="sign_in",
            reason="",
            actor=morning.teacher,
            at=morning.at(0),
        )
    record_by_hand(
        lesson_uid=str(morning.lesson.uid),
        enrolment_uid=str(roster[0].uid),
        act="sign_in",
        reason="没有智能手机",
        actor=morning.teacher,
        at=morning.at(0),
    )
    event = CheckIn.objects.get()
    assert (event.way, event.place, event.counts, event.reason) == ("manual", "vouched", True, "没有智能手机")


def test_an_id_reader_finds_the_seat_and_keeps_no_number(morning: Morning, roster: list[Enrolment]) -> None:
    morning.opens()
    card = number("19850615", 1)
    record_by_reader(
        lesson_uid=str(morning.lesson.uid),
        id_number_text=card,
        act="sign_in",
        nonce=uuid4(),
        actor=morning.teacher,
        at=morning.at(0),
    )
    event = CheckIn.objects.select_related("seat").get()
    assert event.way == "reader" and event.seat.person_id == roster[0].person_id
    with pytest.raises(NotFound):
        record_by_reader(
            lesson_uid=str(morning.lesson.uid),
            id_number_text=number("19850615", 99),
            act="sign_in",
            nonce=uuid4(),
            actor=morning.teacher,
            at=morning.at(0),
        )


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE attendance_checkin SET at = at - interval '1 hour'",
        "DELETE FROM attendance_checkin",
    ],
)
def test_raw_events_are_written_once(morning: Morning, trainees: list[Actor], sql: str) -> None:
    morning.opens()
    morning.does(trainees[0], "sign_in", 0)
    with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_closing_keeps_a_hash_of_the_raw_events(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    morning.does(trainees[0], "sign_in", 0)
    morning.closes()
    held = HeldLesson.objects.get()
    assert held.event_count == 1 and len(bytes(held.events_hash or b"")) == 32
