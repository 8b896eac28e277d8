"""An agreement has an employer, a school and an apprentice; the school confirms, the bureau verifies, either ends it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from tests.office.classes.people import number

from zhiji.office.core.actors import Actor
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState
from zhiji.office.employment.agreements import (
    AgreementFacts,
    AgreementUnfit,
    ApprenticeTaken,
    confirm_agreement,
    decide_agreement,
    end_agreement,
    last_day,
    months_within,
    record_agreement,
)
from zhiji.office.employment.models import Apprenticeship
from zhiji.office.registry.models import Organisation

AGREED = AgreementFacts(
    name="孙学徒",
    id_number_text=number("20010101", 5),
    school_code="52231098MJ0000001A",
    occupation_name="汽车维修工",
    level=4,
    training_years=1,
    starts_on=date(2020, 3, 1),
)


@pytest.fixture
def record(school: Organisation, paper: Evidence, now: datetime) -> Any:
    def make(actor: Actor, facts: AgreementFacts = AGREED) -> Apprenticeship:
        return record_agreement(facts=facts, evidence=paper, actor=actor, at=now)

    return make


def test_an_agreement_is_recorded_confirmed_and_verified_by_three(
    record: Any, mill: Actor, head: Actor, clerk: Actor, now: datetime
) -> None:
    made = record(mill)
    assert made.ends_on == date(2021, 2, 28)
    with pytest.raises(WrongState):
        decide_agreement(uid=str(made.uid), is_right=True, reason="材料齐全", actor=clerk, at=now)
    confirm_agreement(uid=str(made.uid), actor=head, at=now)
    done = decide_agreement(uid=str(made.uid), is_right=True, reason="材料齐全", actor=clerk, at=now)
    assert done.state == "verified"


def test_employer_and_school_do_not_verify_and_others_know_nothing(
    record: Any, mill: Actor, farm: Actor, head: Actor, now: datetime
) -> None:
    made = record(mill)
    with pytest.raises(NotPermitted):
        confirm_agreement(uid=str(made.uid), actor=mill, at=now)
    with pytest.raises(NotPermitted):
        decide_agreement(uid=str(made.uid), is_right=True, reason="材料齐全", actor=head, at=now)
    with pytest.raises(NotFound):
        end_agreement(uid=str(made.uid), ended_on=date(2020, 5, 1), reason="离职了", actor=farm, at=now)


def test_one_apprentice_has_one_employer_at_a_time(record: Any, mill: Actor, farm: Actor, now: datetime) -> None:
    made = record(mill)
    with pytest.raises(ApprenticeTaken):
        record(farm, replace(AGREED, starts_on=date(2021, 2, 28)))
    end_agreement(uid=str(made.uid), ended_on=date(2020, 5, 31), reason="本人离职", actor=mill, at=now)
    assert record(farm, replace(AGREED, starts_on=date(2020, 6, 1))).state == "recorded"


@pytest.mark.parametrize(
    "change",
    [{"training_years": 0}, {"training_years": 4}, {"level": 0}, {"school_code": "X"}, {"occupation_name": ""}],
)
def test_what_cannot_be_an_agreement_is_refused(change: dict[str, Any], record: Any, mill: Actor) -> None:
    with pytest.raises(AgreementUnfit):
        record(mill, replace(AGREED, **change))


@pytest.mark.parametrize(
    ("starts_on", "years", "last"),
    [
        (date(2020, 3, 1), 1, date(2021, 2, 28)),
        (date(2020, 2, 29), 1, date(2021, 2, 28)),
        (date(2019, 9, 15), 2, date(2021, 9, 14)),
    ],
)
def test_the_last_day_of_training_years(starts_on: date, years: int, last: date) -> None:
    assert last_day(starts_on, years) == last


@pytest.mark.parametrize(
    ("until", "months"),
    [(date(2020, 2, 29), 0), (date(2020, 3, 30), 0), (date(2020, 3, 31), 1), (date(2022, 1, 1), 12)],
)
def test_months_within_an_agreement_are_whole_and_never_beyond_it(until: date, months: int) -> None:
    found = Apprenticeship(starts_on=date(2020, 3, 1), ends_on=date(2021, 2, 28))
    assert months_within(found, until) == months
    found.ended_on = date(2020, 8, 15)
    assert months_within(found, until) == min(months, 5)
