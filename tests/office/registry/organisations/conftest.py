"""An applicant with a licence, and the bureau's people."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from zhiji.office.core.actors import Actor
from zhiji.office.registry.models import Organisation, Town
from zhiji.office.registry.organisations import (
    RegistrationFacts,
    approve_organisation,
    hand_in_registration,
    save_draft,
    save_license,
)
from zhiji.rulebook.kernel.credit import credit_check

PDF = b"%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF"
PHONE = "13912345678"


def credit_code(serial: int) -> str:
    """A well-formed code that nobody has."""
    seventeen = f"52231098MJ{serial:07d}"
    return seventeen + credit_check(seventeen)


def facts(**changed: str) -> RegistrationFacts:
    """What a careful applicant types."""
    return replace(
        RegistrationFacts(
            kind="institution",
            name="东宁市北方职业培训学校",
            credit_code=credit_code(1),
            town="231086100",
            address="东宁镇中华路8号",
            contact_name="王校长",
            contact_phone=PHONE,
            license_number="人社民2310980001号",
            licensed_from="2019-01-01",
            licensed_to="2024-12-31",
            scope_words="黑木耳种植、母婴护理",
        ),
        **changed,
    )


@pytest.fixture
def town(db: None) -> Town:
    return Town.objects.get_or_create(code="231086100", defaults={"name": "东宁镇"})[0]


@pytest.fixture
def applicant(make_actor: Callable[..., Actor]) -> Actor:
    return make_actor(name="王校长")


@pytest.fixture
def hand_in(town: Town, now: datetime) -> Callable[..., Organisation]:
    """Types, uploads and hands in."""

    def act(actor: Actor, **changed: str) -> Organisation:
        save_draft(facts=facts(**changed), actor=actor, at=now)
        save_license(content=PDF, name="许可证.pdf", actor=actor, at=now)
        return hand_in_registration(actor=actor, at=now)

    return act


@pytest.fixture
def approved(hand_in: Any, applicant: Actor, clerk: Actor, now: datetime) -> Organisation:
    made = hand_in(applicant)
    return approve_organisation(
        organisation_uid=str(made.uid),
        agreed_from=date(2020, 6, 1),
        agreed_to=date(2021, 5, 31),
        actor=clerk,
        at=now,
    )
