"""What is wrong is put right within a window, on evidence, by two people; the raw events stay."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tests.office.attendance.conftest import Morning

from zhiji.office.attendance.corrections.verbs import (
    CorrectionTooLate,
    CorrectionUnfit,
    Times,
    ask_correction,
    grant_correction,
    refuse_correction,
)
from zhiji.office.attendance.models import CheckIn, Correction, SeatHours
from zhiji.office.classes.models import Seat
from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.sniffing import KindNotAccepted
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, SecondPersonNeeded, WrongState
from zhiji.office.core.roles import Role

PDF = b"%PDF-1.4 a paper with signatures"


@pytest.fixture
def seat(morning: Morning, trainees: list[Actor]) -> Seat:
    """A seat whose trainee came, was checked and forgot to sign out; the others did everything."""
    morning.opens()
    for actor in trainees:
        morning.does(actor, "sign_in", 0)
        morning.does(actor, "mid_check", 90)
    for actor in trainees[1:]:
        morning.does(actor, "sign_out", morning.length)
    morning.closes()
    return Seat.objects.get(lesson=morning.lesson, person_id=trainees[0].person_id or 0)


def ask(
    seat: Seat, morning: Morning, actor: Actor, *, after: timedelta = timedelta(days=1), **times: Any
) -> Correction:
    given = {f"{act}_at": morning.at(minute) for act, minute in times.items()}
    return ask_correction(
        seat_uid=str(seat.uid),
        times=Times(**given),
        reason="手机没电，有同班学员签字证明",
        file_name="证明.pdf",
        content=PDF,
        actor=actor,
        at=morning.at(morning.length) + after,
    )


def hours(seat: Seat) -> int:
    return SeatHours.objects.get(seat=seat).attended_hours


def test_a_granted_correction_counts_and_the_raw_events_stay(
    seat: Seat, morning: Morning, head: Actor, clerk: Actor
) -> None:
    before = list(CheckIn.objects.order_by("id").values())
    assert hours(seat) == 1
    asked = ask(seat, morning, head, sign_out=195)
    assert hours(seat) == 1, "asking alone changes nothing"
    grant_correction(uid=str(asked.uid), reason="证明属实", actor=clerk, at=morning.at(3000))
    assert hours(seat) == 4 and list(CheckIn.objects.order_by("id").values()) == before


def test_a_refused_correction_changes_nothing(seat: Seat, morning: Morning, head: Actor, clerk: Actor) -> None:
    asked = ask(seat, morning, head, sign_out=195)
    refuse_correction(uid=str(asked.uid), reason="签字与花名册不符", actor=clerk, at=morning.at(3000))
    assert hours(seat) == 1
    with pytest.raises(WrongState):
        grant_correction(uid=str(asked.uid), reason="再看一次", actor=clerk, at=morning.at(3001))


def test_after_the_window_nothing_is_asked(seat: Seat, morning: Morning, head: Actor) -> None:
    with pytest.raises(CorrectionTooLate, match="7天"):
        ask(seat, morning, head, after=timedelta(days=7, seconds=1), sign_out=195)
    assert ask(seat, morning, head, after=timedelta(days=7), sign_out=195)


def test_who_asked_does_not_decide(seat: Seat, morning: Morning, head: Actor) -> None:
    asked = ask(seat, morning, head, sign_out=195)
    both = replace(head, roles=frozenset({Role.BUREAU_CLERK}))
    with pytest.raises(SecondPersonNeeded):
        grant_correction(uid=str(asked.uid), reason="属实", actor=both, at=morning.at(3000))
    with pytest.raises(NotPermitted):
        grant_correction(uid=str(asked.uid), reason="属实", actor=head, at=morning.at(3000))


@pytest.mark.parametrize(
    "times",
    [{}, {"sign_in": 100, "sign_out": 90}, {"sign_in": -31}, {"sign_out": 226}, {"sign_in": 5, "mid_check": 5}],
)
def test_impossible_times_are_refused(seat: Seat, morning: Morning, head: Actor, times: dict[str, Any]) -> None:
    with pytest.raises(CorrectionUnfit):
        ask(seat, morning, head, **times)


def test_one_waits_at_a_time_with_reason_and_a_real_paper(seat: Seat, morning: Morning, head: Actor) -> None:
    ask(seat, morning, head, sign_out=195)
    with pytest.raises(WrongState):
        ask(seat, morning, head, sign_out=190)
    with pytest.raises(KindNotAccepted):
        ask_correction(
            seat_uid=str(seat.uid),
            times=Times(sign_out_at=morning.at(195)),
            reason="手机没电",
            file_name="x.pdf",
            content=b"<html>",
            actor=head,
            at=morning.at(300),
        )
    with pytest.raises(ReasonNeeded):
        ask_correction(
            seat_uid=str(seat.uid),
            times=Times(sign_out_at=morning.at(195)),
            reason=" ",
            file_name="x.pdf",
            content=PDF,
            actor=head,
            at=morning.at(300),
        )


def test_the_teacher_and_other_organisations_ask_nothing(seat: Seat, morning: Morning, li: Actor, head: Actor) -> None:
    with pytest.raises(NotPermitted):
        ask(seat, morning, li, sign_out=195)
    with pytest.raises(NotFound):
        ask(seat, morning, replace(head, organisation_id=None), sign_out=195)


def test_a_lesson_that_was_never_held_is_not_made_up(mornings: list[Morning], running: object, head: Actor) -> None:
    seat = Seat.objects.filter(lesson=mornings[1].lesson)[0]
    with pytest.raises(WrongState, match="没有开课记录"):
        ask(seat, mornings[1], head, sign_in=0, mid_check=90, sign_out=195)
