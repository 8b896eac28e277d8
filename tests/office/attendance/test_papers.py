"""A sealed record goes onto paper and into a folder that proves itself without this office."""

import hashlib
import json
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.office.attendance.test_seal import over, sealed

from zhiji.office.attendance.models import ClassSeal
from zhiji.office.attendance.record.bundle import record_bundle
from zhiji.office.attendance.record.papers import class_paper, trainee_paper
from zhiji.office.attendance.record.standalone_verify import sm3_by_hand
from zhiji.office.attendance.selectors import attendance_facts, class_attendance, own_attendance
from zhiji.office.classes.models import Enrolment, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotPermitted

__all__ = ["over", "sealed"]


def unpacked(running: TrainingClass, head: Actor, folder: Path) -> Path:
    bundle = record_bundle(uid=str(running.uid), with_photos=True, actor=head)
    zipfile.ZipFile(BytesIO(bundle)).extractall(folder)
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(folder / "verify.py"), *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, encoding="utf-8", env={"PYTHONUTF8": "1"}
    )


def test_a_bundle_verifies_itself_and_finds_every_change(
    sealed: ClassSeal, running: TrainingClass, head: Actor, tmp_path: Path
) -> None:
    folder = unpacked(running, head, tmp_path)
    done = run(folder, "--hash", bytes(sealed.hash).hex())
    assert done.returncode == 0 and "一致" in done.stdout, done.stdout + done.stderr
    assert run(folder, "--hash", "00").returncode == 1
    record = json.loads((folder / "record.json").read_text("utf-8"))
    record["lessons"][2]["events"][0]["at"] = "2020-07-01T00:00:00+00:00"
    changed = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    (folder / "record.json").write_bytes(changed)
    said = run(folder).stdout
    assert "封存摘要不符" in said and "课后摘要不符" in said


def test_sm3_by_hand_is_sm3() -> None:
    assert sm3_by_hand(b"abc").hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    for size in (0, 1, 55, 56, 63, 64, 65, 119, 120, 1000):
        content = bytes(each % 251 for each in range(size))
        assert sm3_by_hand(content) == hashlib.new("sm3", content).digest()


def test_papers_are_pdf_a_of_one_page_each(
    sealed: ClassSeal, running: TrainingClass, head: Actor, roster: list[Enrolment], trainees: list[Actor]
) -> None:
    papers = [
        class_paper(uid=str(running.uid), actor=head),
        trainee_paper(enrolment_uid=str(roster[0].uid), actor=trainees[0]),
    ]
    for paper in papers:
        assert paper.startswith(b"%PDF-1.7") and b"pdfaid:part" in paper
    with pytest.raises(NotPermitted):
        trainee_paper(enrolment_uid=str(roster[1].uid), actor=trainees[0])


def test_a_page_of_a_class_asks_few_questions(
    sealed: ClassSeal, running: TrainingClass, head: Actor, trainees: list[Actor], django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(15):  # type: ignore[operator]
        found = class_attendance(uid=str(running.uid), actor=head)
    assert (found.rate, found.percent_needed, len(found.lessons), len(found.people)) == (8888, 80, 3, 3)
    assert [line.attended for line in found.lessons] == [12, 12, 8]
    (own,) = own_attendance(actor=trainees[2])
    assert (own.planned, own.attended) == (12, 8)
    assert sorted(fact.attended for fact in attendance_facts(running.pk).values()) == [8, 12, 12]
