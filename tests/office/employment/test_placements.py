"""A placement is recorded by the institution that trained the person, and verified by a second person."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from tests.office.classes.people import LISTED, number

from zhiji.office.classes.models import TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState
from zhiji.office.employment.placing import (
    PlacementFacts,
    PlacementUnfit,
    decide_placement,
    note_stay,
    record_placement,
    withdraw_placement,
)
from zhiji.office.employment.selectors import placements, placements_with_standing


@pytest.fixture
def placed(draft: TrainingClass) -> PlacementFacts:
    enrolment = draft.enrolments.get(person__name=LISTED[0])
    return PlacementFacts(
        class_uid=str(draft.uid),
        enrolment_uid=str(enrolment.uid),
        employer_name="东宁某菌业公司",
        employed_on=date(2020, 6, 1),
        region_code="231086",
    )


def test_a_placement_is_recorded_and_verified_by_another(
    placed: PlacementFacts, paper: Evidence, head: Actor, clerk: Actor, now: datetime
) -> None:
    made = record_placement(facts=placed, slip=paper, actor=head, at=now)
    note_stay(uid=str(made.uid), stayed_months=1, actor=head, at=now)
    done = decide_placement(uid=str(made.uid), is_right=True, reason="已核对合同", actor=clerk, at=now)
    assert (done.state, done.source, done.stayed_months) == ("verified", "paper", 1)
    with pytest.raises(WrongState):
        withdraw_placement(uid=str(made.uid), reason="登记错误", actor=head, at=now)


def test_a_list_that_names_the_person_is_noted(
    placed: PlacementFacts, paper: Evidence, head: Actor, clerk: Actor, now: datetime, compared: Any
) -> None:
    made = record_placement(facts=placed, slip=paper, actor=head, at=now)
    assert placements_with_standing(placements(actor=clerk))[0][1].stands == "not_compared"
    rows = [(LISTED[0], number("19850615", 1), "2020-05", "2020-06", "养老保险")]
    batch, _ = compared(rows, kind="insurance_months", bureau="human_resources", as_of=date(2020, 6, 10))
    assert placements_with_standing(placements(actor=clerk))[0][1].stands == "hit"
    done = decide_placement(uid=str(made.uid), is_right=True, reason="参保一致", actor=clerk, at=now)
    assert (done.source, done.batch_id) == ("feed", batch.pk)


@pytest.mark.parametrize(
    "change",
    [{"employed_on": date(2020, 7, 1)}, {"region_code": "23108"}, {"employer_name": ""}, {"employer_code": "X"}],
)
def test_what_cannot_be_a_placement_is_refused(
    change: dict[str, Any], placed: PlacementFacts, paper: Evidence, head: Actor, now: datetime
) -> None:
    with pytest.raises(PlacementUnfit):
        record_placement(facts=replace(placed, **change), slip=paper, actor=head, at=now)


def test_a_placement_needs_its_slip_and_is_recorded_once(
    placed: PlacementFacts, paper: Evidence, head: Actor, now: datetime
) -> None:
    with pytest.raises(PlacementUnfit, match="回执"):
        record_placement(facts=placed, slip=None, actor=head, at=now)
    record_placement(facts=placed, slip=paper, actor=head, at=now)
    with pytest.raises(PlacementUnfit, match="已登记"):
        record_placement(facts=placed, slip=paper, actor=head, at=now)


def test_only_the_institution_of_the_class_records_and_only_the_bureau_decides(
    placed: PlacementFacts, paper: Evidence, head: Actor, mill: Actor, now: datetime
) -> None:
    with pytest.raises(NotPermitted):
        record_placement(facts=placed, slip=paper, actor=mill, at=now)
    with pytest.raises(NotFound):
        record_placement(facts=replace(placed, enrolment_uid=placed.class_uid), slip=paper, actor=head, at=now)
    made = record_placement(facts=placed, slip=paper, actor=head, at=now)
    with pytest.raises(NotPermitted):
        decide_placement(uid=str(made.uid), is_right=True, reason="自己核实", actor=head, at=now)


def test_a_placement_from_rehabilitation_is_its_bureaus_alone(
    placed: PlacementFacts, paper: Evidence, head: Actor, clerk: Actor, now: datetime, bureaus: Any
) -> None:
    made = record_placement(facts=placed, slip=paper, actor=head, at=now)
    TrainingClass.objects.filter(pk=made.training_class_id).update(kind="rehab", bureau=bureaus["justice"])
    assert not placements(actor=clerk).exists()
    assert placements(actor=replace(clerk, bureau_id=bureaus["justice"].pk)).count() == 1
