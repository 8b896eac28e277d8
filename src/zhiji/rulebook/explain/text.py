"""The decision as a clerk would write it."""

from zhiji.rulebook.decide.conditions import NO, UNKNOWN, YES
from zhiji.rulebook.decide.facts import BENEFIT, COLUMNS
from zhiji.rulebook.decide.faults import row_number
from zhiji.rulebook.decide.reading import read_date
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.limit_lines import cut_words, limit_lines
from zhiji.rulebook.explain.lines import Line, condition_lines
from zhiji.rulebook.explain.nearest import Change, nearest_changes
from zhiji.rulebook.explain.sum import formula
from zhiji.rulebook.explain.words import (
    OUTCOMES,
    PAYEES,
    Lang,
    counted,
    day_words,
    fact_name,
    pick,
)
from zhiji.rulebook.kernel.identity import mask_id
from zhiji.rulebook.kernel.numbers import yuan_words

MARKS = {YES: "✓", NO: "✗", UNKNOWN: "?"}


def explain_case(case: Case, lang: Lang) -> str:
    """The whole explanation: outcome and sum first, then every condition and limit, then what would change it."""
    if case.weighed is None:
        return _invalid(case, lang)
    parts = [*_head(case, lang), ""]
    parts += _section(pick(("条件", "Conditions"), lang), condition_lines(case, lang), lang)
    limits = limit_lines(case, lang)
    if limits:
        parts += ["", *_section(pick(("以前的补贴", "Earlier grants"), lang), limits, lang)]
    changes = nearest_changes(case)
    if case.decision.outcome in ("rejected", "pending"):
        parts += ["", *_changes(case, changes, lang)]
    parts += ["", pick((f"依据政策：{case.decision.policy}", f"Policy: {case.decision.policy}"), lang)]
    return "\n".join(parts)


def headline(case: Case, lang: Lang) -> str:
    """The decision in one line: outcome, sum or reason, clause."""
    decision = case.decision
    outcome = pick(OUTCOMES[decision.outcome], lang)
    if case.weighed is None:
        return outcome
    clause = _clause(decision.clauses, lang)
    if decision.outcome == "partial":
        why = cut_words(case, lang)
        return f"{outcome} {yuan_words(decision.amount_fen)}{pick(('，', ', '), lang)}{why}{clause}"
    if decision.outcome == "approved":
        return f"{outcome} {yuan_words(decision.amount_fen)}{clause}"
    if decision.outcome == "pending":
        return f"{outcome}{pick(('：缺少', ': '), lang)}{_missing_facts(case, lang)}{clause}"
    lines = [*condition_lines(case, lang), *limit_lines(case, lang)]
    labels = list(dict.fromkeys(line.label for line in lines if line.answer == NO))
    colon, comma = ("：", "；") if lang == "zh" else (": ", "; ")
    return f"{outcome}{colon}{comma.join(labels)}{clause}"


def _missing_facts(case: Case, lang: Lang) -> str:
    names = [reason.removeprefix("unknown:") for reason in case.decision.reasons]
    return pick(("、", ", "), lang).join(fact_name(name, lang) for name in names)


def _head(case: Case, lang: Lang) -> list[str]:
    decision, policy = case.decision, case.desk.policy
    assert case.weighed is not None
    law = policy.law_at(row_number(case.desk.statute, case.weighed.row))
    benefit = law.benefits[policy.benefits[case.read.facts[BENEFIT]]]
    zh = lang == "zh"
    person = mask_id(case.read.texts.get("person_id", ""))
    lines = [
        f"申领 {decision.claim_id}　{benefit.zh}　{person}"
        if zh
        else f"Claim {decision.claim_id}, {benefit.en}, {person}",
        f"结果：{headline(case, lang)}" if zh else f"Result: {headline(case, lang)}",
    ]
    text = formula(case, lang)
    if text:
        lines.append(f"金额：{text}" if zh else f"Sum: {text}")
        payee = pick(PAYEES[decision.payee], lang)
        shown = mask_id(decision.payee_id) if decision.payee == "person" else decision.payee_id
        fund = law.funds[decision.fund]
        lines.append(
            f"付给：{payee}（{shown}），从{fund.zh}列支" if zh else f"Paid to {payee} ({shown}) from the {fund.en}"
        )
    return lines


