"""A work-based month is recorded once, is proven by a list or a second person, and never while two employers claim it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.office.classes.people import number

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, SecondPersonNeeded
from zhiji.office.core.roles import Role
from zhiji.office.employment.models import WorkMonth
from zhiji.office.employment.months.record import MonthTwice, MonthUnfit, record_month, withdraw_month
from zhiji.office.employment.months.verify import MonthsConflict, ProofMissing, compare_months, decide_fact
from zhiji.office.employment.selectors import month_facts, months, months_to_verify, with_standing

PERSON = number("19880808", 8)


def record(actor: Actor, at: datetime, month: date = date(2020, 3, 15), **more: Any) -> WorkMonth:
    given: dict[str, Any] = {"name": "周大力", "id_number_text": PERSON, "wage_band": "to_3000"} | more
    return record_month(month=month, actor=actor, at=at, **given)


def prove(found: WorkMonth, fact: str, actor: Actor, at: datetime) -> WorkMonth:
    return decide_fact(uid=str(found.uid), fact=fact, is_proven=True, reason="已核对流水", actor=actor, at=at)


def test_six_months_are_recorded_and_proven_each_for_itself(
    mill: Actor, clerk: Actor, paper: Evidence, now: datetime
) -> None:
    for month in range(1, 6):
        prove(record(mill, now, date(2020, month, 1), wage_evidence=paper), "wage", clerk, now)
    record(mill, now, date(2019, 12, 1))
    facts = month_facts(person_id=WorkMonth.objects.all()[0].person_id, actor=clerk)
    assert [each.wage_paid for each in facts] == [None, True, True, True, True, True]
    assert {each.insured for each in facts} == {None}, "nobody said anything of insurance: unknown, not no"


def test_a_month_is_recorded_once_by_an_employer(mill: Actor, now: datetime) -> None:
    record(mill, now)
    with pytest.raises(MonthTwice):
        record(mill, now, date(2020, 3, 1))


@pytest.mark.parametrize("month", [date(2020, 6, 1), date(2020, 7, 1), date(2018, 12, 1)])
def test_a_month_that_is_not_over_or_before_the_action_is_refused(month: date, mill: Actor, now: datetime) -> None:
    with pytest.raises(MonthUnfit):
        record(mill, now, month)


def test_months_of_two_employers_are_shown_as_a_conflict_and_neither_is_proven(
    mill: Actor, farm: Actor, clerk: Actor, paper: Evidence, now: datetime
) -> None:
    ours, theirs = (record(each, now, wage_evidence=paper) for each in (mill, farm))
    assert {each.has_conflict for each in months(actor=clerk)} == {True}  # type: ignore[attr-defined]
    assert months(actor=mill).get().has_conflict, "the employer sees that there is one"  # type: ignore[attr-defined]
    with pytest.raises(MonthsConflict, match="农业公司"):
        prove(ours, "wage", clerk, now)
    decide_fact(uid=str(theirs.uid), fact="wage", is_proven=False, reason="流水中无此人", actor=clerk, at=now)
    assert prove(ours, "wage", clerk, now).wage == "proven"


def test_a_withdrawn_month_is_no_conflict(mill: Actor, farm: Actor, now: datetime, clerk: Actor) -> None:
    record(mill, now)
    withdraw_month(uid=str(record(farm, now).uid), reason="登记错误", actor=farm, at=now)
    assert not months(actor=clerk).get().has_conflict  # type: ignore[attr-defined]


def test_a_fact_needs_a_paper_a_reason_and_a_second_person(
    mill: Actor, clerk: Actor, paper: Evidence, now: datetime
) -> None:
    bare = record(mill, now)
    with pytest.raises(ProofMissing):
        prove(bare, "wage", clerk, now)
    found = record(mill, now, date(2020, 4, 1), wage_evidence=paper)
    with pytest.raises(ReasonNeeded):
        decide_fact(uid=str(found.uid), fact="wage", is_proven=True, reason="", actor=clerk, at=now)
    with pytest.raises(NotPermitted):
        prove(found, "wage", mill, now)
    WorkMonth.objects.filter(pk=found.pk).update(recorded_by=clerk.user_id)
    with pytest.raises(SecondPersonNeeded):
        prove(found, "wage", clerk, now)
    with pytest.raises(IntegrityError, match="wage_by_another"), transaction.atomic():
        WorkMonth.objects.filter(pk=found.pk).update(wage_by=clerk.user_id)


def test_anothers_month_is_not_there(mill: Actor, farm: Actor, now: datetime, make_actor: Callable[..., Actor]) -> None:
    found = record(mill, now)
    with pytest.raises(NotFound):
        withdraw_month(uid=str(found.uid), reason="乱来一次", actor=farm, at=now)
    assert not months(actor=farm).exists() and not months_to_verify(actor=mill).exists()
    own = make_actor(Role.TRAINEE, person_id=found.person_id)
    assert months(actor=own).count() == 1


class TestLists:
    """What the lists of insurance say of a month."""

    def stands(self, actor: Actor) -> str:
        return with_standing(months(actor=actor))[0].insured.stands

    def test_without_a_list_of_the_month_nobody_is_clean(
        self, mill: Actor, clerk: Actor, now: datetime, compared: Any
    ) -> None:
        record(mill, now)
        assert self.stands(clerk) == "not_compared"
        rows = [("别人", number("19770707", 7), "2020-01", "2020-02", "养老保险")]
        compared(rows, kind="insurance_months", bureau="human_resources", as_of=date(2020, 3, 30))
        assert self.stands(clerk) == "not_compared", "the list is older than the month's last day"
        assert compare_months(actor=system("test"), at=now) == 0

    def test_a_later_whole_list_without_the_person_leaves_them_clean_and_the_month_waiting(
        self, mill: Actor, clerk: Actor, now: datetime, compared: Any
    ) -> None:
        record(mill, now)
        rows = [("周大力", PERSON, "2020-01", "2020-02", "养老保险")]
        compared(rows, kind="insurance_months", bureau="human_resources", as_of=date(2020, 6, 1))
        assert self.stands(clerk) == "clean"
        assert compare_months(actor=clerk, at=now) == 0
        assert WorkMonth.objects.get().insurance == "waiting"

    def test_a_hit_proves_the_insurance_and_names_the_list(
        self, mill: Actor, clerk: Actor, now: datetime, compared: Any
    ) -> None:
        record(mill, now)
        rows = [("周大力", PERSON, "2020-03", "2020-05", "养老保险")]
        batch, _ = compared(rows, kind="insurance_months", bureau="human_resources", as_of=date(2020, 6, 1))
        assert self.stands(clerk) == "hit"
        assert compare_months(actor=clerk, at=now) == 1
        found = WorkMonth.objects.get()
        assert (found.insurance, found.insurance_source, found.insurance_batch_id) == ("proven", "feed", batch.pk)
        assert found.wage == "waiting", "a list of insurance proves no wage"

    def test_another_name_under_the_number_is_to_be_looked_at(
        self, mill: Actor, clerk: Actor, now: datetime, compared: Any
    ) -> None:
        record(mill, now)
        rows = [("周小力", PERSON, "2020-03", "2020-05", "养老保险")]
        compared(rows, kind="insurance_months", bureau="human_resources", as_of=date(2020, 6, 1))
        assert self.stands(clerk) == "to_look_at"
        assert compare_months(actor=clerk, at=now) == 0
