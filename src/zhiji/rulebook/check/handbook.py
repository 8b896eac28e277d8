"""The rulebook for officials: who gets what under which conditions, generated from the pack, in Chinese."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import Any

from zhiji.rulebook.check.coverage import cited_clauses
from zhiji.rulebook.check.document import Document, document_of
from zhiji.rulebook.explain.words import CONDITIONS, LEVELS, fact_name
from zhiji.rulebook.kernel.numbers import yuan_words
from zhiji.rulebook.law.policy import Policy
from zhiji.rulebook.law.schema import Amount, Benefit, Condition, Law, Limit

PAYEES = {
    "person": "个人",
    "institution": "培训主体",
    "employer": "企业",
    "fee_bearer": "承担培训费的一方（个人或培训主体）",
}
BASES = {"plan": "方案", "superior": "上级文件", "assumption": "我们的理解"}

Block = tuple[str, Any]


def handbook(policy: Policy, kind: str) -> str:
    """The handbook as Markdown (`md`) or as one HTML page (`html`)."""
    blocks = list(_blocks(policy))
    return _html(blocks, policy.pack.head.zh) if kind == "html" else _markdown(blocks)


def _blocks(policy: Policy) -> Iterator[Block]:
    head, law = policy.pack.head, policy.law
    yield "h1", f"{head.zh}：政策手册"
    yield (
        "p",
        f"由政策包 {policy.name} 生成。条款编号：4.2.1 即四（二）1；A1至A25为附件各项。"
        "手册不含方案原文，原文以正式文件为准。",
    )
    yield "h2", "一、补贴一览"
    yield (
        "table",
        (("补贴", "发给谁", "人员范围", "标准", "资金", "条款"), [_overview(law, b) for b in law.benefits.values()]),
    )
    yield "h2", "二、各项补贴怎么判定"
    yield "p", "逐条核对。全部符合才予以补贴；有一条不符合即不予补贴，并写明全部理由；缺少事实而没有不符合的，待补充。"
    for name, benefit in law.benefits.items():
        yield from _benefit(law, name, benefit)
        yield from _amounts_in_time(policy, name)
    yield "h2", "三、次数、月数和重复"
    yield "p", "按申领日期先后逐条核对；只有核发的才占用次数和月数，未通过和待补充的不占用。"
    yield (
        "table",
        (
            ("限制", "适用的补贴", "内容", "理由代码", "依据", "条款"),
            [_limit(law, n, x) for n, x in law.limits.items()],
        ),
    )
    yield "h2", "四、方案没有说清的问题和采用的理解"
    yield "table", (("编号", "问题", "采用", "为什么", "其他可选", "条款"), list(_readings(policy)))
    yield from _document(policy, document_of(policy.pack))
    yield "h2", "七、上级文件"
    yield "table", (("文件", "是否见到", "没有见到的部分"), [_upper(upper) for upper in policy.above])
    bounds = [(u.head.zh, b.zh, b.seen, b.source) for u in policy.above for b in u.bounds.bounds]
    if bounds:
        yield "p", "上级文件对本方案的限制（方案或修改稿超出限制时，系统拒绝使用）："
        yield "table", (("文件", "限制", "依据", "出处"), bounds)
    yield "h2", "八、代码"
    codes = [("人员类别", code, c.zh) for code, c in law.categories.items() if c.active]
    codes += [("证书类型", code, words.zh) for code, words in law.certificates.items()]
    codes += [("补贴项目", code, b.zh) for code, b in law.benefits.items()]
    codes += [("资金", code, words.zh) for code, words in law.funds.items()]
    yield "table", (("类别", "代码", "名称"), codes)


def _overview(law: Law, benefit: Benefit) -> tuple[str, ...]:
    groups = "、".join(law.categories[name].zh for name in benefit.categories)
    return (
        benefit.zh,
        PAYEES[benefit.payee],
        groups,
        amount_words(benefit.amount),
        law.funds[benefit.fund].zh,
        benefit.clause,
    )


def amount_words(amount: Amount) -> str:
    """A benefit's amount in a few words."""
    if amount.pays == "priced":
        text = "收费金额与目录收费标准取低者"
        if amount.percent is not None:
            text += f"的{amount.percent}%"
        return text + _cap_words(amount)
    unit = {"per_month": "／人·月", "per_year": "／人·年（按月折算）", "per_day": "／人·天", "per_hour": "／人·课时"}
    cells = _flat(amount.cells)
    low, high = min(cells), max(cells)
    figure = yuan_words(low) if low == high else f"{yuan_words(low)}至{yuan_words(high)}（见下表）"
    return figure + unit.get(amount.pays, "／人") + _cap_words(amount)


