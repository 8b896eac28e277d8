"""An accepted class of three, its teacher and trainees, and the morning of its first lesson."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from tests.office.classes.conftest import course, draft, facts, head, plans, school, teacher, town, venue

from zhiji.office.attendance.checking_in.by_code import CheckedIn, check_in
from zhiji.office.attendance.checking_in.fence import Position
from zhiji.office.attendance.holding.verbs import close_lesson, code_now, open_lesson
from zhiji.office.classes.filing.answer import accept_class
from zhiji.office.classes.filing.file import file_class
from zhiji.office.classes.models import Enrolment, Lesson, Teacher, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import Role

__all__ = ["course", "draft", "facts", "head", "plans", "school", "teacher", "town", "venue"]

IN_THE_ROOM = Position(44.4001, 131.1001, 20)
"""About fifteen metres from the venue's point."""
FAR_AWAY = Position(44.42, 131.1, 20)
"""More than two kilometres from it."""


@pytest.fixture
def running(draft: TrainingClass, head: Actor, clerk: Actor, now: datetime) -> TrainingClass:
    """The class, filed and accepted."""
    file_class(uid=str(draft.uid), actor=head, at=now)
    return accept_class(uid=str(draft.uid), actor=clerk, at=now, expected_version=1)


@pytest.fixture
def lessons(running: TrainingClass) -> list[Lesson]:
    return list(running.lessons.order_by("span"))


@pytest.fixture
def li(make_actor: Callable[..., Actor], teacher: Teacher) -> Actor:
    """The teacher, signed in."""
    return make_actor(Role.TEACHER, name="李老师", person_id=teacher.person_id)


@pytest.fixture
def roster(running: TrainingClass) -> list[Enrolment]:
    return list(running.enrolments.select_related("person").order_by("id"))


@pytest.fixture
def trainees(make_actor: Callable[..., Actor], roster: list[Enrolment]) -> list[Actor]:
    """The three on the roster, signed in."""
    return [make_actor(Role.TRAINEE, name=each.person.name, person_id=each.person_id) for each in roster]


@dataclass
class Morning:
    """A lesson and its minutes: what its people do at which minute of it."""

    lesson: Lesson
    teacher: Actor
    phones: dict[int | None, str] = field(default_factory=dict)

    def at(self, minute: float) -> datetime:
        begins: datetime = self.lesson.span.lower
        return begins + timedelta(minutes=minute)

    @property
    def length(self) -> int:
        return int((self.lesson.span.upper - self.lesson.span.lower).total_seconds() // 60)

    def opens(self, minute: float = -10) -> None:
        open_lesson(lesson_uid=str(self.lesson.uid), actor=self.teacher, at=self.at(minute))

    def closes(self, minute: float | None = None) -> None:
        at = self.at(self.length + 5 if minute is None else minute)
        close_lesson(lesson_uid=str(self.lesson.uid), actor=self.teacher, at=at)

    def code(self, act: str, minute: float) -> str:
        return code_now(lesson_uid=str(self.lesson.uid), act=act, actor=self.teacher, at=self.at(minute)).code

    def does(
        self,
        actor: Actor,
        act: str,
        minute: float,
        position: Position | None = IN_THE_ROOM,
        device: str | None = None,
        nonce: str | None = None,
    ) -> CheckedIn:
        """Scan the code that stands on the screen at this minute."""
        return check_in(
            code=self.code(act, minute),
            nonce=nonce or str(uuid4()),
            actor=actor,
            at=self.at(minute),
            device=device or self.phones.setdefault(actor.person_id, str(uuid4())),
            position=position,
        )

    def attended_by(self, *actors: Actor) -> None:
        """A whole lesson without anything to take off."""
        self.opens()
        for number, actor in enumerate(actors):
            self.does(actor, "sign_in", -5 + number / 10)
        for number, actor in enumerate(actors):
            self.does(actor, "mid_check", 90 + number / 10)
        for number, actor in enumerate(actors):
            self.does(actor, "sign_out", self.length + number / 10)
        self.closes()


@pytest.fixture
def morning(lessons: list[Lesson], li: Actor) -> Morning:
    return Morning(lessons[0], li)


@pytest.fixture
def mornings(lessons: list[Lesson], li: Actor) -> list[Morning]:
    return [Morning(lesson, li) for lesson in lessons]
