"""Is every address open to those it says, and to nobody else? Each URL and method, as each role and as nobody.

A view that nobody classified fails. So does an address with an object's `uid` in it that is not in `FOREIGN` below: who
adds a page adds a maker of somebody else's object, and the test asks for it as those who may open the page.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from tests.architecture.foreign_classes import FOREIGN_CLASSES

from zhiji.office.core.models import User
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Appointment, Bureau, Organisation, Person
from zhiji.portals.shared.access import LIBRARY, Access, access_of

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
AT = datetime(2020, 6, 15, 2, 0, tzinfo=UTC)
NOTHING_THERE = UUID("00000000-0000-4000-8000-000000000000")
PLACEHOLDERS = {"uuid": str(NOTHING_THERE), "int": "7", "slug": "nothing", "str": "nothing", "path": "nothing"}


class Address(NamedTuple):
    """One address: its name, its view, a path with placeholders, and the converters in it."""

    name: str
    view: Callable[..., Any]
    path: str
    parameters: dict[str, str]


def addresses(resolver: Any = None, before: str = "/", space: str = "") -> Iterator[Address]:
    """Every address of the office."""
    for each in (resolver or get_resolver()).url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            names = ":".join(filter(None, (space, each.namespace)))
            yield from addresses(each, route, names)
        elif isinstance(each, URLPattern):
            kinds = {
                name: type(converter).__name__.removesuffix("Converter").lower()
                for name, converter in each.pattern.converters.items()
            }
            yield Address(":".join(filter(None, (space, each.name))), each.callback, _filled(route, kinds), kinds)


def _filled(route: str, kinds: dict[str, str]) -> str:
    for name, kind in kinds.items():
        value = PLACEHOLDERS.get(kind, "nothing")
        route = route.replace(f"<{kind}:{name}>", value).replace(f"<{name}>", value)
    return route


ALL = list(addresses())


def own(address: Address) -> bool:
    """Whether the view is the office's own, not one of a library."""
    module = getattr(getattr(address.view, "view_class", address.view), "__module__", "")
    return not any(module.startswith(name) for name in LIBRARY)


FOREIGN: dict[str, Callable[[], str]] = {}
"""Makes an object that is none of the asker's business, and gives its uid; by name of the address."""
NOT_ONES_OWN: dict[str, str] = dict.fromkeys(
    (
        "admin:account",
        "admin:close_account",
        "admin:reopen_account",
        "admin:reset_password",
        "admin:reset_second_factor",
        "admin:grant",
        "admin:revoke",
        "admin:rename_place",
    ),
    "administrators look after every account and appointment, and see nothing else of them",
)
"""Addresses with a uid where there is no other's object, and why."""
NOT_ONES_OWN["public:certificate_by_code"] = (
    "whoever holds a certificate in hand may check it; its code is on the paper"
)
NOT_ONES_OWN["audit:check"] = "looks through the trail belong to the office; all who look after the trail read them"
NOT_ONES_OWN |= dict.fromkeys(
    (
        "bureau:organisation",
        "bureau:approve_organisation",
        "bureau:organisation_license",
        "bureau:organisation_validity",
        "bureau:organisation_account",
        "bureau:organisation_enter",
        "bureau:decide_organisation",
        "bureau:decide_account",
        "bureau:decide_request",
        "bureau:request_paper",
        "bureau:organisation_paper",
        "bureau:reveal_organisation_phone",
        "bureau:reveal_account",
    ),
    "the bureau that runs the action decides on every organisation of the city",
)
NOT_ONES_OWN |= dict.fromkeys(
    (
        "bureau:edition",
        "bureau:sign_edition",
        "bureau:discard_edition",
        "bureau:new_entry",
        "bureau:entry",
        "bureau:remove_entry",
        "bureau:edition_template",
        "bureau:upload_edition",
        "bureau:undo_import",
        "bureau:import_workbook",
        "bureau:code_table",
        "bureau:withdraw_feed_right",
    ),
    "editions and code tables belong to the city; the bureau drafts and signs them",
)


def foreign_job() -> str:
    """A piece of work that somebody else asked for."""
    from zhiji.office.core.models import JobCard

    stranger = User.objects.create_user(f"s{uuid4().hex[:12]}", None, name="别人")
    return str(JobCard.objects.create(kind="test", title="别人的工作", asked_by=stranger, asked_at=AT).uid)


def foreign_list() -> str:
    """A list of another bureau."""
    return str(_foreign_row().batch.uid)


def foreign_row() -> str:
    """A row of another bureau's list."""
    return str(_foreign_row().uid)


def _foreign_row() -> Any:
    from zhiji.office.core.models import Evidence
    from zhiji.office.registry.models import FeedBatch, FeedRow

    paper = Evidence.objects.create(
        hash=b"x" * 32, size=1, media_type="text/csv", name="x", purpose="feed", handed_in_at=AT
    )
    batch = FeedBatch.objects.create(
        kind="custody", bureau=_another_bureau(), as_of=AT.date(), evidence=paper, uploaded_at=AT
    )
    return FeedRow.objects.create(batch=batch, number=2, state="faulty")


def _another_bureau() -> Bureau:
    return Bureau.objects.create(code=uuid4().hex, name="另一局")


def foreign_proof() -> str:
    """A proof of rehabilitation, which its bureau alone knows of."""
    from zhiji.office.registry.models import CategoryProof

    person = Person.objects.create(
        name="另一人", registered_at=AT, id_index=uuid4().bytes, id_number="231098198506150010"
    )
    return str(
        CategoryProof.objects.create(
            person=person,
            category="drug_rehab",
            source="statement",
            valid_from=AT.date(),
            bureau=_another_bureau(),
            asserted_at=AT,
        ).uid
    )


