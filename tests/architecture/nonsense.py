"""What do people and machines type and send that makes no sense? And where can a role's pages be found to send it to?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final
from urllib.parse import quote, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve
from tests.architecture.test_role_matrix import ALL, own

from zhiji.portals.shared.access import Access, access_of

RAW: Final = (
    "",
    "%00",
    "a%00b",
    "%ff%fe",
    "%ED%A0%80",
    "%F0%9F%92%A9",
    "-1",
    "0",
    "1.5",
    "1e309",
    "NaN",
    "999999999999999999999999",
    "%C2%B2",
    "%D9%A3",
    "x" * 5000,
    "%E9%95%BF" * 700,
    "'%3B--",
    "%25s%25(x)s%7B0%7D%7B%7Bx%7D%7D",
    "%3Cscript%3E",
    "0000-00-00",
    "2020-02-30",
    "9999-12-31",
    "0001-01-01",
    "10000-01-01",
    "2020-13",
    "00000000-0000-4000-8000-000000000000",
    "not-a-uid",
    "true",
    "null",
    "[]",
    "..%2F..%2Fetc%2Fpasswd",
    "231098198506150010",
    "%EF%BC%91%EF%BC%92",
    "%E2%80%AE%E2%80%8B%EF%BB%BF",
    "\u202e".encode().hex(),
    "-99999999.999",
    "%C2%A51%2C234.567",
)
"""Values as they stand in an address or a form's body: some are no text in any encoding."""
QUERIES: Final = (
    "page=-1",
    "page=999999999",
    "page=%C2%B2&per_page=0",
    "page=1.5&per_page=999999999",
    "sort=';--",
    "sort=-pk&sort=id&sort=user__password",
    "sort=&sort=-&sort=--name",
    "export=xlsx&sort=%00",
    "export=%00",
    "=&&&==%",
    "%00=%00&%ff=%ff",
    "&".join(f"x{number}=1" for number in range(1500)),
)
FILES: Final = (
    ("", b"", "text/csv"),
    ("x.csv", b"", "text/csv"),
    ("x" * 300 + ".xlsx", b"PK\x03\x04 broken", "application/octet-stream"),
    ("a\x00b/../../c.pdf", b"%PDF-1.4 nothing more", "application/pdf"),
    ("x.csv", b"\xff\xfe\x00\xd8", "text/csv"),
    ("x.csv", b'"' * 3000, "text/csv"),
    ("x.csv", "姓名,身份证号\n".encode("gb18030") + b"\x80\x81" * 50, "text/csv"),
    ("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "application/vnd.ms-excel"),
    ("x.html", b"<html><script>", "text/html"),
)
BODIES: Final = (
    (b"{}", "application/json"),
    (b"\xff\xfe\x00", "application/x-www-form-urlencoded"),
    (b"a=1", "application/x-www-form-urlencoded; charset=utf-7"),
    (b"a=1", "application/x-www-form-urlencoded; charset=nothing"),
    (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
    (b"--x", "multipart/form-data"),
    (b"&".join(b"y%d=1" % number for number in range(1500)), "application/x-www-form-urlencoded"),
)
_LINK: Final = re.compile(r'(?:href|action|hx-get|hx-post)="(/[^"]*)"')
_FIELD: Final = re.compile(r'<(?:input|select|textarea)\b[^>]*?\bname="([^"]+)"[^>]*>')
_IS_FILE: Final = re.compile(r'\btype="file"')


@dataclass
class Place:
    """An address with objects in it that exist, and the fields of the forms that lead there."""

    path: str
    fields: set[str] = field(default_factory=set)
    file_fields: set[str] = field(default_factory=set)


def places(client: Client, role: Any, each: int) -> dict[str, list[Place]]:
    """Every address that the role reaches by links and forms, so many of a kind; and those that no link leads to."""
    found: dict[str, list[Place]] = {}
    waiting = ["/", "/home/"]
    for address in filter(own, ALL):
        access = access_of(address.view) or Access()
        if access.everybody or access.signed_in or role in access.reading | access.writing:
            if address.parameters:
                found.setdefault(address.name, [])
            else:
                waiting.append(address.path)
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        name = _name(path)
        kept = found.setdefault(name, [])
        if name == "" or path in seen or len(kept) >= each:
            continue
        seen.add(path)
        kept.append(place := Place(path))
        text = _read(client, path)
        _fields_into(place, text)
        waiting += [link.partition("?")[0] for link in map(unescape, _LINK.findall(text))]
    for address in filter(own, ALL):
        if found.get(address.name) == []:
            found[address.name] = [Place(address.path)]
    return {name: kept for name, kept in found.items() if kept}


def _name(path: str) -> str:
    try:
        match = resolve(urlsplit(path).path)
    except Resolver404:
        return ""
    view = match.func
    is_own = any(each.view is view for each in ALL if own(each))
    return match.view_name if is_own and not path.startswith("/static/") else ""


def _read(client: Client, path: str) -> str:
    """The page; nothing where it has another form, such as a workbook's."""
    answer = client.get(path)
    if answer.status_code >= 500 or "html" not in answer.headers.get("Content-Type", ""):
        return ""
    return str(answer.content.decode())


def _fields_into(place: Place, text: str) -> None:
    for tag in re.finditer(_FIELD, text):
        name = tag.group(1)
        if name != "csrfmiddlewaretoken":
            (place.file_fields if _IS_FILE.search(tag.group(0)) else place.fields).add(unescape(name))


def readings(place: Place, queries: tuple[str, ...], values: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each address to be read, with its query."""
    for query in queries:
        yield place.path, query
    for value in values:
        yield place.path, "&".join(f"{quote(name)}={value}" for name in sorted(place.fields | {"page", "sort"}))


def ask(client: Client, method: str, path: str, query: str = "", **given: Any) -> int:
    """The answer's status; what was done is undone."""
    with transaction.atomic():
        answer = client.generic(method, path, QUERY_STRING=query, **given)
        if answer.streaming:
            answer.getvalue()
        transaction.set_rollback(True)
    return int(answer.status_code)


def send(client: Client, place: Place, value: str, names: set[str]) -> int:
    """Send a form whose every field holds the value."""
    body = "&".join(f"{quote(name)}={value}" for name in sorted(names)).encode()
    return ask(client, "POST", place.path, data=body, content_type="application/x-www-form-urlencoded")


def hand_in(client: Client, place: Place, file: tuple[str, bytes, str]) -> int:
    """Send a form with a file."""
    name, content, kind = file
    given: dict[str, Any] = dict.fromkeys(place.fields, "x")
    given |= {each: SimpleUploadedFile(name or "x", content, kind) for each in place.file_fields}
    with transaction.atomic():
        answer = client.post(place.path, given)
        transaction.set_rollback(True)
    return int(answer.status_code)
