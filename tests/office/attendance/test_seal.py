"""A record is sealed when nothing is open; from then on the database refuses every change; a seal can be proven."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from tests.office.attendance.conftest import Morning

from zhiji.office.attendance.corrections.verbs import Times, ask_correction, grant_correction
from zhiji.office.attendance.holding.log import write_log
from zhiji.office.attendance.models import CheckIn, ClassSeal, SeatHours
from zhiji.office.attendance.record.seal import (
    RecordOpen,
    reopen_class,
    seal_class,
    sealed_bytes,
    sealed_record,
    verify_class,
)
from zhiji.office.classes.changes.trainees import leave_class
from zhiji.office.classes.models import Enrolment, Seat, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.cipher import sm3
from zhiji.office.registry.models import Organisation, Person


@pytest.fixture
def over(mornings: list[Morning], trainees: list[Actor]) -> datetime:
    """Three lessons held, with logs: everybody in the first two, two of three in the last. Gives an instant after."""
    for number, morning in enumerate(mornings):
        morning.attended_by(*(trainees if number < 2 else trainees[:2]))
        write_log(
            lesson_uid=str(morning.lesson.uid),
            content="接种实操",
            headcount=3,
            incidents="",
            actor=morning.teacher,
            at=morning.at(200),
        )
    return mornings[-1].at(300)


@pytest.fixture
def sealed(over: datetime, running: TrainingClass, head: Actor) -> ClassSeal:
    return seal_class(uid=str(running.uid), actor=head, at=over)


def test_the_record_says_who_learned_what_when_and_with_which_result(
    sealed: ClassSeal, roster: list[Enrolment]
) -> None:
    content = sealed_record(sealed)
    assert bytes(sealed.hash) == sm3(sealed_bytes(sealed)) and sealed.size == len(sealed_bytes(sealed))
    assert (content["totals"]["planned_hours"], content["totals"]["attended_hours"]) == (36, 32)
    third = content["totals"]["people"][str(roster[2].uid)]
    assert (third["planned"], third["attended"], third["rate"], third["reaches"]) == (12, 8, 6666, False)
    assert third["attended_days"] == ["2020-06-29", "2020-06-30"]
    assert content["totals"]["days_below"] == ["2020-07-01"]
    last = content["lessons"][2]
    assert len(last["events"]) == 6 and last["held"]["log"]["headcount"] == 3
    assert [seat["deductions"] for seat in last["seats"]].count({"not_present": 195 * 60}) == 1


def test_no_whole_id_number_stands_in_a_record(sealed: ClassSeal) -> None:
    text = sealed_bytes(sealed).decode()
    assert "2310**********" in text and "19850615" not in text


def test_a_record_has_one_form(sealed: ClassSeal) -> None:
    content = sealed_bytes(sealed)
    again = json.dumps(json.loads(content), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert again == content


def test_what_is_open_stands_against_sealing(
    mornings: list[Morning], trainees: list[Actor], running: TrainingClass, head: Actor
) -> None:
    mornings[0].attended_by(trainees[0])
    mornings[1].opens()
    with pytest.raises(RecordOpen) as refused:
        seal_class(uid=str(running.uid), actor=head, at=mornings[1].at(30))
    said = "".join(zh for zh, _ in refused.value.open_things)
    assert "2节课没有上完" in said and "1节课没有结束签到" in said and "2节课没有课堂日志" in said


def test_a_waiting_correction_stands_against_sealing(
    over: datetime, running: TrainingClass, head: Actor, mornings: list[Morning]
) -> None:
    ask(mornings[2], head, over)
    with pytest.raises(RecordOpen, match="更正待审核"):
        seal_class(uid=str(running.uid), actor=head, at=over)


def ask(morning: Morning, head: Actor, at: datetime) -> Any:
    seat = Seat.objects.filter(lesson=morning.lesson).order_by("id").last()
    assert seat is not None
    times = Times(morning.at(0), morning.at(90), morning.at(195))
    return ask_correction(
        seat_uid=str(seat.uid),
        times=times,
        reason="有照片为证",
        file_name="a.pdf",
        content=b"%PDF-1.4 x",
        actor=head,
        at=at,
    )


def test_a_lesson_never_held_counts_for_nothing_and_can_be_sealed(
    mornings: list[Morning], trainees: list[Actor], running: TrainingClass, head: Actor
) -> None:
    mornings[0].attended_by(*trainees)
    write_log(
        lesson_uid=str(mornings[0].lesson.uid),
        content="理论",
        headcount=3,
        incidents="",
        actor=mornings[0].teacher,
        at=mornings[0].at(200),
    )
    seal_class(uid=str(running.uid), actor=head, at=mornings[2].at(300))
    assert SeatHours.objects.filter(deductions={"not_held": 195 * 60}, attended_hours=0).count() == 6


TAMPERING = [
    "UPDATE attendance_heldlesson SET opened_at = opened_at - interval '1 hour'",
    "INSERT INTO attendance_checkin (uid, held_id, seat_id, act, way, place, counts, at, received_at, is_shared_device,"
    " is_late, reason) SELECT gen_random_uuid(), held_id, seat_id, 'sign_in', 'manual', 'unclear', false, at, at, false,"
    " false, '' FROM attendance_checkin LIMIT 1",
    "UPDATE attendance_seathours SET attended_hours = 4",
    "DELETE FROM attendance_seathours",
    "UPDATE attendance_lessonlog SET headcount = 50",
    "UPDATE attendance_classseal SET hash = 'x'",
    "UPDATE attendance_sealedcontent SET content = 'x'",
    "UPDATE classes_trainingclass SET name = '改名'",
    "UPDATE classes_lesson SET hours = 5",
    "DELETE FROM classes_seat",
    "UPDATE classes_enrolment SET state = 'left'",
    "UPDATE classes_classversion SET content = '{}'",
]


@pytest.mark.parametrize("sql", TAMPERING)
def test_the_database_refuses_every_change_of_a_sealed_record(sealed: ClassSeal, sql: str) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_verbs_refuse_in_words(
    sealed: ClassSeal,
    over: datetime,
    mornings: list[Morning],
    running: TrainingClass,
    head: Actor,
    roster: list[Enrolment],
) -> None:
    with pytest.raises(WrongState, match="已封存"):
        write_log(
            lesson_uid=str(mornings[0].lesson.uid),
            content="改写",
            headcount=3,
            incidents="",
            actor=mornings[0].teacher,
            at=over,
        )
    with pytest.raises(WrongState, match="已封存"):
        ask(mornings[0], head, over)
    with pytest.raises(WrongState, match="已封存"):
        seal_class(uid=str(running.uid), actor=head, at=over)
    with pytest.raises(WrongState, match=r"已封存.*重新开启"):
        leave_class(enrolment_uid=str(roster[0].uid), reason="事后补办退班", actor=head, at=over)


def test_a_sealed_record_is_proven_whole(sealed: ClassSeal, running: TrainingClass, reviewer: Actor) -> None:
    found = verify_class(uid=str(running.uid), actor=reviewer)
    assert found.is_whole and found.seal == sealed


@pytest.mark.parametrize(
    ("sql", "changed"),
    [
        ("UPDATE attendance_checkin SET at = at - interval '1 hour' WHERE act = 'sign_in'", ("lessons",)),
        ("UPDATE attendance_seathours SET attended_hours = 4 WHERE attended_hours = 0", ("lessons", "totals")),
        ("UPDATE classes_lesson SET content = '别的内容'", ("lessons",)),
        ("UPDATE classes_enrolment SET state_reason = '改'", ("roster",)),
        ("UPDATE classes_trainingclass SET fee_fen = 1", ("class",)),
    ],
)
def test_a_change_past_the_triggers_is_found(
    sealed: ClassSeal, running: TrainingClass, reviewer: Actor, sql: str, changed: tuple[str, ...]
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(sql)
        cursor.execute("SET session_replication_role = origin")
    found = verify_class(uid=str(running.uid), actor=reviewer)
    assert not found.is_whole and found.changed == changed


def test_a_name_corrected_later_breaks_no_seal(
    sealed: ClassSeal, running: TrainingClass, reviewer: Actor, roster: list[Enrolment]
) -> None:
    Person.objects.filter(pk=roster[0].person_id).update(name="王晓明")
    assert verify_class(uid=str(running.uid), actor=reviewer).is_whole


def test_only_a_reviewer_reopens_with_a_reason_and_earlier_seals_stay(
    sealed: ClassSeal,
    over: datetime,
    running: TrainingClass,
    head: Actor,
    clerk: Actor,
    reviewer: Actor,
    mornings: list[Morning],
) -> None:
    uid = str(running.uid)
    with pytest.raises(NotPermitted):
        reopen_class(uid=uid, reason="补正", actor=clerk, at=over)
    with pytest.raises(ReasonNeeded):
        reopen_class(uid=uid, reason="", actor=reviewer, at=over)
    later = over + timedelta(days=90)
    reopen_class(uid=uid, reason="核查发现漏登", actor=reviewer, at=later)
    asked = ask(mornings[2], head, later)
    grant_correction(uid=str(asked.uid), reason="照片属实", actor=clerk, at=later)
    again = seal_class(uid=uid, actor=head, at=later)
    assert again.number == 2 and bytes(again.hash) != bytes(sealed.hash)
    assert sealed_record(sealed)["totals"]["attended_hours"] == 32
    assert sealed_record(again)["totals"]["attended_hours"] == 36
    assert verify_class(uid=uid, actor=reviewer).is_whole


def test_strangers_and_fellow_trainees_verify_nothing(
    sealed: ClassSeal, running: TrainingClass, trainees: list[Actor], make_actor: Callable[..., Actor], now: datetime
) -> None:
    with pytest.raises(NotPermitted):
        verify_class(uid=str(running.uid), actor=trainees[0])
    other = Organisation.objects.create(
        kind="institution", state="approved", credit_code="52231098MJ0000002B", name="另一学校", registered_at=now
    )
    with pytest.raises(NotFound):
        verify_class(uid=str(running.uid), actor=make_actor(Role.INSTITUTION, organisation_id=other.pk))


def test_only_the_own_organisation_or_a_clerk_seals(
    over: datetime, running: TrainingClass, reviewer: Actor, clerk: Actor
) -> None:
    with pytest.raises(NotPermitted):
        seal_class(uid=str(running.uid), actor=reviewer, at=over)
    assert seal_class(uid=str(running.uid), actor=clerk, at=over).number == 1
    assert CheckIn.objects.count() == 24
