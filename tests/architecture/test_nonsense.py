"""Does nonsense ever break a page? Every address that a role reaches, asked and sent what makes no sense."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from tests.architecture.nonsense import BODIES, FILES, QUERIES, RAW, Place, ask, hand_in, places, readings, send
from tests.architecture.test_role_matrix import ALL, own

from zhiji.office.core.models import User
from zhiji.office.core.roles import Role
from zhiji.portals.shared.access import Access, access_of
from zhiji.running.demo.accounts import username_of
from zhiji.running.demo.seed import seed_city


@dataclass(frozen=True)
class Dose:
    """How much each address gets. What of the lists it is goes round from address to address."""

    places: int
    values: int
    queries: int
    bodies: int
    files: int
    every_role: bool


EVERYDAY = Dose(1, 1, 1, 1, 1, every_role=False)
"""Each address as one who may read there and one who may write there."""
ALL_OF_IT = Dose(3, len(RAW), len(QUERIES), len(BODIES), len(FILES), every_role=True)


@pytest.fixture
def city(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A city, where whoever signs in has a second factor."""
    monkeypatch.setattr("zhiji.portals.shared.access.proves_second_factor", lambda user: True)
    seed_city()


def client_of(role: Role | None) -> Client:
    client = Client(raise_request_exception=False)
    if role is not None:
        client.force_login(
            User.objects.get(username=username_of(role)), backend="allauth.account.auth_backends.AuthenticationBackend"
        )
    return client


def broken(client: Client, place: Place, dose: Dose, turn: int) -> list[str]:
    """What broke the page: answers of 500 and above."""
    found = []

    def note(status: int, what: str) -> None:
        if status >= 500:
            found.append(f"{status} {place.path} {what}"[:200])

    values = some(RAW, dose.values, turn)
    for path, query in readings(place, some(QUERIES, dose.queries, turn), values):
        note(ask(client, "GET", path, query), f"?{query}")
    names = place.fields | {"reason", "name", "uid", "page", "next"}
    for value in values:
        note(send(client, place, value, names), f"POST {sorted(names)}={value}")
    note(ask(client, "POST", place.path), "POST nothing")
    for body, kind in some(BODIES, dose.bodies, turn):
        note(ask(client, "POST", place.path, data=body, content_type=kind), f"POST {kind}")
    for file in some(FILES, dose.files, turn) if place.file_fields else ():
        note(hand_in(client, place, file), f"POST file {file[0]!r}")
    return found


def some[Each](all_of_them: tuple[Each, ...], count: int, turn: int) -> tuple[Each, ...]:
    """So many, beginning at another one each turn."""
    return tuple(all_of_them[(turn * count + step) % len(all_of_them)] for step in range(count))


def campaign(dose: Dose) -> tuple[list[str], set[str]]:
    """What broke, and the names of the addresses that were asked."""
    access = {address.name: access_of(address.view) or Access() for address in ALL}
    found: list[str] = []
    read: set[str] = set()
    written: set[str] = set()
    for role in (None, *Role):
        client = client_of(role)
        for name, kept in places(client, role, dose.places).items():
            may_write = access[name].everybody or access[name].signed_in or role in access[name].writing
            is_new = name not in read or (may_write and name not in written)
            if name == "health" or not (is_new or dose.every_role):
                continue  # health says 503 where no worker runs
            read.add(name)
            written |= {name} if may_write else set()
            for turn, place in enumerate(kept, start=len(read) + len(written)):
                found += [f"{role or 'nobody'}: {each}" for each in broken(client, place, dose, turn)]
    return found, read


def test_nonsense_breaks_no_page(city: None, capfd: Any) -> None:
    found, read = campaign(EVERYDAY)
    assert found == []
    assert {address.name for address in ALL if own(address)} - read <= {"health"}
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.soak
def test_all_nonsense_breaks_no_page(city: None) -> None:
    assert campaign(ALL_OF_IT)[0] == []
