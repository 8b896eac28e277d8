"""A directory with its starter codes, and those who draft and sign."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from zhiji.office.core.actors import Actor, system
from zhiji.office.directory.codes.starter import load_starter_tables
from zhiji.office.directory.editions import put_entry, sign_edition, start_draft
from zhiji.office.directory.models import Edition

COURSE = {
    "occupation_code": "5-01-02-03",
    "work_type": "",
    "level": "5",
    "title": "黑木耳种植",
    "theory_hours": "40",
    "practice_hours": "80",
    "fee_fen": "1000",
}


def course(**changed: str) -> dict[str, str]:
    return COURSE | changed


@pytest.fixture
def codes(db: None, now: datetime) -> None:
    load_starter_tables(actor=system("test"), at=now)


@pytest.fixture
def issue(codes: None, clerk: Actor, reviewer: Actor, now: datetime) -> Callable[..., Edition]:
    """Drafts the next edition with these entries beside what stood before, and signs it."""

    def act(kind: str, *typed: dict[str, str], on: date) -> Edition:
        draft: Any = start_draft(kind=kind, actor=clerk, at=now)
        for row in typed:
            put_entry(edition_uid=str(draft.uid), typed=row, actor=clerk, at=now)
        return sign_edition(edition_uid=str(draft.uid), effective_from=on, actor=reviewer, at=now)

    return act
