"""Every date on which anything changes, tried on the day before, on the day and on the day after."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from zhiji.rulebook.check.finding import Finding, note, problem
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.conditions import NO, YES, test_condition
from zhiji.rulebook.decide.facts import BIRTH, PLACE
from zhiji.rulebook.decide.faults import law_row, row_number
from zhiji.rulebook.decide.statute import ROW_TESTS_FROM, TEST_SIZE
from zhiji.rulebook.kernel.dates import add_months
from zhiji.rulebook.law import timeline
from zhiji.rulebook.law.policy import Policy
from zhiji.rulebook.law.schema import Condition


def check_boundaries(policy: Policy, bases: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    """Days without exactly one version, and conditions that do not change on the very day on which they should."""
    yield from _one_version_each(policy)
    tried = 0
    for name, base in bases.items():
        if name not in policy.benefits:
            continue
        desk = Desk(policy)
        facts = desk.read(base).facts
        row = law_row(desk.statute, facts)
        number = row_number(desk.statute, row)
        for place, rule in enumerate(policy.rules(number).conditions):
            condition = policy.law_at(number).conditions[rule.name]
            at = desk.statute[row + ROW_TESTS_FROM] + place * TEST_SIZE
            for fact, day, last_good in _edges(condition, facts):
                tried += 3
                for shift, expected in ((-1, YES), (0, YES), (1, NO)) if last_good else ((-1, NO), (0, YES), (1, YES)):
                    moved: list[Any] = list(facts)
                    moved[fact] = day + shift
                    if test_condition(desk.statute, at, moved) != expected:
                        date = datetime.date.fromordinal(day + shift)
                        yield problem(
                            "boundaries",
                            policy.pack.where(f"{name} {rule.name}", "conditions", rule.name),
                            f"{date}的结果与规定不符",
                            f"on {date} it does not answer as it should",
                        )
    yield note("boundaries", "", f"已核对{tried}个临界日期", f"{tried} days at a boundary were tried")


def _one_version_each(policy: Policy) -> Iterator[Finding]:
    pack, known = policy.pack, policy.known
    validity = pack.head.validity
    changes = [change for overlay in policy.overlays for change in overlay.change]
    tables = [(path, timeline.versions_of(pack, path, table)) for path, table in timeline.dated_tables(pack)]
    for day in timeline.boundaries(pack, changes):
        for shift in (-1, 0, 1):
            ordinal = day.toordinal() + shift
            if not validity.from_.toordinal() <= ordinal <= validity.to.toordinal():
                continue
            moved = datetime.date.fromordinal(ordinal)
            for path, versions in tables:
                if timeline.in_force(versions, moved, known) is None:
                    where = pack.where(".".join(map(str, path)), *path)
                    yield problem("boundaries", where, f"{moved}没有有效的版本", f"no version holds on {moved}")


def _edges(condition: Condition, facts: list[Any]) -> Iterator[tuple[int, int, bool]]:
    """Days at which a condition turns: the fact to move, the day, and whether it is the last good one or the first."""
    if condition.fact is None or condition.test == "never":
        return
    fact = BIRTH if condition.fact == "birth" else PLACE[condition.fact]
    if condition.test == "date_within" and condition.first_day and condition.last_day:
        yield fact, condition.first_day.toordinal(), False
        yield fact, condition.last_day.toordinal(), True
        return
    if condition.other is None or condition.test not in ("not_before", "not_after", "after", "age_at_least"):
        return
    other = facts[BIRTH if condition.other == "birth" else PLACE[condition.other]]
    if other < 0:
        return
    if condition.test == "age_at_least":
        yield PLACE[condition.other], add_months(facts[BIRTH], 12 * (condition.years or 0)), False
        return
    day = add_months(other, condition.months or 0)
    yield fact, day + (1 if condition.test == "after" else 0), condition.test == "not_after"
