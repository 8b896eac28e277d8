"""How facts, figures and conditions are said in Chinese and English."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final, Literal

from zhiji.rulebook.decide.facts import COLUMNS, EMPTY, PLACE
from zhiji.rulebook.kernel.numbers import hours_words, yuan_words
from zhiji.rulebook.law.schema import Law

Lang = Literal["zh", "en"]

OUTCOMES: Final[Mapping[str, tuple[str, str]]] = {
    "approved": ("予以补贴", "granted"),
    "partial": ("部分补贴", "granted in part"),
    "rejected": ("不予补贴", "refused"),
    "pending": ("待补充", "pending: facts are needed"),
    "invalid": ("无法读取", "the row cannot be read"),
}
PAYEES: Final[Mapping[str, tuple[str, str]]] = {
    "person": ("个人", "the person"),
    "institution": ("培训主体", "the institution"),
    "employer": ("企业", "the employer"),
}
LEVELS: Final[Mapping[int, tuple[str, str]]] = {
    5: ("初级工", "elementary worker"),
    4: ("中级工", "intermediate worker"),
    3: ("高级工", "advanced worker"),
    2: ("技师", "technician"),
    1: ("高级技师", "senior technician"),
}
ENGLISH: Final[Mapping[str, str]] = {
    "categories": "groups", "class_id": "class", "filed_on": "class filing", "started_on": "start",
    "ended_on": "end", "claimed_on": "claim", "certificate_on": "date of the certificate",
    "planned_hours": "planned hours", "attended_hours": "attended hours", "attended_days": "attended days",
    "fee_standard": "fee standard", "fee_paid_by": "fee payer", "employer_id": "employer",
    "institution_id": "institution", "contract_months": "contract months", "hired_on": "date of hiring",
    "insured": "social insurance", "wage_paid": "wages paid", "draws_pension": "draws a pension",
    "on_establishment": "on the establishment", "recommended": "job recommended", "employed_on": "date of the job",
    "employed_region": "region of the job", "birth": "birth", "person_id": "ID number", "claim_id": "claim id",
}  # fmt: skip

CONDITIONS: Final[Mapping[str, tuple[str, str]]] = {
    "in_category": ("应属于：{groups}", "must be one of: {groups}"),
    "date_within": ("应在{first_day}至{last_day}之间", "must be from {first_day} to {last_day}"),
    "age_at_least": ("{other}时应年满{years}周岁", "must be {years} by the {other}"),
    "must_be_no": ("应为“否”", "must be no"),
    "must_be_yes": ("应为“是”", "must be yes"),
    "one_of": ("应为以下之一：{accepted}", "must be one of: {accepted}"),
    "given": ("应当填写", "must be given"),
    "known": ("应当填写", "must be known"),
    "not_before": ("不得早于{other}{reach}", "must not be before the {other}{reach}"),
    "not_after": ("不得晚于{other}{reach}", "must not be after the {other}{reach}"),
    "after": ("应在{other}{reach}之后", "must be after the {other}{reach}"),
    "at_least": ("应不少于{minimum}", "must be at least {minimum}"),
    "at_most": ("应不多于{maximum}", "must be at most {maximum}"),
    "share_at_least": ("应达到{other}的{percent}%{reach}", "must be {percent} % of the {other}{reach}"),
    "within_span_months": ("不得多于起止日期所含的{span}个月", "must be at most the {span} months from start to end"),
    "within_span_days": (
        "不得多于起止日期所含的{span}天{hours}",
        "must be at most the {span} days from start to end{hours}",
    ),
    "price_above_zero": ("收费金额和收费标准都应大于零", "fee and fee standard must be above zero"),
    "equals": ("应为{value}", "must be {value}"),
    "never": ("方案没有规定补贴标准", "the plan gives no rate"),
}


LIMITS: Final[Mapping[str, tuple[str, str]]] = {
    "count": ("补贴次数", "number of subsidies"),
    "repeat": ("同一课程（职业和等级）", "the same course (occupation and level)"),
    "same_class": ("同一班级", "the same class"),
    "higher_level": ("同一职业的更高等级", "a higher level of the occupation"),
    "overlap": ("相同月份", "the same months"),
    "months": ("补贴月数", "months subsidised"),
    "person_yuan": ("补贴金额", "money granted"),
    "employer_grants": ("企业当月人次", "the employer's month"),
    "employer_yuan": ("企业当月金额", "the employer's month"),
}

UNITS: Final[Mapping[str, tuple[str, str, str]]] = {
    "attended_days": ("天", " day", " days"),
    "months": ("个月", " month", " months"),
    "contract_months": ("个月", " month", " months"),
}


def counted(name: str | None, count: int | None, lang: Lang) -> str:
    """A count with its unit: 12个月, 1 day."""
    zh, one, many = UNITS.get(name or "", ("", "", ""))
    return f"{count}{zh}" if lang == "zh" else f"{count}{one if count == 1 else many}"


def pick(words: tuple[str, str], lang: Lang) -> str:
    """The Chinese or the English of two."""
    return words[0] if lang == "zh" else words[1]


def day_words(day: int, lang: Lang) -> str:
    """A day number in words: 2020年3月1日, or 1 March 2020."""
    if not 1 <= day <= date.max.toordinal():
        return "…"
    value = date.fromordinal(day)
    if lang == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {value:%B} {value.year}"


def fact_name(name: str, lang: Lang) -> str:
    """What a fact is called."""
    if lang == "en":
        return ENGLISH.get(name, name)
    return "出生日期" if name == "birth" else COLUMNS[PLACE[name]].zh


def groups_words(bits: int, law: Law, lang: Lang) -> str:
    """The groups of a bit set."""
    names = [
        pick((words.zh, words.en), lang) for place, words in enumerate(law.categories.values()) if bits >> place & 1
    ]
    return ("、" if lang == "zh" else ", ").join(names)


def value_words(name: str, value: int | Fraction, text: str, law: Law, lang: Lang) -> str:
    """A fact's value as people read it."""
    zh = lang == "zh"
    if value == EMPTY:
        return "（空）" if zh else "(empty)"
    if name == "birth":
        return day_words(int(value), lang)
    kind = COLUMNS[PLACE[name]].kind
    if kind == "date":
        return day_words(int(value), lang)
    if kind == "yesno":
        return pick(("是", "yes"), lang) if value else pick(("否", "no"), lang)
    if kind == "codes":
        return groups_words(int(value), law, lang) or pick(("（空）", "(none)"), lang)
    if kind == "money":
        return yuan_words(int(value))
    if kind == "number":
        return hours_words(value) + (" 课时" if zh else " class hours")
    if name == "level":
        return pick(LEVELS[int(value)], lang)
    if name == "certificate":
        words = list(law.certificates.values())[int(value)]
        return pick((words.zh, words.en), lang)
    if name == "fee_paid_by":
        return pick(PAYEES["institution" if value else "person"], lang)
    if kind == "whole":
        return counted(name, int(value), lang)
    return text


def filled(template: tuple[str, str], lang: Lang, gaps: Mapping[str, Any]) -> str:
    """A template with its gaps filled."""
    return pick(template, lang).format(**gaps)
