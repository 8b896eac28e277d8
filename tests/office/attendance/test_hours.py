"""Class hours follow from the events alone, each second that is taken off has its reason."""

import random
from typing import Any

import pytest
from tests.office.attendance import naive

from zhiji.office.attendance.hours.compute import Counted, Event, LessonTimes, Terms, count_hours
from zhiji.office.attendance.hours.rates import SeatResult, Total, rates_of

LESSON = LessonTimes(begins=0, ends=195 * 60, hours=4, opened=-600, closed=200 * 60)
"""Four class hours with a quarter of an hour of breaks."""


def counted(*events: tuple[str, float], lesson: LessonTimes = LESSON, **bad: float) -> Counted:
    seen = [Event(act, int(minute * 60)) for act, minute in events]
    seen += [Event(act, int(minute * 60), counts=False, place="outside") for act, minute in bad.items()]
    return count_hours(lesson, seen, Terms())


WHOLE = (("sign_in", -3), ("mid_check", 90), ("sign_out", 196))


@pytest.mark.parametrize(
    ("events", "hours", "reasons"),
    [
        (WHOLE, 4, {}),
        ((("sign_in", 10), ("mid_check", 90), ("sign_out", 185)), 4, {}),
        ((("sign_in", 11), ("mid_check", 90), ("sign_out", 196)), 3, {"late": 11}),
        ((("sign_in", 0), ("mid_check", 90), ("sign_out", 184)), 3, {"left_early": 11}),
        ((("sign_in", 60), ("mid_check", 90), ("sign_out", 150)), 1, {"late": 60, "left_early": 45}),
        ((("sign_in", 0), ("sign_out", 196)), 2, {"no_mid_check": 97.5}),
        ((("sign_in", 0), ("mid_check", 90)), 1, {"no_sign_out": 105}),
        ((("mid_check", 90), ("sign_out", 196)), 2, {"no_sign_in": 90}),
        ((("sign_in", 0),), 0, {"no_sign_out": 195}),
        ((), 0, {"not_present": 195}),
    ],
)
def test_what_is_missing_is_taken_off_with_its_reason(events: Any, hours: int, reasons: dict[str, float]) -> None:
    found = counted(*events)
    assert (found.hours, {name: seconds / 60 for name, seconds in found.deductions}) == (hours, reasons)
    assert found.present + sum(seconds for _, seconds in found.deductions) == 195 * 60


def test_what_was_done_outside_the_fence_is_said_to_be_so() -> None:
    assert counted(("mid_check", 90), ("sign_out", 196), sign_in=0).deductions == (("outside_fence", 90 * 60),)
    assert counted(sign_in=0, sign_out=195).deductions == (("outside_fence", 195 * 60),)
    assert counted(("sign_in", 0), ("mid_check", 90), ("sign_out", 196), sign_in=-5).hours == 4, "done again, inside"


@pytest.mark.parametrize(
    ("opened", "closed", "hours", "minutes"),
    [(-600, 195 * 60, 4, 0), (600, 195 * 60, 4, 0), (660, 195 * 60, 3, 11), (0, 100 * 60, 2, 95), (0, None, 4, 0)],
)
def test_a_lesson_that_was_shorter_counts_for_less(opened: int, closed: int, hours: int, minutes: int) -> None:
    lesson = LessonTimes(0, 195 * 60, 4, opened, closed)
    found = counted(("sign_in", 0), ("mid_check", 90), ("sign_out", 196), lesson=lesson)
    assert (found.hours, dict(found.deductions).get("lesson_short", 0)) == (hours, minutes * 60)


def test_a_lesson_that_was_not_held_counts_for_nothing() -> None:
    found = counted(*WHOLE, lesson=LessonTimes(0, 195 * 60, 4, None, None))
    assert found == Counted(0, 0, (("not_held", 195 * 60),))


def test_time_in_another_lesson_does_not_count() -> None:
    events = [Event(act, int(minute * 60)) for act, minute in WHOLE]
    found = count_hours(LESSON, events, Terms(), elsewhere=[(30 * 60, 60 * 60), (50 * 60, 80 * 60), (9000000, 9000001)])
    assert dict(found.deductions) == {"elsewhere": 50 * 60} and found.hours == 2


def test_a_short_lesson_needs_no_mid_check() -> None:
    lesson = LessonTimes(0, 89 * 60, 1, 0, 89 * 60)
    assert counted(("sign_in", 0), ("sign_out", 89), lesson=lesson).hours == 1


@pytest.mark.parametrize(("attended", "reaches"), [(79, False), (80, True), (100, True), (0, False)])
def test_eighty_percent_is_eighty_percent(attended: int, reaches: bool) -> None:
    assert Total(100, attended).reaches(80) is reaches
    assert not Total(0, 0).reaches(80)


