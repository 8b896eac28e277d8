"""Is the pack about this very text? Clause by clause: the hash, and the figures that stand in it."""

from collections.abc import Iterator

from zhiji.rulebook.check.document import Document
from zhiji.rulebook.check.finding import Finding, problem
from zhiji.rulebook.check.plan_text import clause_hash, figures_in, read_plan
from zhiji.rulebook.law.pack import Pack


def check_text(pack: Pack, document: Document, text: str) -> Iterator[Finding]:
    """Differences between the pack's description and the plan's text."""
    clauses = read_plan(text)
    known = document.all
    for name in known.keys() - clauses.keys():
        yield problem("text", _where(pack, document, name), "原文中没有这一条", "the text has no such clause")
    for name, words in clauses.items():
        clause = known.get(name)
        if clause is None:
            yield problem("text", name, "政策包中没有这一条", "the pack does not know this clause")
            continue
        where = _where(pack, document, name)
        if clause_hash(words) != clause.hash:
            yield problem(
                "text", where, "原文与政策包登记的不一致", "the text is not the one that the pack was written from"
            )
        listed = [figure.text for figure in clause.figures]
        found = figures_in(words)
        if not clause.parts and listed != found:
            yield problem(
                "text",
                where,
                f"数字不一致：原文{found}，政策包{listed}",
                f"figures differ: text {found}, pack {listed}",
            )


def _where(pack: Pack, document: Document, name: str) -> str:
    return pack.where(name, "clauses" if name in document.clauses else "tasks", name)
