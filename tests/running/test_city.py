"""Is the demonstration's city as large and as varied as it is said to be, and made by the stages' own verbs?"""

from collections import Counter

import pytest

from zhiji.office.core.audit.verify import verify
from zhiji.office.core.models import User
from zhiji.office.core.roles import Role
from zhiji.office.directory.models import Edition
from zhiji.office.registry.models import (
    CategoryProof,
    DuplicatePair,
    FeedBatch,
    FeedRow,
    Organisation,
    OrganisationAccount,
    Person,
    Town,
)
from zhiji.running.demo.accounts import acting_as, username_of
from zhiji.running.demo.seed import seed_city


@pytest.mark.django_db
def test_the_city_has_something_in_every_state_and_a_whole_trail() -> None:
    seed_city()
    assert verify().is_whole
    assert Town.objects.count() == 6 and Person.objects.count() == 404
    assert not Person.objects.filter(name_pinyin="").exists()
    states = Counter(Organisation.objects.values_list("state", flat=True))
    assert set(states) == set(Organisation.State.values) and sum(states.values()) == 31
    proofs = Counter(CategoryProof.objects.values_list("state", flat=True))
    assert set(proofs) == set(CategoryProof.State.values) and min(proofs.values()) >= 5
    editions = Counter(Edition.objects.values_list("kind", "state"))
    assert editions == {
        (kind, state): count for kind in Edition.Kind for state, count in (("signed", 2), ("drafted", 1))
    }
    assert DuplicatePair.objects.filter(first__isnull=False).count() >= 4
    assert OrganisationAccount.objects.filter(state="proposed").count() >= 1
    lists = Counter(FeedBatch.objects.values_list("state", flat=True))
    assert set(lists) == set(FeedBatch.State.values)
    assert FeedRow.objects.filter(batch__state="draft", state="faulty").count() >= 4
    assert CategoryProof.objects.filter(source="feed", state="verified").count() >= 20
    for role in Role:
        user = User.objects.get(username=username_of(role))
        assert not user.has_usable_password() and acting_as(user).roles == {role}
