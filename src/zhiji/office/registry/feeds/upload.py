"""How does a list come in, and how are its errors put right before anybody relies on it?"""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import LISTS, accepted_kind
from zhiji.office.core.many_rows import check_references_at_once
from zhiji.office.core.refusals import Refusal, WrongState, needs_reason
from zhiji.office.core.sealing.cipher import sm3
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.feeds.access import must_upload, own_list
from zhiji.office.registry.feeds.faults import Fault
from zhiji.office.registry.feeds.judging import Judged, judge_row
from zhiji.office.registry.feeds.kinds import SPECS
from zhiji.office.registry.feeds.reading import read_list
from zhiji.office.registry.models import Bureau, FeedBatch, FeedRow

PIECE: Final = 2000
State = FeedBatch.State


class AsOfWrong(Refusal):
    """A list cannot be true for a day that has not come."""


class ListTwice(Refusal):
    """The very same file was handed in before."""


def upload_list(
    *,
    kind: str,
    as_of: date,
    is_whole: bool,
    content: bytes,
    file_name: str,
    actor: Actor,
    at: datetime,
    replaces_uid: UUID | str | None = None,
) -> FeedBatch:
    """Take a list in as a draft, each row read and judged. A corrected file takes the place of the draft it replaces.

    Raises NotPermitted, NotFound, WrongState, AsOfWrong, ListTwice, TableUnusable, KindNotAccepted, FileEmpty,
    FileTooLarge, UnpacksTooLarge, WorkbookDamaged.
    """
    must_upload(actor, kind)
    if as_of > timezone.localdate(at):
        raise AsOfWrong("名单日期不能晚于今天。", "A list cannot be true for a day to come.", field="as_of")
    bureau = Bureau.objects.get(pk=actor.bureau_id or 0)
    _not_twice(content, kind)
    read = read_list(content, accepted_kind(content, LISTS), kind, as_of)
    with acting(actor, "upload_list"):
        replaced = own_list(replaces_uid, actor, lock=True) if replaces_uid else None
        if replaced is not None:
            _withdraw(replaced, actor, at, "上传了更正后的文件")
        evidence = keep_evidence(content=content, name=file_name, purpose="feed", accepted=LISTS, actor=actor, at=at)
        batch = FeedBatch.objects.create(
            kind=kind,
            bureau=bureau,
            as_of=as_of,
            is_whole=is_whole,
            evidence=evidence,
            replaces=replaced,
            notices=read.notices,
            uploaded_by_id=actor.user_id,
            uploaded_at=at,
        )
        check_references_at_once()
        FeedRow.objects.bulk_create((_row_of(batch, judged) for judged in read.rows), batch_size=PIECE)
    return batch


def _not_twice(content: bytes, kind: str) -> None:
    same = FeedBatch.objects.filter(kind=kind, evidence__hash=sm3(content)).exclude(state=State.WITHDRAWN).first()
    if same is not None:
        raise ListTwice(
            f"同一份文件已于 {timezone.localtime(same.uploaded_at):%Y-%m-%d} 上传，没有重复接收。",
            f"The same file was handed in on {timezone.localtime(same.uploaded_at):%Y-%m-%d}; it was not taken twice.",
            field="file",
        )


def _row_of(batch: FeedBatch, judged: Judged, row: FeedRow | None = None) -> FeedRow:
    """The judged row as it is kept: what is right in its columns, what is wrong sealed as it was typed."""
    row = row or FeedRow(batch=batch, number=judged.number)
    row.state = FeedRow.State.FAULTY if judged.faults else FeedRow.State.ACCEPTED
    row.name, row.detail = judged.name, judged.detail
    row.starts_on, row.ends_on = judged.starts_on, judged.ends_on
    row.id_number = judged.person_id
    row.id_index = index_of(judged.person_id, "id_number") if judged.person_id else None
    row.faults = [list(fault) for fault in judged.faults]
    row.told = json.dumps(judged.told, ensure_ascii=False) if judged.faults else None
    return row


