"""Does any ID number, phone or account of the demonstration's city stand in clear in what the office writes or shows?"""

from pathlib import Path
from random import Random

import psycopg
import pytest
from tests.running.browser import Browser
from tests.running.bytes_scan import files_with, known_in
from tests.running.demonstration import Demo, SharedDemo

from zhiji.office.core.roles import Role
from zhiji.running.demo.feeds import STRANGERS
from zhiji.running.demo.organisations import account_number
from zhiji.running.demo.persons import COUNT, TWICE, invented, mistyped, phone
from zhiji.running.demo.seed import SEED
from zhiji.running.postgres import address_of

CONTROL = "231098199901019990"
ORGANISATIONS = 40


def known_numbers() -> frozenset[str]:
    """All that the city's people and organisations would not have read."""
    ids = [somebody.person_id for somebody in invented(Random(SEED))]
    ids += [mistyped(ids[place]) for place in TWICE]
    ids += STRANGERS
    old = [number[:6] + number[8:17] for number in ids]
    cut = [number[:17] for number in ids]  # also where the check digit was mistyped or left out
    phones = [phone(serial) for serial in (*range(COUNT), *range(9000, 9000 + ORGANISATIONS))]
    accounts = [account_number(serial) for serial in (*range(ORGANISATIONS), *range(500, 500 + ORGANISATIONS))]
    return frozenset([*ids, *old, *cut, *phones, *accounts])


KNOWN = known_numbers()


@pytest.mark.parametrize(
    "content",
    [
        CONTROL.encode(),
        b"12" + CONTROL.encode() + b"34",
        CONTROL.encode("utf-16-le"),
        CONTROL.encode("utf-16-be"),
        b"\\x" + CONTROL.encode().hex().encode(),
        b"3" + CONTROL.encode().hex().encode(),
    ],
)
def test_the_scan_finds_a_number_in_every_form(content: bytes) -> None:
    assert known_in(b"before " + content + b" behind", frozenset({CONTROL})) == {CONTROL}


def test_the_scan_finds_a_number_in_a_workbook(tmp_path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet().write_string(0, 0, CONTROL)
    assert files_with(tmp_path, frozenset({CONTROL})) == {"a.xlsx": {CONTROL}}


@pytest.fixture(scope="module")
def visited(shared_demo: SharedDemo) -> tuple[Path, Demo, list[Browser]]:
    """A demonstration in which somebody of each role has looked around."""
    return shared_demo.folder, shared_demo.demo, _look_around(shared_demo.folder, shared_demo.address)


def _look_around(folder: Path, address: str) -> list[Browser]:
    """Visit as each role, then plant a number that the scan must find."""
    browsers = []
    for role in Role:
        browser = Browser(address)
        browser.sign_in(role)
        browser.walk("/", "/home/", "/account/sign-ins/")
        browsers.append(browser)
    with psycopg.connect(str(address_of(folder / "office" / "postgres", "zhiji")), autocommit=True) as connection:
        assert connection.execute("SELECT count(*) FROM registry_person").fetchone() == (len(TWICE) + COUNT,)
        connection.execute("INSERT INTO registry_town (uid, code, name) VALUES (gen_random_uuid(), '0', %s)", [CONTROL])
        connection.execute("CHECKPOINT")
        connection.execute(
            "DELETE FROM registry_town WHERE code = '0'"
        )  # its bytes stay; others' pages have no use for it
    return browsers


def test_no_file_of_the_office_holds_a_number_in_clear(visited: tuple[Path, Demo, list[Browser]]) -> None:
    found = files_with(visited[0] / "office", KNOWN | {CONTROL})
    tables = [path for path, here in found.items() if CONTROL in here and "/base/" in path]
    wal = [path for path, here in found.items() if CONTROL in here and "/pg_wal/" in path]
    assert tables and wal, "the planted number was not found: the scan looks in the wrong place"
    assert {path: here - {CONTROL} for path, here in found.items() if here - {CONTROL}} == {}


def test_no_page_shows_a_number_in_clear(visited: tuple[Path, Demo, list[Browser]]) -> None:
    shown = {f"{path}": known_in(body, KNOWN) for browser in visited[2] for path, (_, body) in browser.seen.items()}
    assert len(shown) > 1 and {path: here for path, here in shown.items() if here} == {}
    assert [path for browser in visited[2] for path, (status, _) in browser.seen.items() if status >= 500] == []


def test_no_line_of_the_log_holds_a_number_in_clear(visited: tuple[Path, Demo, list[Browser]]) -> None:
    written = (visited[0] / "office" / "office.log").read_bytes()
    assert b"zhiji.requests" in written and known_in(written, KNOWN) == set()
    visited[1].hear()
    said = "".join(visited[1].said)
    assert known_in(said[said.index("making the city") :].encode(), KNOWN) == set()
