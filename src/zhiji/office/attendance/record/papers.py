"""How does a record look on paper: one for the class, one for each trainee?

Values go to the typesetter as data, never as markup. A record that is not sealed says so on every page.
"""

import json
import threading
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pylopdf_fonts_zh_cn
import typst
from django.utils import timezone
from django.utils.translation import override

from zhiji.office.attendance.access import readable_class
from zhiji.office.attendance.record.content import content_of
from zhiji.office.attendance.record.reasons import deduction_words
from zhiji.office.attendance.record.seal import last_seal, sealed_record
from zhiji.office.attendance.record.state import is_sealed
from zhiji.office.classes.models import Enrolment, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid

_HERE: Final = Path(__file__).parent
_FONTS: Final = Path(pylopdf_fonts_zh_cn.__file__).parent
_one_at_a_time: Final = threading.Lock()
"""The typesetter is not made for several at once."""


def class_paper(*, uid: str, actor: Actor) -> bytes:
    """The record of a class as PDF/A. Raises NotPermitted, NotFound."""
    found = readable_class(uid=uid, actor=actor)
    record, seal = _record_and_seal(found)
    with override("zh-hans"):  # papers of the office are Chinese, whichever language their reader works in
        values = class_values(record, seal)
    return _typeset("class_paper.typ", values)


def trainee_paper(*, enrolment_uid: str, actor: Actor) -> bytes:
    """One trainee's record as PDF/A; trainees get their own. Raises NotFound."""
    enrolment = Enrolment.objects.select_related("training_class").filter(uid=as_uid(enrolment_uid)).first()
    if enrolment is None:
        raise NotFound
    found = enrolment.training_class
    if not (actor.has(Role.TRAINEE) and actor.person_id == enrolment.person_id):
        readable_class(uid=str(found.uid), actor=actor)
    record, seal = _record_and_seal(found)
    with override("zh-hans"):
        values = trainee_values(record, seal, str(enrolment.uid))
    return _typeset("trainee_paper.typ", values)


def _record_and_seal(found: TrainingClass) -> tuple[dict[str, Any], dict[str, str]]:
    """What was sealed, while it is sealed; else what stands today."""
    if not is_sealed(found.pk):
        return content_of(found), {}
    seal = last_seal(found.pk)
    words = {
        "hash": bytes(seal.hash).hex(),
        "at": _moment(seal.sealed_at),
        "number": str(seal.number),
        "by": seal.sealed_by.name if seal.sealed_by else "",
    }
    return sealed_record(seal), words


def class_values(record: dict[str, Any], seal: dict[str, str]) -> dict[str, Any]:
    """What stands on the paper of a class."""
    names, totals = record["names"], record["totals"]
    people = []
    for row in record["roster"]:
        total = totals["people"].get(row["uid"], {"planned": 0, "attended": 0, "rate": 0, "attended_days": []})
        person = names["people"].get(row["person"], {"name": "", "id_number": ""})
        people.append(
            [
                person["name"],
                person["id_number"],
                str(Enrolment.State(row["state"]).label),
                f"{total['attended']}/{total['planned']}",
                _rate(total["rate"]),
                str(len(total["attended_days"])),
            ]
        )
    held = [each for each in record["lessons"] if each["held"]]
    booked = [each for each in record["lessons"] if each["state"] == "booked"]
    return {
        **_head(record, seal),
        "people": people,
        "days": [[day, f"{v['attended']}/{v['planned']}", _rate(v["rate"])] for day, v in totals["days"].items()],
        "counts": [
            ["课表课次", str(len(booked))],
            ["实际开课", str(len(held))],
            ["签到记录", str(sum(len(each["events"]) for each in held))],
            ["课堂照片", str(sum(len(each["photos"]) for each in held))],
            ["考勤更正", str(len(record["corrections"]))],
            ["离线补传", str(len(record["bundles"]))],
            ["调课", str(len(record["moves"]))],
            ["总出勤率", _rate(totals["rate"])],
        ],
    }


def trainee_values(record: dict[str, Any], seal: dict[str, str], enrolment: str) -> dict[str, Any]:
    """What stands on the paper of one trainee."""
    row = next(each for each in record["roster"] if each["uid"] == enrolment)
    names = record["names"]
    person = names["people"].get(row["person"], {"name": "", "id_number": ""})
    total = record["totals"]["people"].get(enrolment, {"planned": 0, "attended": 0, "rate": 0, "attended_days": []})
    corrected = {each["seat"] for each in record["corrections"] if each["state"] == "granted"}
    lines = [line for lesson in record["lessons"] for line in _lines(lesson, enrolment, names, corrected)]
    return {
        **_head(record, seal),
        "person": person,
        "state": str(Enrolment.State(row["state"]).label),
        "lines": lines,
        "total": [f"{total['attended']}/{total['planned']}", _rate(total["rate"]), str(len(total["attended_days"]))],
    }


def _lines(lesson: dict[str, Any], enrolment: str, names: dict[str, Any], corrected: set[str]) -> list[list[str]]:
    """A lesson as a line of a trainee's paper: none where there was no seat."""
    found = []
    for seat in lesson["seats"]:
        if seat["enrolment"] != enrolment or seat["is_freed"]:
            continue
        times = {
            each["act"]: _clock(each["at"])
            for each in lesson["events"]
            if each["seat"] == seat["uid"] and each["counts"]
        }
        note = deduction_words(seat["deductions"]) + ("（已更正）" if seat["uid"] in corrected else "")
        found.append(
            [
                lesson["day"],
                f"{_clock(lesson['begins'])}–{_clock(lesson['ends'])}",
                lesson["content"],
                names["teachers"].get(lesson["teacher"], ""),
                *(times.get(act, "—") for act in ("sign_in", "mid_check", "sign_out")),
                f"{seat['hours'] if seat['hours'] is not None else '—'}/{lesson['hours']}",
                note,
            ]
        )
    return found


def _head(record: dict[str, Any], seal: dict[str, str]) -> dict[str, Any]:
    facts, names = record["class"], record["names"]
    venues = "、".join(sorted({each["name"] for each in names["venues"].values()}))
    return {
        "facts": [
            ["班级编号", facts["number"]],
            ["班级名称", facts["name"]],
            ["培训机构", names["organisation"]],
            ["培训类别", str(TrainingClass.Kind(facts["kind"]).label)],
            ["培训项目", facts["course_title"]],
            ["目录课时", f"理论 {facts['theory_hours']} 课时，实操 {facts['practice_hours']} 课时"],
            ["起止日期", f"{facts['starts_on']} 至 {facts['ends_on']}"],
            ["培训地点", venues],
            ["任课教师", "、".join(sorted(set(names["teachers"].values())))],
            ["备案人数", f"{facts['planned_headcount']} 人"],
        ],
        "seal": seal,
        "percent": str(record["totals"].get("percent_needed", "")),
    }


def _rate(points: int) -> str:
    return f"{points // 100}.{points % 100:02d}%"


def _clock(text: str) -> str:
    return f"{timezone.localtime(datetime.fromisoformat(text)):%H:%M}" if text else "—"


def _moment(at: datetime) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}"


def _typeset(template: str, values: dict[str, Any]) -> bytes:
    with _one_at_a_time:
        content: bytes = typst.compile(
            str(_HERE / template),
            root=str(_HERE),
            font_paths=[str(_FONTS)],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"data": json.dumps(values, ensure_ascii=False)},
            pdf_standards=["a-2b"],
        )
    return content
