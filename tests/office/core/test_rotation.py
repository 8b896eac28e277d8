"""Does a new key seal all standing rows anew, also after a break, while history keeps the old one?"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from django.conf import settings

from zhiji.office.core.actors import system
from zhiji.office.core.audit.history import event_rows
from zhiji.office.core.sealing import rotation
from zhiji.office.core.sealing.cipher import key_number
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.core.sealing.keyring import keyring, with_new_key, write_keyring
from zhiji.office.core.sealing.rotation import counts_by_key, seal_anew, sealed_fields
from zhiji.office.registry.models import Person

pytestmark = pytest.mark.django_db
ID = "231098198506150010"


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
