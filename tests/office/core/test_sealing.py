"""Is a sealed text unreadable at rest, bound to its row, and found by equality?"""

from datetime import datetime

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from zhiji.office.core.audit.history import event_rows
from zhiji.office.core.sealing.cipher import SealBroken, blind_index, key_number, seal, sm3, unseal
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.core.sealing.keyring import KeysMissing, new_keyring, read_keyring, with_new_key, write_keyring
from zhiji.office.core.sealing.kinds import ACCOUNT, ID_NUMBER, PHONE
from zhiji.office.registry.models import Person

ID = "231098198506150010"


@given(st.binary(max_size=200), st.text(max_size=40))
def test_what_is_sealed_opens_under_its_binding_and_under_no_other(plain: bytes, binding: str) -> None:
    sealed = seal(plain, binding)
    assert unseal(sealed, binding) == plain
    with pytest.raises(SealBroken):
        unseal(sealed, binding + "x")


@pytest.mark.parametrize("place", [0, 1, 3, 15, 20, -1])
def test_one_changed_byte_breaks_the_seal(place: int) -> None:
    sealed = bytearray(seal(ID.encode(), "a"))
    sealed[place] ^= 1
    with pytest.raises(SealBroken):
        unseal(bytes(sealed), "a")


@pytest.mark.parametrize("length", [0, 1, 3, 10, 30])
def test_bytes_that_are_cut_short_break_the_seal(length: int) -> None:
    with pytest.raises(SealBroken):
        unseal(seal(b"", "a")[:length], "a")


def test_the_hash_is_sm3() -> None:
    assert sm3(b"abc").hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


def test_a_new_key_seals_and_the_old_one_still_opens() -> None:
    old = new_keyring()
    sealed = seal(b"x", "a", old)
    new = with_new_key(old)
    assert unseal(sealed, "a", new) == b"x"
    assert (key_number(sealed), key_number(seal(b"x", "a", new))) == (1, 2)


def test_keys_are_written_for_their_owner_only_and_read_back(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "keys.json"
    ring = new_keyring()
    write_keyring(path, ring)
    assert read_keyring(path) == ring
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text("{}")
    with pytest.raises(KeysMissing):
        read_keyring(path)


def test_the_same_number_in_another_form_has_the_same_index() -> None:
    assert index_of("231098850615001", "id_number") == index_of("231098198506150010", "id_number")
    assert index_of(" 23109819850615001x", "id_number") == index_of("23109819850615001X", "id_number")
    assert index_of("+86 138-0013-8000", "phone") == index_of("13800138000", "phone")


def test_one_number_has_different_indexes_for_different_purposes_and_keys() -> None:
    assert blind_index("1", "phone") != blind_index("1", "account")
    assert blind_index("1", "phone", new_keyring()) != blind_index("1", "phone", new_keyring())


@pytest.mark.parametrize(
    ("kind", "text", "mask"),
    [
        (ID_NUMBER, ID, "2310**********0010"),
        (PHONE, "13800138000", "138****8000"),
        (ACCOUNT, "6222020200012345678", "***************5678"),
        (PHONE, "1380", "****"),
    ],
)
def test_masks_show_the_ends_only(kind: object, text: str, mask: str) -> None:
    assert kind.mask(text) == mask  # type: ignore[attr-defined]


@pytest.mark.django_db
def test_in_the_row_and_in_its_history_stands_ciphertext_that_opens(now: datetime) -> None:
    person = Person(name="王小明", registered_at=now)
    person.id_number, person.id_index = ID, index_of(ID, "id_number")
    person.save()
    found = Person.objects.get(id_index=index_of(ID, "id_number"))
    assert (str(found.id_number), found.id_number.open()) == ("2310**********0010", ID)
    assert ID not in repr(found.id_number)
    assert event_rows(found).get().id_number.open() == ID
    with connection.cursor() as cursor:
        cursor.execute("SELECT p::text || e::text FROM registry_person p, registry_personevent e")
        assert ID.encode().hex() not in cursor.fetchone()[0]


@pytest.mark.django_db
def test_a_number_moved_to_another_row_does_not_open(now: datetime) -> None:
    for name in "甲乙":
        person = Person(name=name, registered_at=now, id_index=name.encode())
        person.id_number = ID
        person.save()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE registry_person SET id_number = (SELECT id_number FROM registry_person WHERE name = '甲')"
        )
    assert Person.objects.get(name="甲").id_number.open() == ID
    with pytest.raises(SealBroken):
        Person.objects.get(name="乙").id_number.open()


@pytest.mark.django_db
def test_a_text_cannot_reach_the_database_unsealed() -> None:
    with pytest.raises(TypeError, match="cannot be sealed"):
        Person.objects.update(id_number=ID)
