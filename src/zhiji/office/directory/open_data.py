"""How does anybody get a catalogue as a file? With edition, day and licence in it, so that it can be passed on."""

import csv
import json
from datetime import date
from io import StringIO
from typing import Any, Final

from django.db.models import prefetch_related_objects

from zhiji.office.directory.catalogues import ORGANISATIONS, catalogue
from zhiji.office.directory.editions.selectors import entries_of
from zhiji.office.directory.models import Edition

LICENCE: Final = "CC BY 4.0"
_HEADINGS: Final = {
    "occupation_code": "职业编码",
    "occupation_name": "职业",
    "work_type": "工种",
    "level": "等级",
    "title": "培训项目",
    "theory_hours": "理论课时",
    "practice_hours": "实操课时",
    "fee_yuan": "收费标准（元）",
    "reason": "列入理由",
    "organisation_name": "单位名称",
    "credit_code": "统一社会信用代码",
    "town_name": "所在乡镇",
    "address": "地址",
    "highest_level": "最高等级",
}
_NAMES: Final = {
    Edition.Kind.COURSES: (
        "occupation_code",
        "occupation_name",
        "work_type",
        "level",
        "title",
        "theory_hours",
        "practice_hours",
        "fee_yuan",
    ),
    Edition.Kind.SHORTAGE: ("occupation_code", "occupation_name", "reason"),
    **dict.fromkeys(
        ORGANISATIONS,
        (
            "organisation_name",
            "credit_code",
            "town_name",
            "address",
            "occupation_code",
            "occupation_name",
            "highest_level",
        ),
    ),
}


def open_csv(edition: Edition) -> str:
    """The edition as CSV with a byte-order mark, so that spreadsheets read the Chinese."""
    target = StringIO()
    target.write("\ufeff")
    lines = csv.writer(target)
    names = _NAMES[Edition.Kind(edition.kind)]
    lines.writerow([*(_HEADINGS[name] for name in names), "版次", "生效日期", "许可"])
    for row in _rows(edition):
        cells = [_harmless(str(row[name])) for name in names]
        lines.writerow([*cells, edition.number, edition.effective_from, LICENCE])
    return target.getvalue()


def open_json(edition: Edition, *, city: str) -> str:
    """The edition as JSON."""
    content = {
        "catalogue": edition.kind,
        "city": city,
        "edition": edition.number,
        "effective_from": _day(edition.effective_from),
        "signed_on": _day(edition.signed_at.date() if edition.signed_at else None),
        "licence": LICENCE,
        "entries": _rows(edition),
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def _rows(edition: Edition) -> list[dict[str, Any]]:
    entries: list[Any] = list(entries_of(edition))
    if catalogue(edition.kind).kind in ORGANISATIONS:
        prefetch_related_objects(entries, "organisation")
    return [{name: _value(entry, name) for name in _NAMES[Edition.Kind(edition.kind)]} for entry in entries]


def _value(entry: Any, name: str) -> Any:
    if name == "fee_yuan":
        return f"{entry.fee_fen // 100}.{entry.fee_fen % 100:02d}"
    if name == "credit_code":
        return entry.organisation.credit_code
    return getattr(entry, name)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _harmless(text: str) -> str:
    """A cell that a spreadsheet would run as a formula is shown instead."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
