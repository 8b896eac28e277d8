"""Which codes does an office begin with, until the official tables are loaded?"""

from datetime import date, datetime
from pathlib import Path
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.directory.codes.load import load_code_table
from zhiji.office.directory.models import CodeTable

FOLDER: Final = Path(__file__).parents[1] / "starter"
BEGINS: Final = date(2019, 1, 1)
TABLES: Final = {
    CodeTable.Kind.OCCUPATION: (
        "occupations.csv",
        "国家职业分类（起始用表）",
        "仅含本市方案涉及的职业，逐行注明来源；正式使用前须载入《中华人民共和国职业分类大典》",
    ),
    CodeTable.Kind.REGION: ("regions.csv", "东宁市行政区划（起始用表）", "GB/T 2260 及统计用区划代码"),
}


def load_starter_tables(*, actor: Actor, at: datetime) -> list[CodeTable]:
    """Load what is not there yet: a kind that has a version is left alone."""
    return [
        load_code_table(
            kind=kind,
            version="起始",
            title=title,
            source=source,
            effective_from=BEGINS,
            content=(FOLDER / name).read_text("utf-8"),
            actor=actor,
            at=at,
        )
        for kind, (name, title, source) in TABLES.items()
        if not CodeTable.objects.filter(kind=kind).exists()
    ]
