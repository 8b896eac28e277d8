"""Which people of the city are proven to belong to which group? Verified, waiting, refuted and expired ones."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.models import Evidence
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import CategoryProof
from zhiji.office.registry.proofs.verbs import assert_category, refute_proof, verify_proof
from zhiji.running.demo.accounts import officer_of
from zhiji.running.demo.paper import paper
from zhiji.running.demo.persons import Resident

BEGINS: Final = date(2019, 9, 11)
MANAGED_ELSEWHERE: Final = "drug_rehab"
PAPER, STATEMENT = CategoryProof.Source.PAPER, CategoryProof.Source.STATEMENT


def make_proofs(rng: Random, residents: list[Resident], staff: dict[Role, Actor]) -> None:
    """A proof for each group of each resident; about one in eight still waits, one in thirty was refuted."""
    rehab = officer_of("justice")
    for resident in residents:
        for group in resident.groups:
            actor = rehab if group == MANAGED_ELSEWHERE else staff[Role.BUREAU_CLERK]
            proof = _assert(rng, resident, group, actor)
            lot = rng.random()
            if lot < 0.12 or group == MANAGED_ELSEWHERE:
                continue
            decided_at = proof.asserted_at + timedelta(days=2)
            if lot < 0.15:
                refute_proof(uid=proof.uid, actor=staff[Role.REVIEWER], at=decided_at, reason="证明材料与本人情况不符")
            else:
                verify_proof(uid=proof.uid, actor=staff[Role.REVIEWER], at=decided_at)


def _assert(rng: Random, resident: Resident, group: str, actor: Actor) -> CategoryProof:
    at = resident.person.registered_at + timedelta(hours=2)
    on_paper = rng.random() < 0.1
    return assert_category(
        person_uid=resident.person.uid,
        category=group,
        source=PAPER if on_paper else STATEMENT,
        valid_from=max(BEGINS, at.date() - timedelta(days=rng.randrange(60))),
        valid_to=rng.choice((None, date(2020, 12, 31), date(2021, 12, 31), at.date() + timedelta(days=45))),
        actor=actor,
        at=at,
        evidence=_evidence(actor, at) if on_paper else None,
    )


def _evidence(actor: Actor, at: datetime) -> Evidence:
    return keep_evidence(
        content=paper(f"Proof {at:%Y%m%d%H%M}"),
        name="证明材料.pdf",
        purpose="registry.proof",
        accepted=PAPERS,
        actor=actor,
        at=at,
    )
