"""Does a new key seal all standing rows anew, also after a break, while history keeps the old one?"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings

from zhiji.office.core.accounts.secrets import open_secret, seal_secret
from zhiji.office.core.actors import system
from zhiji.office.core.audit.history import event_rows
from zhiji.office.core.evidence.services import keep_evidence, path_of, read_evidence
from zhiji.office.core.evidence.sniffing import LISTS
from zhiji.office.core.models import Evidence, User
from zhiji.office.core.sealing import rotation
from zhiji.office.core.sealing.cipher import key_number
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.core.sealing.keyring import keyring, with_new_key, write_keyring
from zhiji.office.core.sealing.rotation import all_counts_by_key, counts_by_key, seal_anew, sealed_fields
from zhiji.office.registry.models import Person

pytestmark = pytest.mark.django_db
ID = "231098198506150010"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    """A folder of evidence of this test's own."""
    settings.ZHIJI_EVIDENCE_FOLDER = tmp_path
    return tmp_path


@pytest.fixture
def people(now: datetime) -> list[Person]:
    made = []
    for serial in range(5):
        person = Person(name=f"人{serial}", registered_at=now, id_index=index_of(f"{ID}{serial}", "id_number"))
        person.id_number, person.phone = f"{ID}{serial}", f"1389098000{serial}"
        person.save()
        made.append(person)
    return made


@pytest.fixture
def new_key(people: list[Person]) -> Iterator[int]:
    path, before = Path(settings.ZHIJI_KEYS_FILE), keyring()
    write_keyring(path, with_new_key(before))
    yield keyring().current
    write_keyring(path, before)


def test_a_key_file_that_was_replaced_is_read_at_once(new_key: int) -> None:
    assert keyring().current == new_key and len(keyring().sealing) == new_key


def test_every_standing_value_is_sealed_anew_and_opens(people: list[Person], new_key: int) -> None:
    assert counts_by_key() == {new_key - 1: 10}
    told: list[int] = []
    assert seal_anew(actor=system("test"), tell=told.append) == 10
    assert counts_by_key() == {new_key: 10} and told[-1] == 10
    assert [person.id_number.open() for person in Person.objects.order_by("pk")] == [f"{ID}{n}" for n in range(5)]


def test_history_keeps_what_the_old_key_sealed_and_it_opens(people: list[Person], new_key: int) -> None:
    seal_anew(actor=system("test"), tell=lambda done: None)
    first, *_, last = event_rows(people[0])
    assert (key_number(first.id_number.content), first.id_number.open()) == (new_key - 1, f"{ID}0")
    assert last.pgh_context["verb"] == "seal_anew"


def test_after_a_break_it_goes_on_where_it_was(
    people: list[Person], new_key: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotation, "PIECE", 2)

    class Broken(Exception):
        pass

    def break_off(done: int) -> None:
        if done >= 4:
            raise Broken

    with pytest.raises(Broken):
        seal_anew(actor=system("test"), tell=break_off)
    assert counts_by_key() == {new_key - 1: 6, new_key: 4}
    assert seal_anew(actor=system("test"), tell=lambda done: None) == 6
    assert counts_by_key() == {new_key: 10}


def test_no_sealed_column_of_a_standing_row_is_forgotten() -> None:
    names = {f"{model._meta.label}.{field.name}" for model, field in sealed_fields()}
    expected = {"registry.Person.id_number", "registry.Person.phone", "registry.OrganisationAccount.number"}
    assert expected <= names and not [name for name in names if "Event." in name]


@pytest.fixture
def papers(now: datetime) -> list[Evidence]:
    return [
        keep_evidence(
            content=f"a,b\n{number},2\n".encode(),
            name="x.csv",
            purpose="feed",
            accepted=LISTS,
            actor=system("t"),
            at=now,
        )
        for number in range(3)
    ]


@pytest.fixture
def factors() -> list[Authenticator]:
    user = User.objects.create_user("wang.fang", None, name="王芳")
    data = {
        "totp": {"secret": seal_secret("JBSWY3DP")},
        "recovery_codes": {"seed": seal_secret("seed"), "used_mask": 2},
    }
    data["webauthn"] = {"name": "key", "credential": {}}
    return [Authenticator.objects.create(user=user, type=kind, data=each) for kind, each in data.items()]


def test_after_a_rotation_nothing_that_can_be_sealed_anew_is_left_under_an_old_key(
    papers: list[Evidence], factors: list[Authenticator], people: list[Person], new_key: int, folder: Path
) -> None:
    assert all_counts_by_key() == {new_key - 1: 10 + 3 + 2}
    assert seal_anew(actor=system("test"), tell=lambda done: None) == 15
    assert all_counts_by_key() == {new_key: 15}
    assert {key_number(path.read_bytes()) for path in folder.rglob("*") if path.is_file()} == {new_key}
    assert [read_evidence(each) for each in papers] == [f"a,b\n{number},2\n".encode() for number in range(3)]
    secret, seed, passkey = (Authenticator.objects.get(pk=each.pk).data for each in factors)
    assert open_secret(secret["secret"]) == "JBSWY3DP"
    assert (open_secret(seed["seed"]), seed["used_mask"]) == ("seed", 2) and passkey == {
        "name": "key",
        "credential": {},
    }
    assert seal_anew(actor=system("test"), tell=lambda done: None) == 0


def test_a_rotation_of_files_and_secrets_goes_on_after_a_break(
    papers: list[Evidence], factors: list[Authenticator], new_key: int
) -> None:
    class Broken(Exception):
        pass

    def break_off(done: int) -> None:
        if done >= 13:
            raise Broken

    with pytest.raises(Broken):
        seal_anew(actor=system("test"), tell=break_off)
    assert all_counts_by_key() == {new_key - 1: 2, new_key: 13}
    assert seal_anew(actor=system("test"), tell=lambda done: None) == 2
    assert all_counts_by_key() == {new_key: 15}


def test_a_file_that_cannot_be_opened_is_left_as_it_is_and_counted(papers: list[Evidence], new_key: int) -> None:
    path = path_of(papers[0].uid)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    before = path.read_bytes()
    assert seal_anew(actor=system("test"), tell=lambda done: None) == 12
    assert path.read_bytes() == before and all_counts_by_key() == {new_key - 1: 1, new_key: 12}
