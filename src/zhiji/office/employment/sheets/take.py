"""How does a workbook of months come in? Read first; then all rows are taken, or the good ones only."""

import json
from datetime import date, datetime
from typing import Final

from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import LISTS, accepted_kind
from zhiji.office.core.many_rows import check_references_at_once
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, Refusal, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.cipher import sm3
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.core.uids import as_uid
from zhiji.office.core.workbooks import headers_of, words_of
from zhiji.office.employment.access import own_organisation
from zhiji.office.employment.models import MonthSheet, MonthSheetRow, WorkMonth
from zhiji.office.employment.months.record import MonthTwice, put_month
from zhiji.office.employment.sheets.rows import COLUMNS, JudgedRow, judge_row
from zhiji.office.registry.feeds.table import read_table
from zhiji.office.registry.models import Person
from zhiji.office.registry.persons.identify import NameDiffers, identify_person

MOST_ROWS: Final = 5000
RowState = MonthSheetRow.State
Known = dict[bytes, tuple[int, str]]


class MonthRowsFaulty(Refusal):
    """Not every row can be taken, and all or nothing was asked for."""


def read_month_sheet(
    *, content: bytes, file_name: str, actor: Actor, at: datetime, wage_evidence: Evidence | None = None
) -> MonthSheet:
    """Take a workbook in and judge its rows; no month comes of it yet. The same file again is the same sheet.

    Raises NotPermitted, ListUnusable, KindNotAccepted, FileEmpty, FileTooLarge.
    """
    employer_id = own_organisation(actor, Role.EMPLOYER)
    media_type = accepted_kind(content, LISTS)
    before = MonthSheet.objects.filter(employer_id=employer_id, evidence__hash=sm3(content)).order_by("-id").first()
    if before is not None:
        return before
    needed = [each.name for each in COLUMNS]
    read = read_table(
        content, media_type, headers=headers_of(COLUMNS), needed=needed, words=words_of(COLUMNS), most=MOST_ROWS
    )
    today = timezone.localdate(at)
    judged = [judge_row(number, told, today) for number, told in read.rows]
    with acting(actor, "read_month_sheet"):
        evidence = keep_evidence(
            content=content, name=file_name, purpose="month_sheet", accepted=LISTS, actor=actor, at=at
        )
        sheet = MonthSheet.objects.create(
            employer_id=employer_id,
            evidence=evidence,
            wage_evidence=wage_evidence,
            uploaded_by_id=actor.user_id,
            uploaded_at=at,
        )
        check_references_at_once()
        MonthSheetRow.objects.bulk_create(_rows(sheet, judged), batch_size=1000)
    return sheet


def take_month_rows(*, uid: str, good_only: bool, actor: Actor, at: datetime) -> MonthSheet:
    """Record the months of a sheet: all or nothing, or the good rows only; what is there already is left as it is.

    Raises NotPermitted, NotFound, WrongState, MonthRowsFaulty.
    """
    employer_id = own_organisation(actor, Role.EMPLOYER)
    with acting(actor, "take_month_rows"):
        sheet = (
            MonthSheet.objects.select_for_update(of=("self",)).filter(uid=as_uid(uid), employer_id=employer_id).first()
        )
        if sheet is None:
            raise NotFound
        if sheet.state != MonthSheet.State.READ:
            raise WrongState("该文件已导入，没有重复导入。", "This file was taken before; nothing was changed.")
        rows = list(sheet.rows.order_by("number"))
        faulty = sum(each.state == RowState.FAULTY for each in rows)
        if faulty and not good_only:
            raise MonthRowsFaulty(
                f"有 {faulty} 行有误，全部未导入。请更正后重新上传，或选择只导入无误的行。",
                f"{faulty} rows are faulty and nothing was taken. Correct them, or take the good rows only.",
            )
        for row in rows:
            if row.state == RowState.GOOD:
                _take(sheet, row, actor, at)
        sheet.state, sheet.taken_at = MonthSheet.State.TAKEN, at
        sheet.save()
    return sheet


def _rows(sheet: MonthSheet, judged: list[JudgedRow]) -> list[MonthSheetRow]:
    indexes = {each.number: index_of(each.person_id, "id_number") for each in judged if each.person_id}
    people: Known = {
        bytes(index): (pk, name)
        for index, pk, name in Person.objects.filter(
            state=Person.State.REGISTERED, id_index__in=list(indexes.values())
        ).values_list("id_index", "pk", "name")
    }
    ids = [pk for pk, _ in people.values()]
    there = set(
        WorkMonth.objects.filter(
            employer=sheet.employer_id, state=WorkMonth.State.RECORDED, person__in=ids
        ).values_list("person_id", "month")
    )
    seen: dict[tuple[str, object], int] = {}
    return [_row(sheet, each, people.get(indexes.get(each.number, b"")), there, seen) for each in judged]


def _row(
    sheet: MonthSheet,
    judged: JudgedRow,
    known: tuple[int, str] | None,
    there: set[tuple[int, date]],
    seen: dict[tuple[str, object], int],
) -> MonthSheetRow:
    if not judged.faults:
        first = seen.setdefault((judged.person_id, judged.month), judged.number)
        if first != judged.number:
            judged.faults.append(("month", f"与第 {first} 行重复，请保留一行。", f"Repeats row {first}; keep one."))
        elif known is not None and known[1] != judged.name:
            differs = NameDiffers()
            judged.faults.append(("name", differs.zh, differs.en))
    state = RowState.FAULTY if judged.faults else RowState.GOOD
    if state == RowState.GOOD and known is not None and judged.month and (known[0], judged.month) in there:
        state = RowState.ALREADY
    row = MonthSheetRow(sheet=sheet, number=judged.number, state=state, faults=[list(each) for each in judged.faults])
    row.told = json.dumps(judged.told, ensure_ascii=False)
    return row


def _take(sheet: MonthSheet, row: MonthSheetRow, actor: Actor, at: datetime) -> None:
    judged = judge_row(row.number, told_in(row), timezone.localdate(at))
    assert judged.month is not None
    try:
        person = identify_person(name=judged.name, id_number_text=judged.person_id, actor=actor, at=at)
        row.work_month = put_month(
            sheet.employer_id,
            person,
            judged.month,
            judged.wage_band,
            actor=actor,
            at=at,
            wage_evidence=sheet.wage_evidence or sheet.evidence,
        )
        row.state = RowState.TAKEN
    except MonthTwice:
        row.state = RowState.ALREADY
    row.save()


def told_in(row: MonthSheetRow) -> dict[str, str]:
    """What was typed in a row."""
    told: dict[str, str] = json.loads(row.told.open())
    return told
