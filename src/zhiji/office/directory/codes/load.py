"""How does a version of a code table come in? Whole, from a CSV of code, name, parent, work_types, source."""

import csv
from datetime import date, datetime
from io import StringIO
from typing import Any, Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import Refusal, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.directory.models import Code, CodeTable
from zhiji.rulebook.kernel.text import tidy

LONGEST: Final = {"code": 20, "name": 120, "parent": 20, "work_types": 300, "source": 200}
MOST_BYTES: Final = 5_000_000
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
    if kind not in CodeTable.Kind.values or not version.strip() or not title.strip() or not source.strip():
        raise CodesUnfit("请填写种类、版本、名称和来源。", "Give kind, version, title and source.")
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


def text_of(content: bytes) -> str:
    """The file's text, in UTF-8 or as Chinese spreadsheets write it. Raises CodesUnfit."""
    if not content.strip():
        raise CodesUnfit("文件是空的，请重新选择。", "The file is empty; please choose another.", field="file")
    if len(content) > MOST_BYTES:
        raise CodesUnfit(
            "文件超过5MB，请核对是否选错文件。", "The file is larger than 5 MB; is it the right one?", field="file"
        )
    if b"\0" in content:
        raise CodesUnfit("这不是CSV文件，请另存为CSV后上传。", "This is no CSV; save it as CSV.", field="file")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CodesUnfit(
        "文字编码无法识别，请另存为UTF-8的CSV。", "Its encoding is not known; save it as UTF-8.", field="file"
    )


def _codes(content: str) -> list[dict[str, str]]:
    """Raises CodesUnfit, naming the line."""
    lines = csv.DictReader(StringIO(content.lstrip("\ufeff")), strict=True)
    found: dict[str, dict[str, str]] = {}
    try:
        if tuple(name.strip() for name in lines.fieldnames or ()) != COLUMNS:
            heading = ",".join(COLUMNS)
            raise _unfit(f"表头应为：{heading}。", f"The heading must be: {heading}.")
        for number, typed in enumerate(lines, start=2):
            line = _line(number, typed)
            if line["code"] in found:
                raise _unfit(f"第{number}行代码重复：{line['code']}。", f"Line {number} repeats {line['code']}.")
            found[line["code"]] = line
    except csv.Error:
        at = lines.line_num
        raise _unfit(f"第{at}行的引号或分隔符有误。", f"Line {at} has a wrong quotation mark or separator.") from None
    if not found:
        raise _unfit("文件中没有代码。", "There are no codes in the file.")
    return list(found.values())


def _line(number: int, typed: dict[str, Any]) -> dict[str, str]:
    """One line as it is kept. Raises CodesUnfit."""
    if None in typed or None in typed.values():
        raise _unfit(f"第{number}行的列数与表头不符。", f"Line {number} has not as many columns as the heading.")
    line = {name: tidy(value) if name == "code" else str(value).strip() for name, value in typed.items()}
    if not line["code"] or not line["name"]:
        raise _unfit(f"第{number}行缺少代码或名称。", f"Line {number} lacks code or name.")
    for name, longest in LONGEST.items():
        if len(line[name]) > longest:
            raise _unfit(
                f"第{number}行“{name}”超过{longest}字。", f"Line {number}: {name} has more than {longest} letters."
            )
    if line["parent"] == line["code"]:
        raise _unfit(f"第{number}行的上级是它自己。", f"Line {number} is its own parent.")
    return line


def _unfit(zh: str, en: str) -> CodesUnfit:
    return CodesUnfit(zh, en, field="file")
