"""A number of a procedure holds from its day on, once a second person has confirmed it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from zhiji.office.core.actors import Actor
from zhiji.office.core.parameters import (
    DECLARED,
    Declared,
    ParameterUnfit,
    confirm_parameter,
    declare,
    parameter_rows,
    propose_parameter,
    values_on,
)
from zhiji.office.core.refusals import NotFound, SecondPersonNeeded, WrongState


@pytest.fixture
def patience() -> Iterator[Declared]:
    yield declare("test_patience", "耐心", "patience", 5, least=1, most=9, basis="test")
    del DECLARED["test_patience"]


def propose(actor: Actor, now: datetime, value: int = 7, valid_from: date = date(2020, 7, 1)) -> str:
    row = propose_parameter(
        name="test_patience", value=value, valid_from=valid_from, reason="本地规定", actor=actor, at=now
    )
    return str(row.uid)


def test_the_declared_value_holds_until_another_begins(
    patience: Declared, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    confirm_parameter(uid=propose(clerk, now), actor=reviewer, at=now)
    assert patience.on(date(2020, 6, 30)) == 5
    assert patience.on(date(2020, 7, 1)) == 7
    assert values_on(date(2020, 7, 2), patience) == {"test_patience": 7}


def test_a_value_that_nobody_confirmed_does_not_hold(patience: Declared, clerk: Actor, now: datetime) -> None:
    propose(clerk, now)
    assert patience.on(date(2020, 8, 1)) == 5
    assert parameter_rows(actor=clerk)[0].confirmed_at is None


def test_nobody_confirms_their_own_proposal(patience: Declared, reviewer: Actor, now: datetime) -> None:
    uid = propose(reviewer, now)
    with pytest.raises(SecondPersonNeeded):
        confirm_parameter(uid=uid, actor=reviewer, at=now)


def test_what_is_past_is_not_ruled_anew(patience: Declared, clerk: Actor, reviewer: Actor, now: datetime) -> None:
    with pytest.raises(ParameterUnfit):
        propose(clerk, now, valid_from=date(2020, 6, 14))
    uid = propose(clerk, now, valid_from=date(2020, 6, 15))
    with pytest.raises(ParameterUnfit, match="已过"):
        confirm_parameter(uid=uid, actor=reviewer, at=now + timedelta(days=1))


def test_a_value_outside_its_bounds_and_an_unknown_name_are_refused(
    patience: Declared, clerk: Actor, now: datetime
) -> None:
    with pytest.raises(ParameterUnfit, match="1 到 9"):
        propose(clerk, now, value=10)
    with pytest.raises(NotFound):
        propose_parameter(name="nothing", value=1, valid_from=now.date(), reason="本地规定", actor=clerk, at=now)


def test_one_value_a_day(patience: Declared, clerk: Actor, reviewer: Actor, now: datetime) -> None:
    first, second = propose(clerk, now), propose(clerk, now, value=6)
    confirm_parameter(uid=first, actor=reviewer, at=now)
    with pytest.raises(ParameterUnfit, match="另一个"):
        confirm_parameter(uid=second, actor=reviewer, at=now)
    with pytest.raises(WrongState):
        confirm_parameter(uid=first, actor=reviewer, at=now)
