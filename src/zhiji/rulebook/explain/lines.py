"""Each condition of a decision as a line: what was asked, the fact, the figure, the clause, met or not."""

from dataclasses import dataclass
from typing import Any

from zhiji.rulebook.decide.conditions import NO, UNKNOWN, test_condition
from zhiji.rulebook.decide.facts import BENEFIT, BIRTH, COLUMNS, EMPTY, ENDED_ON, PLACE, STARTED_ON
from zhiji.rulebook.decide.faults import row_number
from zhiji.rulebook.decide.reasons import NO_RATE
from zhiji.rulebook.decide.records import ReadClaim, Weighed
from zhiji.rulebook.decide.statute import NO_RATE_BIT, ROW_TESTS_FROM, TEST_SIZE
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.words import (
    CONDITIONS,
    Lang,
    counted,
    day_words,
    fact_name,
    filled,
    pick,
    value_words,
)
from zhiji.rulebook.kernel.dates import add_months, months_touched
from zhiji.rulebook.kernel.numbers import hours_words
from zhiji.rulebook.law.schema import Condition, Law


@dataclass(frozen=True)
class Line:
    """One line. `answer` is YES, NO or UNKNOWN; `reason` is the code that the output file carries."""

    answer: int
    reason: str
    label: str
    fact: str
    figure: str
    clause: str


def condition_lines(case: Case, lang: Lang) -> list[Line]:
    """Every condition of the claim's benefit, in the pack's order."""
    read, w = case.read, _weighed(case)
    statute, policy = case.desk.statute, case.desk.policy
    number = row_number(statute, w.row)
    law, rules = policy.law_at(number), policy.rules(number)
    lines = []
    for place, rule in enumerate(rules.conditions):
        condition = law.conditions[rule.name]
        answer = test_condition(statute, statute[w.row + ROW_TESTS_FROM] + place * TEST_SIZE, read.facts)
        lines.append(
            Line(
                answer,
                rule.reason,
                pick((condition.zh, condition.en), lang),
                fact_words(condition, read, law, lang),
                figure_words(condition, read, case, law, lang),
                rule.clause,
            )
        )
    return lines + _rate_line(case, law, lang)


def _rate_line(case: Case, law: Law, lang: Lang) -> list[Line]:
    """A line where the benefit's table has no cell for the claim, or a fact is lacking that the amount counts."""
    read, w = case.read, _weighed(case)
    if not (w.failed | w.unknown) >> NO_RATE_BIT & 1:
        return []
    benefit = law.benefits[case.desk.policy.benefits[read.facts[BENEFIT]]]
    colon, comma = ("：", "，") if lang == "zh" else (": ", ", ")
    names = {"shortage": "occupation", "category": "categories"}
    keys = [names.get(key.key, key.key) for key in benefit.amount.keys]
    keys += [column.name for place, column in enumerate(COLUMNS) if w.lacking >> place & 1 and column.name not in keys]
    fact = comma.join(f"{fact_name(name, lang)}{colon}{_value(name, read, law, lang)}" for name in keys)
    label = pick(("没有对应的补贴标准", "no rate applies"), lang)
    listed = "应是标准表中列有的情况", "must be one that the table of rates has"
    counted_on = "应当填写，金额据此计算", "must be given: the sum is worked out from it"
    figure = pick(listed if w.cell < 0 else counted_on, lang)
    return [Line(UNKNOWN if w.unknown else NO, NO_RATE, label, fact, figure, benefit.clause)]


def fact_words(condition: Condition, read: ReadClaim, law: Law, lang: Lang) -> str:
    """The facts that a condition looks at, with their values."""
    names = [name for name in (condition.fact, condition.other) if name is not None]
    if condition.test in ("within_span_months", "within_span_days"):
        names += ["started_on", "ended_on"]
    colon = "：" if lang == "zh" else ": "
    parts = [f"{fact_name(name, lang)}{colon}{_value(name, read, law, lang)}" for name in names]
    return ("，" if lang == "zh" else ", ").join(parts)


def figure_words(condition: Condition, read: ReadClaim, case: Case, law: Law, lang: Lang) -> str:
    """What the condition asks, with its figures and what they come to for this claim."""
    benefit = law.benefits[case.desk.policy.benefits[read.facts[BENEFIT]]]
    comma = "、" if lang == "zh" else ", "
    gaps: dict[str, Any] = {
        "groups": comma.join(pick((c.zh, c.en), lang) for n, c in law.categories.items() if n in benefit.categories),
        "first_day": day_words(condition.first_day.toordinal(), lang) if condition.first_day else "",
        "last_day": day_words(condition.last_day.toordinal(), lang) if condition.last_day else "",
        "other": fact_name(condition.other, lang) if condition.other else "",
        "years": condition.years,
        "minimum": counted(condition.fact, condition.minimum, lang),
        "maximum": counted(condition.fact, condition.maximum, lang),
        "percent": condition.percent,
        "value": condition.value,
        "accepted": comma.join(
            pick((law.certificates[n].zh, law.certificates[n].en), lang) for n in condition.accepted or []
        ),
        "span": _span(condition, read),
        "hours": _span_hours(condition, read, lang),
        "reach": _reach(condition, read, lang),
    }
    return filled(CONDITIONS[condition.test], lang, gaps)


def _value(name: str, read: ReadClaim, law: Law, lang: Lang) -> str:
    if name == "birth":
        return value_words("birth", read.facts[BIRTH], "", law, lang)
    return value_words(name, read.facts[PLACE[name]], read.texts.get(name, ""), law, lang)


def _span(condition: Condition, read: ReadClaim) -> int:
    start, end = read.facts[STARTED_ON], read.facts[ENDED_ON]
    days = int(end - start + 1)
    if condition.test == "within_span_months":
        return days // 30 if condition.unit == "thirty_days" else months_touched(start, end)
    return days


def _span_hours(condition: Condition, read: ReadClaim, lang: Lang) -> str:
    """What the days of the span come to in class hours, where the condition is about hours."""
    if condition.hours_a_day is None:
        return ""
    a_day = condition.hours_a_day
    hours = _span(condition, read) * a_day
    return pick((f"（每天{a_day}课时，共{hours}课时）", f" ({a_day} hours a day, {hours} in all)"), lang)


def _reach(condition: Condition, read: ReadClaim, lang: Lang) -> str:
    """What a figure comes to for this claim: the date after so many months, or the hours of a percentage."""
    if condition.other is None:
        return ""
    value = read.facts[PLACE[condition.other]] if condition.other != "birth" else EMPTY
    if value == EMPTY:
        return pick((f"起{condition.months}个月", f" + {condition.months} months"), lang) if condition.months else ""
    if condition.percent is not None:
        needed = hours_words(-(-value * condition.percent // 100))
        return pick((f"，即{needed}课时", f", which is {needed} class hours"), lang)
    if COLUMNS[PLACE[condition.other]].kind != "date":
        return ""
    if condition.months:
        day = day_words(add_months(value, condition.months), lang)
        return pick((f"起{condition.months}个月，即{day}", f" + {condition.months} months, which is {day}"), lang)
    day = day_words(value, lang)
    return f"（{day}）" if lang == "zh" else f" ({day})"


def _weighed(case: Case) -> Weighed:
    if case.weighed is None:
        raise ValueError("an invalid row has no conditions")
    return case.weighed


def unmet(lines: list[Line]) -> list[Line]:
    """The lines that stand in the way."""
    return [line for line in lines if line.answer in (NO, UNKNOWN)]
