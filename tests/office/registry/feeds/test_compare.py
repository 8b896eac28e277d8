"""Does a list prove what it stands for, and no more; and are not compared, clean and hit three different things?"""

from datetime import date, datetime
from typing import Any

import pytest
from tests.office.registry.feeds.lists import workbook
from tests.office.registry.people import number

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.refusals import NotFound, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.compare import compare_list, judge_name
from zhiji.office.registry.feeds.kinds import FeedKind
from zhiji.office.registry.feeds.standing import Standing, standing_of, standings_of
from zhiji.office.registry.models import CategoryProof, FeedRow, Person
from zhiji.office.registry.persons.correct import correct_id_number
from zhiji.office.registry.persons.merge import merge_persons
from zhiji.office.registry.proofs.selectors import categories_as_of

pytestmark = pytest.mark.django_db
ON = date(2020, 6, 15)


def row(sequence: int = 1, name: str = "王小明", start: str = "", end: str = "", detail: str = "") -> tuple[str, ...]:
    return (name, number(sequence=sequence), start, end, detail)


def stands(person: Person, kind: str = "veterans", on: date = ON) -> str:
    return standing_of(person=person, kind=FeedKind(kind), on=on, actor=system("test")).stands.value


def groups(person: Person, on: date = ON) -> set[str]:
    return set(categories_as_of(person_ids=[person.pk], on=on, actor=system("test"))[person.pk])


def test_hit_clean_other_name_and_unknown_are_told_apart(register: Any, compared: Any) -> None:
    hit, clean, other = register(), register(sequence=2), register(sequence=3)
    assert stands(hit) == "not_compared"
    batch, done = compared([row(), row(3, "李红"), row(9, "赵无名")])
    assert (done.row_count, done.hit_count, done.name_differs_count, done.unknown_count) == (3, 1, 1, 1)
    assert (stands(hit), stands(clean), stands(other)) == ("hit", "clean", "to_look_at")
    assert (groups(hit), groups(clean), groups(other)) == ({"veteran"}, set(), set())
    proof = CategoryProof.objects.get()
    assert (proof.source, proof.state, proof.batch_id, proof.valid_from) == (
        "feed",
        "verified",
        batch.pk,
        date(2020, 6, 1),
    )


def test_before_its_day_a_list_says_nothing(register: Any, compared: Any) -> None:
    person = register()
    compared([row(2)])
    assert stands(person, on=date(2020, 5, 31)) == "not_compared"
    assert stands(person) == "clean"


def test_nothing_counts_before_it_is_confirmed_and_compared(
    register: Any, hand_in: Any, officer: Actor, now: datetime
) -> None:
    person, batch = register(), hand_in([row()])
    with pytest.raises(WrongState):
        compare_list(uid=batch.uid, actor=officer, at=now)
    assert stands(person) == "not_compared" and groups(person) == set()


def test_a_partial_list_can_hit_but_never_leaves_anybody_clean(register: Any, compared: Any) -> None:
    hit, other = register(), register(sequence=2)
    compared([row()], is_whole=False)
    assert (stands(hit), stands(other)) == ("hit", "not_compared")


def test_only_all_bureaus_that_answer_for_a_kind_leave_somebody_clean(register: Any, compared: Any) -> None:
    person = register()
    compared([row(2, start="2020-01-01")], kind="custody", bureau="public_security")
    standing = standing_of(person=person, kind=FeedKind.CUSTODY, on=ON, actor=system("test"))
    assert (standing.stands.value, standing.missing) == ("not_compared", ("市司法局",))
    compared([row(3, start="2020-01-01")], kind="custody", bureau="justice")
    assert stands(person, "custody") == "clean"


def test_a_hit_covers_the_days_of_its_row_alone(register: Any, compared: Any) -> None:
    person = register()
    compared([row(start="2020-01-01", end="2020-03-31"), row(start="2020-05-01")], kind="custody", bureau="justice")
    compared([row(2, start="2020-01-01")], kind="custody", bureau="public_security")
    on = {date(2020, 6, 1): "hit", date(2020, 6, 15): "hit"}
    assert {day: stands(person, "custody", day) for day in on} == on
    compared([row(start="2020-01-01", end="2020-03-31")], kind="custody", bureau="justice", as_of=date(2020, 6, 2))
    assert stands(person, "custody") == "clean"


def test_former_numbers_and_merged_records_are_found(register: Any, compared: Any, clerk: Actor, now: datetime) -> None:
    corrected, kept, merged = register(), register("李红", sequence=2), register("李洪", sequence=3)
    correct_id_number(uid=corrected.uid, number_text=number(sequence=50), actor=clerk, at=now, reason="写错")
    merge_persons(kept_uid=kept.uid, merged_uid=merged.uid, actor=clerk, at=now, reason="同一人")
    _, done = compared([row(), row(3, "李洪")])
    assert done.hit_count == 2
    assert groups(corrected) == groups(kept) == {"veteran"}
    assert (stands(corrected), stands(kept)) == ("hit", "hit")


