"""All checks of a policy, one after the other."""

from collections.abc import Iterator

from zhiji.rulebook.check.boundaries import check_boundaries
from zhiji.rulebook.check.bounds import check_readings, check_upper
from zhiji.rulebook.check.cases import bases_of, run_cases
from zhiji.rulebook.check.coverage import check_contradictions, check_coverage
from zhiji.rulebook.check.document import document_of
from zhiji.rulebook.check.enumeration import check_enumeration
from zhiji.rulebook.check.figures import check_figures
from zhiji.rulebook.check.finding import Finding
from zhiji.rulebook.check.text import check_text
from zhiji.rulebook.law.policy import Policy

CHECKS = (
    "coverage", "contradictions", "text", "figures", "readings",
    "bounds", "enumeration", "overlaps", "boundaries", "cases",
)  # fmt: skip


def check_policy(policy: Policy, text: str | None = None) -> Iterator[Finding]:
    """Everything that is wrong with a policy, and what should be known about it."""
    document = document_of(policy.pack)
    bases = bases_of(policy.pack.folder)
    yield from check_coverage(policy, document)
    yield from check_contradictions(policy, document)
    if text is not None:
        yield from check_text(policy.pack, document, text)
    yield from check_figures(policy, document, bases)
    yield from check_readings(policy)
    yield from check_upper(policy)
    yield from check_enumeration(policy, bases)
    yield from check_boundaries(policy, bases)
    yield from run_cases(policy)
