"""Each limit of a decision as a line: what earlier grants have used of it, what it allows, the clause, met or not."""

from zhiji.rulebook.decide.amounts import amount_of
from zhiji.rulebook.decide.conditions import NO, YES
from zhiji.rulebook.decide.earlier import stands_in_the_way, window_start
from zhiji.rulebook.decide.facts import PLACE
from zhiji.rulebook.decide.faults import row_number
from zhiji.rulebook.decide.fold_table import G_BENEFIT, G_MONTHS, GRANT_SIZE
from zhiji.rulebook.decide.records import Weighed
from zhiji.rulebook.decide.statute import LIMIT_BIT, LIMIT_OVER, LIMIT_SIZE, ROW_LIMITS_FROM
from zhiji.rulebook.decide.trace import PARTIAL, REJECTED
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.lines import Line
from zhiji.rulebook.explain.words import LIMITS, Lang, pick
from zhiji.rulebook.kernel.numbers import yuan_words
from zhiji.rulebook.law.schema import Limit


def limit_lines(case: Case, lang: Lang) -> list[Line]:
    """Every limit that the claim was weighed against; none where it never came so far."""
    w = case.weighed
    if w is None or w.claim < 0:
        return []
    policy = case.desk.policy
    number = row_number(case.desk.statute, w.row)
    law, rules = policy.law_at(number), policy.rules(number)
    colon = "：" if lang == "zh" else ": "
    lines = []
    for bit, rule in enumerate(rules.limits):
        limit = law.limits[rule.name]
        refuses = w.outcome == REJECTED and w.limits >> bit & 1
        fact = pick(LIMITS[limit.rule], lang) + colon + _used_words(case, w, bit, limit, lang)
        figure = limit_figure(limit, lang)
        lines.append(
            Line(NO if refuses else YES, rule.reason, pick((limit.zh, limit.en), lang), fact, figure, rule.clause)
        )
    return lines


def cut_words(case: Case, lang: Lang) -> str:
    """Why a partial claim was not granted in full; empty where it was."""
    w = case.weighed
    if w is None or w.outcome != PARTIAL:
        return ""
    policy = case.desk.policy
    number = row_number(case.desk.statute, w.row)
    law, rules = policy.law_at(number), policy.rules(number)
    cutting = [(bit, law.limits[rule.name]) for bit, rule in enumerate(rules.limits) if w.limits >> bit & 1]
    parts = [pick(_cut_by(case, w, bit, limit), lang) for bit, limit in cutting]
    return ("，" if lang == "zh" else ", ").join(dict.fromkeys(parts))


def _cut_by(case: Case, w: Weighed, bit: int, limit: Limit) -> tuple[str, str]:
    """Why this limit cut the claim: too little is left, or only whole spans of months are granted."""
    if limit.rule != "months":
        return _CUTS[limit.rule]
    used = sum(case.grants.table[grant * GRANT_SIZE + G_MONTHS] for grant in _counting(case, w, bit))
    if limit.step > 1 and case.read.facts[PLACE["months"]] <= (limit.most or 0) - used:
        return f"只按整{limit.step}个月计", f"only whole spans of {limit.step} months are granted"
    return _CUTS[limit.rule]


_CUTS = {
    "months": ("剩余月数少于申领月数", "fewer months are left than were claimed"),
    "person_yuan": ("剩余额度少于应补金额", "less money is left than the claim comes to"),
}


def due_fen(case: Case, w: Weighed) -> int:
    """Fen for the months that are granted, or for the whole claim, before any cap of a person's money."""
    return amount_of(case.desk.statute, w.row, w.rate, w.quantity)


def _limit_at(case: Case, w: Weighed, bit: int) -> int:
    """Where the limit of a bit stands on the tape; limits stand there in the order in which they are weighed."""
    statute, at = case.desk.statute, case.desk.statute[w.row + ROW_LIMITS_FROM]
    while statute[at + LIMIT_BIT] != bit:
        at += LIMIT_SIZE
    return at


def _counting(case: Case, w: Weighed, bit: int) -> list[int]:
    """The person's earlier grants that count under a limit."""
    statute, table = case.desk.statute, case.grants.table
    at, claim = _limit_at(case, w, bit), w.claim * GRANT_SIZE
    start = window_start(statute, at, table, claim)
    return [
        grant
        for grant in w.earlier
        if statute[at + LIMIT_OVER] >> table[grant * GRANT_SIZE + G_BENEFIT] & 1
        and stands_in_the_way(statute, at, table, grant * GRANT_SIZE, claim, start)
    ]


def _used_words(case: Case, w: Weighed, bit: int, limit: Limit, lang: Lang) -> str:
    """What earlier grants used of a limit, and what the claim asks."""
    if limit.rule.startswith("employer"):
        return pick(("本企业当月已核发的补贴", "what the employer was granted in the month"), lang)
    found = _counting(case, w, bit)
    if limit.rule == "months":
        asked = case.read.facts[PLACE["months"]]
        used = sum(case.grants.table[grant * GRANT_SIZE + G_MONTHS] for grant in found)
        return pick((f"已补贴{used}个月，本次申领{asked}个月", f"{used} months used, {asked} claimed"), lang)
    if limit.rule == "person_yuan":
        had, due = yuan_words(sum(case.grants.amounts[grant] for grant in found)), yuan_words(due_fen(case, w))
        return pick((f"已补贴{had}，本次应补{due}", f"{had} granted, this claim comes to {due}"), lang)
    if not found:
        return pick(("没有相关的已核发记录", "no earlier grant counts"), lang)
    ids = ("、" if lang == "zh" else ", ").join(case.grants.claim_ids[grant] or "—" for grant in found)
    return pick((f"已核发{len(found)}次：{ids}", f"{len(found)} earlier: {ids}"), lang)


def limit_figure(limit: Limit, lang: Lang) -> str:
    """What a limit allows."""
    window = pick(_windows(limit), lang)
    if limit.rule == "count":
        return pick((f"{window}最多{limit.most}次", f"at most {limit.most} in {window}"), lang)
    if limit.rule == "months":
        by_step = pick((f"，按整{limit.step}个月计", f", in whole spans of {limit.step} months"), lang)
        most = pick((f"{window}最多{limit.most}个月", f"at most {limit.most} months {window}"), lang)
        return most + (by_step if limit.step > 1 else "")
    if limit.rule == "employer_grants":
        return pick((f"每月最多{limit.most}人次", f"at most {limit.most} a month"), lang)
    yuan = yuan_words(limit.most_yuan or 0)
    if limit.rule == "employer_yuan":
        return pick((f"每月最多{yuan}", f"at most {yuan} a month"), lang)
    if limit.rule == "person_yuan":
        return pick((f"{window}最多{yuan}", f"at most {yuan} {window}"), lang)
    return pick(("不得重复", "not again"), lang)


def _windows(limit: Limit) -> tuple[str, str]:
    """The span of time in which a limit counts. What is counted is `in all`, what is summed up is 合计."""
    counts = limit.rule == "count"
    if limit.window == "calendar_year":
        return "一个自然年" if counts else "一个自然年合计", "a calendar year" if counts else "in a calendar year"
    if limit.window == "rolling":
        return f"{limit.months}个月内" + ("" if counts else "合计"), f"within {limit.months} months"
    return "总共" if counts else "合计", "in all"
