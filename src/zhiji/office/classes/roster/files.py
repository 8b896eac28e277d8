"""How does a roster come in as a workbook: read, looked at row by row, taken whole or its good rows only, undone?"""

from datetime import date, datetime
from typing import Final

from django.utils import timezone

from zhiji.office.classes.access import class_of, locked_own_class
from zhiji.office.classes.filing.draft import must_be_open
from zhiji.office.classes.models import Enrolment, RosterFile, TrainingClass
from zhiji.office.classes.roster.known import Known, known_of
from zhiji.office.classes.roster.rows import COLUMNS, HEADERS, NEEDED, RosterRow, mark_repeats, read_row
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import keep_evidence, read_evidence
from zhiji.office.core.evidence.sniffing import LISTS, accepted_kind
from zhiji.office.core.many_rows import check_references_at_once
from zhiji.office.core.refusals import NotFound, WrongState
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.feeds.faults import Fault
from zhiji.office.registry.feeds.table import read_table
from zhiji.office.registry.persons.identify import identify_person

MOST_ROWS: Final = 20_000
State = RosterFile.State


def take_roster(*, class_uid: str, content: bytes, file_name: str, actor: Actor, at: datetime) -> RosterFile:
    """Read a roster file for one's own class; nobody is enrolled by it yet.

    Raises NotPermitted, NotFound, WrongState, ListUnusable, KindNotAccepted, FileTooLarge, FileEmpty.
    """
    on = timezone.localdate(at)
    with acting(actor, "take_roster"):
        found = must_be_open(locked_own_class(class_uid, actor))
        rows = judged(found, content, on)
        evidence = keep_evidence(content=content, name=file_name, purpose="roster", accepted=LISTS, actor=actor, at=at)
        return RosterFile.objects.create(
            training_class=found,
            evidence=evidence,
            row_count=len(rows),
            faulty_count=sum(bool(row.faults) for row in rows),
            handed_in_by_id=actor.user_id,
            handed_in_at=at,
        )


def judged(found: TrainingClass, content: bytes, on: date) -> list[RosterRow]:
    """The rows of a file beside what is known today: names registered otherwise, employers, who is enrolled already."""
    kind = accepted_kind(content, LISTS)
    read = read_table(content, kind, headers=HEADERS, needed=NEEDED, words=COLUMNS, most=MOST_ROWS)
    rows = [read_row(number, told, on) for number, told in read.rows]
    mark_repeats(rows)
    known = known_of(found, rows)
    for row in rows:
        _compare(row, known)
    return rows


def _compare(row: RosterRow, known: Known) -> None:
    holder = known.holder(row.person_id)
    if holder is not None and row.name and holder.name != row.name:
        row.faults.append(Fault("name", "name_differs"))
    if row.employer and not row.faults and row.employer not in known.employers:
        row.faults.append(Fault("employer", "employer_unknown"))
    row.is_enrolled = holder is not None and holder.pk in known.enrolled


def roster_file_of(*, uid: str, actor: Actor) -> RosterFile:
    """One roster file of a class that the actor may know of. Raises NotFound."""
    found = (
        RosterFile.objects.select_related("training_class__organisation", "evidence", "handed_in_by")
        .filter(uid=as_uid(uid))
        .first()
    )
    if found is None:
        raise NotFound
    class_of(uid=str(found.training_class.uid), actor=actor)
    return found


def rows_of(*, uid: str, actor: Actor, on: date) -> list[RosterRow]:
    """The rows of a roster file as they stand today. Raises NotFound, FileChanged."""
    file = roster_file_of(uid=uid, actor=actor)
    return judged(file.training_class, read_evidence(file.evidence), on)


def apply_roster(*, uid: str, good_rows_only: bool, actor: Actor, at: datetime) -> RosterFile:
    """Enrol those whom a file names. Who is on the roster already stays: the same file again changes nothing.

    Args:
        good_rows_only: leave faulty rows out; otherwise one of them stops all.

    Raises NotPermitted, NotFound, WrongState, FileChanged.
    """
    with acting(actor, "apply_roster"):
        file = roster_file_of(uid=uid, actor=actor)
        found = must_be_open(locked_own_class(str(file.training_class.uid), actor))
        file = RosterFile.objects.select_for_update(of=("self",)).select_related("evidence").get(pk=file.pk)
        if file.state != State.READ:
            raise WrongState("该文件已导入或已撤销。", "This file was imported or undone already.")
        rows = judged(found, read_evidence(file.evidence), timezone.localdate(at))
        faulty = sum(bool(row.faults) for row in rows)
        if faulty and not good_rows_only:
            raise WrongState(
                f"还有{faulty}行有误，未导入任何人。请更正后重新上传，或选择只导入无误的行。",
                f"{faulty} rows are faulty, so nobody was enrolled. Put them right, or take the good rows only.",
            )
        check_references_at_once()
        file.added_count = _enrol(found, file, [row for row in rows if not row.faults], actor, at)
        file.state, file.faulty_count = State.APPLIED, faulty
        file.save()
    return file


def _enrol(found: TrainingClass, file: RosterFile, rows: list[RosterRow], actor: Actor, at: datetime) -> int:
    known = known_of(found, rows)
    fresh = [row for row in rows if not row.is_enrolled]
    for row in fresh:
        assert row.person_id is not None  # a row without faults has one
        person = known.holder(row.person_id) or identify_person(
            name=row.name, id_number_text=row.person_id, phone=row.phone, actor=actor, at=at
        )
        Enrolment.objects.create(
            training_class=found,
            person=person,
            employer=known.employers.get(row.employer),
            source=Enrolment.Source.ROSTER,
            fee_paid_by=row.fee_paid_by,
            roster_file=file,
            enrolled_by_id=actor.user_id,
            enrolled_at=at,
        )
    return len(fresh)


def undo_roster(*, uid: str, actor: Actor, at: datetime) -> RosterFile:
    """Take those off again whom a file enrolled, while the class is not filed. People stay in the registry.

    Raises NotPermitted, NotFound, WrongState.
    """
    with acting(actor, "undo_roster"):
        file = roster_file_of(uid=uid, actor=actor)
        found = locked_own_class(str(file.training_class.uid), actor)
        if found.state != TrainingClass.State.DRAFTED:
            raise WrongState(
                "班级已备案过，导入不能整批撤销；请逐人移出名单。",
                "The class was filed before: take people off one by one.",
            )
        file = RosterFile.objects.select_for_update().get(pk=file.pk)
        if file.state != State.APPLIED:
            raise WrongState("该文件未导入或已撤销。", "This file was not imported, or was undone.")
        file.enrolments.all().delete()
        file.state = State.UNDONE
        file.save()
    return file
