"""Is every clause of the plan cited, or listed as not software with a reason? Are contradictions settled?"""

from collections.abc import Iterator, Mapping

from zhiji.rulebook.check.document import Document
from zhiji.rulebook.check.finding import Finding, problem
from zhiji.rulebook.law.pack import Pack
from zhiji.rulebook.law.policy import Policy


def cited_clauses(policy: Policy) -> dict[str, list[str]]:
    """Every clause id that the pack cites, and by what."""
    cited: dict[str, list[str]] = {}
    law = policy.law
    for name, benefit in law.benefits.items():
        cited.setdefault(benefit.clause, []).append(f"benefits.{name}")
    for name, condition in law.conditions.items():
        cited.setdefault(condition.clause, []).append(f"conditions.{name}")
    for name, limit in law.limits.items():
        cited.setdefault(limit.clause, []).append(f"limits.{name}")
    for name, reading in policy.pack.readings.items():
        cited.setdefault(reading.clause, []).append(f"readings.{name}")
    cited.pop("benefit", None)
    return cited


def check_coverage(policy: Policy, document: Document) -> Iterator[Finding]:
    """Clauses that nothing cites, citations of no clause, and tasks of the annex without a place in the body."""
    cited, known, pack = cited_clauses(policy), document.all, policy.pack
    for cite, places in cited.items():
        if known and cite not in known:
            where = pack.where(cite, *places[0].split("."), "clause")
            yield problem(
                "coverage", where, f"{places[0]}引用的条款不存在", f"{places[0]} cites a clause that does not exist"
            )
    parts = {part: whole for whole, clause in document.clauses.items() for part in clause.parts}
    for name, clause in document.clauses.items():
        is_cited = name in cited or parts.get(name) in cited or any(figure.path for figure in clause.figures)
        is_cited = is_cited or clause.executed is not None
        if not is_cited and clause.not_software is None:
            where = pack.where(name, "clauses", name)
            yield problem(
                "coverage", where, "没有任何规则引用，也没有说明原因", "cited by nothing, and no reason is given"
            )
    yield from _check_tasks(pack, document, cited)


def _check_tasks(pack: Pack, document: Document, cited: Mapping[str, list[str]]) -> Iterator[Finding]:
    for name, task in document.tasks.items():
        covered = any(part in cited for part in task.body) or any(figure.path for figure in task.figures)
        if not covered and task.not_software is None:
            where = pack.where(name, "tasks", name)
            yield problem(
                "coverage", where, "附件任务没有对应的规则，也没有说明原因", "the task has no rule and no reason"
            )
        for part in task.body:
            if part not in document.clauses:
                where = pack.where(name, "tasks", name, "body")
                yield problem("coverage", where, f"对应的条款{part}不存在", f"repeats {part}, which is not a clause")
        if task.units and task.lead != task.units[0]:
            where = pack.where(name, "tasks", name, "lead")
            yield problem("coverage", where, "牵头单位不是第一个责任单位", "the lead is not the unit that stands first")


def check_contradictions(policy: Policy, document: Document) -> Iterator[Finding]:
    """A contradiction between body and annex must be settled by a reading of the pack, or in words."""
    for number, contradiction in enumerate(document.contradictions):
        words = f"{contradiction.id} {'/'.join([*contradiction.body, *contradiction.annex])}"
        where = policy.pack.where(words, "contradictions", number)
        if contradiction.settled_by is None and contradiction.settled is None:
            yield problem("contradictions", where, f"未解决：{contradiction.zh}", f"not settled: {contradiction.en}")
        if contradiction.settled_by is not None and contradiction.settled_by not in policy.pack.readings:
            yield problem(
                "contradictions",
                where,
                f"{contradiction.settled_by}不是本政策包的理解",
                f"{contradiction.settled_by} is not a reading of the pack",
            )
        for clause in (*contradiction.body, *contradiction.annex):
            if clause not in document.all:
                yield problem("contradictions", where, f"条款{clause}不存在", f"{clause} is not a clause")