def _cap_words(amount: Amount) -> str:
    return f"，封顶{yuan_words(amount.cap)}" if amount.cap is not None else ""


def _benefit(law: Law, name: str, benefit: Benefit) -> Iterator[Block]:
    yield "h3", f"{benefit.zh}（{benefit.clause}）"
    yield (
        "p",
        f"标准：{amount_words(benefit.amount)}。付给：{PAYEES[benefit.payee]}。资金：{law.funds[benefit.fund].zh}。",
    )
    table = _amount_table(law, benefit.amount)
    if table is not None:
        yield "table", table
    rows = []
    for key, condition in law.conditions.items():
        if condition.active and name in law.members(condition.benefits):
            clause = benefit.clause if condition.clause == "benefit" else condition.clause
            rows.append((
                _asked(condition), _requirement(law, benefit, condition), condition.zh, condition.reason or key,
                BASES[condition.basis], clause,
            ))  # fmt: skip
    yield "table", (("看什么", "要求", "不符合时的理由", "理由代码", "依据", "条款"), rows)


def _amounts_in_time(policy: Policy, name: str) -> Iterator[Block]:
    """Since when each amount of a benefit holds, where it changes in the life of the plan."""
    amounts = [law.benefits[name].amount for law in policy.compiled.laws]
    rows = [
        (str(start), amount_words(amount))
        for place, (start, amount) in enumerate(zip(policy.compiled.starts, amounts, strict=True))
        if place == 0 or amount != amounts[place - 1]
    ]
    if len(rows) > 1:
        yield "p", "标准在方案期内有变动，按确定标准的日期所在时段执行："
        yield "table", (("自", "标准"), rows)


def _amount_table(law: Law, amount: Amount) -> tuple[Sequence[str], list[Sequence[str]]] | None:
    """The amounts by their keys: one row per combination of the first keys, one column per value of the last."""
    if not amount.keys or amount.cells is None:
        return None
    names = [_key_values(law, key) for key in amount.keys]
    header = ["", *names[-1]]
    rows: list[Sequence[str]] = []

    def walk(cells: Any, path: list[str]) -> None:
        if len(path) == len(names) - 1:
            rows.append(["、".join(path) or "标准", *(yuan_words(cell) for cell in cells)])
            return
        for label, part in zip(names[len(path)], cells, strict=True):
            walk(part, [*path, label])

    walk(amount.cells, [])
    return header, rows


def _key_values(law: Law, key: Any) -> list[str]:
    if key.key == "shortage":
        return ["非急需紧缺职业", "急需紧缺职业"]
    if key.key == "level":
        return [LEVELS[value][0] for value in key.values]
    if key.key == "category":
        return [law.categories[value].zh for value in key.values]
    if hasattr(key, "at_least"):
        return [f"{fact_name(key.key, 'zh')}{bound}以上" for bound in key.at_least]
    return [str(value) for value in key.values]


def _asked(condition: Condition) -> str:
    names = [name for name in (condition.fact, condition.other) if name is not None]
    return "、".join(fact_name(name, "zh") for name in names) or "—"


def _requirement(law: Law, benefit: Benefit, condition: Condition) -> str:
    gaps = {
        "groups": "、".join(law.categories[name].zh for name in benefit.categories),
        "first_day": condition.first_day,
        "last_day": condition.last_day,
        "other": fact_name(condition.other, "zh") if condition.other else "",
        "years": condition.years,
        "minimum": condition.minimum,
        "maximum": condition.maximum,
        "percent": condition.percent,
        "value": condition.value,
        "accepted": "、".join(law.certificates[name].zh for name in condition.accepted or []),
        "span": "",
        "hours": f"（每天{condition.hours_a_day}课时）" if condition.hours_a_day else "",
        "reach": f"起{condition.months}个月" if condition.months else "",
    }
    return CONDITIONS[condition.test][0].format(**gaps)


def _limit(law: Law, name: str, limit: Limit) -> tuple[str, ...]:
    members = law.members(limit.over)
    covered = "、".join(law.benefits[member].zh for member in members)
    return (
        limit.zh,
        covered,
        limit_words(limit),
        limit.reason or name,
        BASES[limit.basis],
        limit.clause.replace("benefit", "各项"),
    )


