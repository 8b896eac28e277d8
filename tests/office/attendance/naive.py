"""Class hours and rates once more, by another hand: the lesson is a row of ticks of ten seconds, painted one by one.

It shares no code with the system. It reads the same raw facts: times in seconds, all of them multiples of ten.
"""

from fractions import Fraction
from typing import Any

TICK = 10


def seat(lesson: dict[str, Any], events: list[dict[str, Any]], terms: dict[str, int], others: list[Any]) -> Any:
    """Hours, seconds present, and seconds lost by reason."""
    ticks = range(lesson["begins"], lesson["ends"], TICK)
    if lesson["opened"] is None:
        return 0, 0, {"not_held": len(ticks) * TICK}
    paint: dict[int, str] = {}
    for tick in ticks:
        paint[tick] = ""
        opened_late = lesson["opened"] - lesson["begins"] > terms["late"] * 60
        closed_early = lesson["closed"] is not None and lesson["ends"] - lesson["closed"] > terms["early"] * 60
        if (opened_late and tick < lesson["opened"]) or (closed_early and tick >= lesson["closed"]):
            paint[tick] = "lesson_short"
    taught = [tick for tick in ticks if not paint[tick]]
    good = sorted((each["at"], each["act"]) for each in events if each["counts"])
    bad = sorted((each["at"], each["act"], each["place"]) for each in events if not each["counts"])

    def blame(act: str, otherwise: str) -> str:
        for _, other, place in bad:
            if other == act:
                return {"outside": "outside_fence", "unclear": "place_unknown"}[place]
        return otherwise

    if not good:
        reason = {"outside": "outside_fence", "unclear": "place_unknown"}[bad[0][2]] if bad else "not_present"
        for tick in taught:
            paint[tick] = reason
    elif taught:
        paint_presence(paint, taught, good, terms, blame)
        for tick in taught:
            if not paint[tick] and any(begins <= tick < ends for begins, ends in others):
                paint[tick] = "elsewhere"
    lost: dict[str, Any] = {}
    for reason in paint.values():
        if reason:
            lost[reason] = lost.get(reason, 0) + TICK
    present = sum(TICK for reason in paint.values() if not reason)
    whole = len(ticks) * TICK
    if present and whole >= terms["mid_from"] * 60 and not any(act == "mid_check" for _, act in good):
        share = present * terms["no_mid"] // 100
        reason = blame("mid_check", "no_mid_check")
        lost[reason] = lost.get(reason, 0) + share
        present -= share
    hours = int(min(Fraction(present, whole) * lesson["hours"], Fraction(present, terms["hour"] * 60)))
    return hours, present, {reason: seconds for reason, seconds in lost.items() if seconds}


def paint_presence(paint: Any, taught: Any, good: Any, terms: Any, blame: Any) -> None:
    """Paint what lies before the coming and after the going."""
    first, last = taught[0], taught[-1] + TICK
    ins = [at for at, act in good if act == "sign_in"]
    outs = [at for at, act in good if act == "sign_out"]
    came = ins[0] if ins else good[0][0]
    if ins and came <= first + terms["late"] * 60:
        came = first
    went = outs[-1] if outs else good[-1][0]
    if outs and went >= last - terms["early"] * 60:
        went = last
    for tick in taught:
        if tick < came:
            paint[tick] = "late" if ins else blame("sign_in", "no_sign_in")
        elif tick >= went:
            paint[tick] = "left_early" if outs else blame("sign_out", "no_sign_out")


def rates(seats: list[tuple[str, str, int, int]], day_percent: int) -> Any:
    """Rates of days and persons in basis points, and attended days, from (person, day, planned, attended)."""
    days = {day for _, day, _, _ in seats}
    persons = {person for person, _, _, _ in seats}

    def share(chosen: list[tuple[str, str, int, int]]) -> int:
        planned = sum(each[2] for each in chosen)
        return int(Fraction(sum(each[3] for each in chosen), planned) * 10_000) if planned else 0

    attended = {}
    for person in persons:
        good = []
        for day in sorted(days):
            mine = [each for each in seats if each[0] == person and each[1] == day]
            hours = sum(each[3] for each in mine)
            if hours and Fraction(hours, sum(each[2] for each in mine)) >= Fraction(day_percent, 100):
                good.append(day)
        if good:
            attended[person] = good
    return (
        {day: share([each for each in seats if each[1] == day]) for day in days},
        {person: share([each for each in seats if each[0] == person]) for person in persons},
        attended,
    )
