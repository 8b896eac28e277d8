"""Two employers, their people, and months that are over."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from tests.office.classes.conftest import (  # noqa: F401
    course,
    draft,
    facts,
    head,
    plans,
    school,
    teacher,
    town,
    venue,
)
from tests.office.registry.feeds.conftest import bureaus, compared, hand_in, officer, officer_of  # noqa: F401

from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.models import Evidence
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Organisation


@pytest.fixture
def works(make_actor: Callable[..., Actor], now: datetime) -> Any:
    """Makes somebody who acts for an employer of this name."""

    def make(name: str) -> Actor:
        made = Organisation.objects.create(
            kind="employer", state="approved", credit_code=f"91231086{name:X<10}"[:18], name=name, registered_at=now
        )
        return make_actor(Role.EMPLOYER, name=f"{name}人事", organisation_id=made.pk)

    return make


@pytest.fixture
def mill(works: Any) -> Actor:
    return works("木业公司")  # type: ignore[no-any-return]


@pytest.fixture
def farm(works: Any) -> Actor:
    return works("农业公司")  # type: ignore[no-any-return]


@pytest.fixture
def paper(clerk: Actor, now: datetime) -> Evidence:
    return keep_evidence(
        content=b"%PDF-1.7 a paper", name="证明.pdf", purpose="feed", accepted=PAPERS, actor=clerk, at=now
    )
