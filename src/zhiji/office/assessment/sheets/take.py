"""How does a workbook of outside certificates come in? Read first; then all rows are taken, or the good ones only."""

import json
from datetime import datetime
from typing import Final

from django.db.models import Q, QuerySet
from django.utils import timezone

from zhiji.office.assessment.access import IMPORTS
from zhiji.office.assessment.certificates.bring_in import imported, same_certificate
from zhiji.office.assessment.certificates.issue import save_certificate
from zhiji.office.assessment.models import CertificateSheet, CertificateSheetRow
from zhiji.office.assessment.sheets.rows import COLUMNS, CellFault, JudgedRow, judge_row
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import LISTS, accepted_kind
from zhiji.office.core.many_rows import check_references_at_once
from zhiji.office.core.refusals import NotFound, Refusal, WrongState
from zhiji.office.core.sealing.cipher import sm3
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.core.uids import as_uid
from zhiji.office.core.workbooks import headers_of, words_of
from zhiji.office.registry.feeds.table import read_table
from zhiji.office.registry.persons.identify import NameDiffers, identify_person
from zhiji.office.registry.persons.load import registered_holder

MOST_ROWS: Final = 5000
State = CertificateSheet.State
RowState = CertificateSheetRow.State
NEEDED: Final = ("name", "person_id", "kind", "number", "issued_on")


class RowsFaulty(Refusal):
    """Not every row can be taken, and all or nothing was asked for."""


def read_sheet(*, content: bytes, file_name: str, actor: Actor, at: datetime) -> CertificateSheet:
    """Take a workbook in and judge its rows; no certificate comes of it yet. The same file again is the same sheet.

    Raises NotPermitted, ListUnusable, KindNotAccepted, FileEmpty, FileTooLarge.
    """
    actor.must_have(*IMPORTS)
    media_type = accepted_kind(content, LISTS)
    before = _own(actor).filter(evidence__hash=sm3(content)).order_by("-id").first()
    if before is not None:
        return before
    read = read_table(
        content, media_type, headers=headers_of(COLUMNS), needed=NEEDED, words=words_of(COLUMNS), most=MOST_ROWS
    )
    today = timezone.localdate(at)
    judged = [judge_row(number, told, today) for number, told in read.rows]
    with acting(actor, "read_certificate_sheet"):
        evidence = keep_evidence(
            content=content, name=file_name, purpose="certificate_sheet", accepted=LISTS, actor=actor, at=at
        )
        sheet = CertificateSheet.objects.create(
            organisation_id=actor.organisation_id, evidence=evidence, uploaded_by_id=actor.user_id, uploaded_at=at
        )
        check_references_at_once()
        seen: dict[tuple[str, ...], int] = {}
        CertificateSheetRow.objects.bulk_create((_row(sheet, each, seen) for each in judged), batch_size=1000)
    return sheet


def take_rows(*, uid: str, good_only: bool, actor: Actor, at: datetime) -> CertificateSheet:
    """Import the rows of a sheet: all or nothing, or the good ones only; what is there already is left as it is.

    Raises NotPermitted, NotFound, WrongState, RowsFaulty.
    """
    actor.must_have(*IMPORTS)
    with acting(actor, "take_certificate_rows"):
        sheet = _own(actor).select_for_update(of=("self",)).filter(uid=as_uid(uid)).first()
        if sheet is None:
            raise NotFound
        if sheet.state != State.READ:
            raise WrongState("该文件已导入，没有重复导入。", "This file was taken before; nothing was changed.")
        rows = list(sheet.rows.order_by("number"))
        faulty = sum(each.state == RowState.FAULTY for each in rows)
        if not good_only and faulty:
            raise RowsFaulty(
                f"有 {faulty} 行有误，全部未导入。请更正后重新上传，或选择只导入无误的行。",
                f"{faulty} rows are faulty and nothing was taken. Correct them, or take the good rows only.",
            )
        for row in rows:
            if row.state == RowState.GOOD:
                _take(sheet, row, actor, at, good_only=good_only)
        sheet.state, sheet.taken_at = State.TAKEN, at
        sheet.save()
    return sheet


def _own(actor: Actor) -> QuerySet[CertificateSheet]:
    return CertificateSheet.objects.filter(Q(organisation_id=actor.organisation_id))


def _row(sheet: CertificateSheet, judged: JudgedRow, seen: dict[tuple[str, ...], int]) -> CertificateSheetRow:
    state = RowState.FAULTY if judged.facts is None else RowState.GOOD
    if judged.facts is not None:
        facts = judged.facts
        key = (facts.kind, facts.number, facts.id_number_text, facts.occupation_name)
        if (first := seen.setdefault(key, judged.number)) != judged.number:
            judged.faults.append(
                ("number", f"与第 {first} 行重复，请保留一行。", f"Repeats row {first}; keep one of them.")
            )
            state = RowState.FAULTY
        else:
            state = _against_registry(judged)
    row = CertificateSheetRow(
        sheet=sheet, number=judged.number, state=state, faults=[list(each) for each in judged.faults]
    )
    row.told = json.dumps(judged.told, ensure_ascii=False)
    return row


def _against_registry(judged: JudgedRow) -> RowState:
    facts = judged.facts
    assert facts is not None
    person = registered_holder(index_of(facts.id_number_text, "id_number"))
    if person is not None and person.name != facts.name:
        judged.faults.append(_of(NameDiffers()))
        return RowState.FAULTY
    return RowState.ALREADY if same_certificate(facts, person) is not None else RowState.GOOD


def _take(sheet: CertificateSheet, row: CertificateSheetRow, actor: Actor, at: datetime, *, good_only: bool) -> None:
    """Import one row; what came between since it was read makes it faulty, or stops everything."""
    facts = judge_row(row.number, told_in(row), timezone.localdate(at)).facts
    assert facts is not None
    try:
        person = identify_person(name=facts.name, id_number_text=facts.id_number_text, actor=actor, at=at)
        if (same := same_certificate(facts, person)) is not None:
            row.state, row.certificate = RowState.ALREADY, same
        else:
            made = imported(facts, person, sheet.evidence, actor, at)
            save_certificate(made)
            row.state, row.certificate = RowState.TAKEN, made
    except Refusal as refusal:
        if not good_only:
            raise RowsFaulty(
                f"第 {row.number} 行：{refusal.zh}全部未导入。", f"Row {row.number}: {refusal.en} Nothing was taken."
            ) from refusal
        row.state, row.faults = RowState.FAULTY, [list(_of(refusal))]
    row.save()


def _of(refusal: Refusal) -> CellFault:
    return refusal.field or "number", refusal.zh, refusal.en


def told_in(row: CertificateSheetRow) -> dict[str, str]:
    """What was typed in a row."""
    told: dict[str, str] = json.loads(row.told.open())
    return told