def foreign_request() -> str:
    """What another organisation asked for."""
    from zhiji.office.registry.models import OrganisationRequest

    other = Organisation.objects.create(
        kind="institution", credit_code=uuid4().hex[:18], name="另一所", registered_at=AT, state="approved"
    )
    return str(
        OrganisationRequest.objects.create(organisation=other, kind="facts", asked="{}", before="{}", asked_at=AT).uid
    )


FOREIGN |= {f"{name}:withdraw_request": foreign_request for name in ("provider", "employer")}
LISTS = ("feed", "replace", "confirm", "compare", "withdraw", "workbook")
FOREIGN |= {f"taskforce:{name}": foreign_list for name in LISTS}
FOREIGN |= {f"taskforce:{name}": foreign_row for name in ("row", "leave_out", "name")}
FOREIGN |= {f"bureau:{name}": foreign_proof for name in ("verify_proof", "refute_proof")}
NOT_ONES_OWN |= dict.fromkeys(
    (
        *(f"bureau:{name}" for name in ("person", "person_history", "reveal", "correct", "merge", "new_proof")),
        *(f"bureau:{name}" for name in ("undo_merge", "duplicate", "different")),
    ),
    "the bureau that runs the action works with every person; what of a person is whose business, proofs and lists say",
)
NOT_ONES_OWN |= {"bureau:class": "the bureau answers every filing; one for rehabilitation has tests of its own"}
FOREIGN |= FOREIGN_CLASSES
FOREIGN |= {"shared:job": foreign_job, "shared:job_cancel": foreign_job}


@pytest.fixture
def clients(db: None, monkeypatch: pytest.MonkeyPatch) -> dict[Role | None, Client]:
    """A signed-in client for each role, with the scope that its role needs, and one for nobody."""
    monkeypatch.setattr("zhiji.portals.shared.access.proves_second_factor", lambda user: True)
    found: dict[Role | None, Client] = {None: Client()}
    for role in Role:
        user = User.objects.create_user(f"one.{role.value}", None, name=f"甲{role.value}")
        Appointment.objects.create(user=user, role=role, reason="任命", granted_at=AT, **scope_of(role))
        found[role] = Client(raise_request_exception=False)
        found[role].force_login(user)
    return found


def scope_of(role: Role) -> dict[str, Any]:
    """For whom the role is held."""
    if role in (Role.INSTITUTION, Role.EMPLOYER, Role.ASSESSOR):
        made = Organisation.objects.create(
            kind=role.value, credit_code=f"{role.value:<18}"[:18], name=role.value, registered_at=AT, state="approved"
        )
        return {"organisation": made}
    if role == Role.DEPARTMENT_OFFICER:
        return {"bureau": Bureau.objects.create(code="matrix", name="某局")}
    if role == Role.TRAINEE:
        return {
            "person": Person.objects.create(
                name="某人", registered_at=AT, id_index=b"matrix", id_number="231098198506150010"
            )
        }
    return {}


def test_every_address_says_who_may_open_it() -> None:
    assert [each.name or each.path for each in ALL if access_of(each.view) is None] == []


def test_every_address_with_an_objects_uid_has_a_maker_of_anothers_object() -> None:
    with_uid = {each.name for each in ALL if "uuid" in each.parameters.values()}
    assert with_uid - set(FOREIGN) - set(NOT_ONES_OWN) == set()


def test_an_account_that_is_staff_and_has_no_second_factor_opens_nothing_of_the_office(db: None) -> None:
    user = User.objects.create_user("clerk", None, name="甲")
    Appointment.objects.create(user=user, role=Role.SYSTEM_ADMIN, reason="任命", granted_at=AT)
    client = Client()
    client.force_login(user)
    for address in filter(own, ALL):
        if not (access_of(address.view) or Access()).everybody:
            answer = client.get(address.path)
            assert (answer.status_code, answer["Location"]) == (302, "/accounts/2fa/"), address


def test_each_role_is_let_in_or_kept_out_as_the_address_says(clients: dict[Role | None, Client]) -> None:
    wrong = []
    for address in filter(own, ALL):
        access = access_of(address.view) or Access()
        for role, client in clients.items():
            for method in METHODS:
                answer = client.generic(method, address.path)
                if not _fits(answer, access, role, method):
                    wrong.append(f"{method} {address.path} as {role or 'nobody'}: {answer.status_code}")
    assert wrong == []


def _fits(answer: Any, access: Access, role: Role | None, method: str) -> bool:
    """Kept out: to the sign-in, or 403. Let in: whatever the page says, but no fault and not 403."""
    reading = method in ("GET", "HEAD", "OPTIONS")
    to_sign_in = answer.status_code == 302 and answer["Location"].startswith("/accounts/login/")
    if access.everybody:
        return bool(answer.status_code != 500)  # the health page says 503 where no worker runs
    if role is None:
        return bool(to_sign_in)
    may = access.signed_in or role in (access.reading if reading else access.writing)
    if not may:
        return bool(answer.status_code == 403)
    return bool(answer.status_code in (200, 204, 302, 400, 404, 405, 409, 422) and not to_sign_in)


@pytest.mark.parametrize("name", sorted(FOREIGN))
def test_anothers_object_is_not_there(name: str, clients: dict[Role | None, Client]) -> None:
    found = [each for each in ALL if each.name == name]
    if not found:
        pytest.skip("not mounted")
    uid = FOREIGN[name]()
    access = access_of(found[0].view) or Access()
    path = found[0].path.replace(str(NOTHING_THERE), uid)
    for role, client in clients.items():
        if role is None or not (access.signed_in or role in access.reading | access.writing):
            continue
        for method in ("GET", "POST"):
            assert client.generic(method, path).status_code in (403, 404, 405), (role, method)
