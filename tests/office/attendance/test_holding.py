"""A teacher opens a lesson around its time, shows codes that live for seconds, and closes it."""

from datetime import timedelta

import pytest
from tests.office.attendance.conftest import Morning

from zhiji.office.attendance.holding.closing import close_forgotten
from zhiji.office.attendance.holding.codes import CodeUnknown, read_code
from zhiji.office.attendance.holding.verbs import code_now, open_lesson
from zhiji.office.attendance.models import HeldLesson, SeatHours
from zhiji.office.classes.models import Lesson
from zhiji.office.core.actors import Actor, system
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState


def test_a_lesson_is_opened_shortly_before_it_begins_not_earlier(morning: Morning) -> None:
    with pytest.raises(WrongState, match="课前30分钟"):
        morning.opens(-31)
    morning.opens(-30)
    assert HeldLesson.objects.get().state == "opened"


def test_a_lesson_that_is_over_is_not_opened(morning: Morning) -> None:
    with pytest.raises(WrongState):
        morning.opens(morning.length)


def test_opening_twice_keeps_the_first_opening(morning: Morning) -> None:
    morning.opens(-20)
    morning.opens(5)
    assert HeldLesson.objects.get().opened_at == morning.at(-20)


def test_only_its_teacher_opens_a_lesson(
    morning: Morning, lessons: list[Lesson], head: Actor, trainees: list[Actor]
) -> None:
    with pytest.raises(NotPermitted):
        open_lesson(lesson_uid=str(lessons[0].uid), actor=head, at=morning.at(0))
    other = Actor(head.user_id, "另一教师", morning.teacher.roles, person_id=trainees[0].person_id)
    with pytest.raises(NotFound):
        open_lesson(lesson_uid=str(lessons[0].uid), actor=other, at=morning.at(0))


def test_a_closed_lesson_is_not_opened_again(morning: Morning) -> None:
    morning.opens()
    morning.closes(100)
    with pytest.raises(WrongState, match="不能再次打开"):
        morning.opens(101)


def test_the_code_changes_with_its_step_and_says_how_long_it_lives(morning: Morning) -> None:
    morning.opens()
    shown = code_now(lesson_uid=str(morning.lesson.uid), act="sign_in", actor=morning.teacher, at=morning.at(1.25))
    assert shown.seconds_left == 15, "a quarter past the minute: half of the step is over"
    assert shown.code == morning.code("sign_in", 1.49) != morning.code("sign_in", 1.5)


def test_a_code_carries_no_secret_and_no_person(morning: Morning) -> None:
    morning.opens()
    held = HeldLesson.objects.get()
    code = morning.code("sign_in", 0)
    assert read_code(code).held == held.uid and held.secret.open() not in code
    assert "secret" not in repr(held.secret) and held.secret.open() not in str(held.secret)


@pytest.mark.parametrize("text", ["", "AAAA", "x" * 51, "签到", "A" * 5000, "A" * 50 + "="])
def test_what_is_no_code_is_refused_in_words(text: str) -> None:
    with pytest.raises(CodeUnknown):
        read_code(text)


def test_a_mid_check_is_not_shown_near_the_ends(morning: Morning) -> None:
    morning.opens()
    for minute in (10, morning.length - 10):
        with pytest.raises(WrongState, match="20"):
            morning.code("mid_check", minute)
    assert morning.code("mid_check", 20)


def test_a_lesson_that_nobody_closed_is_closed_by_the_clock(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    morning.does(trainees[0], "sign_in", 0)
    late = morning.at(morning.length) + timedelta(minutes=29)
    assert close_forgotten(actor=system("test"), at=late) == 0
    assert close_forgotten(actor=system("test"), at=late + timedelta(minutes=2)) == 1
    held = HeldLesson.objects.get()
    assert held.state == "closed" and held.event_count == 1 and held.closed_by is None
    assert SeatHours.objects.count() == 3
