"""Does a workbook change all of its rows or nothing, and answer each?"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.office.directory.conftest import course

from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.sniffing import KindNotAccepted
from zhiji.office.core.evidence.unpacked import ListUnusable
from zhiji.office.core.refusals import NotPermitted, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.directory.catalogues import catalogue
from zhiji.office.directory.editions import (
    load_workbook,
    marked_up_import,
    put_entry,
    sign_edition,
    start_draft,
    undo_import,
)
from zhiji.office.directory.editions.selectors import content_of
from zhiji.office.directory.editions.workbook_out import workbook_of
from zhiji.office.directory.models import Edition

pytestmark = pytest.mark.django_db


def book(*rows: Mapping[str, object], heading: list[str] | None = None) -> bytes:
    """A workbook as a clerk fills it in."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    columns = catalogue("courses").columns
    sheet.append(heading or [column.zh for column in columns])
    for row in rows:
        sheet.append([row[column.name] for column in columns])
    target = BytesIO()
    made.save(target)
    return target.getvalue()


@pytest.fixture
def draft(codes: None, clerk: Actor, now: datetime) -> Edition:
    made = start_draft(kind="courses", actor=clerk, at=now)
    put_entry(edition_uid=str(made.uid), typed=course(level="3"), actor=clerk, at=now)
    return made


def test_right_rows_are_added_and_changed(draft: Edition, clerk: Actor, now: datetime) -> None:
    rows = book(course(level="3", fee_fen="2000"), {**course(), "theory_hours": 40, "fee_fen": 1000.5})
    result = load_workbook(edition_uid=str(draft.uid), content=rows, replaces=False, actor=clerk, at=now)
    assert (result.saved, result.added, result.changed, result.removed) == (True, 1, 1, 0)
    assert {key[2]: values[-1] for key, values in content_of(draft).items()} == {3: 200_000, 5: 100_050}  # type: ignore[index]


def test_replacing_takes_out_what_the_workbook_does_not_have(draft: Edition, clerk: Actor, now: datetime) -> None:
    result = load_workbook(edition_uid=str(draft.uid), content=book(course()), replaces=True, actor=clerk, at=now)
    assert (result.added, result.removed) == (1, 1)
    assert len(content_of(draft)) == 1


FAULTS: list[dict[str, str]] = [
    {"occupation_code": "0"},
    {"level": "x"},
    {"fee_fen": "-1"},
    {"theory_hours": "1e5"},
    {"title": ""},
]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 4), fault=st.sampled_from(FAULTS), replaces=st.booleans())
def test_one_bad_row_changes_nothing_and_is_named(
    place: int, fault: dict[str, str], replaces: bool, draft: Edition, clerk: Actor, now: datetime
) -> None:
    rows = [course(level=level) for level in ("1", "2", "3", "4", "5")]
    rows[place] |= fault
    before = content_of(draft)
    result = load_workbook(edition_uid=str(draft.uid), content=book(*rows), replaces=replaces, actor=clerk, at=now)
    assert not result.saved
    assert [row.line for row in result.faulty] == [place + 2]
    assert content_of(draft) == before


def test_a_row_that_repeats_another_is_told_at_the_later_one(draft: Edition, clerk: Actor, now: datetime) -> None:
    rows = book(course(), course(level="4"), course(title="又一次"))
    result = load_workbook(edition_uid=str(draft.uid), content=rows, replaces=False, actor=clerk, at=now)
    assert [(row.line, row.faults[0].zh) for row in result.faulty] == [(4, "与第2行重复，请保留一行。")]


def test_the_template_is_read_back_as_it_was_written(draft: Edition, clerk: Actor, now: datetime) -> None:
    before = content_of(draft)
    content = workbook_of(draft, on=date(2020, 6, 15), with_entries=True)
    result = load_workbook(edition_uid=str(draft.uid), content=content, replaces=True, actor=clerk, at=now)
    assert (result.saved, result.added, result.changed, result.removed) == (True, 0, 0, 0)
    assert content_of(draft) == before