def correct_row(*, uid: UUID | str, told: Mapping[str, str], actor: Actor) -> FeedRow:
    """Put a row of a draft right; it is judged anew.

    An ID number that is left empty stays what was typed, for nobody is shown it to type it again; any other
    column that is left empty is empty.

    Raises NotFound, WrongState.
    """
    with acting(actor, "correct_row"):
        row, batch = _row_in_draft(uid, actor)
        spec = SPECS[batch.kind]
        told = {**told, "person_id": told.get("person_id") or told_in(row).get("person_id", "")}
        judged = judge_row(row.number, told, spec, batch.as_of)
        if not judged.faults and (first := _same_person(row, judged, repeats=spec.repeats)):
            judged.faults.append(Fault("person_id", "twice", first))
        _row_of(batch, judged, row).save()
    return row


def _same_person(row: FeedRow, judged: Judged, *, repeats: bool) -> int | None:
    """The number of another accepted row of the list with the same person, and the same days where it may repeat."""
    assert judged.person_id is not None
    rows: QuerySet[FeedRow] = FeedRow.objects.filter(
        batch=row.batch, state=FeedRow.State.ACCEPTED, id_index=index_of(judged.person_id, "id_number")
    ).exclude(pk=row.pk)
    if repeats:
        rows = rows.filter(starts_on=judged.starts_on, ends_on=judged.ends_on, detail=judged.detail)
    return rows.order_by("number").values_list("number", flat=True).first()


def leave_out_row(*, uid: UUID | str, actor: Actor) -> FeedRow:
    """Do without a row of a draft. Raises NotFound, WrongState."""
    with acting(actor, "leave_out_row"):
        row, _ = _row_in_draft(uid, actor)
        row.state = FeedRow.State.LEFT_OUT
        row.save()
    return row


def _row_in_draft(uid: UUID | str, actor: Actor) -> tuple[FeedRow, FeedBatch]:
    found = FeedRow.objects.filter(uid=uid).annotate(of=F("batch__uid")).values_list("of", flat=True).first()
    batch = own_list(found, actor, lock=True)
    if batch.state != State.DRAFT:
        raise WrongState("名单已确认，不能再修改。", "The list is confirmed and cannot be changed.")
    return FeedRow.objects.select_for_update().get(uid=uid), batch


def confirm_list(*, uid: UUID | str, actor: Actor, at: datetime) -> FeedBatch:
    """Stand by a list: from now on it is compared and counts. Not before every row is right or left out.

    Raises NotFound, WrongState.
    """
    with acting(actor, "confirm_list"):
        batch = own_list(uid, actor, lock=True)
        must_upload(actor, batch.kind)
        if batch.state != State.DRAFT:
            raise WrongState("名单已确认或撤回。", "The list was confirmed or withdrawn before.")
        rows = FeedRow.objects.filter(batch=batch)
        if faulty := rows.filter(state=FeedRow.State.FAULTY).count():
            raise WrongState(
                f"还有 {faulty} 行有误，请先更正或设为不采用。",
                f"{faulty} rows are faulty; put them right or leave them out first.",
            )
        if not rows.filter(state=FeedRow.State.ACCEPTED).exists():
            raise WrongState("名单中没有可用的行。", "The list has no row that can be used.")
        batch.state, batch.confirmed_by_id, batch.confirmed_at = State.CONFIRMED, actor.user_id, at
        batch.save()
    return batch


def withdraw_list(*, uid: UUID | str, actor: Actor, at: datetime, reason: str) -> FeedBatch:
    """Take a list back that nobody was compared with yet. Raises NotFound, WrongState, ReasonNeeded."""
    reason = needs_reason(reason)
    with acting(actor, "withdraw_list", reason):
        batch = own_list(uid, actor, lock=True)
        _withdraw(batch, actor, at, reason)
    return batch


def _withdraw(batch: FeedBatch, actor: Actor, at: datetime, reason: str) -> None:
    if batch.state not in (State.DRAFT, State.CONFIRMED):
        raise WrongState(
            "名单已用于比对或已撤回，不能撤回。如有错误，请上传更正后的名单。",
            "People were compared with this list, or it was withdrawn before. Hand in a corrected list instead.",
        )
    batch.state, batch.withdrawn_by_id, batch.withdrawn_at, batch.reason = State.WITHDRAWN, actor.user_id, at, reason
    batch.save()


def told_in(row: FeedRow) -> dict[str, str]:
    """What was typed in a row that is to be put right, for the form; the caller's bureau handed it in itself."""
    if row.told is None:
        return {}
    told: dict[str, str] = json.loads(row.told.open())
    return told
