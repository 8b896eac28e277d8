"""Does no page say that somebody is in drug rehabilitation, but the managing bureau's and the auditor's?"""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from tests.portals.desks import desk_of, text

from zhiji.office.core.models import Evidence
from zhiji.office.core.roles import BUREAU, Role
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import Bureau, CategoryProof, FeedBatch, FeedRight, FeedRow, Person

pytestmark = pytest.mark.django_db
AT = datetime(2020, 6, 1, 2, 0, tzinfo=UTC)
NUMBER = "231098198506150010"


@pytest.fixture
def person(db: None) -> Person:
    """Somebody with a proof by a list that was compared, a hit."""
    justice = Bureau.objects.create(code="justice", name="司法局")
    FeedRight.objects.create(bureau=justice, kind="drug_rehab", granted_at=AT)
    made = Person.objects.create(
        name="王小明", name_pinyin="wangxiaoming", name_initials="wxm", registered_at=AT, id_number=NUMBER,
        id_index=index_of(NUMBER, "id_number"),
    )  # fmt: skip
    paper = Evidence.objects.create(
        hash=uuid4().bytes, size=1, media_type="text/csv", name="x", purpose="feed", handed_in_at=AT
    )
    batch = FeedBatch.objects.create(
        kind="drug_rehab", bureau=justice, as_of=AT.date(), evidence=paper, uploaded_at=AT, state="compared",
        compared_at=AT,
    )  # fmt: skip
    FeedRow.objects.create(
        batch=batch, number=2, state="accepted", name="王小明", id_number=NUMBER, id_index=made.id_index, outcome="hit",
        person=made, starts_on=date(2020, 1, 1), detail="社区戒毒",
    )  # fmt: skip
    CategoryProof.objects.create(
        person=made, category="drug_rehab", source="feed", state="verified", valid_from=date(2020, 1, 1),
        bureau=justice, batch=batch, asserted_at=AT,
    )  # fmt: skip
    return made


@pytest.mark.parametrize("role", sorted(BUREAU))
def test_no_desk_of_the_bureau_says_it(role: Role, person: Person) -> None:
    desk = desk_of(role, bureau=Bureau.objects.create(code="human_resources", name="人社局"))
    base = f"/bureau/persons/{person.uid}/"
    paths = (base, f"{base}?on=2020-06-10", f"{base}history/", "/bureau/persons/?q=王小明", "/bureau/proofs/")
    for path in (*paths, "/bureau/feeds/"):
        answer = desk.get(path)
        assert answer.status_code in (200, 403) and "戒毒" not in text(answer) and "drug_rehab" not in text(answer), (
            path
        )


def test_the_auditor_reads_all_and_the_bureau_its_own_list(person: Person) -> None:
    assert "社区戒毒" in text(desk_of(Role.AUDITOR).get(f"/bureau/persons/{person.uid}/?on=2020-06-10"))
    assert "社区戒毒" not in text(desk_of(Role.AUDITOR).get(f"/bureau/persons/{person.uid}/?on=2019-06-10"))
    batch = FeedBatch.objects.get()
    own = desk_of(Role.DEPARTMENT_OFFICER, bureau=batch.bureau)
    assert "王小明" in text(own.get(f"/taskforce/feeds/{batch.uid}/"))
    other = desk_of(Role.DEPARTMENT_OFFICER, bureau=Bureau.objects.create(code="x", name="另一局"))
    for path in ("", "workbook/"):
        assert other.get(f"/taskforce/feeds/{batch.uid}/{path}").status_code == 404
    assert desk_of(Role.BUREAU_CLERK).get(f"/taskforce/feeds/{batch.uid}/").status_code == 403
