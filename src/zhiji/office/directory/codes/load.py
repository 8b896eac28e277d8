"""How does a version of a code table come in? Whole, from a CSV of code, name, parent, work_types, source."""

import csv
from collections.abc import Iterable
from datetime import date, datetime
from io import StringIO
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import Refusal, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.directory.models import Code, CodeTable

COLUMNS: Final = ("code", "name", "parent", "work_types", "source")


class CodesUnfit(Refusal):
    """The file cannot be loaded; the line is named."""


def load_code_table(
    *, kind: str, version: str, title: str, source: str, effective_from: date, content: str, actor: Actor, at: datetime
) -> CodeTable:
    """Load a version. One that is there is never changed: a correction is a new version.

    Raises NotPermitted, CodesUnfit, WrongState (the version or its day is there).
    """
    actor.must_have(Role.BUREAU_CLERK)
    codes = _codes(content)
    with acting(actor, "load_code_table"):
        same_kind = CodeTable.objects.filter(kind=kind)
        if same_kind.filter(version=version).exists() or same_kind.filter(effective_from=effective_from).exists():
            raise WrongState("该版本或该生效日期已有代码表。", "There is a table of this version or from this day.")
        table = CodeTable.objects.create(
            kind=kind,
            version=version,
            title=title,
            source=source,
            effective_from=effective_from,
            loaded_by_id=actor.user_id,
            loaded_at=at,
        )
        Code.objects.bulk_create([Code(table=table, **row) for row in codes], batch_size=1000)
    return table


def _codes(content: str) -> list[dict[str, str]]:
    lines = csv.DictReader(StringIO(content.lstrip("\ufeff")))
    if tuple(lines.fieldnames or ()) != COLUMNS:
        heading = ",".join(COLUMNS)
        raise CodesUnfit(f"表头应为：{heading}", f"The heading must be: {heading}")
    found = {}
    for number, line in enumerate(_stripped(lines), start=2):
        if not line["code"] or not line["name"]:
            raise CodesUnfit(f"第{number}行缺少代码或名称。", f"Line {number} lacks code or name.")
        if line["code"] in found:
            raise CodesUnfit(f"第{number}行代码重复：{line['code']}。", f"Line {number} repeats {line['code']}.")
        found[line["code"]] = line
    if not found:
        raise CodesUnfit("文件中没有代码。", "There are no codes in the file.")
    return list(found.values())


def _stripped(lines: Iterable[dict[str, str]]) -> Iterable[dict[str, str]]:
    for line in lines:
        yield {name: (line[name] or "").strip() for name in COLUMNS}