def test_who_is_registered_after_the_comparison_stands_to_the_list_like_all_others(
    register: Any, compared: Any
) -> None:
    compared([row()])
    assert (stands(register()), stands(register(sequence=2))) == ("hit", "clean")


def test_an_officer_says_whether_another_name_is_the_same_person(
    register: Any, compared: Any, officer: Actor, officer_of: Any, now: datetime
) -> None:
    one, two = register(), register(sequence=2)
    compared([row(1, "王晓明"), row(2, "李红")])
    rows = list(FeedRow.objects.order_by("number"))
    with pytest.raises(NotFound):
        judge_name(row_uid=rows[0].uid, is_same=True, actor=officer_of("justice"), at=now, reason="同音字")
    judge_name(row_uid=rows[0].uid, is_same=True, actor=officer, at=now, reason="同音字，已核对户口簿")
    judge_name(row_uid=rows[1].uid, is_same=False, actor=officer, at=now, reason="名单号码写错")
    assert (stands(one), groups(one), stands(two), groups(two)) == ("hit", {"veteran"}, "clean", set())
    with pytest.raises(WrongState):
        judge_name(row_uid=rows[0].uid, is_same=False, actor=officer, at=now, reason="再看一次")


def test_a_later_whole_list_ends_what_it_no_longer_names_and_an_earlier_one_does_not(
    register: Any, compared: Any
) -> None:
    stays, leaves = register(), register(sequence=2)
    compared([row(start="2019-01-01"), row(2, start="2019-01-01")])
    _, done = compared([row(start="2019-01-01")], as_of=date(2020, 6, 10))
    assert (done.proof_count, done.ended_count) == (0, 1)
    assert CategoryProof.objects.get(person=leaves).valid_to == date(2020, 6, 9)
    assert (groups(stays), groups(leaves)) == ({"veteran"}, set())
    _, late = compared([row(2, start="2019-01-01")], as_of=date(2020, 6, 5))
    assert late.ended_count == 0 and groups(stays) == {"veteran"}


def test_days_proven_before_are_not_proven_twice_and_what_reaches_beyond_them_is_added(
    register: Any, compared: Any
) -> None:
    person = register()
    compared([row(start="2019-01-01", end="2020-07-31")])
    compared([row(start="2019-06-01", end="2020-12-31")], as_of=date(2020, 6, 10))
    spans = CategoryProof.objects.filter(person=person).order_by("valid_from").values_list("valid_from", "valid_to")
    assert list(spans) == [(date(2019, 1, 1), date(2020, 7, 31)), (date(2020, 8, 1), date(2020, 12, 31))]


def test_kinds_that_prove_no_group_prove_none(register: Any, compared: Any) -> None:
    person = register()
    _, done = compared([row(start="2020-01-01", detail="职工养老保险")], kind="pension", bureau="human_resources")
    assert (done.hit_count, done.proof_count, stands(person, "pension")) == (1, 0, "hit")


def test_who_may_know_of_which_standing(
    register: Any, compared: Any, make_actor: Any, bureaus: Any, officer_of: Any
) -> None:
    person = register()
    compared([row(start="2020-01-01")], kind="drug_rehab", bureau="public_security")

    def known(actor: Actor) -> set[str]:
        return {each.kind.value for each in standings_of(records=[person.pk], on=ON, actor=actor)}

    everything = set(FeedKind.values)
    assert known(make_actor(Role.AUDITOR)) == everything
    assert known(make_actor(Role.BUREAU_CLERK)) == everything - {"drug_rehab"}
    assert known(make_actor(Role.FINANCE)) == everything - {"drug_rehab", "disabled", "custody"}
    assert known(officer_of("public_security")) == {"drug_rehab"}
    assert known(officer_of("disabled_federation")) == set()
    with pytest.raises(NotFound):
        standing_of(person=person, kind=FeedKind.DRUG_REHAB, on=ON, actor=make_actor(Role.BUREAU_CLERK))
    hit: Standing = standing_of(person=person, kind=FeedKind.DRUG_REHAB, on=ON, actor=make_actor(Role.AUDITOR))
    assert (hit.stands.value, hit.bureau, hit.as_of) == ("hit", "市公安局", date(2020, 6, 1))


def test_ten_thousand_rows_are_compared_by_a_handful_of_statements(
    register: Any, hand_in: Any, officer: Actor, now: datetime, django_assert_max_num_queries: Any
) -> None:
    from zhiji.office.registry.feeds.upload import confirm_list

    persons = [register(sequence=n) for n in range(3)]
    rows = [row(n) for n in range(3)] + [
        ("李红", number(f"19{60 + n % 30}0{1 + n % 9}1{n % 9}", n % 1000), "", "", "") for n in range(5000)
    ]
    content = workbook(list({each[1]: each for each in rows}.values()))
    batch = hand_in(content)
    confirm_list(uid=batch.uid, actor=officer, at=now)
    with django_assert_max_num_queries(20):
        done = compare_list(uid=batch.uid, actor=officer, at=now)
    assert done.hit_count == 3 and all(groups(person) == {"veteran"} for person in persons)