def limit_words(limit: Limit) -> str:
    """A limit in a few words."""
    window = {"calendar_year": "一个自然年内", "ever": "", "rolling": f"{limit.months}个月内"}[limit.window]
    who = {"any": "", "benefit": "同一补贴", "employer": "同一企业"}[limit.same]
    words: dict[str, Callable[[], str]] = {
        "count": lambda: f"每人{window}最多{limit.most}次",
        "repeat": lambda: f"同一职业同一等级（无等级的按培训项目）{window or '终身'}只补一次",
        "same_class": lambda: f"同一班级{who}只补一次",
        "higher_level": lambda: "已享受同一职业更高等级的，不再补低等级",
        "overlap": lambda: (
            f"同一{'天' if limit.unit == 'day' else '月份'}不重复补贴{'（只看' + who + '）' if who else ''}"
        ),
        "months": lambda: (
            f"每人{'在' + who if who else ''}{window}合计最多{limit.most}个月"
            + (f"，按{limit.step}个月为一档" if limit.step > 1 else "")
        ),
        "person_yuan": lambda: (
            f"每人{'在' + who if who else ''}{window}合计最多{yuan_words(limit.most_yuan or 0)}，超出部分不补"
        ),
        "employer_grants": lambda: f"每个企业每月最多{limit.most}人次",
        "employer_yuan": lambda: f"每个企业每月最多{yuan_words(limit.most_yuan or 0)}",
    }
    return words[limit.rule]()


def _readings(policy: Policy) -> Iterator[tuple[str, ...]]:
    for name, question in policy.pack.readings.items():
        chosen = policy.readings.get(name, question.default)
        words = question.options[chosen].zh if chosen in question.options else chosen
        others = [f"{option.zh}（{key}）" for key, option in question.options.items() if key != chosen]
        if question.form is not None:
            others.append(f"{question.form.zh.replace('{n}', 'n')}（{question.form.form}）")
        yield name, question.zh, words, question.why.zh, "；".join(others), question.clause


def _document(policy: Policy, document: Document) -> Iterator[Block]:
    if not document.clauses:
        return
    cited = cited_clauses(policy)
    yield "h2", "五、正文与附件不一致的地方"
    rows = []
    for item in document.contradictions:
        settled = f"按{item.settled_by}" if item.settled_by else item.settled.zh if item.settled else ""
        rows.append((item.id, "、".join([*item.body, *item.annex]), item.zh, settled))
    yield "table", (("编号", "条款", "不一致", "怎么处理"), rows)
    yield "h2", "六、条款对照"
    lines = []
    for name, clause in document.all.items():
        rules = "、".join(cited.get(name, ())) or "—"
        words = clause.not_software.zh if clause.not_software else clause.partly.zh if clause.partly else ""
        lines.append((name, clause.zh, clause.lead or "", rules, words))
    yield "table", (("条款", "内容（我们的表述）", "牵头", "由哪些规则执行", "说明"), lines)


def _upper(upper: Any) -> tuple[str, ...]:
    seen = {"full": "全文", "digest": "摘要", "unseen": "未见"}[upper.head.seen]
    return upper.head.zh, seen, "；".join(words.zh for words in upper.head.unseen)


def _flat(cells: Any) -> list[int]:
    return [fen for item in cells for fen in _flat(item)] if isinstance(cells, list) else [cells]


def _markdown(blocks: list[Block]) -> str:
    lines: list[str] = []
    for kind, content in blocks:
        if kind == "table":
            header, rows = content
            lines += ["| " + " | ".join(header) + " |", "| " + " | ".join("---" for _ in header) + " |"]
            lines += ["| " + " | ".join(str(cell).replace("|", "／") for cell in row) + " |" for row in rows]
        else:
            lines.append({"h1": "# ", "h2": "## ", "h3": "### ", "p": ""}[kind] + content)
        lines.append("")
    return "\n".join(lines)


_STYLE = (
    "body{font:16px/1.7 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;margin:2rem auto;"
    "max-width:75rem;padding:0 1rem;color:#1f2933}h1{font-size:1.7rem}"
    "h2{margin-top:2.5rem;border-bottom:2px solid #0b57a4}"
    "h3{margin-top:2rem;color:#0b57a4}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.8rem 0}"
    "th,td{border:1px solid #cbd5e1;padding:.4rem .6rem;text-align:left;vertical-align:top}th{background:#eef3f8}"
    "@media print{body{max-width:none;font-size:11px}h2{break-after:avoid}tr{break-inside:avoid}}"
)


def _html(blocks: list[Block], title: str) -> str:
    parts = [
        "<!doctype html>",
        f'<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}：政策手册</title>',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<style>{_STYLE}</style></head><body><main>",
    ]
    for kind, content in blocks:
        if kind != "table":
            parts.append(f"<{kind}>{escape(content)}</{kind}>")
            continue
        header, rows = content
        parts.append('<div class="wide" tabindex="0"><table><thead><tr>')
        parts += [f'<th scope="col">{escape(cell)}</th>' for cell in header]
        parts.append("</tr></thead><tbody>")
        parts += ["<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows]
        parts.append("</tbody></table></div>")
    parts.append("</main></body></html>")
    return "\n".join(parts)