@pytest.mark.parametrize(
    "content",
    [book(), book(heading=["别的", "表"]), b"PK\x03\x04 broken", b"%PDF-1.4", b"", b"a,b\n1,2\n"],
    ids=["no rows", "other heading", "broken", "pdf", "empty", "csv"],
)
def test_what_is_no_workbook_of_the_catalogue_is_refused(
    content: bytes, draft: Edition, clerk: Actor, now: datetime
) -> None:
    with pytest.raises((ListUnusable, KindNotAccepted)):
        load_workbook(edition_uid=str(draft.uid), content=content, replaces=False, actor=clerk, at=now)


def test_a_reviewer_does_not_upload(draft: Edition, make_actor: Callable[..., Actor], now: datetime) -> None:
    with pytest.raises(NotPermitted):
        load_workbook(
            edition_uid=str(draft.uid),
            content=book(course()),
            replaces=False,
            actor=make_actor(Role.REVIEWER),
            at=now,
        )


def test_the_same_table_again_changes_nothing(draft: Edition, clerk: Actor, now: datetime) -> None:
    given = {"edition_uid": str(draft.uid), "content": book(course(), course(level="3")), "actor": clerk, "at": now}
    first, again = (load_workbook(replaces=True, **given) for _ in range(2))  # type: ignore[arg-type]
    assert (first.added, first.changed, again.added, again.changed, again.removed) == (1, 0, 0, 0, 0)
    assert again.saved and len(content_of(draft)) == 2


def test_a_table_is_undone_while_the_draft_is_as_it_left_it(draft: Edition, clerk: Actor, now: datetime) -> None:
    before = content_of(draft)
    rows = book(course(level="4"), course(level="5"))
    done = load_workbook(edition_uid=str(draft.uid), content=rows, replaces=True, actor=clerk, at=now)
    assert (done.added, done.removed) == (2, 1)
    undo_import(import_uid=str(done.kept.uid), actor=clerk, at=now)
    assert content_of(draft) == before
    with pytest.raises(WrongState):
        undo_import(import_uid=str(done.kept.uid), actor=clerk, at=now)


def test_a_table_is_not_undone_over_somebodys_later_change(
    draft: Edition, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    rows = book(course(level="3", fee_fen="2000"))
    done = load_workbook(edition_uid=str(draft.uid), content=rows, replaces=False, actor=clerk, at=now)
    entry = draft.courseentry_rows.get()
    typed = course(level="3", fee_fen="3000")
    put_entry(edition_uid=str(draft.uid), typed=typed, entry_uid=str(entry.uid), actor=clerk, at=now)
    with pytest.raises(WrongState) as refused:
        undo_import(import_uid=str(done.kept.uid), actor=clerk, at=now)
    assert "食用菌生产工" in refused.value.zh
    sign_edition(edition_uid=str(draft.uid), effective_from=date(2020, 7, 1), actor=reviewer, at=now)
    with pytest.raises(WrongState):
        undo_import(import_uid=str(done.kept.uid), actor=clerk, at=now)


def test_a_table_goes_home_with_each_faulty_cell_marked(draft: Edition, clerk: Actor, now: datetime) -> None:
    rows = book(course(), course(level="x", fee_fen="-1"))
    done = load_workbook(edition_uid=str(draft.uid), content=rows, replaces=False, actor=clerk, at=now)
    sheet = openpyxl.load_workbook(BytesIO(marked_up_import(done.kept, edition=draft))).active
    assert sheet is not None
    heads = [cell.value for cell in sheet[1]]
    place = heads.index("等级") + 1
    assert sheet.cell(3, place).comment.text.startswith("没有等级“x”") and sheet.cell(2, place).comment is None
    assert sheet.cell(3, place).fill.fgColor.rgb != sheet.cell(2, place).fill.fgColor.rgb
    assert str(sheet.cell(3, len(heads)).value).startswith("原第3行：") and not sheet.cell(2, len(heads)).value
    assert sheet.cell(3, heads.index("收费标准（元）") + 1).value == "-1"
