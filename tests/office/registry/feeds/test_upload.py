"""Does nothing of a list count before its officer confirms it, and can every error be put right?"""

from datetime import date, datetime
from typing import Any

import pytest
from tests.office.registry.feeds.lists import workbook
from tests.office.registry.people import number

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.selectors import list_of, lists_of, rows_of
from zhiji.office.registry.feeds.upload import (
    AsOfWrong,
    ListTwice,
    confirm_list,
    correct_row,
    leave_out_row,
    told_in,
    withdraw_list,
)
from zhiji.office.registry.models import FeedBatch, FeedRow

pytestmark = pytest.mark.django_db
GOOD = ("王小明", number(), "", "", "")
BAD = ("李红", "23109819850615", "", "", "")


def test_a_faulty_row_is_put_right_in_the_page_and_judged_anew(hand_in: Any, officer: Actor, now: datetime) -> None:
    batch = hand_in([GOOD, BAD])
    row = rows_of(uid=batch.uid, actor=officer, only="faulty").rows[0]
    assert told_in(row)["person_id"] == "23109819850615"
    with pytest.raises(WrongState, match="1 行"):
        confirm_list(uid=batch.uid, actor=officer, at=now)
    still = correct_row(uid=row.uid, told={"name": "李红", "person_id": number()}, actor=officer)
    assert (still.state, still.faults) == ("faulty", [["person_id", "twice", 2]])
    right = correct_row(uid=row.uid, told={"name": "李红", "person_id": number(sequence=2)}, actor=officer)
    assert (right.state, right.told, right.id_number.open()) == ("accepted", None, number(sequence=2))
    assert confirm_list(uid=batch.uid, actor=officer, at=now).state == "confirmed"
    with pytest.raises(WrongState):
        correct_row(uid=row.uid, told={"name": "王红", "person_id": number(sequence=2)}, actor=officer)


def test_a_number_that_is_not_typed_again_stays_what_it_was(hand_in: Any, officer: Actor) -> None:
    batch = hand_in([GOOD, ("李红", number(sequence=2), "去年", "", "")])
    row = rows_of(uid=batch.uid, actor=officer, only="faulty").rows[0]
    right = correct_row(uid=row.uid, told={"name": "李红", "person_id": "", "starts_on": "2019-01-01"}, actor=officer)
    assert (right.state, right.id_number.open()) == ("accepted", number(sequence=2))


def test_a_row_can_be_left_out_but_not_all_of_them(hand_in: Any, officer: Actor, now: datetime) -> None:
    batch = hand_in([BAD])
    leave_out_row(uid=FeedRow.objects.get().uid, actor=officer)
    with pytest.raises(WrongState, match="没有可用"):
        confirm_list(uid=batch.uid, actor=officer, at=now)


def test_a_corrected_file_takes_the_place_of_the_draft(hand_in: Any, officer: Actor) -> None:
    draft = hand_in([GOOD, BAD])
    fresh = hand_in([GOOD], replaces_uid=draft.uid)
    draft.refresh_from_db()
    assert (draft.state, fresh.state, fresh.replaces_id) == ("withdrawn", "draft", draft.pk)


def test_the_same_file_is_not_taken_twice(hand_in: Any, officer: Actor, now: datetime) -> None:
    content = workbook([GOOD])
    batch = hand_in(content)
    with pytest.raises(ListTwice):
        hand_in(content)
    withdraw_list(uid=batch.uid, actor=officer, at=now, reason="日期选错")
    assert hand_in(content).state == "draft"


def test_a_list_that_was_compared_cannot_be_withdrawn(compared: Any, officer: Actor, now: datetime) -> None:
    batch, _ = compared([GOOD])
    with pytest.raises(ReasonNeeded):
        withdraw_list(uid=batch.uid, actor=officer, at=now, reason=" ")
    with pytest.raises(WrongState, match="更正后的名单"):
        withdraw_list(uid=batch.uid, actor=officer, at=now, reason="传错了")


def test_no_list_is_true_for_a_day_to_come(hand_in: Any) -> None:
    with pytest.raises(AsOfWrong):
        hand_in([GOOD], as_of=date(2020, 6, 16))


def test_a_bureau_hands_in_its_own_kinds_and_no_other(hand_in: Any, make_actor: Any, bureaus: Any) -> None:
    with pytest.raises(NotPermitted):
        hand_in([GOOD], kind="disabled")
    for actor in (
        make_actor(Role.BUREAU_CLERK, bureau_id=bureaus["veterans_affairs"].pk),
        make_actor(Role.DEPARTMENT_OFFICER),
    ):
        with pytest.raises(NotPermitted):
            hand_in([GOOD], actor=actor)


def test_an_officer_of_another_bureau_does_not_know_of_the_list(hand_in: Any, officer_of: Any, now: datetime) -> None:
    batch, other = hand_in([GOOD, BAD]), officer_of("justice")
    row = FeedRow.objects.get(state="faulty")
    for attempt in (
        lambda: list_of(uid=batch.uid, actor=other),
        lambda: rows_of(uid=batch.uid, actor=other),
        lambda: confirm_list(uid=batch.uid, actor=other, at=now),
        lambda: withdraw_list(uid=batch.uid, actor=other, at=now, reason="试试看"),
        lambda: correct_row(uid=row.uid, told={}, actor=other),
        lambda: leave_out_row(uid=row.uid, actor=other),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_lists_of_a_secret_kind_are_seen_by_their_bureau_and_auditors_alone(
    hand_in: Any, officer_of: Any, make_actor: Any
) -> None:
    hand_in([("王小明", number(), "2020-01-01", "", "")], kind="drug_rehab", bureau="public_security")
    hand_in([GOOD])
    kinds = {role: set(lists_of(actor=make_actor(role)).values_list("kind", flat=True)) for role in Role}
    assert kinds[Role.BUREAU_CLERK] == kinds[Role.LEADER] == {"veterans"}
    assert kinds[Role.AUDITOR] == {"veterans", "drug_rehab"}
    assert kinds[Role.TRAINEE] == kinds[Role.SYSTEM_ADMIN] == set()
    assert FeedBatch.objects.filter(pk__in=lists_of(actor=officer_of("public_security"))).get().kind == "drug_rehab"
