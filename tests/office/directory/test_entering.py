"""Does an approved organisation enter the next edition, and only an approved one?"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import WrongState
from zhiji.office.directory.editions import enter_organisation, sign_edition
from zhiji.office.directory.editions.entering import ScopeNeeded
from zhiji.office.directory.editions.entries import EntryThere
from zhiji.office.directory.lookups import institution_scope_on
from zhiji.office.directory.models import Edition, InstitutionEntry
from zhiji.office.directory.open_data import open_csv, open_json
from zhiji.office.registry.models import Organisation, Town
from zhiji.rulebook.kernel.credit import credit_check

pytestmark = pytest.mark.django_db
SCOPE = [("5-01-02-03", "4"), ("4-10-01-06", "3")]
DAY = date(2020, 7, 1)


@pytest.fixture
def make_organisation(db: None, now: datetime) -> Callable[..., Organisation]:
    def make(state: str = "approved", kind: str = "institution", name: str = "北方职校") -> Organisation:
        town = Town.objects.get_or_create(code="231086100", defaults={"name": "东宁镇"})[0]
        seventeen = f"52231098MJ{Organisation.objects.count():07d}"
        return Organisation.objects.create(
            kind=kind,
            state=state,
            name=name,
            credit_code=seventeen + credit_check(seventeen),
            town=town,
            address="中华路8号",
            registered_at=now,
        )

    return make


def test_it_enters_the_draft_and_is_found_from_the_day_on(
    codes: None, make_organisation: Any, clerk: Actor, reviewer: Actor, now: datetime, django_assert_num_queries: Any
) -> None:
    school, other = make_organisation(), make_organisation(name="边城职校")
    draft = enter_organisation(organisation_uid=str(school.uid), scope=SCOPE, actor=clerk, at=now)
    assert enter_organisation(organisation_uid=str(other.uid), scope=SCOPE[:1], actor=clerk, at=now) == draft
    sign_edition(edition_uid=str(draft.uid), effective_from=DAY, actor=reviewer, at=now)
    with django_assert_num_queries(1):
        found = institution_scope_on(organisation_id=school.pk, on=DAY)
    assert [(each.occupation_code, each.highest_level) for each in found] == [("4-10-01-06", 3), ("5-01-02-03", 4)]
    assert institution_scope_on(organisation_id=school.pk, on=date(2020, 6, 30)) == []


@pytest.mark.parametrize("state", ["registered", "returned", "refused", "suspended", "closed"])
def test_one_that_is_not_approved_does_not_enter(
    state: str, codes: None, make_organisation: Any, clerk: Actor, now: datetime
) -> None:
    with pytest.raises(WrongState):
        enter_organisation(organisation_uid=str(make_organisation(state).uid), scope=SCOPE, actor=clerk, at=now)
    assert not Edition.objects.exists()


def test_an_employer_has_no_catalogue_and_nobody_enters_without_scope_or_twice(
    codes: None, make_organisation: Any, clerk: Actor, now: datetime
) -> None:
    with pytest.raises(WrongState):
        enter_organisation(
            organisation_uid=str(make_organisation(kind="employer").uid), scope=SCOPE, actor=clerk, at=now
        )
    school = make_organisation()
    with pytest.raises(ScopeNeeded):
        enter_organisation(organisation_uid=str(school.uid), scope=[], actor=clerk, at=now)
    with pytest.raises(EntryThere):
        enter_organisation(organisation_uid=str(school.uid), scope=[SCOPE[0], SCOPE[0]], actor=clerk, at=now)
    assert not InstitutionEntry.objects.exists()


def test_the_open_file_says_edition_day_and_licence_and_runs_nothing(
    codes: None, make_organisation: Any, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    import json

    school = make_organisation(name="=HYPERLINK(1)")
    draft = enter_organisation(organisation_uid=str(school.uid), scope=SCOPE[:1], actor=clerk, at=now)
    signed = sign_edition(edition_uid=str(draft.uid), effective_from=DAY, actor=reviewer, at=now)
    lines = open_csv(signed).splitlines()
    assert lines[1].startswith("'=HYPERLINK(1),") and lines[1].endswith(",1,2020-07-01,CC BY 4.0")
    content = json.loads(open_json(signed, city="东宁市"))
    assert (content["edition"], content["effective_from"], content["licence"]) == (1, "2020-07-01", "CC BY 4.0")
    assert content["entries"][0]["credit_code"] == school.credit_code
