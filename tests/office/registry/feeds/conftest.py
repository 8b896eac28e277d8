"""What tests of lists stand on: a bureau with its rights, its officer, and a way to hand a list in."""

from datetime import date, datetime
from typing import Any

import pytest
from tests.office.registry.feeds.lists import workbook

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.access import grant_usual_rights
from zhiji.office.registry.feeds.compare import Compared, compare_list
from zhiji.office.registry.feeds.upload import confirm_list, upload_list
from zhiji.office.registry.models import Bureau, FeedBatch

AS_OF = date(2020, 6, 1)


@pytest.fixture
def bureaus(db: None, now: datetime) -> dict[str, Bureau]:
    """Four bureaus with the rights they begin with."""
    names = {"veterans_affairs": "市退役军人事务局", "public_security": "市公安局", "justice": "市司法局", "disabled_federation": "市残联", "human_resources": "市人社局"}  # fmt: skip
    made = {code: Bureau.objects.create(code=code, name=name) for code, name in names.items()}
    grant_usual_rights(actor=system("test"), at=now)
    return made


@pytest.fixture
def officer_of(bureaus: dict[str, Bureau], make_actor: Any) -> Any:
    """An officer of a bureau, always the same."""
    made: dict[str, Actor] = {}

    def of(code: str) -> Actor:
        return made.setdefault(code, make_actor(Role.DEPARTMENT_OFFICER, bureau_id=bureaus[code].pk))

    return of


@pytest.fixture
def officer(officer_of: Any) -> Actor:
    return officer_of("veterans_affairs")  # type: ignore[no-any-return]


@pytest.fixture
def hand_in(officer_of: Any, now: datetime) -> Any:
    """Hands a list in: rows, or a whole file."""

    def make(
        rows: Any, kind: str = "veterans", bureau: str = "veterans_affairs", as_of: date = AS_OF, **more: Any
    ) -> FeedBatch:
        content = rows if isinstance(rows, bytes) else workbook(rows)
        given = {"is_whole": True, "file_name": "名单.xlsx", "actor": officer_of(bureau), "at": now} | more
        return upload_list(kind=kind, as_of=as_of, content=content, **given)

    return make


@pytest.fixture
def compared(hand_in: Any, officer_of: Any, now: datetime) -> Any:
    """Hands a list in, confirms it, compares people with it."""

    def make(rows: Any, **more: Any) -> tuple[FeedBatch, Compared]:
        batch = hand_in(rows, **more)
        actor = officer_of(more.get("bureau", "veterans_affairs"))
        confirm_list(uid=batch.uid, actor=actor, at=now)
        return batch, compare_list(uid=batch.uid, actor=actor, at=now)

    return make