def test_rates_by_day_and_by_person() -> None:
    seats = [
        SeatResult("a", "2020-06-29", 4, 4),
        SeatResult("b", "2020-06-29", 4, 2),
        SeatResult("a", "2020-06-30", 4, 4),
        SeatResult("b", "2020-06-30", 4, 1),
    ]
    found = rates_of(seats, day_percent=50)
    assert (found.whole.rate, found.persons["b"].rate) == (6875, 3750)
    assert found.days_below(80) == ["2020-06-29", "2020-06-30"] and found.persons_below(80) == ["b"]
    assert found.attended_days == {"a": ["2020-06-29", "2020-06-30"], "b": ["2020-06-29"]}


def random_class(dice: random.Random) -> tuple[list[dict[str, Any]], dict[tuple[int, int], Any], dict[str, int]]:
    """Lessons, the events and other presence of each seat, and terms; times are multiples of ten seconds."""
    terms = {
        "hour": 45,
        "late": dice.choice((0, 5, 10)),
        "early": dice.choice((0, 10, 15)),
        "mid_from": dice.choice((60, 90, 180)),
        "no_mid": dice.choice((0, 33, 50, 100)),
    }
    lessons = []
    for number in range(dice.randint(1, 4)):
        hours = dice.randint(1, 4)
        begins = 86_400 * (number // 2) + 30_000 + (number % 2) * 15_000
        length = hours * 45 * 60 + dice.choice((0, 0, 300, 900, 600 * hours))
        opened = None if dice.random() < 0.05 else begins + dice.choice((-1800, -600, 0, 600, 610, 3000, length + 60))
        closed = begins + length + dice.choice((300, 600, 0, -600, -610, -3000))
        lessons.append(
            {
                "begins": begins,
                "ends": begins + length,
                "hours": hours,
                "opened": opened,
                "closed": None if dice.random() < 0.05 or opened is None else max(closed, opened),
            }
        )
    seats = {}
    for number, lesson in enumerate(lessons):
        for person in range(dice.randint(1, 3)):
            seats[number, person] = (random_events(dice, lesson), random_others(dice, lesson))
    return lessons, seats, terms


def random_events(dice: random.Random, lesson: dict[str, Any]) -> list[dict[str, Any]]:
    length = lesson["ends"] - lesson["begins"]
    usual = {"sign_in": 0, "mid_check": length // 20 * 10, "sign_out": length}
    found = []
    for act, middle in usual.items():
        if dice.random() < 0.85:
            shift = dice.choice((0, 0, -300, 300, 600, 610, -610, -600, dice.randrange(-length, length, 10)))
            found.append({"act": act, "at": lesson["begins"] + middle + shift, "counts": True, "place": "inside"})
        if dice.random() < 0.2:
            at = lesson["begins"] + dice.randrange(-600, length + 600, 10)
            found.append({"act": act, "at": at, "counts": False, "place": dice.choice(("outside", "unclear"))})
    dice.shuffle(found)
    return found


def random_others(dice: random.Random, lesson: dict[str, Any]) -> list[tuple[int, int]]:
    if dice.random() < 0.9:
        return []
    starts = [dice.randrange(lesson["begins"] - 3000, lesson["ends"], 10) for _ in range(dice.randint(1, 3))]
    return [(start, start + dice.randrange(0, 6000, 10)) for start in starts]


def compare(number: int) -> None:
    """One random class, by the system and by the naive program."""
    lessons, seats, terms = random_class(random.Random(number))
    system_terms = Terms(*(terms[name] for name in ("hour", "late", "early", "mid_from", "no_mid")))
    rows = []
    for (index, person), (events, others) in seats.items():
        lesson = lessons[index]
        found = count_hours(LessonTimes(**lesson), [Event(**each) for each in events], system_terms, others)
        wanted = naive.seat(lesson, events, terms, others)
        assert (found.hours, found.present, dict(found.deductions)) == wanted, (number, lesson, events, others, terms)
        rows.append((f"p{person}", f"d{lesson['begins'] // 86_400}", lesson["hours"], found.hours))
    got = rates_of((SeatResult(*row) for row in rows), day_percent=50)
    wanted_rates = naive.rates(rows, 50)
    assert (
        {day: total.rate for day, total in got.days.items()},
        {person: total.rate for person, total in got.persons.items()},
        got.attended_days,
    ) == wanted_rates, number


def test_an_independent_program_finds_the_same_hours_and_rates() -> None:
    for number in range(300):
        compare(number)


@pytest.mark.soak
def test_an_independent_program_finds_the_same_hours_and_rates_of_ten_thousand_classes() -> None:
    for number in range(10_000):
        compare(number + 1_000_000)
