"""The sum of a decision as a formula with its figures."""

from zhiji.rulebook.decide.amounts import is_listed
from zhiji.rulebook.decide.facts import (
    ATTENDED_HOURS,
    BENEFIT,
    FEE,
    FEE_STANDARD,
    LEVEL,
    OCCUPATION,
    PLACE,
    PLANNED_HOURS,
)
from zhiji.rulebook.decide.faults import row_number
from zhiji.rulebook.decide.statute import HEAD_DATE, ROW_CAP, ROW_CELLS
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.limit_lines import due_fen
from zhiji.rulebook.explain.words import LEVELS, Lang, fact_name, pick, value_words
from zhiji.rulebook.kernel.numbers import hours_words, yuan_words
from zhiji.rulebook.law.schema import Amount, Key


def formula(case: Case, lang: Lang) -> str:
    """For instance `¥500.00/月 × 3个月 = ¥1,500.00`; empty where nothing is granted."""
    w, read = case.weighed, case.read
    if w is None or not w.amount_fen:
        return ""
    statute, policy = case.desk.statute, case.desk.policy
    law = policy.law_at(row_number(statute, w.row))
    amount = law.benefits[policy.benefits[read.facts[BENEFIT]]].amount
    text = _basis(case, amount, lang)
    cap, due = statute[w.row + ROW_CAP], due_fen(case, w)
    if cap >= 0 and due == cap:
        text += pick((f"，封顶{yuan_words(cap)}", f", capped at {yuan_words(cap)}"), lang)
    text += f" = {yuan_words(due)}"
    left = yuan_words(w.amount_fen)
    return text if w.amount_fen == due else text + pick((f"，剩余额度{left}", f", of which {left} is left"), lang)


def _basis(case: Case, amount: Amount, lang: Lang) -> str:
    w, facts = case.weighed, case.read.facts
    if w is None:
        return ""
    rate = yuan_words(w.rate)
    if amount.pays == "per_month":
        return pick((f"{rate}/月 × {w.months}个月", f"{rate} a month × {w.months}"), lang)
    if amount.pays == "per_year":
        return pick((f"{rate}/年 × {w.months}个月 ÷ 12", f"{rate} a year × {w.months} months ÷ 12"), lang)
    if amount.pays == "per_day":
        return pick((f"{rate}/天 × {w.quantity}天", f"{rate} a day × {w.quantity}"), lang)
    if amount.pays == "per_hour":
        planned = amount.quantity == "planned_hours"
        hours = hours_words(facts[PLANNED_HOURS if planned else ATTENDED_HOURS])
        return pick((f"{rate}/课时 × {hours}课时", f"{rate} a class hour × {hours}"), lang)
    if amount.pays == "priced":
        return _priced(case, amount, lang)
    parts = [_key_words(case, key, lang) for key in amount.keys]
    parts = [part for part in parts if part]
    head = ("、" if lang == "zh" else ", ").join(parts)
    colon = "：" if lang == "zh" else ": "
    return f"{head}{colon if head else ''}{rate}{pick(('/人', ' a person'), lang)}"


def _key_words(case: Case, key: Key, lang: Lang) -> str:
    """Which row or column of the table applies, in words."""
    facts, statute = case.read.facts, case.desk.statute
    if key.key == "shortage":
        listed = is_listed(statute, facts[OCCUPATION], facts[statute[HEAD_DATE]])
        words = ("急需紧缺职业", "shortage occupation") if listed else ("非急需紧缺职业", "not a shortage occupation")
        return pick(words, lang)
    if key.key == "level":
        return pick(LEVELS[facts[LEVEL]], lang) if facts[LEVEL] in LEVELS else ""
    if key.key == "category":
        return ""
    law = case.desk.policy.law
    value = value_words(key.key, facts[PLACE[key.key]], case.read.texts.get(key.key, ""), law, lang)
    return f"{fact_name(key.key, lang)} {value}"


def _priced(case: Case, amount: Amount, lang: Lang) -> str:
    facts = case.read.facts
    fee, standard = yuan_words(facts[FEE]), yuan_words(facts[FEE_STANDARD])
    text = pick((f"收费{fee}与标准{standard}取低者", f"the smaller of fee {fee} and standard {standard}"), lang)
    if amount.cells is not None and case.weighed is not None:
        statute = case.desk.statute
        ceiling = yuan_words(statute[statute[case.weighed.row + ROW_CELLS] + case.weighed.cell])
        text += pick((f"，且不超过{ceiling}", f", at most {ceiling}"), lang)
    if amount.percent is not None:
        text += f" × {amount.percent}%"
    return text