def _section(title: str, lines: list[Line], lang: Lang) -> list[str]:
    colon = "：" if lang == "zh" else ":"
    return [f"{title}{colon}"] + [_line(line, lang) for line in sorted(lines, key=lambda line: line.answer != NO)]


def _line(line: Line, lang: Lang) -> str:
    clause = _clause((line.clause,), lang)
    body = f"{line.fact}{pick(('。', '; '), lang)}{line.figure}" if line.fact else line.figure
    if line.answer == YES:
        return f"  {MARKS[YES]} {body}{clause}"
    label = line.label if line.answer == NO else pick(("尚缺事实", "not known"), lang)
    colon = "：" if lang == "zh" else ": "
    return f"  {MARKS[line.answer]} {label}{colon}{body}{clause}"


def _clause(clauses: tuple[str, ...], lang: Lang) -> str:
    listed = ("、" if lang == "zh" else ", ").join(clauses)
    return f"（方案 {listed}）" if lang == "zh" else f" [clause {listed}]"


def _changes(case: Case, changes: list[Change], lang: Lang) -> list[str]:
    zh = lang == "zh"
    if not changes:
        return [
            "没有可以调整的日期、材料或补贴项目能使本申领获得通过。"
            if zh
            else "No other date, proof or benefit would make this claim eligible."
        ]
    lines = ["怎样可以获得补贴：" if zh else "What would make it eligible:"]
    for change in changes:
        words = ("，并且" if zh else ", and ").join(
            _change_words(case, name, value, lang) for name, value in change.values.items()
        )
        amount = yuan_words(change.amount_fen)
        part = pick(("（部分月份）" if change.is_shorter else "（部分补贴）", " (in part)"), lang)
        part = part if change.is_partial else ""
        lines.append(f"  → {words}，可补贴{amount}{part}" if zh else f"  → {words}: {amount}{part}")
    return lines


def _change_words(case: Case, name: str, value: str, lang: Lang) -> str:
    """One changed value in words: a proof supplied, a date moved, another benefit."""
    zh = lang == "zh"
    if name == "benefit":
        benefit = case.desk.policy.law.benefits[value]
        return f"改按“{benefit.zh}”申领" if zh else f"claim «{benefit.en}» instead"
    label = fact_name(name, lang)
    kind = next(column.kind for column in COLUMNS if column.name == name)
    missing = name not in case.read.texts
    if kind == "date":
        day = read_date(value)
        words = day_words(day, lang) if isinstance(day, int) else value
        if missing:
            return f"补充{label}（如为{words}）" if zh else f"supply the {label} (if it is {words})"
        return f"{label}为{words}" if zh else f"the {label} were {words}"
    if kind in ("text", "money", "number") and missing:
        return f"补充{label}" if zh else f"supply the {label}"
    if kind == "yesno":
        answer = pick(("是", "yes") if value == "yes" else ("否", "no"), lang)
        return f"有材料证明{label}为“{answer}”" if zh else f"prove that «{label}» is {answer}"
    if name == "certificate":
        certificate = case.desk.policy.law.certificates[value]
        return f"取得{certificate.zh}" if zh else f"obtain a {certificate.en}"
    counts = counted(name, int(value), lang) if value.isdigit() and kind == "whole" else value
    return f"有材料证明{label}为{counts}" if zh else f"prove that the {label} are {counts}"


def _invalid(case: Case, lang: Lang) -> str:
    claim = case.decision.claim_id
    if lang == "zh":
        return f"申领 {claim}：这一行无法读取，未作审核，也不占用任何次数。"
    return f"Claim {claim}: the row cannot be read; it was not decided and uses nothing up."
