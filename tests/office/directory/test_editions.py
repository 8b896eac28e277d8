"""Is an edition drafted by one, signed by another, fixed once signed, and found as of a day?"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.office.directory.conftest import course

from zhiji.office.core.actors import NOBODY, Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, SecondPersonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.directory.editions import (
    discard_draft,
    preview_of,
    put_entry,
    remove_entry,
    sign_edition,
    start_draft,
)
from zhiji.office.directory.editions.entries import EntryThere
from zhiji.office.directory.editions.reading import EntryRefused
from zhiji.office.directory.editions.selectors import difference_between, edition_of, editions, entries_of
from zhiji.office.directory.editions.signing import EditionUnfit
from zhiji.office.directory.lookups import course_as_of, edition_in_force, entries_on, is_shortage_on
from zhiji.office.directory.models import CourseEntry, Edition, ShortageEntry

pytestmark = pytest.mark.django_db
DAY = date(2020, 7, 1)
FIXED = (IntegrityError, ProgrammingError)
# pgtrigger raises the second, our own triggers the first.
Issue = Callable[..., Edition]


def test_a_second_person_signs_and_the_first_cannot(codes: None, clerk: Actor, reviewer: Actor, now: datetime) -> None:
    draft = start_draft(kind="courses", actor=clerk, at=now)
    put_entry(edition_uid=str(draft.uid), typed=course(), actor=clerk, at=now)
    as_reviewer = Actor(clerk.user_id, clerk.name, frozenset({Role.REVIEWER}))
    with pytest.raises(SecondPersonNeeded):
        sign_edition(edition_uid=str(draft.uid), effective_from=DAY, actor=as_reviewer, at=now)
    with pytest.raises(NotPermitted):
        sign_edition(edition_uid=str(draft.uid), effective_from=DAY, actor=clerk, at=now)
    signed = sign_edition(edition_uid=str(draft.uid), effective_from=DAY, actor=reviewer, at=now)
    assert (signed.state, signed.signed_by_id) == ("signed", reviewer.user_id)


def test_the_database_itself_asks_for_a_second_person(codes: None, clerk: Actor, now: datetime) -> None:
    draft = start_draft(kind="courses", actor=clerk, at=now)
    with pytest.raises(IntegrityError, match="edition_signed_by_another"), transaction.atomic():
        Edition.objects.filter(pk=draft.pk).update(
            state="signed", signed_by=clerk.user_id, signed_at=now, effective_from=DAY
        )


def test_a_catalogue_has_one_draft(codes: None, clerk: Actor, now: datetime) -> None:
    start_draft(kind="courses", actor=clerk, at=now)
    start_draft(kind="shortage", actor=clerk, at=now)
    with pytest.raises(WrongState):
        start_draft(kind="courses", actor=clerk, at=now)
    with pytest.raises(NotFound):
        start_draft(kind="nonsense", actor=clerk, at=now)


def test_a_signed_edition_is_fixed_also_for_raw_sql(issue: Issue, clerk: Actor, now: datetime) -> None:
    signed = issue("courses", course(), on=DAY)
    entry = CourseEntry.objects.get()
    with pytest.raises(WrongState):
        put_entry(edition_uid=str(signed.uid), typed=course(level="4"), actor=clerk, at=now)
    for statement in (
        "UPDATE directory_edition SET effective_from = '2021-01-01'",
        "DELETE FROM directory_edition",
        "UPDATE directory_courseentry SET fee_fen = 1",
        "DELETE FROM directory_courseentry",
        "INSERT INTO directory_courseentry (uid, edition_id, occupation_code, occupation_name, work_type, level, title,"
        " theory_hours, practice_hours, fee_fen)"
        f" SELECT gen_random_uuid(), {signed.pk}, 'x', 'x', '', 1, 'x', 1, 1, 1",
    ):
        with pytest.raises(FIXED), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    entry.refresh_from_db()
    assert entry.fee_fen == 100_000


def test_an_entry_cannot_be_moved_into_a_signed_edition(issue: Issue, clerk: Actor, now: datetime) -> None:
    signed = issue("courses", course(), on=DAY)
    draft = start_draft(kind="courses", actor=clerk, at=now)
    with pytest.raises(FIXED), transaction.atomic():
        CourseEntry.objects.filter(edition=draft).update(edition=signed, level=4)


def test_the_next_draft_begins_as_a_copy_and_tells_what_it_changes(
    issue: Issue, clerk: Actor, make_actor: Any, now: datetime
) -> None:
    first = issue("courses", course(), course(level="4", fee_fen="1500"), on=DAY)
    draft = start_draft(kind="courses", actor=clerk, at=now)
    assert not difference_between(first, draft)
    with pytest.raises(EditionUnfit):
        sign_edition(
            edition_uid=str(draft.uid),
            effective_from=DAY + timedelta(days=1),
            actor=make_actor(Role.LEADER),
            at=now,
        )
    gone, kept = entries_of(draft).order_by("level")
    remove_entry(edition_uid=str(draft.uid), entry_uid=str(gone.uid), actor=clerk)
    put_entry(
        edition_uid=str(draft.uid), entry_uid=str(kept.uid), typed=course(fee_fen="1,100.50"), actor=clerk, at=now
    )
    put_entry(edition_uid=str(draft.uid), typed=course(level="技师"), actor=clerk, at=now)
    found = preview_of(draft).changes
    assert (list(found.added), list(found.removed)) == ([("5-01-02-03", "", 2)], [("5-01-02-03", "", 4)])
    assert [(before[-1], after[-1]) for before, after in found.changed.values()] == [(100_000, 110_050)]


def test_an_edition_begins_neither_in_the_past_nor_before_the_last(
    issue: Issue, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    issue("courses", course(), on=DAY)
    draft = start_draft(kind="courses", actor=clerk, at=now)
    put_entry(edition_uid=str(draft.uid), typed=course(level="4"), actor=clerk, at=now)
    for day in (date(2020, 6, 14), DAY):
        with pytest.raises(EditionUnfit) as refused:
            sign_edition(edition_uid=str(draft.uid), effective_from=day, actor=reviewer, at=now)
        assert refused.value.field == "effective_from"


def test_a_draft_that_changed_since_the_signer_looked_is_not_signed(
    codes: None, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    draft = start_draft(kind="courses", actor=clerk, at=now)
    put_entry(edition_uid=str(draft.uid), typed=course(), actor=clerk, at=now)
    seen = preview_of(draft).changes.count
    put_entry(edition_uid=str(draft.uid), typed=course(level="4"), actor=clerk, at=now)
    with pytest.raises(EditionUnfit):
        sign_edition(edition_uid=str(draft.uid), effective_from=DAY, actor=reviewer, at=now, expected_changes=seen)


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"occupation_code": "9-99-99-99"}, ["occupation_code"]),
        ({"occupation_code": ""}, ["occupation_code"]),
        ({"level": "九级"}, ["level"]),
        ({"theory_hours": "-1"}, ["theory_hours"]),
        ({"theory_hours": "1.5"}, ["theory_hours"]),
        ({"theory_hours": "٣"}, ["theory_hours"]),
        ({"theory_hours": "0", "practice_hours": "0"}, ["practice_hours"]),
        ({"fee_fen": "abc", "title": ""}, ["title", "fee_fen"]),
        ({"fee_fen": "0.001"}, ["fee_fen"]),
        ({"fee_fen": "NaN"}, ["fee_fen"]),
        ({"fee_fen": "1e99"}, ["fee_fen"]),
        ({"title": "长" * 121}, ["title"]),
        ({"title": "a\0b"}, ["title"]),
    ],
)
def test_what_is_no_course_is_refused_at_its_column(
    changed: dict[str, str], fields: list[str], codes: None, clerk: Actor, now: datetime
) -> None:
    draft = start_draft(kind="courses", actor=clerk, at=now)
    with pytest.raises(EntryRefused) as refused:
        put_entry(edition_uid=str(draft.uid), typed=course(**changed), actor=clerk, at=now)
    assert [fault.field for fault in refused.value.faults] == fields


def test_the_same_entry_twice_is_refused(codes: None, clerk: Actor, now: datetime) -> None:
    draft = start_draft(kind="courses", actor=clerk, at=now)
    put_entry(edition_uid=str(draft.uid), typed=course(), actor=clerk, at=now)
    with pytest.raises(EntryThere):
        put_entry(edition_uid=str(draft.uid), typed=course(title="另一个名称"), actor=clerk, at=now)


def test_a_lookup_is_one_query(issue: Issue, django_assert_num_queries: Any) -> None:
    issue("courses", course(), on=DAY)
    issue("shortage", {"occupation_code": "5-01-02-03"}, on=DAY)
    with django_assert_num_queries(1):
        assert course_as_of(occupation_code="5-01-02-03", level=5, on=DAY) is not None
    with django_assert_num_queries(1):
        assert is_shortage_on(occupation_code="5-01-02-03", on=DAY)
    with django_assert_num_queries(1):
        assert not is_shortage_on(occupation_code="5-01-02-03", on=DAY - timedelta(days=1))
    with django_assert_num_queries(1):
        assert len(entries_on(kind="courses", on=DAY)) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    history=st.lists(
        st.tuples(st.integers(1, 40), st.dictionaries(st.integers(0, 5), st.integers(1, 9), max_size=4)), max_size=5
    ),
    days=st.lists(st.integers(-2, 120), min_size=1, max_size=6),
)
def test_as_of_a_day_equals_a_naive_reading(
    history: list[tuple[int, dict[int, int]]], days: list[int], clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    """The model: a list of (first day, content); the answer is in the last one that had begun."""
    begins, model = date(2020, 6, 15), list[tuple[date, dict[int, int]]]()
    with transaction.atomic():
        for number, (step, content) in enumerate(history, start=1):
            begins += timedelta(days=step)
            edition = Edition.objects.create(kind="courses", number=number, drafted_by_id=clerk.user_id, drafted_at=now)
            for level, fee in content.items():
                CourseEntry.objects.create(
                    edition=edition,
                    occupation_code="5-01-02-03",
                    occupation_name="食用菌生产工",
                    level=level,
                    title="黑木耳种植",
                    theory_hours=1,
                    practice_hours=0,
                    fee_fen=fee,
                )
            edition.state, edition.effective_from = Edition.State.SIGNED, begins
            edition.signed_by_id, edition.signed_at = reviewer.user_id, now
            edition.save()
            model.append((begins, content))
        for day in days:
            on = date(2020, 6, 15) + timedelta(days=day)
            expected: dict[int, int] = {}
            for first, content in model:
                if first <= on:
                    expected = content
            for level in range(6):
                found = course_as_of(occupation_code="5-01-02-03", level=level, on=on)
                assert (found.fee_fen if found else None) == expected.get(level)
            in_force = edition_in_force(kind="courses", on=on)
            assert (in_force.effective_from if in_force else None) == max(
                (first for first, _ in model if first <= on), default=None
            )
        transaction.set_rollback(True)


def test_a_draft_is_seen_by_the_bureau_only(codes: None, clerk: Actor, make_actor: Any, now: datetime) -> None:
    draft = start_draft(kind="courses", actor=clerk, at=now)
    for actor in (NOBODY, make_actor(Role.INSTITUTION), make_actor(Role.SYSTEM_ADMIN)):
        assert not editions(actor=actor).exists()
        with pytest.raises(NotFound):
            edition_of(uid=str(draft.uid), actor=actor)
    assert edition_of(uid=str(draft.uid), actor=clerk) == draft


def test_a_draft_is_thrown_away_with_a_reason_and_a_signed_one_is_not(
    issue: Issue, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    signed = issue("courses", course(), on=DAY)
    draft = start_draft(kind="courses", actor=clerk, at=now)
    with pytest.raises(NotPermitted):
        discard_draft(edition_uid=str(draft.uid), reason="重新起草", actor=reviewer)
    discard_draft(edition_uid=str(draft.uid), reason="重新起草", actor=clerk)
    with pytest.raises(WrongState):
        discard_draft(edition_uid=str(signed.uid), reason="重新起草", actor=clerk)
    assert list(Edition.objects.all()) == [signed]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.BUREAU_CLERK])
def test_nobody_but_a_clerk_drafts(role: Role, make_actor: Any, now: datetime) -> None:
    with pytest.raises(NotPermitted):
        start_draft(kind="courses", actor=make_actor(role), at=now)
    assert not ShortageEntry.objects.exists()
