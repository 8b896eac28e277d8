"""How many class hours does somebody's presence in a lesson count for, and what was taken off, why?

Pure: plain values in, plain values out; instants are seconds, so nothing is rounded before the end.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

SIGN_IN: Final = "sign_in"
MID_CHECK: Final = "mid_check"
SIGN_OUT: Final = "sign_out"
_PLACES: Final = {"outside": "outside_fence", "unclear": "place_unknown"}


@dataclass(frozen=True, slots=True)
class Terms:
    """The numbers that hold on the day of the lesson."""

    class_hour_minutes: int = 45
    late_minutes: int = 10
    early_minutes: int = 10
    mid_check_from_minutes: int = 90
    no_mid_check_percent: int = 50


@dataclass(frozen=True, slots=True)
class LessonTimes:
    """A lesson as planned, and as held: None where it never was."""

    begins: int
    ends: int
    hours: int
    opened: int | None
    closed: int | None


@dataclass(frozen=True, slots=True)
class Event:
    """A sign of presence. One that does not count says by its place why."""

    act: str
    at: int
    counts: bool = True
    place: str = "inside"


@dataclass(frozen=True, slots=True)
class Counted:
    """What a seat counts for. Seconds present and deducted make up the planned lesson."""

    hours: int
    present: int
    deductions: tuple[tuple[str, int], ...]


def count_hours(
    lesson: LessonTimes, events: Iterable[Event], terms: Terms, elsewhere: Sequence[tuple[int, int]] = ()
) -> Counted:
    """The class hours of one seat.

    The lesson counts from its planned begin (or its opening, if that was late) to its planned end (or its closing, if
    that was early). Presence is from the sign-in to the sign-out; without one of them, from the first or to the last
    sign that counts. A missing mid-check takes a share of the presence. Class hours are the whole ones of the time
    present, measured by the lesson's own hours, breaks included.

    Args:
        elsewhere: spans in which the same person was in another lesson.
    """
    length = lesson.ends - lesson.begins
    if lesson.opened is None:
        return Counted(0, 0, (("not_held", length),))
    start, end = _held(lesson, lesson.opened, terms)
    lost: dict[str, int] = {"lesson_short": length - max(0, end - start)}
    if end <= start:
        return Counted(0, 0, (("lesson_short", length),))
    seen = _Seen(events)
    came, went = _presence(start, end, seen, terms, lost)
    present = went - came
    taken = _overlap(came, went, elsewhere)
    lost["elsewhere"] = taken
    present -= taken
    if present > 0 and length >= terms.mid_check_from_minutes * 60 and MID_CHECK not in seen.valid:
        share = present * terms.no_mid_check_percent // 100
        reason = seen.why_missing(MID_CHECK, "no_mid_check")
        lost[reason] = lost.get(reason, 0) + share
        present -= share
    hours = min(lesson.hours * present // length, present // (terms.class_hour_minutes * 60))
    return Counted(hours, present, tuple((name, seconds) for name, seconds in lost.items() if seconds))


def _held(lesson: LessonTimes, opened: int, terms: Terms) -> tuple[int, int]:
    start, end = lesson.begins, lesson.ends
    if opened > start + terms.late_minutes * 60:
        start = opened
    if lesson.closed is not None and lesson.closed < end - terms.early_minutes * 60:
        end = lesson.closed
    return start, end


class _Seen:
    """The events of a seat: the first of each act that counts (the last sign-out), and why others do not."""

    def __init__(self, events: Iterable[Event]) -> None:
        self.valid: dict[str, int] = {}
        self.refused: dict[str, str] = {}
        for event in sorted(events, key=lambda each: each.at):
            if not event.counts:
                self.refused.setdefault(event.act, event.place)
            elif event.act == SIGN_OUT or event.act not in self.valid:
                self.valid[event.act] = event.at

    def why_missing(self, act: str, otherwise: str) -> str:
        """The reason for which an act is missing: its place was wrong, or it was not done."""
        return _PLACES.get(self.refused.get(act, ""), otherwise)


def _presence(start: int, end: int, seen: _Seen, terms: Terms, lost: dict[str, int]) -> tuple[int, int]:
    """From when to when somebody was there; what is missing at either end is noted with its reason."""
    if not seen.valid:
        reason = next((_PLACES[place] for place in seen.refused.values()), "not_present")
        lost[reason] = end - start
        return start, start
    came = seen.valid.get(SIGN_IN, min(seen.valid.values()))
    if SIGN_IN in seen.valid:
        came = start if came <= start + terms.late_minutes * 60 else min(came, end)
        reason = "late"
    else:
        came, reason = min(max(came, start), end), seen.why_missing(SIGN_IN, "no_sign_in")
    lost[reason] = lost.get(reason, 0) + came - start
    went = max(came, min(end, seen.valid.get(SIGN_OUT, max(seen.valid.values()))))
    if SIGN_OUT in seen.valid:
        went = end if seen.valid[SIGN_OUT] >= end - terms.early_minutes * 60 else went
        reason = "left_early"
    else:
        reason = seen.why_missing(SIGN_OUT, "no_sign_out")
    lost[reason] = lost.get(reason, 0) + end - went
    return came, went


def _overlap(came: int, went: int, spans: Sequence[tuple[int, int]]) -> int:
    """How many seconds of a presence lie in any of the spans; spans may overlap each other."""
    total, until = 0, came
    for begins, ends in sorted(spans):
        begins, ends = max(begins, until), min(ends, went)
        if ends > begins:
            total += ends - begins
            until = ends
    return total
